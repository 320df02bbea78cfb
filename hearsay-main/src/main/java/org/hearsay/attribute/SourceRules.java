package org.hearsay.attribute;

import java.util.List;
import java.util.Set;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.jspecify.annotations.Nullable;

/** Rules for a medium in the role of a source: what stands before or behind it says so. */
final class SourceRules {
  private static final Set<String> MARKS_5_2 = Set.of("[", "(", "—", "-", "*");
  private static final Set<String> TO_WITH_ETC = Set.of("to", "with", "by", "for", "on");
  private static final Set<String> SPOKE_SPEAKING_ETC =
      Lexicon.words("sourcerules.spoke-speaking-etc");
  private static final Set<String> CONFIRMED_EXPLAINED_ETC =
      Set.of("confirmed", "explained", "said", "revealed");
  private static final Set<String> REPORTS_REPORTED_ETC =
      Lexicon.words("sourcerules.reports-reported-etc");
  private static final Set<String> AS = Set.of("as");
  private static final Set<String> IN_OF_ETC = Set.of("in", "of", "and", "on", "at", "to", "for");
  private static final Set<String> REPORTER_JOURNALIST_ETC =
      Lexicon.words("sourcerules.reporter-journalist-etc");
  private static final Set<String> VIA_HT_ETC = Set.of("via", "h/t", "courtesy");
  private static final Set<String> BY_IN_ETC = Set.of("by", "in", "from");
  private static final Set<String> OBTAINED_SEEN_ETC =
      Lexicon.words("sourcerules.obtained-seen-etc");
  private static final Set<String> CITING_QUOTING_ETC =
      Set.of("citing", "quoting", "cites", "quotes", "cited", "quoted", "referencing");
  private static final Set<String> TO = Set.of("to", ":");
  private static final Set<String> MARKS_5 = MARKS_5_2;
  private static final Set<String> ON_IN_ETC = Set.of("on", "in", "to", "by", "from", "with");
  private static final Set<String> SAID_SAYING_ETC = Lexicon.words("sourcerules.said-saying-etc");

  private SourceRules() {}

  static List<CitationRule> all() {
    return List.of(
        new Told(),
        new AccordingTo(),
        new Reported(),
        new Inverted(),
        new PieceOf(),
        new PieceIn(),
        new ObtainedBy(),
        new Citing(),
        new Via(),
        new Heading(),
        new Spoken(),
        new Bracketed(),
        new AskedBy(),
        new SuchAs(),
        new PersonOf(),
        new Provided(),
        new BareReports());
  }

  /** "Smith told CNN": an interview. */
  static final class Told extends MentionRule {
    Told() {
      super(
          "told", "somebody told it to the medium: told X, speaking to X, in an interview with X");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      if (t < 0 || m.type() == Mention.Type.PLATFORM) {
        return null;
      }
      boolean told = Lexicon.TELL.contains(tokens.lower[t]);
      boolean spoke =
          TO_WITH_ETC.contains(tokens.lower[t])
              && (tokens.in(t - 1, SPOKE_SPEAKING_ETC)
                  && !(tokens.is(t - 1, "comment") && !tokens.is(t, "to"))
                  && !(tokens.in(t - 1, CONFIRMED_EXPLAINED_ETC) && !tokens.is(t, "to")));
      if (!told && !spoke) {
        return null;
      }
      return new Hit(
          CitationKind.INTERVIEW,
          CitationRole.INFORMATION,
          told ? 0.95 : 0.9,
          page.span(t, m.to()));
    }
  }

  /** "according to X", "as per X". */
  static final class AccordingTo extends MentionRule {
    AccordingTo() {
      super("according-to", "according to X, as per X, per X");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      boolean according =
          (tokens.is(t, "to") && tokens.is(t - 1, "according"))
              || (tokens.is(t, "per") && !tokens.is(t - 1, "percent"));
      return according ? information(page, m, tokens.is(t, "to") ? t - 1 : t, m.to(), 0.96) : null;
    }
  }

  /** "X reported", "X's Jane Doe wrote", "X, which is based in Y, says". */
  static final class Reported extends MentionRule {
    Reported() {
      super("reported", "the medium, or somebody of it, is the subject of a verb of reporting");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      int verb = Subjects.verbOf(page, m);
      if (verb < 0
          || (m.ambiguous()
              && page.tokens.sentenceFrom[page.tokens.sentence[m.from()]] == m.from())) {
        return null;
      }
      return information(
          page, m, m.from(), verb + 1, m.type() == Mention.Type.GENERIC ? 0.85 : 0.93);
    }
  }

  /** "..., reports X", "... said X". */
  static final class Inverted extends MentionRule {
    Inverted() {
      super("inverted", "a verb of reporting stands before the medium: reports X, said X");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      boolean verb = tokens.in(t, REPORTS_REPORTED_ETC);
      boolean inverted =
          verb
              && (t == 0
                  || !tokens.word[t - 1]
                  || tokens.in(t - 1, AS)
                  || (Names.start(tokens, t) == t && tokens.in(t - 1, Lexicon.ADVERB)))
              && !tokens.capital(m.to());
      return inverted ? information(page, m, t, m.to(), 0.94) : null;
    }
  }

