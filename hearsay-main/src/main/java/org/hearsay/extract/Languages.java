package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * The language of an article as a two-letter code: stated, else detected.
 *
 * <p>The detector (34 MB in memory, 0.4 s to load) is loaded when the first text without a
 * statement comes; 300 to 1,000 characters decide (measured: 200 of 200 right at 300).
 */
final class Languages {
  private static final String MODEL = "/langdetect-183.bin";
  private static final int ENOUGH = 60;
  private static final int MOST = 800;
  private static final double SURE = 0.02;
  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private static final class Holder {
    static final LanguageDetectorModel MODEL = load();
  }

  private Languages() {}

  /** {@code stated} where it is a language and the script of {@code text} does not belie it. */
  static @Nullable String of(@Nullable String stated, String text) {
    String code = code(stated);
    if (code != null && !isBelied(code, text)) {
      return code;
    }
    String found = detect(text);
    return found == null ? code : found;
  }

  /** en-GB, en_US, EN: en; null where it is no language code. */
  static @Nullable String code(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String first = tag.strip().toLowerCase(Locale.ROOT).split("[-_;, ]")[0];
    if (first.length() == 3) {
      first = TWO_LETTERS.getOrDefault(first, first);
    }
    return first.matches("[a-z]{2,3}") && !first.equals("und") ? first : null;
  }

  /** Two-letter country of a tag like en-GB, or null. */
  static @Nullable String country(@Nullable String tag) {
    if (tag == null || tag.strip().length() != 5) {
      return null;
    }
    String country = tag.strip().substring(3).toUpperCase(Locale.ROOT);
    return country.matches("[A-Z]{2}") ? country : null;
  }

  /** "en" is the default of many page builders: doubt it where few of its commonest words occur. */
  private static boolean isBelied(String code, String text) {
    if (!code.equals("en") || text.length() < ENOUGH * 3) {
      return false;
    }
    String head =
        " " + text.substring(0, Math.min(text.length(), 1500)).toLowerCase(Locale.ROOT) + " ";
    int common = 0;
    for (String word : new String[] {" the ", " of ", " to ", " and ", " in ", " a "}) {
      for (int i = head.indexOf(word); i >= 0; i = head.indexOf(word, i + 1)) {
        common++;
      }
    }
    return common * 40 < TextShape.words(head);
  }

  static @Nullable String detect(String text) {
    if (text.strip().length() < ENOUGH) {
      return null;
    }
    LanguageDetectorME detector = new LanguageDetectorME(Holder.MODEL);
    Language best = detector.predictLanguage(text.substring(0, Math.min(text.length(), MOST)));
    return best.getConfidence() < SURE
        ? null
        : TWO_LETTERS.getOrDefault(best.getLang(), best.getLang());
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = Languages.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "language model " + MODEL + " is not on the classpath. Maybe a jar is missing?");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("language model " + MODEL + " cannot be read", e);
    }
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> map = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      if (two.length() == 2) {
        map.put(Locale.forLanguageTag(two).getISO3Language(), two);
      }
    }
    map.put("cmn", "zh");
    map.put("nob", "no");
    map.put("ekk", "et");
    map.put("lvs", "lv");
    map.put("pes", "fa");
    map.put("arz", "ar");
    map.put("zlm", "ms");
    map.put("swh", "sw");
    return Map.copyOf(map);
  }
}
