package org.hearsay.story;

import java.util.List;
import org.hearsay.model.Alert;
import org.hearsay.model.AlertKind;
import org.hearsay.model.Evidence;

/**
 * What a rule found: an earlier and a later passage, and how sure the pair is.
 *
 * @param strength larger is surer; of several alarms of one kind for one article the surest is
 *     shown
 */
record Alarm(AlertKind kind, String text, Told earlier, Told later, double strength) {

  Alarm with(String words) {
    return new Alarm(kind, words, earlier, later, strength);
  }

  Alert alert() {
    return new Alert(kind, text, List.of(evidence(earlier, "earlier"), evidence(later, "later")));
  }

  private static Evidence evidence(Told told, String reason) {
    return new Evidence(told.document(), told.statement().span(), reason);
  }
}
