package org.hearsay.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and abbreviations of the months in some sixty languages. */
final class MonthNames {
  private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();
  private static final Map<String, Integer> ANY = new HashMap<>();
  private static final int UNCLEAR = -1;

  static {
    for (String line : Resource.lines("months.tsv")) {
      String[] cells = line.split("\t", -1);
      Map<String, Integer> names = new HashMap<>();
      for (int month = 1; month < cells.length; month++) {
        for (String name : cells[month].split(",")) {
          names.putIfAbsent(name, month);
          int known = month;
          ANY.merge(name, known, (a, b) -> a.equals(b) ? a : UNCLEAR);
        }
      }
      BY_LANGUAGE.put(cells[0], names);
    }
    // English stands for itself on pages of every language.
    ANY.putAll(BY_LANGUAGE.getOrDefault("en", Map.of()));
  }

  private MonthNames() {}

  /** 1 to 12, or 0: the page's language decides, then English, then whoever has the name alone. */
  static int of(String word, @Nullable String language) {
    String name = word.toLowerCase(Locale.ROOT).replace("\u0307", "");
    if (name.length() < 2) {
      return 0;
    }
    Integer month = language == null ? null : in(language).get(name);
    if (month == null) {
      month = ANY.get(name);
    }
    return month == null || month == UNCLEAR ? 0 : month;
  }

  private static Map<String, Integer> in(String language) {
    String tag = language.length() > 2 ? language.split("[-_]")[0] : language;
    return BY_LANGUAGE.getOrDefault(tag.equals("no") ? "nb" : tag, Map.of());
  }
}
