package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.AlertKind;

/** The earlier report carries a denial; the later one repeats the claim alone. */
final class DenialDropped implements AlarmRule {

  @Override
  public String description() {
    return "the earlier report has the claim and its denial, the later one the claim alone";
  }

  @Override
  public List<Alarm> of(Proposition claim, Alarms story) {
    List<Alarm> found = new ArrayList<>();
    if (claim.slot() != null) {
      return found;
    }
    story.pairs(
        claim,
        (parent, child) -> {
          List<Told> denials = denials(claim.in(parent));
          if (denials.isEmpty()) {
            return;
          }
          boolean asserted = denials.size() < claim.in(parent).size();
          boolean silent = story.told(child).stream().noneMatch(t -> t.statement().denied());
          if (asserted && silent) {
            List<Told> pair = Alarms.nearest(denials, claim.in(child));
            if (SameWords.tooLong(pair.get(0)) || SameWords.tooLong(pair.get(1))) {
              return; // a page whose layout was lost, or a list of links
            }
            String text =
                story.relations().outlet(child)
                    + " repeats the claim without the denial that "
                    + story.relations().outlet(parent)
                    + " carries.";
            double strength = pair.get(0).alike(pair.get(1));
            found.add(
                new Alarm(AlertKind.DENIAL_DROPPED, text, pair.get(0), pair.get(1), strength));
          }
        });
    return found;
  }

  private static List<Told> denials(List<Told> told) {
    return told.stream().filter(t -> t.statement().denied()).toList();
  }
}
