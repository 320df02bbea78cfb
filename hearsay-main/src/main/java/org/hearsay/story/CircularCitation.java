package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.AlertKind;
import org.jspecify.annotations.Nullable;

/** Each rests on the other. */
final class CircularCitation implements AlarmRule {

  @Override
  public String description() {
    return "two articles cite each other for one claim";
  }

  @Override
  public List<Alarm> of(Proposition claim, Alarms story) {
    List<Alarm> found = new ArrayList<>();
    List<String> documents = List.copyOf(claim.documentIds());
    for (int i = 0; i < documents.size(); i++) {
      for (int j = i + 1; j < documents.size(); j++) {
        Told one = citing(claim, documents.get(i), documents.get(j), story);
        Told two = one == null ? null : citing(claim, documents.get(j), documents.get(i), story);
        if (one != null && two != null) {
          boolean first = one.order() <= two.order();
          found.add(alarm(first ? one : two, first ? two : one, story.relations()));
        }
      }
    }
    return found;
  }

  /** Where, within the claim, one article cites the other's outlet. */
  private static @Nullable Told citing(Proposition claim, String from, String to, Alarms story) {
    for (Told told : claim.in(from)) {
      if (story.relations().citing().cites(told.statement(), to)) {
        return told;
      }
    }
    return null;
  }

  private static Alarm alarm(Told one, Told two, Relations relations) {
    String text =
        relations.outlet(one.document())
            + " and "
            + relations.outlet(two.document())
            + " cite each other.";
    return new Alarm(AlertKind.CIRCULAR_CITATION, text, one, two, one.alike(two));
  }
}
