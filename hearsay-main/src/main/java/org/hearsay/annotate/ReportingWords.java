package org.hearsay.annotate;

import java.util.Set;
import org.hearsay.model.Span;

/**
 * Tells whether a content can hold an attribution of its own.
 *
 * <p>The tagger learned outermost attributions only; inner ones are found by running it on the
 * contents. Most contents report no further speech; leaving those out keeps the inner runs cheap.
 */
final class ReportingWords {
  /** Forms of words of speech and report; rarer ones do not pay for a run of the network. */
  private static final Set<String> WORDS =
      Set.of(
          "said",
          "says",
          "saying",
          "say",
          "told",
          "tells",
          "telling",
          "reported",
          "reportedly",
          "reports",
          "reporting",
          "according",
          "citing",
          "cited",
          "cites",
          "quoted",
          "quoting",
          "claimed",
          "claims",
          "claiming",
          "claim",
          "alleged",
          "allegedly",
          "alleges",
          "alleging",
          "announced",
          "announcing",
          "stated",
          "stating",
          "statement",
          "warned",
          "warns",
          "warning",
          "insisted",
          "insists",
          "denied",
          "denies",
          "denying",
          "tweeted",
          "wrote",
          "writes",
          "revealed",
          "disclosed",
          "confirmed",
          "sources",
          "spokesman",
          "spokeswoman",
          "argued",
          "argues",
          "arguing",
          "suggested",
          "declared",
          "explained",
          "testified",
          "acknowledged",
          "admitted",
          "asserted",
          "accused",
          "accusing",
          "asked",
          "believed",
          "rumored",
          "rumoured",
          "added",
          "noted",
          "concluded",
          "called",
          "via");

  private ReportingWords() {}

  static boolean in(String text, Span span) {
    int start = -1;
    for (int i = span.start(); i <= span.end(); i++) {
      boolean letter = i < span.end() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (WORDS.contains(word(text, start, i))) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }

  private static String word(String text, int start, int end) {
    return text.substring(start, end).toLowerCase(java.util.Locale.ROOT);
  }
}
