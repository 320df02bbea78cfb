package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.AlertKind;

/** The old number, after the correction. */
final class CorrectionNotFollowed implements AlarmRule {

  @Override
  public String description() {
    return "a report surely later than a correction gives the corrected number";
  }

  @Override
  public List<Alarm> of(Proposition claim, Alarms story) {
    List<Alarm> found = new ArrayList<>();
    if (claim.slot() == null) {
      return found;
    }
    List<Corrections.Correction> corrections = Corrections.of(claim.told(), claim.slot());
    for (Corrections.Correction correction : corrections) {
      for (Told later : claim.told()) {
        boolean after =
            story.relations().before(correction.told().document(), later.document())
                && corrections.stream()
                    .noneMatch(c -> c.told().document().equals(later.document()));
        if (after && givesOld(claim, correction, later)) {
          found.add(alarm(correction, later, story.relations()));
        }
      }
    }
    return found;
  }

  private static boolean givesOld(
      Proposition claim, Corrections.Correction correction, Told later) {
    Quantity given = claim.quantity(later);
    boolean knows =
        claim.in(later.document()).stream()
            .map(claim::quantity)
            .anyMatch(q -> q != null && q.number() == correction.right());
    return given != null && correction.old().contains(given.number()) && !knows;
  }

  private static Alarm alarm(Corrections.Correction correction, Told later, Relations relations) {
    String text =
        relations.outlet(later.document())
            + " gives the number that "
            + relations.outlet(correction.told().document())
            + " had corrected by then.";
    // The first correction is the one to show.
    double strength = -correction.told().order();
    return new Alarm(AlertKind.CORRECTION_NOT_FOLLOWED, text, correction.told(), later, strength);
  }
}
