package org.hearsay.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands before and behind a mention: the words that make it a source. */
final class Contexts {
  private static final Set<String> SAID = Set.of("told", "said", "says", "asked");
  private static final Set<String> MEDIA_VERB = Lexicon.words("contexts.media-verb");
  private static final Set<String> SPOKE = Set.of("spoke", "speaking", "spoken", "talking");
  private static final Set<String> ALSO_NOUN =
      Set.of(
          "report",
          "claim",
          "details",
          "lists",
          "estimates",
          "dispatch",
          "points",
          "broadcast",
          "posts");
  private static final Set<String> VERB_BEHIND_NOUN = Lexicon.words("contexts.verb-behind-noun");
  private static final Set<String> PIECE = Lexicon.words("contexts.piece");
  private static final Set<String> DONE = Lexicon.words("contexts.done");

  private static final Set<String> THIS_LAST = Set.of("this", "last", "late", "early", "earlier");
  private static final Set<String> PERIOD = Lexicon.words("contexts.period");

  private static final Set<String> ISSUE =
      Set.of("broadcast", "edition", "issue", "episode", "pages", "page", "website", "site");

  private Contexts() {}

  /**
   * Steps left over what describes a medium ("the Italian daily", "Germany's", "London-based") and
   * gives the token before, or -1 at the start of the sentence.
   */
  static int before(Page page, int from) {
    Tokens tokens = page.tokens;
    int i = from - 1;
    int steps = 0;
    while (i >= 0 && steps++ < 8 && tokens.sameSentence(i, from) && describes(page, i)) {
      i--;
    }
    return i >= 0 && tokens.sameSentence(i, from) ? i : -1;
  }

  private static boolean describes(Page page, int i) {
    Tokens tokens = page.tokens;
    String word = tokens.lower[i];
    if (Lexicon.DESCRIBING.contains(word) || tokens.quote(i) || tokens.possessive(i)) {
      return true;
    }
    if (Lexicon.OUTLET_NOUN.contains(word)
        || Lexicon.AGENCY_NOUN.contains(word)
        || Lexicon.DEMONYM.contains(word)) {
      return !tokens.is(i + 1, ",");
    }
    boolean adjective =
        (word.endsWith("est") && !tokens.capital[i])
            || word.endsWith("-based")
            || word.endsWith("-run")
            || word.endsWith("-owned")
            || word.startsWith("pro-")
            || word.endsWith("-language")
            || word.endsWith("-linked")
            || word.endsWith("-backed");
    return adjective
        || (tokens.capital[i] && tokens.possessive(i + 1) && page.mentionAt(i) == null);
  }

  /**
   * True where the words before say that something was reported, published, obtained by or in what
   * follows.
   */
  static boolean credits(Tokens tokens, int trigger) {
    String word = tokens.lower[trigger];
    return switch (word) {
      case "by" -> doneBefore(tokens, trigger) || pieceBefore(tokens, trigger);
      case "in", "on", "at", "with", "to", "for", "from" ->
          tokens.is(trigger - 1, "according")
              || pieceBefore(tokens, trigger)
              || (!word.equals("for") && mediaVerbBefore(tokens, trigger));
      case "via", "h/t", "courtesy" -> true;
      case "of" -> tokens.is(trigger - 1, "courtesy") || tokens.in(trigger - 1, ISSUE);
      default -> false;
    };
  }

  private static boolean doneBefore(Tokens tokens, int by) {
    for (int i = by - 1; i >= 0 && by - i <= 4 && tokens.sameSentence(i, by); i--) {
      if (DONE.contains(tokens.lower[i])) {
        return !SAID.contains(tokens.lower[i]);
      }
      if (!tokens.word[i]) {
        return false;
      }
    }
    return false;
  }

  private static boolean mediaVerbBefore(Tokens tokens, int at) {
    int i = at - 1;
    if (tokens.in(i, Lexicon.ADVERB) && !DONE.contains(tokens.lower[i])) {
      i--;
    }
    return i >= 0
        && MEDIA_VERB.contains(tokens.lower[i])
        && !(tokens.is(at, "to") && !SPOKE.contains(tokens.lower[i]))
        && !(tokens.is(at, "from") && !tokens.is(i, "reported"));
  }

