package org.hearsay.attribute;

import java.util.Set;
import org.hearsay.attribute.Parts.Range;
import org.jspecify.annotations.Nullable;

/** The pieces that attributions are made of, by form: noun phrases, quotations, clauses. */
final class RawShapes {
  private static final Set<String> LEADING_MARK =
      Set.of(",", ";", ":", "—", "–", "--", "-", ".", ")", "...");
  private static final Set<String> TRAILING_MARK =
      Set.of(",", ";", ":", ".", "—", "–", "--", "-", "!", "?", "(");
  private static final Set<String> JOINING_MARK = Set.of(",", "-", "—", "–", "--");
  private static final Set<String> COLON_OR_STOP = Set.of(":", ".");
  private static final Set<String> QUOTE_END = Set.of(",", "!", "?", ".", "…", "...");
  private static final Set<String> COMMA_OR_COLON = Set.of(",", ":");
  private static final Set<String> STOP = Set.of(".", "!", "?", "…");
  private static final Set<String> NO_SUBJECT = Lexicon.words("rawshapes.no-subject");
  private static final Set<String> FINITE =
      Set.of("is", "was", "were", "are", "has", "had", "have", "that");
  private static final Set<String> IN_OR_AT = Set.of("in", "at");
  private static final Set<String> APPOSITION = Lexicon.words("rawshapes.apposition");
  private static final Set<String> RECIPIENT_END = Lexicon.words("rawshapes.recipient-end");
  private static final Set<String> NO_RECIPIENT =
      Set.of("his", "her", "it", "the", "a", "is", "was", "i");
  private static final Set<String> NO_BELIEF = Set.of("in", "at", "by", "on", ".", "and");
  private static final Set<String> NO_SPEAKER = Set.of("that", "to", "it", "there", "this", "what");
  private static final Set<String> END =
      Set.of(",", ".", ";", ":", "!", "?", ")", "—", "–", "--", "(");
  private static final Set<String> PREPOSITION_END = Lexicon.words("rawshapes.preposition-end");

  private RawShapes() {}

  static int sentenceEnd(Page page, int token) {
    return page.tokens.sentenceTo[page.tokens.sentence[token]];
  }

  /**
   * Without marks and small joints at the edges; a mark inside a quotation belongs to it. Null
   * where nothing is left.
   */
  static @Nullable Range trim(Page page, int from, int to) {
    Tokens tokens = page.tokens;
    int a = from;
    int b = to;
    while (a < b && LEADING_MARK.contains(tokens.lower[a])) {
      a++;
    }
    while (b > a && TRAILING_MARK.contains(tokens.lower[b - 1]) && !page.quotes.inside(b - 1)) {
      b--;
    }
    return a < b ? new Range(a, b) : null;
  }

  /** True where a quotation closes directly before a token, a comma aside. */
  static boolean quoteEndsBefore(Page page, int token) {
    return endedQuote(page, token) >= 0;
  }

  private static int endedQuote(Page page, int token) {
    Tokens tokens = page.tokens;
    int i = token - 1;
    if (tokens.in(i, JOINING_MARK) && !page.quotes.inside(i)) {
      i--;
    }
    int q = page.quotes.index(i);
    return q >= 0
            && page.quotes.all().get(q).to() == i + 1
            && tokens.quote(i)
            && tokens.paragraph[i] == tokens.paragraph[Math.min(token, tokens.size - 1)]
        ? q
        : -1;
  }

  /** The quotation before, with the words of its sentence that lead into it (mixed quotation). */
  static @Nullable Range quoteBefore(Page page, int token) {
    Tokens tokens = page.tokens;
    int ended = endedQuote(page, token);
    for (int back = 1; ended < 0 && back < 4 && back < token; back++) {
      ended = endedQuote(page, token - back);
    }
    if (ended < 0) {
      return null;
    }
    Quotes.Quote quote = page.quotes.all().get(ended);
    int first = tokens.sentenceFrom[tokens.sentence[quote.from()]];
    int lead = quote.from() - first;
    boolean mixed =
        lead > 0
            && lead < 40
            && !tokens.in(quote.from() - 1, COLON_OR_STOP)
            && quote.to() - quote.from() < 25
            && !otherCue(page, first, quote.from());
    return new Range(mixed ? first : quote.from(), quote.to());
  }

