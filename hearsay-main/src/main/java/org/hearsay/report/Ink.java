package org.hearsay.report;

import java.util.ArrayList;
import java.util.List;

/** ANSI colours where the terminal has them, and wrapping that does not count them. */
final class Ink {
  private static final char ESC = '\u001b';
  private static final String RESET = ESC + "[0m";

  private final boolean colour;

  Ink(boolean colour) {
    this.colour = colour;
  }

  String bold(String text) {
    return with("1", text);
  }

  String dim(String text) {
    return with("2", text);
  }

  String accent(String text) {
    return with("36", text);
  }

  String origin(String text) {
    return with("1;32", text);
  }

  String warn(String text) {
    return with("33", text);
  }

  private String with(String code, String text) {
    return colour ? ESC + "[" + code + "m" + text + RESET : text;
  }

  /**
   * Columns that {@code text} takes: escape sequences none, wide (CJK) characters two, combining
   * ones none.
   */
  static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == ESC) {
        while (i < text.length() && text.charAt(i) != 'm') {
          i++;
        }
        i++;
      } else {
        columns += columns(point);
      }
    }
    return columns;
  }

  private static int columns(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (point >= 0x1100 && point <= 0x115F)
            || (point >= 0x2E80 && point <= 0xA4CF)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0x1F300 && point <= 0x1FAFF)
            || (point >= 0x20000 && point <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /**
   * {@code text} in lines of at most {@code width} columns, the first begun with {@code first}, the
   * others with {@code rest}.
   */
  static List<String> wrap(String text, int width, String first, String rest) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    int used = columns(first);
    boolean empty = true;
    for (String word : text.split(" ", -1)) {
      int size = columns(word);
      if (!empty && used + 1 + size > width) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        used = columns(rest);
        empty = true;
      }
      if (!empty) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += size;
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
