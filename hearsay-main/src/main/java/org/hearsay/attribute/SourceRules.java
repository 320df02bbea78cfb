package org.hearsay.attribute;

import java.util.List;
import java.util.Set;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.jspecify.annotations.Nullable;

/** Rules for a medium in the role of a source: what stands before or behind it says so. */
final class SourceRules {
  static final Set<String> LINE_MARK = Set.of("[", "(", "—", "-", "*");
  static final Set<String> SPOKE_TO = Set.of("to", "with", "by", "for", "on");
  static final Set<String> SPOKE = Lexicon.words("sourcerules.spoke");
  static final Set<String> ONLY_TO = Set.of("confirmed", "explained", "said", "revealed");
  static final Set<String> INVERTED = Lexicon.words("sourcerules.inverted");
  static final Set<String> AS = Set.of("as");
  static final Set<String> NO_PIECE_BEYOND = Set.of("in", "of", "and", "on", "at", "to", "for");
  static final Set<String> NOT_A_PIECE = Lexicon.words("sourcerules.not-a-piece");
  static final Set<String> VIA = Set.of("via", "h/t", "courtesy");
  static final Set<String> BY_IN_FROM = Set.of("by", "in", "from");
  static final Set<String> OBTAINED = Lexicon.words("sourcerules.obtained");
  static final Set<String> CITING =
      Set.of("citing", "quoting", "cites", "quotes", "cited", "quoted", "referencing");
  static final Set<String> TO = Set.of("to", ":");
  static final Set<String> PLACE_OF_SPEECH = Set.of("on", "in", "to", "by", "from", "with");
  static final Set<String> SPEECH = Lexicon.words("sourcerules.speech");

  static final Set<String> EDITORIAL_WHO =
      Set.of(
          "board",
          "page",
          "pages",
          "team",
          "staff",
          "director",
          "writer",
          "writers",
          "employee",
          "employees",
          "assistant",
          "meeting",
          "office",
          "standards");

  private SourceRules() {}

  static List<CitationRule> all() {
    return List.of(
        new SpeechRules.PassedOn(),
        new Told(),
        new AccordingTo(),
        new Reported(),
        new Inverted(),
        new PieceOf(),
        new PieceIn(),
        new ObtainedBy(),
        new Citing(),
        new Via(),
        new PlacementRules.Heading(),
        new PlacementRules.Spoken(),
        new SpeechRules.OnAir(),
        new SpeechRules.StaffOf(),
        new PlacementRules.Bracketed(),
        new PlacementRules.AskedBy(),
        new PlacementRules.SuchAs(),
        new PlacementRules.Provided(),
        new PlacementRules.BareReports());
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
      // "told the media to stop" orders it about.
      boolean told = Lexicon.TELL.contains(tokens.lower[t]) && !tokens.is(m.to(), "to");
      boolean spoke =
          SPOKE_TO.contains(tokens.lower[t])
              && (tokens.in(t - 1, SPOKE)
                  && !(tokens.is(t - 1, "comment") && !tokens.is(t, "to"))
                  && !(tokens.in(t - 1, ONLY_TO) && !tokens.is(t, "to")));
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
      if (verb < 0 || (m.ambiguous() && mayBeCommon(page, m))) {
        return null;
      }
      return information(
          page, m, m.from(), verb + 1, m.type() == Mention.Type.GENERIC ? 0.85 : 0.93);
    }
  }

  /** "People say": a capital at the start of a sentence or quotation shows nothing. */
  private static boolean mayBeCommon(Page page, Mention m) {
    Tokens tokens = page.tokens;
    int first = tokens.sentenceFrom[tokens.sentence[m.from()]];
    while (first < m.from() && !tokens.word[first]) {
      first++;
    }
    boolean opens = first == m.from() || tokens.quote(m.from() - 1);
    return opens && !tokens.in(m.from(), NO_EVERYDAY_WORD);
  }

  /** Names that are shared by firms and families, but are no words. */
  static final Set<String> NO_EVERYDAY_WORD = Lexicon.words("sourcerules.no-everyday-word");

  /** "..., reports X", "... said X". */
  static final class Inverted extends MentionRule {
    Inverted() {
      super("inverted", "a verb of reporting stands before the medium: reports X, said X");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int t = Contexts.before(page, m.from());
      boolean verb = tokens.in(t, INVERTED);
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
          && !tokens.in(i, NO_PIECE_BEYOND)) {
        i++;
      }
      boolean piece =
          Contexts.piece(tokens, i)
              && !tokens.in(i, NOT_A_PIECE)
              && tokens.sameSentence(i, m.from())
              && (i == m.to() || tokens.possessive(m.to()) || i - m.to() <= 1);
      boolean compound =
          tokens.is(i, "editorial") && tokens.in(i + 1, EDITORIAL_WHO); // its people, no piece
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
              && !tokens.in(t, VIA)
              && Contexts.credits(tokens, t);
      return (credited && m.type() != Mention.Type.GENERIC)
              || (credited && tokens.in(t, BY_IN_FROM))
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
      boolean by = tokens.is(t, "by") && tokens.in(t - 1, OBTAINED);
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
      boolean citing = tokens.in(t, CITING);
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
      if (t > 0 && (tokens.is(t, "/") || (tokens.is(t, ":") && tokens.in(t - 1, VIA)))) {
        t--;
      }
      boolean via =
          tokens.is(t, "via")
              || tokens.is(t, "h/t")
              || (tokens.is(t, "t") && tokens.is(t - 2, "h"))
              || (tokens.is(t, "of") && tokens.is(t - 1, "courtesy"))
              || (tokens.in(t, TO) && tokens.is(t - 1, "tip"));
      boolean prose = m.type() == Mention.Type.FOUND && !Contexts.creditLine(tokens, t);
      return via && !prose && m.type() != Mention.Type.PLATFORM
          ? information(page, m, t, m.to(), 0.85)
          : null;
    }
  }
}
