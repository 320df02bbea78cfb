package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.AlertKind;
import org.hearsay.model.Citation;

/** "workers said" becomes plain fact. */
final class AttributionDropped implements AlarmRule {
  private static final double SAME_WORDS = .3;

  @Override
  public String description() {
    return "the earlier report says who says so, the later one states it as a fact";
  }

  @Override
  public List<Alarm> of(Proposition claim, Alarms story) {
    List<Alarm> found = new ArrayList<>();
    story.pairs(
        claim,
        (parent, child) -> {
          List<Told> before = claim.in(parent);
          List<Told> after = claim.in(child);
          boolean attributed = before.stream().allMatch(AttributionDropped::saysWho);
          List<Told> pair = Alarms.nearest(before, after);
          if (attributed && same(claim, pair, story.relations()) && story.asFact(after)) {
            found.add(alarm(pair, claim, story.relations()));
          }
        });
    return found;
  }

  /** The same number of the same thing, or nearly the same words; not a sentence copied whole. */
  private static boolean same(Proposition claim, List<Told> pair, Relations relations) {
    Told earlier = pair.get(0);
    Told later = pair.get(1);
    // Undated, and plain here what is quoted there: this may be the statement that is quoted.
    boolean maybeQuoted =
        relations.undated(earlier.document(), later.document()) && SameWords.quoted(earlier);
    if (maybeQuoted
        || earlier.statement().key().equals(later.statement().key())
        || !SameWords.sameFigures(earlier, later)) {
      return false;
    }
    if (claim.slot() != null) {
      return claim.quantity(earlier).number() == claim.quantity(later).number();
    }
    return earlier.alike(later) >= SAME_WORDS
        && (leansOn(later, earlier, relations)
            || (SameWords.retells(earlier, later)
                && (earlier.statement().attributions().isEmpty()
                    || SameWords.retellsWhatIsSaid(earlier, later))));
  }

  /** It cites the other outlet and no other: then other words may say the same. */
  private static boolean leansOn(Told later, Told earlier, Relations relations) {
    Citation frame = relations.citing().frame(later.document());
    return frame != null && relations.citing().isOutletOf(frame.cited(), earlier.document());
  }

  /** A word of reporting must be there to get lost. */
  private static boolean saysWho(Told told) {
    return told.statement().attributed()
        && Cues.says(told.statement().text())
        && !SameWords.tooLong(told);
  }

  private static Alarm alarm(List<Told> pair, Proposition claim, Relations relations) {
    String text =
        relations.outlet(pair.get(0).document())
            + " says who says so; "
            + relations.outlet(pair.get(1).document())
            + " states it as a fact.";
    // Numbers stand for themselves: the same number of killed is surely the same claim.
    double strength = claim.slot() != null ? 1 : pair.get(0).alike(pair.get(1));
    return new Alarm(AlertKind.ATTRIBUTION_DROPPED, text, pair.get(0), pair.get(1), strength);
  }
}
