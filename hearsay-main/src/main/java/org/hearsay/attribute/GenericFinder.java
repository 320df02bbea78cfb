package org.hearsay.attribute;

import java.util.Set;
import org.hearsay.model.CitationKind;

/**
 * Marks media that are spoken of without a name: "local media", "several newspapers", "a radio
 * station", "media reports".
 */
final class GenericFinder {
  private static final Set<String> BROADCASTER = Set.of("station", "channel", "broadcaster");
  private static final Set<String> LOCAL_OR_STATE =
      Set.of("local", "state", "national", "regional", "state-run");
  private static final Set<String> BEFORE_PRESS =
      Set.of(
          "local",
          "british",
          "tabloid",
          "national",
          "international",
          "italian",
          "american",
          "french",
          "israeli");
  private static final Set<String> BLOGGERS_NEWSPAPERS = Set.of("bloggers", "newspapers");
  private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another");
  private static final Set<String> DEFINITE = Lexicon.words("genericfinder.definite");
  private static final Set<String> NOT_ONLY_MEDIA =
      Set.of("station", "channel", "agency", "outlet", "site", "paper");
  private static final Set<String> MAKES_IT_MEDIA = Lexicon.words("genericfinder.makes-it-media");
  private static final Set<String> SITE = Set.of("site");
  private static final Set<String> A_AN = Set.of("a", "an");
  private static final Set<String> OFFICIAL_PAPER = Lexicon.words("genericfinder.official-paper");
  private static final Set<String> FROM_OR_IN = Set.of("from", "in", "by", "on");
  static final Set<String> PLURAL = Lexicon.words("genericfinder.plural");
  private static final Set<String> SINGULAR = Lexicon.words("genericfinder.singular");
  private static final Set<String> MANY = Lexicon.words("genericfinder.many");
  private static final Set<String> REPORTS_AFTER = Lexicon.words("genericfinder.reports-after");
  private static final Set<String> REPORTS_BEFORE =
      Set.of(
          "say",
          "said",
          "claim",
          "claimed",
          "suggest",
          "suggested",
          "that",
          "of",
          "emerged",
          "surfaced",
          "indicate",
          "indicated",
          "have",
          "had",
          "were",
          "are",
          "from",
          "about",
          "in",
          "on",
          "out",
          "circulating",
          "came",
          "saying",
          "suggesting",
          "claiming",
          "began",
          "which",
          "started",
          "stated",
          "by",
          "cited",
          "this",
          "today",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          ",",
          ".",
          "over",
          "earlier",
          "last",
          "appeared",
          "swirled",
          "quoted",
          "citing",
          "alleging",
          "alleged",
          "also",
          "but",
          "revealed",
          "describing",
          "coming",
          "spread");

  /** Verbs in a form that shows "reports" to be their plural subject. */
  private static final Set<String> BASE_FORM =
      Set.of("say", "suggest", "claim", "indicate", "emerged", "surfaced");

  /** "media sources" are media, no persons. */
  private static final Set<String> MEDIA_OR_NEWS = Set.of("media", "news");

  private static final Set<String> THE_THESE = Set.of("the", "these", "those");

  private GenericFinder() {}

  static void mark(Page page) {
    Tokens tokens = page.tokens;
    for (int i = 0; i < tokens.size; i++) {
      if (page.mentionAt(i) != null
          || (tokens.capital[i]
              && i > tokens.sentenceFrom[tokens.sentence[i]]
              && !tokens.is(i, "tv"))) {
        continue;
      }
      String word = tokens.lower[i];
      if (PLURAL.contains(word) || (word.equals("sources") && tokens.in(i - 1, MEDIA_OR_NEWS))) {
        plural(page, i);
      } else if (SINGULAR.contains(word)) {
        singular(page, i);
      } else if (word.equals("reports")) {
        reports(page, i);
      } else if ((word.equals("tv") || word.equals("television") || word.equals("radio"))
          && tokens.in(i - 1, LOCAL_OR_STATE)
          && !tokens.in(i + 1, SINGULAR)) {
        add(
            page,
            from(tokens, i),
            i + 1,
            StateMedia.name(tokens, from(tokens, i), i, "unnamed broadcaster"));
      }
    }
  }

