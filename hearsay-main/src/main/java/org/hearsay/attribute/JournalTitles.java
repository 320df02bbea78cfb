package org.hearsay.attribute;

import java.util.Set;

/**
 * Where the title of a learned journal ends: it runs over "and", "in" and commas at which other
 * names end ("Archives of Disease in Childhood", "Applied and Environmental Microbiology").
 */
final class JournalTitles {
  private static final Set<String> FIRST = Set.of("journal", "archives", "annals", "proceedings");
  private static final Set<String> AND = Set.of("and", "&");
  private static final Set<String> IN = Set.of("in", "of", "for");
  private static final Set<String> PUBLISHED = Set.of("published", "appeared", "printed");

  private JournalTitles() {}

  /** The end of the title whose first words are from {@code from} to {@code to}. */
  static int end(Page page, int from, int to) {
    Tokens tokens = page.tokens;
    int before = tokens.quote(from - 1) ? from - 2 : from - 1;
    boolean journal = tokens.is(before, "journal") && !tokens.capital(before);
    boolean named = journalWord(tokens, from, to);
    boolean published = tokens.is(from - 1, "in") && tokens.in(from - 2, PUBLISHED);
    if (!journal && !named && !published) {
      return to;
    }
    int end = to;
    for (int next = more(page, end, journal, named);
        next > end;
        next = more(page, end, journal, named)) {
      end = next;
    }
    return end;
  }

  /** "The British Journal", "Archives of Disease". */
  private static boolean journalWord(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.in(i, FIRST)) {
        return true;
      }
    }
    return false;
  }

  private static int more(Page page, int to, boolean journal, boolean named) {
    Tokens tokens = page.tokens;
    boolean joins = tokens.in(to, AND) || (named && tokens.in(to, IN));
    if (joins && title(page, to + 1)) {
      return Names.end(tokens, to + 1);
    }
    if (journal && tokens.is(to, ",") && title(page, to + 1)) {
      int next = Names.end(tokens, to + 1);
      return tokens.in(next, AND) && title(page, next + 1) ? next : to;
    }
    return to;
  }

  private static boolean title(Page page, int i) {
    Tokens tokens = page.tokens;
    return tokens.capital(i)
        && tokens.word[i]
        && tokens.sameSentence(i - 1, i)
        && !tokens.breakBefore(i)
        && page.mentionAt(i) == null
        && !Names.function(tokens, i)
        && !Lexicon.TITLE.contains(tokens.lower[i].replace(".", ""))
        && !Lexicon.PLACE.contains(tokens.lower[i])
        && !Lexicon.MONTH.contains(tokens.lower[i]);
  }
}
