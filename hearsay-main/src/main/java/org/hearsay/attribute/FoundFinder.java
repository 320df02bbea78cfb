package org.hearsay.attribute;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.CitationKind;
import org.jspecify.annotations.Nullable;

/**
 * Marks outlets that no list has, by what stands around them ("the newspaper Al-Foo", "told the
 * Xville Gazette", "first reported by Foo") and then wherever the same name stands again.
 */
final class FoundFinder {
  private static final Set<String> CLAUSE_END = Set.of(".", ",", ")", ";");
  private static final Set<String> VIA_HT = Set.of("via", "h/t");
  private static final Set<String> IN_ON_FROM_BY = Set.of("in", "on", "from", "by");
  private static final Set<String> PIECE =
      Set.of("report", "reports", "article", "story", "published", "appeared");
  private static final Set<String> MEDIA_NOUN =
      Set.of("newspaper", "website", "magazine", "tabloid", "broadsheet", "newswire", "journal");
  private static final Set<String> PIECE_NOUN = Set.of("blog", "podcast");
  private static final Set<String> BROADCAST = Set.of("tv", "radio", "television");
  private static final Set<String> NEWS_NOUN = Set.of("agency", "site", "website", "channel");
  private static final Set<String> FREQUENCY = Set.of("daily", "weekly", "monthly");
  private static final Set<String> CITE =
      Set.of("told", "tells", "telling", "via", "citing", "quoting", "per", "reports", "reported");

  private static final List<Set<String>> TITLE_OR_ROLE = List.of(Lexicon.TITLE, Lexicon.ROLE_NOUN);
  private static final Set<String> ON_AIR = Set.of("radio", "tv", "television", "station");

  /** Universities and offices publish, too, but are no media. */
  private static final Set<String> BODY = Lexicon.words("foundfinder.body");

  /** "Channel 10", "Radio 4". */
  private static final Set<String> NUMBERED = Set.of("channel", "radio", "kanal", "canal");

  /** Small first words of names in other languages. */
  private static final Set<String> ARTICLES = Set.of("el", "la", "le", "il", "al", "der", "das");

  private static final Set<String> REPORTED = Set.of("reported", "published", "first-reported");
  private final Outlets outlets;

  FoundFinder(Outlets outlets) {
    this.outlets = outlets;
  }

  void mark(Page page, Persons persons) {
    Map<String, String> found = new TreeMap<>();
    Tokens tokens = page.tokens;
    for (int i = 0; i < tokens.size; i++) {
      if (starts(page, i)) {
        int to = stop(page, i, Names.end(tokens, i));
        String kind = to > i ? reason(page, persons, i, to) : null;
        if (kind != null) {
          accept(page, i, JournalTitles.end(page, i, withNumber(tokens, to)), found);
        }
        i = Math.max(i, to - 1);
      }
    }
    again(page, found);
  }

  private static boolean starts(Page page, int i) {
    Tokens tokens = page.tokens;
    return tokens.capital[i]
        && tokens.word[i]
        && page.mentionAt(i) == null
        && "@#".indexOf(tokens.raw(i).charAt(0)) < 0
        && !(Names.function(tokens, i) && !Lexicon.OUTLET_HEAD.contains(tokens.lower[i]));
  }

  /** A name does not run into a mention that is already known. */
  private static int stop(Page page, int from, int end) {
    int to = from;
    while (to < end && page.mentionAt(to) == null) {
      to++;
    }
    while (to > from && !page.tokens.capital[to - 1]) {
      to--;
    }
    return to;
  }

  private static int withNumber(Tokens tokens, int to) {
    boolean number = to < tokens.size && Character.isDigit(tokens.lower[to].charAt(0));
    return number && tokens.in(to - 1, NUMBERED) ? to + 1 : to;
  }

  private void accept(Page page, int from, int to, Map<String, String> found) {
    int start = from;
    while (start < to - 1
        && (isDemonym(page.tokens.lower[start])
            && to - start > 1
            && !Lexicon.OUTLET_HEAD.contains(page.tokens.lower[to - 1]))) {
      start++;
    }
    if (page.tokens.in(start - 1, ARTICLES)
        && page.mentionAt(start - 1) == null
        && page.tokens.sameSentence(start - 1, start)) {
      start--;
    }
    if (!nameLike(page.tokens, start, to)) {
      return;
    }
    String name = Names.text(page.tokens, start, to);
    Outlets.Known known = outlets.byName(name);
    String canonical = known == null ? name : known.name();
    CitationKind kind = known == null ? CitationKind.OUTLET : known.kind();
    if (page.add(Mention.of(start, to, canonical, kind, Mention.Type.FOUND))) {
      found.putIfAbsent(page.tokens.slice(start, to), canonical);
    }
  }

  /** "Syrian", and "African-American": "incidents reported by African-American passengers". */
  private static boolean isDemonym(String word) {
    return Lexicon.DEMONYM.contains(word.substring(word.lastIndexOf('-') + 1));
  }

