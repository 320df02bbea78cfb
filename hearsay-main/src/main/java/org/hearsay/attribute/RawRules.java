package org.hearsay.attribute;

import java.util.List;
import java.util.Set;
import org.hearsay.attribute.Parts.Range;
import org.jspecify.annotations.Nullable;

/** The rules that find attributions without a model, surest first. */
final class RawRules {
  private static final Set<String> NO_SPEAKER = Set.of("that", "in", "to", "on", "at", ",", ".");
  private static final Set<String> THAT = Set.of("that");
  private static final Set<String> DETERMINER =
      Set.of("a", "an", "the", "one", "two", "three", "another");
  private static final Set<String> PRONOUN =
      Set.of("who", "which", "he", "she", "they", "it", "and", "that");
  private static final Set<String> WHO_WHICH = Set.of("who", "which");
  private static final Set<String> PLAIN = Lexicon.words("rawrules.plain");
  private static final Set<String> FINITE = Lexicon.words("rawrules.finite");

  /** Verbs that give somebody's words only before "that" or a quotation. */
  private static final Set<String> THAT_ONLY = Lexicon.words("rawrules.that-only");

  private static final Set<String> DOCUMENT =
      Set.of(
          "poll",
          "polls",
          "survey",
          "study",
          "analysis",
          "average",
          "report",
          "review",
          "data",
          "records",
          "documents");

  /** "The latest poll shows": documents say things with verbs that persons do not. */
  private static boolean document(Tokens tokens, Cue cue) {
    int first = tokens.sentenceFrom[tokens.sentence[cue.verb()]];
    for (int i = Math.max(first, cue.from() - 16); i < cue.from(); i++) {
      if (DOCUMENT.contains(tokens.lower[i])) {
        return true;
      }
    }
    return false;
  }

  private RawRules() {}

  static List<RawRule> all() {
    return List.of(
        new QuoteThenSaidX(),
        new QuoteThenXSaid(),
        new ClauseThenXSaid(),
        new ClauseThenSaidX(),
        new WhoSaid(),
        new Adding(),
        new XSaid());
  }

  private abstract static class Base extends NamedRule implements RawRule {
    Base(String name, String description) {
      super(name, description);
    }
  }

  /** "...," said Jane Doe, a spokeswoman. */
  static final class QuoteThenSaidX extends Base {
    QuoteThenSaidX() {
      super("quote-said-x", "a quotation, then the verb, then the speaker");
    }

    @Override
    public @Nullable Parts match(Page page, Cue cue) {
      Tokens tokens = page.tokens;
      if (!cue.report() || !RawShapes.quoteEndsBefore(page, cue.from())) {
        return null;
      }
      int end = RawShapes.nounPhraseEnd(page, cue.to());
      if (end <= cue.to() || !RawShapes.closes(page, end) || tokens.in(cue.to(), NO_SPEAKER)) {
        return null;
      }
      Range quote = RawShapes.quoteBefore(page, cue.from());
      if (quote == null) {
        return null;
      }
      return RawShapes.floating(
          page,
          Parts.of(new Range(cue.to(), end), new Range(cue.from(), cue.to()), quote, 0.9),
          end);
    }
  }

  /** "...," Jane Doe said. */
  static final class QuoteThenXSaid extends Base {
    QuoteThenXSaid() {
      super("quote-x-said", "a quotation, then the speaker, then the verb");
    }

    @Override
    public @Nullable Parts match(Page page, Cue cue) {
      Range source =
          cue.report() || RawShapes.closes(page, cue.to())
              ? RawShapes.sourceBetweenQuoteAnd(page, cue.from())
              : null;
      if (source == null) {
        return null;
      }
      int behind = RawShapes.recipientEnd(page, cue.to());
      Range quote = RawShapes.quoteBefore(page, source.from());
      if (quote == null) {
        return null;
      }
      return RawShapes.floating(
          page, Parts.of(source, new Range(cue.from(), cue.to()), quote, 0.9), behind);
    }
  }

  /** The mayor will resign, officials said. */
  static final class ClauseThenXSaid extends Base {
    ClauseThenXSaid() {
      super("clause-x-said", "a clause, a comma, the speaker and the verb at its end");
    }

    @Override
    public @Nullable Parts match(Page page, Cue cue) {
      Tokens tokens = page.tokens;
      int behind = RawShapes.recipientEnd(page, cue.to());
      if (!PLAIN.contains(tokens.lower[cue.verb()]) || !RawShapes.closes(page, behind)) {
        return null;
      }
      Speaker speaker = Speaker.before(page, cue.verb());
      int first = tokens.sentenceFrom[tokens.sentence[cue.verb()]];
      if (speaker == null || speaker.from() - first < 3 || !tokens.is(speaker.from() - 1, ",")) {
        return null;
      }
      Range source = RawShapes.trim(page, speaker.from(), cue.from());
      Range content = RawShapes.trim(page, first, speaker.from());
      if (source == null
          || content == null
          || shortLead(tokens, content)
          || (tokens.is(cue.from() - 1, ",") && tokens.in(cue.to(), THAT))) {
        return null;
      }
      Parts parts = Parts.of(source, new Range(cue.from(), cue.to()), content, 0.85);
      Range rest =
          tokens.is(behind, ",")
              ? RawShapes.trim(page, behind + 1, RawShapes.sentenceEnd(page, cue.verb()))
              : null;
      return rest != null && rest.to() - rest.from() > 3 && !tokens.in(rest.from(), Lexicon.REPORT)
          ? parts.with(rest)
          : RawShapes.floating(page, parts, behind);
    }
  }

