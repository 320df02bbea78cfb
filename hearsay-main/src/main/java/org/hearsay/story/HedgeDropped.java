package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.AlertKind;

/** "reportedly" becomes plain fact. */
final class HedgeDropped implements AlarmRule {
  // Only clearly the same sentence: a hedge belongs to its words.
  private static final double SAME_WORDS = .3;

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
    story.pairs(
        claim,
        (parent, child) -> {
          List<Told> before = claim.in(parent);
          List<Told> after = claim.in(child);
          boolean hedged = before.stream().allMatch(t -> t.statement().hedged());
          boolean plain = after.stream().allMatch(HedgeDropped::plain);
          List<Told> pair = Alarms.nearest(before, after);
          if (hedged && plain && pair.get(0).alike(pair.get(1)) >= SAME_WORDS) {
            found.add(alarm(pair, story.relations()));
          }
        });
    return found;
  }

  private static boolean plain(Told told) {
    Statement s = told.statement();
    return !s.hedged() && !s.doubted() && !s.denied() && !s.attributed();
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