  /** No adjective ("London-based"), no bare demonym or place, no single letter. */
  private static boolean nameLike(Tokens tokens, int from, int to) {
    String first = tokens.lower[from];
    boolean alone = to - from == 1;
    boolean common =
        isDemonym(first)
            || Lexicon.PLACE.contains(first)
            || Names.function(tokens, from)
            || Lexicon.OUTLET_HEAD.contains(first)
            || first.length() < 2
            || Lexicon.NON_OUTLET.contains(first);
    return !adjective(first)
        && !(alone && common)
        && "\"“”'".indexOf(tokens.raw(from).charAt(0)) < 0;
  }

  /** "London-based", "ORCA-affiliated". */
  static boolean adjective(String word) {
    int dash = word.lastIndexOf('-');
    return dash > 0 && ADJECTIVE_TAIL.contains(word.substring(dash + 1));
  }

  private static final Set<String> ADJECTIVE_TAIL =
      Set.of(
          "based",
          "language",
          "focused",
          "linked",
          "owned",
          "run",
          "associated",
          "backed",
          "fi",
          "affiliated",
          "aligned",
          "funded",
          "controlled",
          "friendly",
          "operated",
          "initiated");

  /** Why these words name an outlet, or null. */
  private @Nullable String reason(Page page, Persons persons, int from, int to) {
    Tokens tokens = page.tokens;
    if (to - from == 1
        && (isDemonym(tokens.lower[from]) || Lexicon.PLACE.contains(tokens.lower[from]))) {
      return null;
    }
    if (mediaNounBefore(tokens, from) && !person(persons, from, to)) {
      return "noun before";
    }
    if (mediaNounBehind(tokens, to) && !person(persons, from, to)) {
      return "noun behind";
    }
    boolean shaped = headed(tokens, from, to) || (to - from <= 2 && callSign(tokens, from, to));
    if (shaped && titled(tokens, from)) {
      return null;
    }
    int before = Contexts.before(page, from);
    boolean line = tokens.is(before, ":") && tokens.in(before - 1, VIA_HT); // "VIA: Foo"
    int trigger = line ? before - 1 : before;
    if (shaped
        && ((trigger >= 0
                && (CITE.contains(tokens.lower[trigger])
                    || Contexts.credits(tokens, trigger)
                    || pieceOf(tokens, trigger)))
            || Contexts.reportsAfter(page, to))) {
      return "shape";
    }
    if (person(persons, from, to)
        || Lexicon.NON_OUTLET.contains(tokens.lower[from])
        || (isDemonym(tokens.lower[from]) && to - from == 1)) {
      return null;
    }
    return strong(page, persons, from, to, trigger) ? "trigger" : null;
  }

  /** "a report of", "the story of": for a name that has the shape of an outlet's. */
  private static boolean pieceOf(Tokens tokens, int at) {
    return tokens.is(at, "of") && tokens.in(at - 1, PIECE);
  }

  /** Contexts in which hardly anything but a medium is named. */
  private static boolean strong(Page page, Persons persons, int from, int to, int trigger) {
    Tokens tokens = page.tokens;
    if (trigger < 0 || Lexicon.TITLE.contains(tokens.lower[from].replace(".", ""))) {
      return false;
    }
    boolean lastName =
        (to - from == 1 && persons.full(tokens.lower[from]) != null)
            || (tokens.is(to, ",") && !tokens.is(trigger - 1, "reported"))
            || (to - from == 1 && Names.acronym(tokens, from) && tokens.raw(from).length() <= 4);
    boolean calledReporting =
        (tokens.is(trigger, "by") && tokens.in(trigger - 1, REPORTED))
            || (tokens.in(trigger, VIA_HT) && Contexts.creditLine(tokens, trigger))
            || (tokens.in(trigger, IN_ON_FROM_BY)
                && tokens.in(trigger - 1, PIECE)
                && !tokens.is(trigger, "on"));
    boolean inverted =
        (tokens.is(trigger, "reports") || tokens.is(trigger, "reported"))
            && endsClause(tokens, to)
            && tokens.is(trigger - 1, ",");
    return !lastName
        && !BODY.contains(tokens.lower[from])
        && !BODY.contains(tokens.lower[to - 1])
        && !Lexicon.PLACE.contains(tokens.lower[to - 1])
        && !Lexicon.PLACE.contains(tokens.lower[from])
        && (calledReporting || inverted);
  }

  private static boolean endsClause(Tokens tokens, int to) {
    return to >= tokens.size
        || CLAUSE_END.contains(tokens.lower[to])
        || !tokens.sameSentence(to - 1, to);
  }

  private static boolean person(Persons persons, int from, int to) {
    return persons.within(from, to) != null;
  }