  static boolean pieceBefore(Tokens tokens, int at) {
    for (int i = at - 1; i >= 0 && at - i <= 3 && tokens.sameSentence(i, at); i--) {
      if (PIECE.contains(tokens.lower[i])) {
        return true;
      }
      if (!tokens.word[i] && !tokens.quote(i)) {
        return false;
      }
    }
    return false;
  }

  /** "morning", "this week", "late Friday": a word that only says when. */
  static boolean period(Tokens tokens, int i) {
    return tokens.in(i, PERIOD) || tokens.in(i, THIS_LAST);
  }

  static boolean piece(Tokens tokens, int i) {
    return tokens.in(i, PIECE) && !tokens.capital[i];
  }

  /** A report verb of which the words before {@code to} are the subject, or -1. */
  static int reportVerb(Page page, int to) {
    Tokens tokens = page.tokens;
    int i = to;
    int steps = 0;
    while (i < tokens.size && tokens.sameSentence(i, to - 1) && steps++ < 6) {
      if (tokens.in(i, Lexicon.STRONG_REPORT) && !nounUse(tokens, i)) {
        return i;
      }
      if ((tokens.is(i, "in") && tokens.in(i + 1, Lexicon.MONTH))
          || (tokens.in(i, THIS_LAST) && tokens.in(i + 1, PERIOD))) {
        i += 2;
        continue;
      }
      if (!(tokens.in(i, Lexicon.ADVERB)
          || tokens.in(i, Lexicon.DAY)
          || tokens.quote(i)
          || tokens.is(i, "on")
          || (tokens.is(i, "to") && steps > 1))) {
        return -1;
      }
      i++;
    }
    return -1;
  }

  /** "report" and "reports" behind a name may be nouns: then a verb or preposition follows. */
  private static boolean nounUse(Tokens tokens, int i) {
    if (!ALSO_NOUN.contains(tokens.lower[i])) {
      return false;
    }
    return VERB_BEHIND_NOUN.contains(
            tokens.is(i, "report") && i + 1 < tokens.size ? tokens.lower[i + 1] : "")
        || tokens.is(i, "report");
  }

  static boolean reportsAfter(Page page, int to) {
    return reportVerb(page, to) >= 0;
  }

  /**
   * Behind a comma-bounded insertion ("X, which is based in Y, reported"): the token behind it, or
   * -1.
   */
  static int behindInsertion(Page page, int to) {
    Tokens tokens = page.tokens;
    if (!tokens.is(to, ",")) {
      return -1;
    }
    for (int i = to + 1; i < tokens.size && i - to < 28 && tokens.sameSentence(i, to); i++) {
      if (tokens.is(i, ",")) {
        return i + 1;
      }
      if (page.quotes.inside(i) && tokens.quote(i)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * True where "via" or "h/t" stands where credits do: at the start of a line or bracket, or behind
   * a word for a picture. Trams and data go via something as well.
   */
  static boolean creditLine(Tokens tokens, int via) {
    int before = via - 1;
    boolean opens = tokens.breakBefore(via) || !tokens.sameSentence(before, via);
    boolean mark = before >= 0 && !tokens.word[before] && !tokens.is(before, ",");
    boolean picture = tokens.in(before, Lexicon.PHOTO_WORD);
    return !tokens.is(via, "via") || opens || mark || picture || byline(tokens, via);
  }

  /** "Jane Doe via Foo:" on a line of its own. */
  private static boolean byline(Tokens tokens, int via) {
    int first = tokens.sentenceFrom[tokens.sentence[via]];
    for (int i = first; i < via; i++) {
      if (!tokens.capital[i] || via - first > 4) {
        return false;
      }
    }
    int i = via + 1;
    while (i < tokens.size && i - via < 6 && !tokens.breakBefore(i)) {
      i++;
    }
    return via - first >= 2 && (i >= tokens.size || tokens.breakBefore(i));
  }

  static @Nullable String word(Tokens tokens, int i) {
    return i >= 0 && i < tokens.size ? tokens.lower[i] : null;
  }
}