  private static boolean otherCue(Page page, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Lexicon.REPORT.contains(page.tokens.lower[i]) || page.quotes.inside(i)) {
        return true;
      }
    }
    return false;
  }

  /** The speaker that stands between a closing quotation mark and the verb, or null. */
  static @Nullable Range sourceBetweenQuoteAnd(Page page, int verbFrom) {
    Tokens tokens = page.tokens;
    int i = verbFrom;
    while (i > 0
        && verbFrom - i < 40
        && tokens.paragraph[i - 1] == tokens.paragraph[verbFrom - 1]
        && !page.quotes.inside(i - 1)) {
      if (tokens.is(i - 1, ".") || tokens.is(i - 1, ";")) {
        return null;
      }
      i--;
    }
    if (i == verbFrom || endedQuote(page, i) < 0 || Lexicon.REPORT.contains(tokens.lower[i])) {
      return null;
    }
    Quotes.Quote quote = page.quotes.all().get(endedQuote(page, i));
    boolean ends = tokens.in(quote.to() - 2, QUOTE_END) || tokens.is(quote.to(), ",");
    boolean subject = !tokens.in(i, NO_SUBJECT);
    for (int k = i; k < verbFrom; k++) {
      if (FINITE.contains(tokens.lower[k])) {
        return null;
      }
    }
    return ends && subject ? trim(page, i, verbFrom) : null;
  }

  /** End of a noun phrase with its apposition. */
  static int nounPhraseEnd(Page page, int from) {
    Tokens tokens = page.tokens;
    int limit = from < tokens.size ? sentenceEnd(page, from) : from;
    int i = from;
    while (i < limit
        && !END.contains(tokens.lower[i])
        && !tokens.quote(i)
        && !(i > from && PREPOSITION_END.contains(tokens.lower[i]) && !nameFollows(tokens, i))) {
      i++;
    }
    if (tokens.is(i, ",") && i < limit && apposition(tokens, i + 1)) {
      int k = i + 1;
      while (k < limit && k - i < 18 && !END.contains(tokens.lower[k]) && !tokens.quote(k)) {
        k++;
      }
      return k >= limit || END.contains(tokens.lower[k]) ? k : i;
    }
    return i;
  }

  private static boolean nameFollows(Tokens tokens, int i) {
    return (tokens.in(i, IN_OR_AT)
            && tokens.capital(i + 1)
            && !Lexicon.DAY.contains(tokens.lower[i + 1]))
        || (tokens.in(i, IN_OR_AT) && tokens.is(i + 1, "the") && tokens.capital(i + 2));
  }

  private static boolean apposition(Tokens tokens, int i) {
    return tokens.in(i, APPOSITION)
        || (i < tokens.size && Character.isDigit(tokens.lower[i].charAt(0)));
  }

  /** True where a clause ends at a token. */
  static boolean closes(Page page, int token) {
    Tokens tokens = page.tokens;
    return token >= tokens.size
        || END.contains(tokens.lower[token])
        || tokens.quote(token)
        || (token > 0 && !tokens.sameSentence(token, token - 1))
        || tokens.in(token, PREPOSITION_END);
  }

  /** Behind whom the words are said to: "told CNN", "told reporters on Monday". */
  static int recipientEnd(Page page, int from) {
    Tokens tokens = page.tokens;
    int i = from;
    int verb = from - 1;
    while (verb > 0 && (Lexicon.DAY.contains(tokens.lower[verb]) || tokens.is(verb, "on"))) {
      verb--;
    }
    if (!tokens.in(verb, Lexicon.TELL)) {
      return from;
    }
    while (i < tokens.size
        && i - from < 8
        && tokens.sameSentence(i, verb)
        && !END.contains(tokens.lower[i])
        && !tokens.quote(i)
        && !tokens.in(i, RECIPIENT_END)) {
      if (i > from && tokens.in(i, NO_RECIPIENT) && !tokens.is(i - 1, "of")) {
        break;
      }
      i++;
    }
    return i;
  }

  /** The rest of the sentence as content, or null where nothing of the kind follows. */
  static @Nullable Range contentAfter(Page page, Cue cue, boolean report) {
    Tokens tokens = page.tokens;
    int from = recipientEnd(page, cue.to());
    int end = sentenceEnd(page, cue.verb());
    while (from < end && tokens.in(from, COMMA_OR_COLON)) {
      from++;
    }
    if (from >= end) {
      from = tokens.is(end - 1, ":") && end < tokens.size && tokens.quote(end) ? end : from;
      if (from != end || end >= tokens.size) {
        return null;
      }
      end = from + 1;
    }
    int q = page.quotes.index(from);
    if (q >= 0 && page.quotes.all().get(q).from() == from) {
      end = Math.max(end, page.quotes.all().get(q).to());
    }
    if (!report && tokens.in(from, NO_BELIEF)) {
      return null;
    }
    int stop = accordingTo(page, from, end);
    Range content = trim(page, from, stop);
    return content == null || (content.to() - content.from() < 2 && report) ? null : content;
  }

  private static int accordingTo(Page page, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (page.tokens.is(i, "according") && page.tokens.is(i + 1, "to")) {
        return i;
      }
    }
    return end;
  }

  /** The subject of a cue with everything that belongs to it. */
  static @Nullable Range subject(Page page, Cue cue) {
    Speaker speaker = Speaker.before(page, cue.verb());
    if (speaker == null || speaker.from() >= cue.from()) {
      return null;
    }
    Range range = trim(page, nearest(page, speaker.from(), cue.from()), cue.from());
    if (range == null
        || range.to() - range.from() > 30
        || page.tokens.in(range.from(), NO_SPEAKER)) {
      return null;
    }
    return range;
  }

  /** Where the subject begins: behind the last joint or the last verb of another clause. */
  private static int nearest(Page page, int from, int to) {
    Tokens tokens = page.tokens;
    int start = from;
    int verb = -1;
    for (int i = from; i < to; i++) {
      if (BOUNDARY.contains(tokens.lower[i]) && i + 1 < to) {
        start = i + 1;
        verb = -1;
      } else if (CLAUSE_VERB.contains(tokens.lower[i])
          || (Lexicon.REPORT.contains(tokens.lower[i]) && Cue.at(page, i) != null && i + 1 < to)) {
        verb = i;
      } else if (verb >= 0
          && (tokens.is(i, ",") || tokens.is(i, "and") || tokens.is(i, "but"))
          && i + 1 < to) {
        start = i + 1;
      }
    }
    return verb >= 0 && start <= verb ? to : start;
  }

  private static final Set<String> BOUNDARY =
      Set.of(
          "what",
          "where",
          "when",
          "how",
          "why",
          "whether",
          "if",
          "because",
          "while",
          "that",
          "though",
          "although",
          "than",
          "but",
          "so",
          "since",
          "until",
          "unless",
          "whatever",
          "--",
          "—");
  private static final Set<String> CLAUSE_VERB = Lexicon.words("rawshapes.clause-verb");

  /** The speaker of the first cue of a sentence. */
  static @Nullable Range mainSubject(Page page, int first, int before) {
    for (int i = first; i < before; i++) {
      if (!page.quotes.inside(i)) {
        Cue cue = Cue.at(page, i);
        if (cue != null && !page.tokens.lower[i].endsWith("ing")) {
          int end = nounPhraseEnd(page, cue.to());
          boolean inverted = quoteEndsBefore(page, cue.from()) && page.tokens.capital(cue.to());
          Range subject = inverted ? new Range(cue.to(), end) : subject(page, cue);
          if (subject != null) {
            return subject;
          }
        }
      }
    }
    return null;
  }

  /**
   * A quotation that follows at once in the same paragraph goes on with the same speaker's words.
   */
  static Parts floating(Page page, Parts parts, int behind) {
    Tokens tokens = page.tokens;
    int i = behind;
    int steps = 0;
    while (i < tokens.size
        && steps++ < 14
        && !tokens.quote(i)
        && tokens.paragraph[i] == tokens.paragraph[parts.cue().from()]
        && !tokens.is(i, ".")) {
      if (Lexicon.REPORT.contains(tokens.lower[i])) {
        return parts;
      }
      i++;
    }
    if (tokens.is(i, ".")) {
      i++;
    }
    int q = page.quotes.index(i);
    boolean next =
        q >= 0
            && page.quotes.all().get(q).from() == i
            && tokens.paragraph[i] == tokens.paragraph[parts.cue().from()];
    if (!next) {
      return parts;
    }
    Quotes.Quote quote = page.quotes.all().get(q);
    boolean ownCue = !tokens.in(quote.to() - 2, STOP) && !tokens.is(quote.to(), ".");
    return ownCue ? parts : parts.with(new Range(quote.from(), quote.to()));
  }
}
