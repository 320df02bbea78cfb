package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.AlertKind;

/** "reportedly" becomes plain fact. */
final class HedgeDropped implements AlarmRule {
  // Only clearly the same sentence: a hedge belongs to its words.
  private static final double SAME_WORDS = .3;

  private static final double NEARLY_SAME_WORDS = .4;

  @Override
  public String description() {
    return "the earlier report makes a reservation, the later one states it as a fact";
  }

  @Override
  public List<Alarm> of(Proposition claim, Alarms story) {
    List<Alarm> found = new ArrayList<>();
    if (claim.slot() != null) {
      return found;
    }
    for (String child : claim.documentIds()) {
      if (story.relations().parents(child).isEmpty()) {
        unrelated(claim, child, story, found);
      }
    }
    story.pairs(
        claim,
        (parent, child) -> {
          List<Told> before = claim.in(parent);
          List<Told> after = claim.in(child);
          boolean hedged = before.stream().allMatch(t -> t.statement().hedged());
          List<Told> pair = Alarms.nearest(before, after);
          if (hedged && sure(pair, SAME_WORDS) && story.asFact(after)) {
            found.add(alarm(pair, story.relations()));
          }
        });
    return found;
  }

  /**
   * An article that shows no parent, while all that stood before it in this corpus made the
   * reservation in nearly the same words.
   */
  private static void unrelated(Proposition claim, String child, Alarms story, List<Alarm> found) {
    Relations relations = story.relations();
    List<Told> before =
        claim.told().stream()
            .filter(t -> relations.clearlyBefore(t.document(), child))
            .filter(t -> !relations.sameOutlet(t.document(), child))
            .toList();
    List<Told> after = claim.in(child);
    boolean hedged = !before.isEmpty() && before.stream().allMatch(t -> t.statement().hedged());
    List<Told> pair = Alarms.nearest(before, after);
    if (hedged && sure(pair, NEARLY_SAME_WORDS) && story.asFact(after)) {
      found.add(alarm(pair, relations));
    }
  }

  /** The reservation must be about what is told again. */
  private static boolean sure(List<Told> pair, double alike) {
    Told earlier = pair.get(0);
    Told later = pair.get(1);
    return earlier.alike(later) >= alike
        && !SameWords.tooLong(earlier)
        && SameWords.hedges(earlier, later)
        && SameWords.retells(earlier, later);
  }

  private static Alarm alarm(List<Told> pair, Relations relations) {
    String text =
        relations.outlet(pair.get(0).document())
            + " makes a reservation; "
            + relations.outlet(pair.get(1).document())
            + " states it without.";
    double strength = pair.get(0).alike(pair.get(1));
    return new Alarm(AlertKind.HEDGE_DROPPED, text, pair.get(0), pair.get(1), strength);
  }
}
