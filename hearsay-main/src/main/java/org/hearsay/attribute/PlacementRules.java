package org.hearsay.attribute;

import static org.hearsay.attribute.SourceRules.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for a medium whose place on the page or in a phrase shows it to be a source. */
final class PlacementRules {
  private PlacementRules() {}

  /** A line of its own: "From X:", "Source: X", "Read more at X". */
  static final class Heading extends MentionRule {
    Heading() {
      super("heading", "a heading or source line: From X:, Source: X, Sources: X, Y");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int line = lineStart(tokens, m.from());
      boolean from =
          tokens.is(line, "from")
              && m.from() - line <= 2
              && (tokens.is(m.to(), ":")
                  || tokens.is(m.to(), "'s")
                  || (tokens.is(m.to(), ",")
                      && m.from() - line <= 2
                      && tokens.is(m.to() + 1, "by")));
      boolean source =
          (tokens.is(line, "source") || tokens.is(line, "sources"))
              && m.from() - line <= 12
              && (tokens.is(line + 1, ":") || tokens.is(line + 2, ":"));
      boolean speaks = tokens.is(m.to(), ":") && page.start(m) == line;
      return from || source || speaks
          ? information(page, m, line, m.to(), speaks ? 0.75 : 0.9)
          : null;
    }

    private static int lineStart(Tokens tokens, int i) {
      int from = i;
      while (from > 0 && i - from < 16 && !tokens.breakBefore(from)) {
        from--;
      }
      int bracket = tokens.in(from, LINE_MARK) ? from + 1 : from;
      return bracket;
    }
  }

  /** "said on CNN", "told viewers of X's show", "on NBC's Foo". */
  static final class Spoken extends MentionRule {
    Spoken() {
      super(
          "spoken-on", "somebody spoke on the medium: said on X, appearing on X, in comments to X");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      if (m.type() == Mention.Type.PLATFORM
          || (m.type() == Mention.Type.GENERIC && !m.name().contains("broadcaster"))) {
        return null;
      }
      boolean on = tokens.in(t, PLACE_OF_SPEECH);
      boolean spoke = false;
      for (int i = t - 1; on && i >= 0 && t - i <= 3 && tokens.sameSentence(i, t); i--) {
        spoke |= tokens.in(i, SPEECH);
      }
      return spoke ? information(page, m, t, m.to(), 0.75) : null;
    }
  }

  /** "multiple reports", "contrary to some reports", "named in reports". */
  static final class BareReports extends MentionRule {
    BareReports() {
      super(
          "bare-reports",
          "reports that nobody is named for are spoken of: multiple reports, contrary to reports");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      boolean reports = m.type() == Mention.Type.GENERIC && page.tokens.is(m.to() - 1, "reports");
      return reports ? information(page, m, m.from(), m.to(), 0.6) : null;
    }
  }

  /** "[Variety]" or "(Reddit)" behind a paragraph. */
  static final class Bracketed extends MentionRule {
    Bracketed() {
      super("bracketed", "the medium alone in brackets at the end of a paragraph or sentence");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      boolean brackets =
          (tokens.is(page.start(m) - 1, "[") && (tokens.is(m.to(), "]") || dotted(tokens, m.to())))
              || (tokens.is(page.start(m) - 1, "(") && tokens.is(m.to(), ")"));
      int behind = dotted(tokens, m.to()) ? m.to() + 2 : m.to() + 1;
      boolean end =
          behind >= tokens.size
              || tokens.breakBefore(behind)
              || (tokens.is(behind, ".") && tokens.is(m.to(), ")"));
      return brackets && end && m.named() ? information(page, m, m.from(), m.to(), 0.75) : null;
    }
  }

  /** "[X.]" */
  private static boolean dotted(Tokens tokens, int i) {
    return tokens.is(i, ".") && tokens.is(i + 1, "]");
  }

  /** "provided to X", "leaked to X", "a letter to X". */
  static final class Provided extends MentionRule {
    Provided() {
      super("provided-to", "something was given, sent, leaked or shown to the medium");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      boolean to =
          (tokens.is(t, "to") || tokens.is(t, "with") || tokens.is(t, "for"))
              && tokens.in(t - 1, GIVEN)
              && !(tokens.is(t, "for") && !tokens.is(t - 1, "writing"));
      return to && m.named() ? information(page, m, t - 1, m.to(), 0.8) : null;
    }
  }

  private static final Set<String> GIVEN = Lexicon.words("sourcerules.given");

  /** "did not respond to X's request for comment", "told an X inquiry". */
  static final class AskedBy extends MentionRule {
    private static final Set<String> REQUEST =
        Set.of(
            "request", "requests", "inquiry", "inquiries", "query", "questions", "email", "emails");

    AskedBy() {
      super(
          "asked-by", "somebody answered, or did not answer, a request or question of the medium");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int i = tokens.possessive(m.to()) ? m.to() + 1 : m.to();
      boolean request = tokens.in(i, REQUEST) || tokens.in(i + 1, REQUEST);
      int first = tokens.sentenceFrom[tokens.sentence[m.from()]];
      boolean respond = false;
      for (int k = Math.max(first, m.from() - 6); k < m.from(); k++) {
        respond |= tokens.is(k, "respond") || tokens.is(k, "responded") || tokens.is(k, "reply");
      }
      return request && respond ? information(page, m, m.from(), i + 1, 0.75) : null;
    }
  }

  /** "news websites such as X and Y". */
  static final class SuchAs extends MentionRule {
    SuchAs() {
      super(
          "such-as", "an example of media that report: news sites such as X, outlets including X");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      int noun = tokens.is(t, "as") && tokens.is(t - 1, "such") ? t - 2 : t - 1;
      boolean example = tokens.is(t, "including") || tokens.is(t, "like") || noun == t - 2;
      boolean media = tokens.in(tokens.is(noun, ",") ? noun - 1 : noun, Lexicon.MEDIA_NOUN);
      return example && media && m.named() ? information(page, m, t, m.to(), 0.75) : null;
    }
  }
}
