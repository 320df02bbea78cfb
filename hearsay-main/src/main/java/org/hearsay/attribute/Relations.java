package org.hearsay.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Helps the rules for second steps: who is citing, and what. */
final class Relations {
  private static final Set<String> BE = Set.of("was", "were", "is", "are", "been", "being");
  private static final Set<String> PIECE = Set.of("report", "article", "story", "news");
  private static final Set<String> PARTICIPLE =
      Set.of("citing", "quoting", "referencing", "referring", "crediting");

  private Relations() {}

  /** The medium that is the subject of a verb of citing, or null. */
  private static final Set<String> RELATIVE = Set.of("which", "that", "who");

  static @Nullable Mention citer(Page page, int verb) {
    Tokens tokens = page.tokens;
    if (PARTICIPLE.contains(tokens.lower[verb])) {
      Mention before = lastBefore(page, verb);
      return before != null ? before : firstSubjectBehind(page, verb);
    }
    if (tokens.in(verb - 1, BE)) {
      return null;
    }
    int i = verb - 1;
    while (i >= 0
        && tokens.sameSentence(i, verb)
        && (tokens.in(i, Lexicon.ADVERB)
            || Lexicon.OUTLET_NOUN.contains(tokens.lower[i])
            || tokens.in(i, PIECE))) {
      i--;
    }
    if (i > 1 && tokens.in(i, RELATIVE)) {
      i = tokens.is(i - 1, ",") ? i - 2 : i - 1; // "the Dispatch, which quoted the Times"
    }
    Mention m = page.mentionAt(i);
    return m != null && tokens.sameSentence(i, verb) && m.type() != Mention.Type.PLATFORM
        ? m
        : page.mentionAt(verb - 1);
  }

  /** The nearest medium before in the sentence that is in the role of a source. */
  private static @Nullable Mention lastBefore(Page page, int verb) {
    Tokens tokens = page.tokens;
    int first = tokens.sentenceFrom[tokens.sentence[verb]];
    for (int i = verb - 1; i >= first; i--) {
      Mention m = page.mentionAt(i);
      if (m != null && (m.named() || m.type() == Mention.Type.GENERIC) && page.source(m)) {
        return m;
      }
    }
    return null;
  }

  /** "Citing Y's report, X stated": the first medium behind the comma that says something. */
  private static @Nullable Mention firstSubjectBehind(Page page, int verb) {
    Tokens tokens = page.tokens;
    int first = tokens.sentenceFrom[tokens.sentence[verb]];
    if (verb - first > 2) {
      return null;
    }
    boolean comma = false;
    for (int i = verb + 1; i < tokens.size && tokens.sameSentence(i, verb); i++) {
      comma |= tokens.is(i, ",");
      Mention m = page.mentionAt(i);
      if (comma && m != null && m.named() && Subjects.verbOf(page, m) >= 0) {
        return m;
      }
    }
    return null;
  }
}
