package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The persons that a text names in full, found by form alone: two to four capitalised words that
 * name no medium, body or place.
 */
final class Persons {
  private static final Set<String> PARTICLE =
      Set.of("bin", "ibn", "van", "von", "al", "el", "de", "der", "la");

  /** A full name at its place. */
  record Person(int from, int to, String name, String last) {}

  /** Small words that headlines write with a capital: "Boy In Harbour". */
  private static final Set<String> IN_A_HEADLINE =
      Set.of("in", "of", "on", "to", "for", "with", "and", "the", "a", "at", "by", "from", "as");

  private static final Set<String> BODY = Lexicon.words("persons.body");

  /** Titles with which one name is a full name. */
  private static final Set<String> REIGNING = Set.of("pope", "king", "queen", "prince", "princess");

  private final List<Person> all = new ArrayList<>();

  /** Full names by last name, and by first where that is what the text goes on with. */
  private final Map<String, List<String>> byLast = new HashMap<>();

  private final Map<String, List<String>> byFirst = new HashMap<>();

  static Persons of(Page page) {
    Persons persons = new Persons();
    Tokens tokens = page.tokens;
    int i = 0;
    while (i < tokens.size) {
      if (!tokens.capital[i]
          || !tokens.word[i]
          || page.mentionAt(i) != null
          || Names.function(tokens, i)) {
        i++;
        continue;
      }
      int to = run(page, i);
      persons.consider(tokens, i, to);
      i = Math.max(to, i + 1);
    }
    return persons;
  }

  private static int run(Page page, int from) {
    Tokens tokens = page.tokens;
    int i = from;
    while (i < tokens.size
        && i - from < 6
        && tokens.word[i]
        && (tokens.capital[i] || particle(tokens, i, from))
        && page.mentionAt(i) == null
        && tokens.sentence[i] == tokens.sentence[from]
        && (i == from || !tokens.breakBefore(i))
        && !Lexicon.DAY.contains(tokens.lower[i])) {
      i++;
    }
    return i;
  }

  private static boolean particle(Tokens tokens, int i, int from) {
    return i > from && PARTICLE.contains(tokens.lower[i]) && tokens.capital(i + 1);
  }

  private void consider(Tokens tokens, int from, int to) {
    int start = from;
    while (start < to - 1
        && (Lexicon.TITLE.contains(tokens.lower[start].replace(".", ""))
            || Lexicon.DEMONYM.contains(tokens.lower[start]))) {
      start++;
    }
    for (int i = start; i < to - 2; i++) {
      // "Marl Harbour Director Ada Quill" is Ada Quill.
      if (Lexicon.TITLE.contains(tokens.lower[i].replace(".", ""))) {
        start = i + 1;
      }
    }
    boolean titled =
        start > from && Lexicon.TITLE.contains(tokens.lower[start - 1].replace(".", ""));
    if (to - start < 2 || to - start > 4) {
      if (titled && to - start == 1) {
        put(byLast, tokens.lower[to - 1], tokens.raw(to - 1));
        if (REIGNING.contains(tokens.lower[start - 1])) {
          all.add(new Person(start - 1, to, tokens.slice(start - 1, to), tokens.lower[to - 1]));
        }
      }
      return;
    }
    for (int i = start; i < to; i++) {
      String word = tokens.lower[i];
      if (BODY.contains(word)
          || (i > start && IN_A_HEADLINE.contains(word))
          || (Lexicon.OUTLET_HEAD.contains(word) && i == to - 1)
          || Lexicon.MONTH.contains(word)
          || Character.isDigit(word.charAt(0))
          || word.endsWith("-based")
          || word.charAt(0) == '@'
          || word.charAt(0) == '#') {
        return;
      }
    }
    boolean saint = tokens.is(start, "st") && to - start == 2; // a town or a church
    if (saint
        || tokens.is(start - 1, "the")
        || (Names.acronym(tokens, start) && tokens.raw(start).indexOf('.') < 0)) {
      return;
    }
    if (tokens.possessive(to) && tokens.capital(to + 1)) {
      return;
    }
    if (everyday(tokens, start, to)) {
      return;
    }
    String name = Names.text(tokens, start, to);
    all.add(new Person(start, to, name, tokens.lower[to - 1]));
    put(byLast, tokens.lower[to - 1], name);
    if (!tokens.casing().small(tokens.lower[start])
        && !tokens.casing().small(tokens.lower[start + 1])) {
      put(byFirst, tokens.lower[start], name);
    }
  }

  /** "Advertisement Continue": all its words stand elsewhere without a capital. */
  private static boolean everyday(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.casing().small(tokens.lower[i])) {
        return false;
      }
    }
    return true;
  }

  private static void put(Map<String, List<String>> names, String word, String name) {
    List<String> all = names.computeIfAbsent(word, w -> new ArrayList<>());
    if (all.stream().noneMatch(n -> same(n, name))) {
      all.add(name);
    }
  }

  /** "Director Ada Quill" and "Ada Berit Quill" are Ada Quill; "Mayor Quill" may be. */
  private static boolean same(String a, String b) {
    boolean ends = a.substring(a.indexOf(' ') + 1).endsWith(b.substring(b.lastIndexOf(' ') + 1));
    return a.endsWith(b)
        || b.endsWith(a)
        || ending(a).equals(ending(b))
        || (ends && first(a).equals(first(b)));
  }

  private static String first(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  private static String ending(String name) {
    int last = name.lastIndexOf(' ');
    return name.substring(Math.max(0, name.lastIndexOf(' ', last - 1)));
  }

  List<Person> all() {
    return all;
  }

  /**
   * The full name that one name stands for here, or null where there is none, or more than one:
   * "Kim" on a page that names Kim Jong Un and Jack Kim.
   */
  @Nullable String full(String word) {
    List<String> last = byLast.getOrDefault(word, List.of());
    List<String> first = byFirst.getOrDefault(word, List.of());
    if (last.size() + first.size() == 1) {
      return last.isEmpty() ? first.get(0) : last.get(0);
    }
    return null;
  }

  /** The person named nearest before a token, at most so many tokens back. */
  @Nullable Person before(int token, int reach) {
    int i = firstFrom(token);
    while (i > 0 && all.get(i - 1).to() > token) {
      i--;
    }
    Person found = i == 0 ? null : all.get(i - 1);
    return found != null && token - found.to() <= reach ? found : null;
  }

  /** A full name that stands at these tokens, or null. */
  @Nullable Person within(int from, int to) {
    int i = firstFrom(from);
    return i < all.size() && all.get(i).to() <= to ? all.get(i) : null;
  }

  /** The first person, in the order of the text, whose name begins at a token or behind it. */
  private int firstFrom(int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).from() >= token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
