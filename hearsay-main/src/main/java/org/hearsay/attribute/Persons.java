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

  private static final Set<String> BODY = Lexicon.words("persons.body");

  /** Titles with which one name is a full name. */
  private static final Set<String> REIGNING = Set.of("pope", "king", "queen", "prince", "princess");

  private final List<Person> all = new ArrayList<>();
  private final Map<String, String> byLast = new HashMap<>();

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
    boolean titled =
        start > from && Lexicon.TITLE.contains(tokens.lower[start - 1].replace(".", ""));
    if (to - start < 2 || to - start > 4) {
      if (titled && to - start == 1) {
        byLast.putIfAbsent(tokens.lower[to - 1], tokens.raw(to - 1));
        if (REIGNING.contains(tokens.lower[start - 1])) {
          all.add(new Person(start - 1, to, tokens.slice(start - 1, to), tokens.lower[to - 1]));
        }
      }
      return;
    }
    for (int i = start; i < to; i++) {
      String word = tokens.lower[i];
      if (BODY.contains(word)
          || (Lexicon.OUTLET_HEAD.contains(word) && i == to - 1)
          || Lexicon.MONTH.contains(word)
          || Character.isDigit(word.charAt(0))
          || word.endsWith("-based")
          || word.charAt(0) == '@'
          || word.charAt(0) == '#') {
        return;
      }
    }
    if (tokens.is(start - 1, "the")
        || (Names.acronym(tokens, start) && tokens.raw(start).indexOf('.') < 0)) {
      return;
    }
    if (tokens.possessive(to) && tokens.capital(to + 1)) {
      return;
    }
    String name = Names.text(tokens, start, to);
    all.add(new Person(start, to, name, tokens.lower[to - 1]));
    byLast.putIfAbsent(tokens.lower[to - 1], name);
  }

  List<Person> all() {
    return all;
  }

  /** The full name that a last name stands for here, or null. */
  @Nullable String full(String last) {
    return byLast.get(last);
  }

  /** The person named nearest before a token, at most so many tokens back. */
  @Nullable Person before(int token, int reach) {
    Person found = null;
    for (Person p : all) {
      if (p.to() <= token && token - p.to() <= reach) {
        found = p;
      }
    }
    return found;
  }

  /** A full name that stands at these tokens, or null. */
  @Nullable Person within(int from, int to) {
    for (Person p : all) {
      if (p.from() >= from && p.to() <= to) {
        return p;
      }
    }
    return null;
  }
}
