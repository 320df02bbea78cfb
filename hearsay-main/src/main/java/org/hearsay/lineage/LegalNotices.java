package org.hearsay.lineage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences with which publishers reserve their rights. Agencies print the same ones below
 * everything, so that two papers' reports on different matters share them word for word; who shares
 * one has taken nothing. (On 383 news articles of 2017 one edge rested on nothing else, and eight
 * had it among their passages.)
 */
final class LegalNotices {
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?:(?i:copyright)\\b|©)[^.!?\\n]{0,100}?\\.?\\s{0,2}(?i:all rights reserved)\\.?"
              + "|(?i:all rights reserved)\\."
              + "|(?i:this (?:material|content|article|report)) may not be (?:published|reproduced)"
              + "[^.!?\\n]{0,160}\\.?");

  /** What every one of them has, small or with a capital. */
  private static final String RESERVED = "ights reserved";

  private static final String RESERVED_CAPITAL = "ights Reserved";
  private static final String MAY_NOT = "may not be ";

  private static final double HALF = 0.5;

  private LegalNotices() {}

  /**
   * The text with its notices blanked, so that all offsets stay; as it is where it has none, or is
   * little else.
   */
  static String without(String text) {
    boolean possible =
        text.contains(RESERVED) || text.contains(RESERVED_CAPITAL) || text.contains(MAY_NOT);
    if (!possible) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    int blanked = 0;
    Matcher notice = NOTICE.matcher(text);
    while (notice.find()) {
      for (int i = notice.start(); i < notice.end(); i++) {
        masked.setCharAt(i, ' ');
      }
      blanked += notice.end() - notice.start();
    }
    return blanked == 0 || blanked > HALF * text.length() ? text : masked.toString();
  }
}
