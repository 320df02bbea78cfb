package org.hearsay.annotate;

import java.util.Set;
import org.hearsay.model.Span;

/**
 * Tells whether a content can hold an attribution of its own.
 *
 * <p>The tagger learned outermost attributions only; inner ones are found by running it on the
 * contents. Most contents report no further speech, and leaving those out saves a third of the
 * time.
 */
final class ReportingWords {
  /** Beginnings of words of speech and report. */
  private static final Set<String> STEMS =
      Set.of(
          "said", "says", "say", "sayi", "told", "tell", "repo", "acco", "citi", "cite", "quot",
          "clai", "alle", "anno", "stat", "warn", "insi", "deni", "deny", "tweet", "twee", "post",
          "wrot", "writ", "publ", "reve", "disc", "conf", "spok", "sour", "argu", "sugg", "decl",
          "expl", "test", "ackn", "admi", "asse", "main", "conc", "find", "foun", "show", "accu",
          "asks", "aske", "urge", "via", "per", "reco", "ment", "pred", "esti", "beli", "rumo",
          "hear", "hint", "leak", "comm", "resp", "repl", "adde", "note");

  private static final int STEM = 4;

  private ReportingWords() {}

  static boolean in(String text, Span span) {
    int start = -1;
    for (int i = span.start(); i <= span.end(); i++) {
      boolean letter = i < span.end() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (STEMS.contains(stem(text, start, i))) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }

  private static String stem(String text, int start, int end) {
    String word = text.substring(start, Math.min(end, start + STEM));
    return word.toLowerCase(java.util.Locale.ROOT);
  }
}
