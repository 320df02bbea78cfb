package org.hearsay.story;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers in digits and in words. */
final class Numbers {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, Long> WORDS = words();

  private Numbers() {}

  private static Map<String, Long> words() {
    Map<String, Long> words = new HashMap<>();
    for (int i = 0; i < SMALL.size(); i++) {
      words.put(SMALL.get(i), (long) i);
    }
    for (int i = 0; i < TENS.size(); i++) {
      long tens = (i + 2) * 10L;
      words.put(TENS.get(i), tens);
      for (int k = 1; k < 10; k++) {
        words.put(TENS.get(i) + "-" + SMALL.get(k), tens + k);
      }
    }
    return words;
  }

  /** The number that a word of the text gives, or null: none, or not a whole one. */
  static @Nullable Long of(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
      return WORDS.get(word);
    }
    String digits = word.replace(",", "");
    boolean whole = digits.length() <= 12 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole ? Long.valueOf(digits) : null;
  }
}
