package org.hearsay.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who stands before (or behind) a verb of saying, by form: a name, a description that names nobody,
 * a pronoun, a body.
 *
 * @param from first token, {@code to} behind the last
 * @param name of a person; null for all other sorts
 */
record Speaker(int from, int to, Sort sort, @Nullable String name) {
  private static final Set<String> CLAUSE_BREAK =
      Set.of(";", ":", "—", "–", "--", ".", "!", "?", "[", "]", "(");
  private static final Set<String> COMMA = Set.of(",");
  private static final Set<String> PHRASE_BREAK = Set.of(",", "(", "-", "—", "–");
  private static final Set<String> ADVERB_TOO = Set.of("exclusively", "reportedly", "also");
  private static final Set<String> CONJUNCTION =
      Set.of("but", "while", "that", "because", "although", "whereas");
  private static final Set<String> PARTITIVE = Lexicon.words("speaker.partitive");

  /** What the words are. */
  enum Sort {
    PERSON,
    UNNAMED,
    SPOKESPERSON,
    PRONOUN,
    OTHER
  }

  private static final Set<String> SPOKES = Lexicon.words("speaker.spokes");
  private static final Set<String> ALWAYS_UNNAMED = Lexicon.words("speaker.always-unnamed");
  private static final Set<String> STOP = Lexicon.words("speaker.stop");
  private static final Set<String> OPENERS = Lexicon.words("speaker.openers");
  private static final Set<String> LEAD_IN = Lexicon.words("speaker.lead-in");

  /** The subject of the verb at a token. */
  static @Nullable Speaker before(Page page, int verb) {
    Tokens tokens = page.tokens;
    int to = verb;
    while (to > 0
        && tokens.sameSentence(to - 1, verb)
        && (tokens.in(to - 1, Lexicon.ADVERB) || tokens.in(to - 1, ADVERB_TOO))) {
      to--;
    }
    int from = clauseStart(page, to);
    from = trailing(page, verb) ? lastSegment(tokens, from, to) : skipLeadIn(page, from, to);
    return from < to ? classify(page, from, to) : null;
  }

  /**
   * True where the verb closes the clause ("..., officials said."), so that the speaker is the last
   * thing before it.
   */
  private static boolean trailing(Page page, int verb) {
    Tokens tokens = page.tokens;
    int i = verb + 1;
    Mention object =
        tokens.in(verb, Lexicon.TELL) ? page.mentionAt(tokens.is(i, "the") ? i + 1 : i) : null;
    if (object != null) {
      i = object.to();
      while (tokens.in(i, Lexicon.DAY) || tokens.is(i, "on")) {
        i++;
      }
    }
    boolean inStatement =
        tokens.is(i, "in") && tokens.is(i + 1, "a") && tokens.is(i + 2, "statement");
    return i >= tokens.size
        || !tokens.sameSentence(i, verb)
        || tokens.in(i, CLOSERS)
        || (inStatement && closesBehindStatement(tokens, i + 3, verb));
  }

  /** "..., the ministry said in a statement on Monday." */
  private static boolean closesBehindStatement(Tokens tokens, int from, int verb) {
    int i = from;
    while (tokens.in(i, Lexicon.DAY) || tokens.is(i, "on")) {
      i++;
    }
    return i >= tokens.size || !tokens.sameSentence(i, verb) || tokens.in(i, CLOSERS);
  }

  private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another");
  private static final Set<String> CLOSERS = Set.of(",", ".", ")", "!", "?");

  /**
   * Behind the last comma, or behind the last but one where an insertion stands before the verb.
   */
  private static int lastSegment(Tokens tokens, int from, int to) {
    int i = to - 1;
    if (i >= from && tokens.is(i, ",")) {
      i--;
      while (i > from && !tokens.is(i, ",")) {
        i--;
      }
      i--;
    }
    while (i >= from && !tokens.is(i, ",")) {
      i--;
    }
    int start = Math.max(i + 1, from);
    while (start < to && (tokens.in(start, OPENERS) || !tokens.word[start])) {
      start++;
    }
    return start;
  }

  private static int clauseStart(Page page, int to) {
    Tokens tokens = page.tokens;
    int i = to;
    while (i > 0 && to - i < 45 && tokens.sameSentence(i - 1, to - 1)) {
      String word = tokens.lower[i - 1];
      if ((tokens.quote(i - 1) && i < to) || CLAUSE_BREAK.contains(word)) {
        break;
      }
      if (i < to
          && (CONJUNCTION.contains(word) || (word.equals("and") && tokens.in(i - 2, COMMA)))) {
        break;
      }
      i--;
    }
    return i;
  }

