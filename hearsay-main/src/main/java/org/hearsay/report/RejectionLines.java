package org.hearsay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Rejection;

/**
 * What was not read, one line a file and reason: a file of records of another kind is rejected a
 * record at a time. {@code --json} has them all.
 */
final class RejectionLines {
  private RejectionLines() {}

  static List<String> of(List<Rejection> rejected) {
    Map<List<String>, List<Rejection>> alike = new LinkedHashMap<>();
    for (Rejection r : rejected) {
      alike.computeIfAbsent(List.of(r.path(), r.reason()), k -> new ArrayList<>()).add(r);
    }
    return alike.values().stream().map(RejectionLines::line).toList();
  }

  private static String line(List<Rejection> same) {
    Rejection first = same.get(0);
    String records = same.size() == 1 ? "" : ", " + same.size() + " records, the first";
    String at = first.offset() == null ? "" : " at byte " + first.offset();
    return Wording.oneLine(first.path() + records + at + ": " + first.reason());
  }
}
