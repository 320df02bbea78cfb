package org.hearsay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Deduction;

/**
 * A row's deductions, one line a way of deriving: a story that cites twenty sources needs one line
 * for them, the most used ones first, and not twenty.
 */
final class DeductionLines {
  private static final Pattern WAY =
      Pattern.compile(
          "(citing|crediting|rewrites of|copies and excerpts of) (.+?)(, through others)?");

  private record Source(String name, int documents) {}

  private DeductionLines() {}

  /** "citing Delta Wire (5 documents), Ridge Times", and every other reason as it is. */
  static List<String> of(List<Deduction> deductions) {
    Map<String, List<Source>> ways = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (Deduction deduction : deductions) {
      Matcher way = WAY.matcher(deduction.reason());
      if (way.matches()) {
        String through = way.group(3) == null ? "" : "through others: ";
        ways.computeIfAbsent(through + way.group(1), w -> new ArrayList<>())
            .add(new Source(way.group(2), deduction.documents().size()));
      } else {
        others.add(deduction.reason());
      }
    }
    List<String> lines = new ArrayList<>();
    ways.forEach((way, sources) -> lines.add(way + " " + names(sources)));
    lines.addAll(others);
    return lines;
  }

  private static String names(List<Source> sources) {
    List<String> names = new ArrayList<>();
    sources.stream()
        .sorted(Comparator.comparing((Source s) -> -s.documents()).thenComparing(Source::name))
        .forEach(s -> names.add(s.name() + count(s.documents(), names.isEmpty())));
    return String.join(", ", names);
  }

  private static String count(int documents, boolean first) {
    if (documents < 2) {
      return "";
    }
    return " (" + (first ? Wording.count(documents, "document") : String.valueOf(documents)) + ")";
  }
}