  /** "a Gawker report", "X's story". */
  static final class PieceOf extends MentionRule {
    PieceOf() {
      super(
          "piece-of",
          "a report, article, story or interview of the medium: an X report, X's story");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int i = tokens.possessive(m.to()) ? m.to() + 1 : m.to();
      int steps = 0;
      while (i < tokens.size
          && steps++ < 3
          && tokens.sameSentence(i, m.from())
          && tokens.word[i]
          && !Contexts.piece(tokens, i)
          && !Lexicon.REPORT.contains(tokens.lower[i])
          && !tokens.in(i, IN_OF_ETC)) {
        i++;
      }
      boolean piece =
          Contexts.piece(tokens, i)
              && !tokens.in(i, REPORTER_JOURNALIST_ETC)
              && tokens.sameSentence(i, m.from())
              && (i == m.to() || tokens.possessive(m.to()) || i - m.to() <= 1);
      boolean compound =
          tokens.word.length > i + 1
              && tokens.is(i, "editorial")
              && !tokens.in(i + 1, Lexicon.REPORT);
      return piece
              && !compound
              && !(m.ambiguous() && i > m.to())
              && m.type() != Mention.Type.PLATFORM
          ? information(page, m, m.from(), i + 1, 0.88)
          : null;
    }
  }

  /** "a report in X", "an article published by X", "appeared on X". */
  static final class PieceIn extends MentionRule {
    PieceIn() {
      super("piece-in", "something reported, published or seen in, by, on or from the medium");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      boolean credited =
          t >= 0
              && m.type() != Mention.Type.PLATFORM
              && !tokens.in(t, VIA_HT_ETC)
              && Contexts.credits(tokens, t);
      return (credited && m.type() != Mention.Type.GENERIC) || (credited && tokens.in(t, BY_IN_ETC))
          ? information(page, m, t, m.to(), 0.87)
          : null;
    }
  }

  /** "documents obtained by X", "seen by X". */
  static final class ObtainedBy extends MentionRule {
    ObtainedBy() {
      super("obtained-by", "obtained, seen, reviewed or verified by the medium");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      boolean by = tokens.is(t, "by") && tokens.in(t - 1, OBTAINED_SEEN_ETC);
      return by ? information(page, m, t - 1, m.to(), 0.9) : null;
    }
  }

  /**
   * The article itself cites: "citing X", "quoting X"; who else may cite is the relation rules'
   * matter.
   */
  static final class Citing extends MentionRule {
    Citing() {
      super("citing", "citing X, quoting X, with nobody else who could be citing");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      boolean citing = tokens.in(t, CITING_QUOTING_ETC);
      return citing && Relations.citer(page, t) == null
          ? information(page, m, t, m.to(), 0.7)
          : null;
    }
  }

  /** "via X", "h/t X", "courtesy of X". */
  static final class Via extends MentionRule {
    Via() {
      super("via", "via X, h/t X, hat tip to X, courtesy of X");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      if (t >= 0 && tokens.is(t, "/") && t > 0) {
        t--;
      }
      boolean via =
          tokens.is(t, "via")
              || tokens.is(t, "h/t")
              || (tokens.is(t, "t") && tokens.is(t - 2, "h"))
              || (tokens.is(t, "of") && tokens.is(t - 1, "courtesy"))
              || (tokens.in(t, TO) && tokens.is(t - 1, "tip"));
      return via && m.type() != Mention.Type.PLATFORM
          ? information(page, m, t, m.to(), 0.85)
          : null;
    }
  }

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
      int bracket = tokens.in(from, MARKS_5) ? from + 1 : from;
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
      boolean on = tokens.in(t, ON_IN_ETC);
      boolean spoke = false;
      for (int i = t - 1; on && i >= 0 && t - i <= 3 && tokens.sameSentence(i, t); i--) {
        spoke |= tokens.in(i, SAID_SAYING_ETC);
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
          (tokens.is(page.start(m) - 1, "[") && tokens.is(m.to(), "]"))
              || (tokens.is(page.start(m) - 1, "(") && tokens.is(m.to(), ")"));
      int behind = m.to() + 1;
      boolean end =
          behind >= tokens.size
              || tokens.breakBefore(behind)
              || (tokens.is(behind, ".") && tokens.is(m.to(), ")"));
      return brackets && end && m.named() ? information(page, m, m.from(), m.to(), 0.75) : null;
    }
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

  /** "Jane Doe of X wrote", "John Roe at X says". */
  static final class PersonOf extends MentionRule {
    private static final Set<String> OF = Set.of("of", "at", "from", "with", "for");

    PersonOf() {
      super("person-of", "a named person of the medium is the subject of a verb of reporting");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      boolean of =
          tokens.in(t, OF)
              && m.named()
              && (tokens.capital(t - 1) || tokens.is(t - 1, ","))
              && page.persons().within(Math.max(0, t - 5), t) != null;
      int verb = of ? Contexts.reportVerb(page, tokens.is(m.to(), ",") ? m.to() + 1 : m.to()) : -1;
      return verb >= 0 ? information(page, m, t, verb + 1, 0.8) : null;
    }
  }

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
