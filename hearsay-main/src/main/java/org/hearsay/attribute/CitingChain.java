package org.hearsay.attribute;

import static org.hearsay.attribute.ChainRules.*;

import java.util.Set;
import org.hearsay.model.CitationKind;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** "X, citing Y", "Citing Y, X said", "X quoted Y as saying". */
final class CitingChain extends ChainRules.Base {
  static final Set<String> VERBS =
      Set.of(
          "citing",
          "quoting",
          "cites",
          "cited",
          "quoted",
          "quotes",
          "referencing",
          "crediting",
          "credited");

  private static final Set<String> GIVEN =
      Set.of("provided", "given", "leaked", "supplied", "sent", "written", "obtained", "it");

  private static final Set<String> SAYING = Set.of("saying", "reporting", "writing", "stating");

  CitingChain() {
    super("x-citing-y", "X, citing Y; Citing Y, X said; X quoted Y: X relies on Y");
  }

  @Override
  public void apply(Page page, Pairs pairs) {
    Tokens tokens = page.tokens;
    for (int v = 0; v < tokens.size; v++) {
      if (VERBS.contains(tokens.lower[v]) && !tokens.is(v - 1, "without")) {
        Mention x = Relations.citer(page, v);
        if (x != null && !x.open() && x.type() != Mention.Type.PLATFORM) {
          object(page, pairs, x, v);
        }
      }
    }
  }

  private void object(Page page, Pairs pairs, Mention x, int verb) {
    Tokens tokens = page.tokens;
    int end = objectEnd(page, verb);
    Span span = page.span(Math.min(verb, x.from()), Math.max(Math.max(end, verb + 1), x.to()));
    Mention y = firstMention(page, verb + 1, end, x);
    if (y != null) {
      pair(pairs, x.name(), y.name(), y.kind(), span, 0.88);
      page.settle(y);
      furtherBack(page, pairs, y, end);
      return;
    }
    int paper = document(tokens, verb + 1, Math.min(end, verb + 5));
    if (paper >= 0 && page.persons().within(verb + 1, paper) == null) {
      String name = DocumentNames.byPhrase(page, paper);
      pair(pairs, x.name(), name, CitationKind.DOCUMENT, span, 0.8);
      giver(page, pairs, x, paper);
      return;
    }
    Speaker speaker = end > verb + 1 ? Speaker.classify(page, verb + 1, end) : null;
    if (speaker != null && speaker.sort() == Speaker.Sort.PERSON && speaker.name() != null) {
      pair(pairs, x.name(), speaker.name(), CitationKind.PERSON, span, 0.8);
    } else if (speaker != null
        && (speaker.sort() == Speaker.Sort.UNNAMED || hasUnnamed(tokens, verb + 1, end))) {
      pair(pairs, x.name(), Unnamed.PERSON, CitationKind.PERSON, span, 0.85);
    } else if (document(tokens, verb + 1, end) >= 0) {
      int d = document(tokens, verb + 1, end);
      pair(pairs, x.name(), DocumentNames.byPhrase(page, d), CitationKind.DOCUMENT, span, 0.75);
    }
  }

  /** "citing a letter given to it by a sailor": the medium relies on the sailor, too. */
  private void giver(Page page, Pairs pairs, Mention x, int paper) {
    Tokens tokens = page.tokens;
    int by = paper + 1;
    while (tokens.sameSentence(paper, by)
        && by - paper < 10
        && tokens.word[by]
        && !(tokens.is(by, "by") && tokens.in(by - 1, GIVEN))) {
      by++;
    }
    if (tokens.sameSentence(paper, by) && tokens.is(by, "by")) {
      int to = Math.min(tokens.sentenceTo[tokens.sentence[by]], by + 8);
      if (Speaker.classify(page, by + 1, to).sort() == Speaker.Sort.UNNAMED) {
        Span span = page.span(paper, by + 1);
        pair(pairs, x.name(), Unnamed.PERSON, CitationKind.PERSON, span, 0.8);
      }
    }
  }

  /** "quoted Y as saying that Z had reported": Y has it from Z. */
  private void furtherBack(Page page, Pairs pairs, Mention y, int as) {
    Tokens tokens = page.tokens;
    if (!tokens.is(as, "as") || !tokens.in(as + 1, SAYING)) {
      return;
    }
    int last = as + 2;
    while (last < tokens.size && tokens.sameSentence(last, as) && last - as < 22) {
      last++;
    }
    Mention z = firstMention(page, as + 2, last, y);
    if (z != null && page.source(z)) {
      pair(pairs, y.name(), z.name(), z.kind(), page.span(y.from(), z.to()), 0.85);
      page.settle(z);
    }
  }

  private static int objectEnd(Page page, int verb) {
    Tokens tokens = page.tokens;
    int i = verb + 1;
    while (i < tokens.size
        && i - verb < 22
        && tokens.sameSentence(i, verb)
        && !OBJECT_END.contains(tokens.lower[i])) {
      i++;
    }
    return i;
  }

  private static @Nullable Mention firstMention(Page page, int from, int to, Mention not) {
    for (int i = from; i < to; i++) {
      Mention m = page.mentionAt(i);
      if (m != null
          && !m.name().equals(not.name())
          && m.type() != Mention.Type.GENERIC
          && !m.ambiguous()) {
        return m;
      }
      if (m != null && m.type() == Mention.Type.GENERIC) {
        return m;
      }
    }
    return null;
  }

  private static boolean hasUnnamed(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (NAMELESS.contains(tokens.lower[i])) {
        return true;
      }
    }
    return false;
  }

  private static int document(Tokens tokens, int from, int to) {
    for (int i = from; i < to && !tokens.is(i, "according"); i++) {
      if (Lexicon.DOCUMENT_NOUN.contains(tokens.lower[i])) {
        return i;
      }
    }
    return -1;
  }
}