  private static void plural(Page page, int i) {
    Tokens tokens = page.tokens;
    if ((tokens.is(i, "media")
            && (tokens.is(i + 1, "outlets")
                || tokens.is(i + 1, "reports")
                || tokens.is(i + 1, "sites")
                || tokens.is(i + 1, "sources")))
        || (tokens.is(i, "press") && !tokens.in(i - 1, BEFORE_PRESS))) {
      return;
    }
    if ((tokens.is(i - 1, "social") && tokens.is(i, "media"))
        || tokens.possessive(i - 1)
        || tokens.is(i + 1, "attention")) {
      return;
    }
    int from = from(tokens, i);
    boolean described = from < i || tokens.in(i, BLOGGERS_NEWSPAPERS);
    if (described) {
      add(page, from, i + 1, StateMedia.name(tokens, from, i, "unnamed media"));
    }
  }

  private static void singular(Page page, int i) {
    Tokens tokens = page.tokens;
    int a = i - 1;
    while (a >= 0
        && i - a < 5
        && tokens.sameSentence(a, i)
        && tokens.word[a]
        && !tokens.in(a, INDEFINITE)) {
      if (tokens.in(a, DEFINITE)) {
        return;
      }
      a--;
    }
    if (tokens.is(a - 1, ",") && page.mentionAt(a - 2) != null && tokens.sameSentence(a - 2, i)) {
      return; // "the Gazette, a harbour newspaper, reported"
    }
    boolean indefinite = a >= 0 && tokens.in(a, INDEFINITE) && tokens.sameSentence(a, i);
    boolean media =
        !tokens.in(i, NOT_ONLY_MEDIA) || tokens.in(i - 1, MAKES_IT_MEDIA) || tokens.in(i, SITE);
    if (indefinite
        && media
        && !(tokens.capital(i + 1) && tokens.word[i + 1])
        && !named(tokens, i - 1)) {
      String noun = tokens.lower[i];
      String name =
          BROADCASTER.contains(noun)
              ? "broadcaster"
              : noun.equals("site")
                  ? "website"
                  : noun.equals("outlet") ? "media" : noun.equals("blogger") ? "blog" : noun;
      add(page, a + (tokens.in(a, A_AN) ? 1 : 0), i + 1, "unnamed " + name);
    }
  }

  /** The noun, not the verb. */
  private static void reports(Page page, int i) {
    Tokens tokens = page.tokens;
    int from = from(tokens, i);
    boolean first = tokens.sentenceFrom[tokens.sentence[i]] == i;
    boolean the = tokens.in(i - 1, THE_THESE) && tokens.in(i + 1, REPORTS_BEFORE);
    boolean base = tokens.in(i + 1, BASE_FORM) && !tokens.capital(i - 1);
    boolean noun =
        (base || the || from < i)
            ? !named(page, from - 1)
            : (first && tokens.in(i + 1, REPORTS_BEFORE))
                || (tokens.in(i - 1, REPORTS_AFTER)
                    && !tokens.capital(i + 1)
                    && page.mentionAt(i - 1) == null);
    boolean bare = from == i && tokens.is(i - 1, "'s");
    boolean intelligence = tokens.in(i - 1, OFFICIAL_PAPER);
    if (noun && !bare && !intelligence && !fromOutlet(page, i)) {
      add(page, from, i + 1, "unnamed media");
    }
  }

  /** "reports from Foo" are Foo's. */
  private static boolean fromOutlet(Page page, int i) {
    if (!page.tokens.in(i + 1, FROM_OR_IN)) {
      return false;
    }
    for (int k = i + 2; k < i + 6; k++) {
      Mention m = page.mentionAt(k);
      if (m != null && m.named()) {
        return true;
      }
    }
    return false;
  }

  /** "a NASA blog", "a YouTube channel" have a name. */
  private static boolean named(Tokens tokens, int i) {
    return (tokens.capital(i)
            && !tokens.in(i, Lexicon.DEMONYM)
            && !tokens.in(i, INDEFINITE)
            && !FoundFinder.adjective(tokens.lower[i]))
        || tokens.is(i, "youtube");
  }

  private static boolean named(Page page, int i) {
    return page.mentionAt(i) != null;
  }

  private static int from(Tokens tokens, int i) {
    int from = i;
    while (from > 0
        && i - from < 4
        && tokens.sameSentence(from - 1, i)
        && (MANY.contains(tokens.lower[from - 1])
            || Lexicon.DEMONYM.contains(tokens.lower[from - 1]))) {
      from--;
    }
    while (from < i && tokens.is(from, "the") && from + 1 == i) {
      from++;
    }
    return from;
  }

  private static void add(Page page, int from, int to, String name) {
    page.add(Mention.of(from, to, name, CitationKind.OUTLET, Mention.Type.GENERIC));
  }
}
