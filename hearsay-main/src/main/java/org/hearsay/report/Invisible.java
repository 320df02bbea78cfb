package org.hearsay.report;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;

/**
 * Characters that a reader does not see: zero-width ones, soft hyphens, byte-order marks, variation
 * selectors, direction marks.
 *
 * <p>They stay in the text, so offsets are true to the input; they are listed because they can hide
 * things: C2PA 2.4 writes a manifest into plain text as U+FEFF followed by variation selectors.
 */
final class Invisible {
  private static final int C2PA_RUN = 8; // shorter runs are emoji styling

  private Invisible() {}

  /** A run of invisible characters of one kind. */
  record Run(Span span, String kind) {}

  static List<Run> in(String text) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      String kind = kind(point);
      int next = i + Character.charCount(point);
      if (kind.isEmpty()) {
        i = next;
        continue;
      }
      int start = i;
      int count = 0;
      while (i < text.length() && kind(text.codePointAt(i)).equals(kind)) {
        i += Character.charCount(text.codePointAt(i));
        count++;
      }
      boolean manifest = kind.equals("variation selector") && count >= C2PA_RUN;
      runs.add(
          new Run(
              new Span(start, i),
              manifest ? "variation selectors (maybe a C2PA text manifest)" : kind));
    }
    return runs;
  }

  private static String kind(int point) {
    if (point < 0xAD) {
      return point == 0 ? "NUL" : "";
    }
    if (point == 0xAD) {
      return "soft hyphen";
    }
    if (point == 0xFEFF) {
      return "byte order mark";
    }
    if ((point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF)) {
      return "variation selector";
    }
    if ((point >= 0x200B && point <= 0x200D) || point == 0x2060 || point == 0x180E) {
      return "zero-width character";
    }
    boolean direction =
        point == 0x200E
            || point == 0x200F
            || (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2066 && point <= 0x2069);
    return direction ? "direction mark" : "";
  }
}