  /** "On Monday" or two words are no content. */
  private static boolean shortLead(Tokens tokens, Range content) {
    int length = content.to() - content.from();
    return length < 3 || (length < 6 && tokens.in(content.from(), PREPOSITION));
  }

  private static final Set<String> PREPOSITION =
      Set.of("on", "in", "at", "after", "during", "for", "with", "by", "from");

  /** The mayor will resign, said Jane Doe. */
  static final class ClauseThenSaidX extends Base {
    ClauseThenSaidX() {
      super("clause-said-x", "a clause, a comma, the verb and the speaker behind it");
    }

    @Override
    public @Nullable Parts match(Page page, Cue cue) {
      Tokens tokens = page.tokens;
      int first = tokens.sentenceFrom[tokens.sentence[cue.verb()]];
      boolean comma = tokens.is(cue.from() - 1, ",");
      int end = RawShapes.nounPhraseEnd(page, cue.to());
      if (!PLAIN.contains(tokens.lower[cue.verb()])
          || !comma
          || cue.from() - first < 5
          || end <= cue.to()
          || !RawShapes.closes(page, end)
          || verbal(tokens, cue.to(), end)) {
        return null;
      }
      Range content = RawShapes.trim(page, first, cue.from());
      boolean speaker = tokens.capital(cue.to()) || tokens.in(cue.to(), DETERMINER);
      return content == null || !speaker || !verbal(tokens, content.from(), content.to())
          ? null
          : RawShapes.floating(
              page,
              Parts.of(new Range(cue.to(), end), new Range(cue.from(), cue.to()), content, 0.85),
              end);
    }

    private static boolean verbal(Tokens tokens, int from, int to) {
      for (int i = from; i < to; i++) {
        if (FINITE.contains(tokens.lower[i]) && !(i == from && to - from == 1)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Doe, who said that ... */
  static final class WhoSaid extends Base {
    WhoSaid() {
      super("who-said", "a relative pronoun as the speaker");
    }

    @Override
    public @Nullable Parts match(Page page, Cue cue) {
      Tokens tokens = page.tokens;
      int who = cue.from() - 1;
      while (who > 0
          && cue.from() - who < 5
          && !tokens.capital[who]
          && tokens.word[who]
          && !tokens.in(who, PRONOUN)) {
        who--;
      }
      if (!tokens.in(who, WHO_WHICH) || !tokens.sameSentence(who, cue.verb())) {
        return null;
      }
      Range content = RawShapes.contentAfter(page, cue, true);
      return content == null
          ? null
          : Parts.of(new Range(who, who + 1), new Range(cue.from(), cue.to()), content, 0.75);
    }
  }

  /** "..., adding that ..." with the speaker of the main clause. */
  static final class Adding extends Base {
    Adding() {
      super(
          "adding",
          "a participle (saying, adding, citing) whose speaker is that of the main clause");
    }

    @Override
    public @Nullable Parts match(Page page, Cue cue) {
      Tokens tokens = page.tokens;
      if (!tokens.lower[cue.verb()].endsWith("ing") || cue.from() != cue.verb()) {
        return null;
      }
      int first = tokens.sentenceFrom[tokens.sentence[cue.verb()]];
      Range content = RawShapes.contentAfter(page, cue, true);
      Range source = content == null ? null : RawShapes.mainSubject(page, first, cue.verb());
      return source == null
          ? null
          : Parts.of(source, new Range(cue.from(), cue.to()), content, 0.7);
    }
  }

  /** Jane Doe said that ... */
  static final class XSaid extends Base {
    XSaid() {
      super("x-said", "the speaker, the verb, then the content");
    }

    @Override
    public @Nullable Parts match(Page page, Cue cue) {
      Tokens tokens = page.tokens;
      if (tokens.lower[cue.verb()].endsWith("ing") && cue.from() == cue.verb()) {
        return null;
      }
      Range content = RawShapes.contentAfter(page, cue, cue.report());
      if (content != null
          && THAT_ONLY.contains(tokens.lower[cue.verb()])
          && !document(tokens, cue)
          && !tokens.is(content.from(), "that")
          && !tokens.quote(content.from())) {
        return null;
      }
      Range source = content == null ? null : RawShapes.subject(page, cue);
      return source == null
          ? null
          : Parts.of(source, new Range(cue.from(), cue.to()), content, cue.report() ? 0.85 : 0.65);
    }
  }
}