  private static boolean mediaNounBefore(Tokens tokens, int from) {
    int i = from - 1;
    if (tokens.quote(i) || tokens.is(i, ",")) {
      i--;
    }
    if (i < 1
        || !tokens.sameSentence(i, from)
        || tokens.capital[i]
        || (!Lexicon.OUTLET_NOUN.contains(tokens.lower[i])
            && !Lexicon.AGENCY_NOUN.contains(tokens.lower[i]))) {
      return false;
    }
    boolean agency = Lexicon.AGENCY_NOUN.contains(tokens.lower[i]);
    return i + 1 == from && (!agency || tokens.is(i - 1, "news")) && !tokens.possessive(i);
  }

  private static boolean mediaNounBehind(Tokens tokens, int to) {
    int behind = behindBracket(tokens, tokens.quote(to) ? to + 1 : to);
    if (behind >= tokens.size || tokens.capital[behind] || tokens.breakBefore(behind)) {
      return false;
    }
    String word = tokens.lower[behind];
    boolean news = word.equals("news") && tokens.in(behind + 1, NEWS_NOUN);
    return news
        || MEDIA_NOUN.contains(word)
        || (behind > to && PIECE_NOUN.contains(word)) // "Look Up" blog; a FOO blog is Foo's
        || BROADCAST.contains(word);
  }

  /** Al-Foo (The Bar) daily newspaper, "Look Up" blog: the noun behind the bracket or mark. */
  static int behindBracket(Tokens tokens, int to) {
    int i = to;
    if (tokens.is(i, "(")) {
      int close = i + 1;
      while (close < tokens.size && close - i < 6 && !tokens.is(close, ")")) {
        close++;
      }
      i = tokens.is(close, ")") ? close + 1 : i;
    }
    while (i > to && tokens.in(i, FREQUENCY)) {
      i++;
    }
    return i;
  }

  private static boolean headed(Tokens tokens, int from, int to) {
    String last = tokens.lower[to - 1];
    boolean daily = to - from >= 2 && (tokens.is(from, "daily") || tokens.is(from, "radio"));
    boolean network = tokens.is(to - 1, "network") && !newsNetwork(tokens, from, to);
    return (to - from >= 2 && Lexicon.OUTLET_HEAD.contains(last) && !network)
        || daily
        || (last.endsWith("news") && last.length() > 5)
        || last.endsWith("-tv")
        || last.endsWith("-fm")
        || (last.endsWith("tv") && last.length() > 3)
        || (last.endsWith("times") && last.length() > 6 && !last.equals("sometimes"));
  }

  /** Safety and rights networks are no media; a news network is. */
  private static boolean newsNetwork(Tokens tokens, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (NETWORK.contains(tokens.lower[i])) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> NETWORK =
      Set.of("news", "media", "tv", "television", "radio", "broadcasting", "sports");

  /**
   * "KXYZ", "WABC-TV". Firms and bodies are written alike: "the WXYZ" and what the text spells out
   * before "(WXYZ)" is no station, and three letters alone are not enough.
   */
  private static boolean callSign(Tokens tokens, int from, int to) {
    String raw = tokens.raw(from);
    int dash = raw.indexOf('-');
    String sign = dash > 0 ? raw.substring(0, dash) : raw;
    boolean air = dash > 0 || to - from == 2 || tokens.in(to, ON_AIR);
    return (sign.length() == 4 || (sign.length() == 3 && air))
        && (sign.charAt(0) == 'K' || sign.charAt(0) == 'W')
        && sign.equals(sign.toUpperCase(Locale.ROOT))
        && sign.chars().allMatch(Character::isLetter)
        && (air || !tokens.is(from - 1, "the"))
        && !tokens.text.contains("(" + sign + ")");
  }

  /** "Professor Mary Sun said": she may bear the name of a paper. */
  private static boolean titled(Tokens tokens, int from) {
    return TITLE_OR_ROLE.stream().anyMatch(s -> s.contains(plain(tokens, from)))
        || (tokens.sameSentence(from - 1, from)
            && TITLE_OR_ROLE.stream().anyMatch(s -> s.contains(plain(tokens, from - 1))));
  }

  private static String plain(Tokens tokens, int i) {
    return i < 0 ? "" : tokens.lower[i].replace(".", "");
  }

  private static void again(Page page, Map<String, String> found) {
    if (found.isEmpty()) {
      return;
    }
    Tokens tokens = page.tokens;
    for (Map.Entry<String, String> entry : found.entrySet()) {
      String surface = entry.getKey();
      for (int at = tokens.text.indexOf(surface);
          at >= 0;
          at = tokens.text.indexOf(surface, at + surface.length())) {
        int from = tokens.atOrAfter(at);
        int to = tokens.atOrAfter(at + surface.length());
        if (from < to && tokens.start[from] == at && tokens.end[to - 1] == at + surface.length()) {
          page.add(Mention.of(from, to, entry.getValue(), CitationKind.OUTLET, Mention.Type.FOUND));
        }
      }
    }
  }
}
