package org.hearsay.attribute;

import static org.hearsay.attribute.ChainRules.*;

import org.hearsay.model.CitationKind;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Rules for what a person said, as a medium has it. */
final class SaidThroughRules {
  private SaidThroughRules() {}

  /** "Y said, according to X", "Y said, X reported". */
  static final class SaidThrough extends ChainRules.Base {
    SaidThrough() {
      super("y-said-according-to-x", "Y said, according to X; Y said, X reported: X relies on Y");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      for (Mention x : page.mentions()) {
        int lead = x.named() && !x.open() ? lead(page, x) : -1;
        int said = lead < 0 ? -1 : saidBefore(page, lead);
        Speaker y = said < 0 ? null : speaker(page, said);
        String name = y == null ? null : Unnamed.nameOf(page, y);
        if (y != null && media(page, y)) {
          Span span = page.span(Math.min(y.from(), said), x.to());
          pair(pairs, x.name(), Unnamed.MEDIA, CitationKind.OUTLET, span, 0.75);
        } else if (name != null && page.mentionAt(y.from()) == null) {
          pair(
              pairs,
              x.name(),
              name,
              CitationKind.PERSON,
              page.span(Math.min(y.from(), said), x.to()),
              0.8);
        }
      }
    }

    /** "Kurdish media sources have claimed it, X reports". */
    private static boolean media(Page page, Speaker y) {
      for (int i = y.from(); i < y.to(); i++) {
        Mention m = page.mentionAt(i);
        if (m != null) {
          return m.type() == Mention.Type.GENERIC && m.name().equals(Unnamed.MEDIA);
        }
      }
      return false;
    }

    /** Inverted order where a name follows the verb: "said Jane Doe, according to X". */
    private static @Nullable Speaker speaker(Page page, int said) {
      Tokens tokens = page.tokens;
      boolean behindMark = said == 0 || !tokens.word[said - 1];
      if (behindMark
          && tokens.capital(said + 1)
          && tokens.sameSentence(said, said + 1)
          && page.mentionAt(said + 1) == null) {
        int to = said + 1;
        while (to < tokens.size && tokens.sameSentence(to, said) && !tokens.is(to, ",")) {
          to++;
        }
        return Speaker.classify(page, said + 1, to);
      }
      return Speaker.before(page, said);
    }

    /** Where the trailing ", according to X" or ", X reported" begins, or -1. */
    private static int lead(Page page, Mention x) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, x.from());
      int at = -1;
      if (tokens.is(t, "to") && tokens.is(t - 1, "according")) {
        at = t - 1;
      } else if (tokens.in(t, REPORTED) && tokens.is(t - 1, ",")) {
        at = t;
      } else if (tokens.is(t, ",")
          && Contexts.reportVerb(page, x.to()) >= 0
          && tokens.in(Contexts.reportVerb(page, x.to()), REPORTED)) {
        at = t + 1;
      }
      return at > 0 && tokens.is(at - 1, ",") ? at - 1 : -1;
    }

    private static int saidBefore(Page page, int comma) {
      Tokens tokens = page.tokens;
      int first = tokens.sentenceFrom[tokens.sentence[comma]];
      for (int i = comma - 1; i >= first; i--) {
        if (page.mentionAt(i) != null && page.mentionAt(i).named()) {
          return -1;
        }
        if (!page.quotes.inside(i)
            && tokens.in(i, SAID)
            && !tokens.in(i - 1, WAS)
            && (comma - i <= 3 || i - first > 0)) {
          return comma - i <= 14 || i - first < 12 ? i : -1;
        }
      }
      return -1;
    }
  }
}
