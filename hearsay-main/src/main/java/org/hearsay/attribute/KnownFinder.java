package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.CitationKind;
import org.hearsay.model.NameCandidate;
import org.hearsay.model.OutletRef;
import org.jspecify.annotations.Nullable;

/**
 * Marks the outlets that the registry knows, without the namesakes: persons, firms, everyday words.
 */
final class KnownFinder {
  private static final Set<String> PERSON_TITLE = Set.of("mr", "mrs", "ms", "mayor", "miss");
  private static final Set<String> BEFORE_AN_OUTLET = Lexicon.words("knownfinder.before-an-outlet");
  private static final Set<String> EVERYDAY = Lexicon.words("knownfinder.everyday");
  private static final Set<String> FIRM = Lexicon.words("knownfinder.firm");

  /** "Disney boss Bob Iger": the firm's own people speak for the firm. */
  private static final Set<String> STAFF_OF_A_FIRM = Lexicon.words("knownfinder.staff-of-a-firm");

  private static final Set<String> USERS_DO = Lexicon.words("knownfinder.users-do");
  private final Outlets outlets;

  KnownFinder(Outlets outlets) {
    this.outlets = outlets;
  }

  void mark(Page page) {
    Tokens tokens = page.tokens;
    List<Outlets.Hit> hits = withProgrammes(tokens.text, outlets.find(tokens.text));
    Set<String> surnames = surnames(tokens, hits);
    for (Outlets.Hit hit : hits) {
      int from = tokens.atOrAfter(hit.span().start());
      int to = tokens.atOrAfter(hit.span().end());
      while (to > from && tokens.start[to - 1] >= hit.span().end()) {
        to--;
      }
      if (from < to && tokens.is(from, "the") && to - from > 1) {
        from++;
      }
      if (from < to
          && tokens.end[to - 1] >= hit.span().end()
          && !namesake(tokens, from, to, hit.ambiguous())
          && !surname(tokens, from, to, surnames)) {
        page.add(mention(page, from, to, hit));
      }
    }
  }

  /** Words that follow a first name or a title somewhere on the page: "John Fox". */
  private static Set<String> surnames(Tokens tokens, List<Outlets.Hit> hits) {
    Map<String, Boolean> single = new HashMap<>();
    Set<Integer> at = new HashSet<>();
    for (Outlets.Hit hit : hits) {
      int token = tokens.atOrAfter(hit.span().start());
      if (token < tokens.size && tokens.end[token] >= hit.span().end()) {
        single.put(tokens.lower[token], hit.ambiguous());
        at.add(token);
      }
    }
    Set<String> found = new HashSet<>();
    for (int i = 1; i < tokens.size && !single.isEmpty(); i++) {
      Boolean ambiguous = tokens.capital[i] ? single.get(tokens.lower[i]) : null;
      boolean given = ambiguous != null && Gender.givenName(tokens.lower[i - 1]);
      if ((given || (ambiguous != null && at.contains(i))) && personBefore(tokens, i, ambiguous)) {
        found.add(tokens.lower[i]);
      }
    }
    return found;
  }

  /** "Fox said" where the page has named John Fox; "the Post" is still the paper. */
  private static boolean surname(Tokens tokens, int from, int to, Set<String> surnames) {
    return to - from == 1
        && surnames.contains(tokens.lower[from])
        && !tokens.is(from - 1, "the")
        && !tokens.capital(to);
  }

  /**
   * "CBS Face the Nation" is one name; in "CBS's Face the Nation" the outlet stands for its
   * programme.
   */
  private static List<Outlets.Hit> withProgrammes(String text, List<Outlets.Hit> hits) {
    List<Outlets.Hit> all = new ArrayList<>();
    for (Outlets.Hit hit : hits) {
      Outlets.Hit last = all.isEmpty() ? null : all.get(all.size() - 1);
      boolean programme = hit.known().get(0).medium().equals("programme");
      boolean follows =
          last != null
              && programme
              && !last.known().get(0).medium().equals("programme")
              && last.known().size() == 1
              && hit.span().start() - last.span().end() <= 4
              && hit.span().start() > last.span().end();
      String between = follows ? text.substring(last.span().end(), hit.span().start()) : "x";
      if (between.isBlank()) {
        Outlets.Known known = hit.known().get(0);
        String name = last.known().get(0).name() + " " + known.name();
        Outlets.Known both =
            new Outlets.Known(name, CitationKind.OUTLET, known.medium(), known.country());
        all.set(
            all.size() - 1, new Outlets.Hit(last.span().hull(hit.span()), List.of(both), false));
      } else if (between.strip().length() > 2 || "'’".indexOf(between.charAt(0)) < 0) {
        all.add(hit);
      }
    }
    return all;
  }