  /** "In a statement on Monday, a source": the words before the comma are not the speaker. */
  private static int skipLeadIn(Page page, int from, int to) {
    Tokens tokens = page.tokens;
    int start = from;
    for (int k = 0; k < 3; k++) {
      while (start < to && (tokens.in(start, OPENERS) || !tokens.word[start])) {
        start++;
      }
      if (start < to && tokens.in(start, LEAD_IN)) {
        int comma = start;
        while (comma < to && !tokens.is(comma, ",")) {
          comma++;
        }
        if (comma >= to) {
          int day = dayOrYear(tokens, start, to);
          return day;
        }
        start = comma + 1;
      }
    }
    return start;
  }

  private static int dayOrYear(Tokens tokens, int start, int to) {
    for (int i = start; i < to; i++) {
      if (tokens.in(i, Lexicon.DAY)
          || tokens.in(i, Lexicon.MONTH)
          || tokens.is(i, "earlier")
          || tokens.is(i, "then")
          || tokens.is(i, "meanwhile")) {
        return i + 1;
      }
    }
    return start;
  }

  /** What the words from {@code from} to {@code to} name. */
  static Speaker classify(Page page, int from, int to) {
    Tokens tokens = page.tokens;
    int head = head(tokens, from, to);
    if (tokens.in(head, Lexicon.PERSON_PRONOUN) || pronoun(tokens, head)) {
      return new Speaker(from, to, Sort.PRONOUN, null);
    }
    Persons.Person person = page.persons().within(from, Math.min(to, from + 25));
    if (person != null && tokens.possessive(person.to()) && head > person.to()) {
      // "Jane Doe's lawyer said": not she; "Jane Doe's lawyer, John Roe," names him.
      person = page.persons().within(person.to(), Math.min(to, from + 25));
    }
    if (person != null
        && (person.from() <= head + 1
            || (person.from() == head + 2 && tokens.is(head + 1, ","))
            || !Lexicon.UNNAMED.contains(tokens.lower[head]))) {
      return new Speaker(from, to, Sort.PERSON, person.name());
    }
    String word = tokens.lower[head];
    String full = tokens.capital[head] ? page.persons().full(word) : null;
    if (full != null && fits(tokens, from, head, full)) {
      return new Speaker(from, to, Sort.PERSON, full);
    }
    if (SPOKES.contains(word)) {
      return new Speaker(from, to, Sort.SPOKESPERSON, null);
    }
    if (tokens.is(from, "the")
        && Lexicon.UNNAMED.contains(word)
        && !ALWAYS_UNNAMED.contains(word)
        && !word.endsWith("s")) {
      return new Speaker(from, to, Sort.PRONOUN, null);
    }
    boolean indefinite =
        tokens.in(from, INDEFINITE) && !tokens.capital[head] && !tokens.capital(head + 1);
    if (indefinite
        && page.mentionAt(head) == null
        && !Lexicon.DOCUMENT_NOUN.contains(word)
        && !SPOKES.contains(word)) {
      return new Speaker(from, to, Sort.UNNAMED, null);
    }
    boolean unnamed =
        Lexicon.UNNAMED.contains(word)
            && !tokens.capital(head + 1)
            && (!tokens.capital[head] || head == from);
    return new Speaker(from, to, unnamed ? Sort.UNNAMED : Sort.OTHER, null);
  }

  /** Also "I'm" and "we're". */
  static boolean pronoun(Tokens tokens, int i) {
    String word = i < 0 || i >= tokens.size ? "" : tokens.lower[i];
    int mark = word.indexOf('\'');
    return Lexicon.PRONOUN.contains(mark > 0 ? word.substring(0, mark) : word);
  }

  /** "National Port Administration" is not who is called Quill Administration elsewhere. */
  private static boolean fits(Tokens tokens, int from, int head, String full) {
    int before = head - 1;
    boolean name =
        before >= from
            && tokens.capital[before]
            && tokens.word[before]
            && !Lexicon.TITLE.contains(tokens.lower[before].replace(".", ""))
            && !Lexicon.DEMONYM.contains(tokens.lower[before])
            && !Names.function(tokens, before);
    return !name || full.contains(tokens.raw(before));
  }

  /**
   * The noun that the rest hangs on: the last word before a comma, preposition or relative clause.
   */
  static int head(Tokens tokens, int from, int to) {
    int head = from;
    for (int i = from; i < to; i++) {
      if (i > from && (STOP.contains(tokens.lower[i]) || PHRASE_BREAK.contains(tokens.lower[i]))) {
        boolean partitive = tokens.is(i, "of") && tokens.in(head, PARTITIVE);
        if (!partitive) {
          break;
        }
      } else if (tokens.word[i]) {
        head = i;
      }
    }
    return head;
  }
}