  private static Mention mention(Page page, int from, int to, Outlets.Hit hit) {
    List<Outlets.Known> known = distinct(hit.known());
    Outlets.Known best = known.get(0);
    Mention.Type type =
        best.medium().equals("platform") ? Mention.Type.PLATFORM : Mention.Type.KNOWN;
    if (known.size() == 1) {
      return new Mention(from, to, best.name(), best.kind(), type, hit.ambiguous(), List.of());
    }
    Outlets.Known home = byCountry(known, page.article.outlet());
    if (home != null) {
      return new Mention(
          from, to, home.name(), home.kind(), type, hit.ambiguous(), candidates(known, home));
    }
    boolean shared = to - from == 1 && SHARED.contains(page.tokens.lower[from]);
    String name = shared ? "the " + page.tokens.slice(from, to) : best.name();
    return new Mention(
        from,
        to,
        name,
        best.kind(),
        type,
        hit.ambiguous(),
        candidates(known, shared ? null : best));
  }

  /** Words that many papers share: nobody's name by themselves. */
  private static final Set<String> SHARED = Lexicon.words("knownfinder.shared");

  /** Without those that are written alike. */
  private static List<Outlets.Known> distinct(List<Outlets.Known> known) {
    List<Outlets.Known> all = new ArrayList<>();
    for (Outlets.Known one : known) {
      if (all.stream().noneMatch(k -> k.name().equals(one.name()))) {
        all.add(one);
      }
    }
    return all;
  }

  private static List<NameCandidate> candidates(
      List<Outlets.Known> known, Outlets.@Nullable Known home) {
    List<NameCandidate> all = new ArrayList<>();
    double rest = home == null ? 1.0 / known.size() : 0.3 / (known.size() - 1);
    if (home != null) {
      all.add(new NameCandidate(home.name(), 0.7));
    }
    for (Outlets.Known one : known) {
      if (!one.equals(home)) {
        all.add(new NameCandidate(one.name(), rest));
      }
    }
    return all;
  }

  /** The one that is read in the page's own country, if just one is. */
  private static Outlets.@Nullable Known byCountry(List<Outlets.Known> known, OutletRef page) {
    String country = country(page.domain());
    Outlets.Known found = null;
    for (Outlets.Known one : known) {
      if (country != null && country.equals(one.country())) {
        if (found != null) {
          return null;
        }
        found = one;
      }
    }
    return found;
  }

  private static @Nullable String country(@Nullable String domain) {
    if (domain == null) {
      return null;
    }
    String last = domain.substring(domain.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    return last.length() != 2 ? null : last.equals("UK") ? "GB" : last;
  }

  private static boolean namesake(Tokens tokens, int from, int to, boolean ambiguous) {
    if (to - from > 1) {
      return false;
    }
    if ((ambiguous && !tokens.capital(from)) || databaseField(tokens, from, to)) {
      return true;
    }
    return personBefore(tokens, from, ambiguous) || firmBehind(tokens, to);
  }

  /** "DATELINE: New Delhi" among the fields that news databases print above an article. */
  private static boolean databaseField(Tokens tokens, int from, int to) {
    return tokens.raw(from).equals("DATELINE") && tokens.is(to, ":");
  }

  /** "Michael Bloomberg", "Mr Forbes". */
  private static boolean personBefore(Tokens tokens, int from, boolean ambiguous) {
    int before = from - 1;
    if (before < 0
        || !tokens.sameSentence(before, from)
        || !tokens.word[before]
        || !tokens.capital(before)
        || tokens.breakBefore(from)) {
      return false;
    }
    String word = tokens.lower[before];
    if (PERSON_TITLE.contains(word) || tokens.is(before, "mr.")) {
      return true;
    }
    boolean plain =
        Lexicon.NON_OUTLET.contains(word)
            || Lexicon.ADVERB.contains(word)
            || Lexicon.DEMONYM.contains(word)
            || Lexicon.PHOTO_WORD.contains(word)
            || Lexicon.REPORT.contains(word)
            || Lexicon.TELL.contains(word)
            || Lexicon.MEDIA_NOUN.contains(word);
    boolean shouted =
        tokens.raw(before).equals(tokens.raw(before).toUpperCase(java.util.Locale.ROOT));
    return !plain
        && !shouted
        && Character.isLowerCase(tokens.raw(before).charAt(tokens.raw(before).length() - 1))
        && !BEFORE_AN_OUTLET.contains(word)
        && (ambiguous || surnameLike(tokens, from));
  }

  /** Names of outlets that are surnames too. */
  private static boolean surnameLike(Tokens tokens, int from) {
    return EVERYDAY.contains(tokens.lower[from]);
  }

  /** "Reddit users have been posting": many posts, none of them named. */
  private static boolean usersPost(Tokens tokens, int users) {
    int end = Math.min(tokens.size, users + 7);
    for (int i = users + 1; tokens.is(users, "users") && i < end; i++) {
      if (!tokens.word[i] || !tokens.sameSentence(i, users)) {
        return false;
      }
      if (tokens.in(i, USERS_DO)) {
        return true;
      }
    }
    return false;
  }

  private static boolean firmBehind(Tokens tokens, int to) {
    if (tokens.in(to, STAFF_OF_A_FIRM) && tokens.sameSentence(to - 1, to)) {
      return !usersPost(tokens, to);
    }
    if (!tokens.capital(to) || tokens.breakBefore(to) || !tokens.sameSentence(to - 1, to)) {
      return false;
    }
    return FIRM.contains(tokens.lower[to]);
  }
}
