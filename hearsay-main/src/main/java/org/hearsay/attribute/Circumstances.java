package org.hearsay.attribute;

import java.util.List;
import java.util.Set;
import org.hearsay.model.RawAttribution;
import org.hearsay.model.SourceDetails;
import org.hearsay.model.SourceKind;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a source is said to be, why it is not named, and where or how it spoke. Three small rules;
 * each gives the words that say it or nothing.
 */
final class Circumstances {
  static final String ROLE = "apposition or words before the name";
  static final String ANONYMITY = "words of anonymity in the same or the next sentence";
  static final String SETTING = "in, at, on or during a place of speech beside the cue";

  private static final Set<String> SETTING_NOUN = Lexicon.words("circumstances.setting");
  private static final Set<String> SETTING_WORD = Set.of("in", "at", "on", "during", "via", "by");
  private static final Set<String> NO_NAME = Set.of("anonymity");
  private static final Set<String> OF_NO_NAME =
      Set.of("of", "requested", "requesting", "granted", "wanted", "for");
  private static final Set<String> NAMED = Set.of("named", "identified", "quoted");
  private static final Set<String> BECAUSE = Set.of("because", "as", "since", "citing", "for");
  private static final Set<String> NOT = Set.of("not", "n't", "declined", "refused");
  private static final Set<String> CLAUSE_END = Set.of(".", ",", ";", ":", "!", "?", "—", "(", ")");
  private static final Set<String> DETERMINER = Set.of("a", "an", "the");

  /** Words around the cue that are looked at: a sentence may be a whole book. */
  private static final int NEAR = 60;

  private static final int ROLE_WORDS = 12;
  private static final int SETTING_WORDS = 9;

  private final Page page;
  private final Tokens tokens;

  Circumstances(Page page) {
    this.page = page;
    this.tokens = page.tokens;
  }

  SourceDetails of(RawAttribution raw, @Nullable SourceKind kind, @Nullable String name) {
    if (raw.cue().isEmpty()) {
      return SourceDetails.NONE;
    }
    int cue = tokens.atOrAfter(raw.cue().get(0).start());
    if (cue >= tokens.size) {
      return SourceDetails.NONE;
    }
    boolean nameless = kind == SourceKind.UNNAMED || kind == SourceKind.COLLECTIVE;
    return new SourceDetails(
        kind == SourceKind.PERSON && name != null ? role(name) : null,
        nameless ? anonymity(cue) : null,
        setting(raw, cue));
  }

  /**
   * At the first place that says it: "Ada Quill, the mayor of Marl,", "harbour master Ada Quill".
   */
  private @Nullable Span role(String name) {
    for (Persons.Person person : page.persons().all()) {
      if (person.name().equals(name)) {
        Span behind = behind(person.to());
        Span found = behind != null ? behind : before(person.from());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Span behind(int comma) {
    int from = comma + 1;
    if (!tokens.is(comma, ",") || !tokens.sameSentence(comma, from)) {
      return null;
    }
    int to = from;
    boolean role = false;
    while (to < tokens.size
        && to - from <= ROLE_WORDS
        && tokens.sameSentence(to, comma)
        && !CLAUSE_END.contains(tokens.lower[to])
        && !tokens.in(to, Lexicon.REPORT)
        && !tokens.is(to, "who")) {
      role |= roleNoun(to);
      to++;
    }
    boolean closed =
        to < tokens.size && (CLAUSE_END.contains(tokens.lower[to]) || tokens.is(to, "who"));
    boolean opens = tokens.in(from, DETERMINER) || roleNoun(from) || roleNoun(from + 1);
    return role && closed && opens && to > from && to - from <= ROLE_WORDS
        ? tokens.span(from, to)
        : null;
  }

  /** The words before a name up to an article, a mark or a verb, if the last of them is a role. */
  private @Nullable Span before(int name) {
    int from = name;
    while (from > 0
        && name - from < 5
        && tokens.sameSentence(from - 1, name)
        && tokens.word[from - 1]
        && !tokens.in(from - 1, DETERMINER)
        && !tokens.in(from - 1, Lexicon.REPORT)
        && !tokens.in(from - 1, PREPOSITION)
        && !tokens.possessive(from - 1)) {
      from--;
    }
    return from < name && roleNoun(name - 1) ? tokens.span(from, name) : null;
  }

  private static final Set<String> PREPOSITION =
      Set.of(
          "in", "on", "at", "by", "from", "with", "to", "of", "and", "but", "for", "as", "that",
          "who", "when", "after", "while", "is", "was", "had", "has", "if");

  private boolean roleNoun(int i) {
    return tokens.in(i, Lexicon.TITLE)
        || tokens.in(i, Lexicon.UNNAMED)
        || tokens.in(i, Lexicon.ROLE_NOUN)
        || tokens.in(i, ROLE_TOO);
  }

  private static final Set<String> ROLE_TOO = Lexicon.words("circumstances.role");

  /**
   * "on condition of anonymity because ...", "was not authorised to speak", "asked not to be
   * named".
   */
  private @Nullable Span anonymity(int cue) {
    int sentence = tokens.sentence[cue];
    int next = sentence + 1;
    boolean goesOn = next < tokens.sentenceTo.length && goesOn(tokens.sentenceFrom[next]);
    int to = Math.min(tokens.sentenceTo[goesOn ? next : sentence], cue + 2 * NEAR);
    for (int i = Math.max(tokens.sentenceFrom[sentence], cue - NEAR); i < to; i++) {
      if (!page.quotes.inside(i) && withheld(i)) {
        return reason(i);
      }
    }
    return null;
  }

  /**
   * "The officials spoke on condition of anonymity": the next sentence is about the same source.
   */
  private boolean goesOn(int first) {
    boolean same = tokens.is(first, "the") || tokens.in(first, Lexicon.PRONOUN);
    for (int i = first + 1; same && i < Math.min(tokens.size, first + 6); i++) {
      if (tokens.in(i, WITHHOLDS)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> SAID = Set.of("says", "said", "told");

  private static final Set<String> WITHHOLDS =
      Set.of("spoke", "asked", "requested", "declined", "insisted", "authorized", "authorised");

  private boolean withheld(int i) {
    boolean authorised =
        (tokens.is(i, "authorized") || tokens.is(i, "authorised"))
            && (tokens.in(i - 1, NOT) || tokens.in(i - 2, NOT))
            && tokens.is(i + 1, "to");
    boolean named =
        tokens.in(i, NAMED)
            && tokens.is(i - 1, "be")
            && (tokens.in(i - 3, NOT) || tokens.in(i - 4, NOT));
    return (tokens.in(i, NO_NAME) && tokens.in(i - 1, OF_NO_NAME)) || authorised || named;
  }

  private Span reason(int at) {
    int end = tokens.sentenceTo[tokens.sentence[at]];
    int from = at;
    for (int i = at + 1; i < end; i++) {
      if (BECAUSE.contains(tokens.lower[i])
          || (tokens.is(i, "to") && tokens.is(i + 1, "discuss"))) {
        from = i;
        break;
      }
    }
    int to = from == at ? at + 1 : from;
    while (to < end
        && !CLAUSE_END.contains(tokens.lower[to])
        && !tokens.quote(to)
        && !tokens.in(to, SAID)) {
      to++;
    }
    int first = from == at ? withholding(at) : from;
    return tokens.span(first, Math.max(to, first + 1));
  }

  /** Where "on condition of anonymity", "was not authorised", "asked not to be named" begins. */
  private int withholding(int at) {
    int from = at;
    while (from > tokens.sentenceFrom[tokens.sentence[at]]
        && at - from < 4
        && tokens.in(from - 1, LEADS)) {
      from--;
    }
    return from;
  }

  private static final Set<String> LEADS =
      Set.of(
          "on",
          "under",
          "the",
          "condition",
          "of",
          "was",
          "were",
          "is",
          "are",
          "not",
          "asked",
          "to",
          "be",
          "declined",
          "requested",
          "because");

  /** Outside contents and quotations, in the sentence of the cue. */
  private @Nullable Span setting(RawAttribution raw, int cue) {
    int sentence = tokens.sentence[cue];
    int end = Math.min(tokens.sentenceTo[sentence], cue + NEAR);
    int behindCue = tokens.atOrAfter(raw.cue().get(raw.cue().size() - 1).end());
    for (int i = Math.max(tokens.sentenceFrom[sentence], cue - NEAR); i + 1 < end; i++) {
      int noun =
          SETTING_WORD.contains(tokens.lower[i]) && !page.quotes.inside(i) ? noun(i, end) : -1;
      boolean leads = i == tokens.sentenceFrom[sentence] || i == behindCue;
      if (noun > 0 && (leads || !inside(raw.content(), tokens.start[i]))) {
        return tokens.span(i, settingEnd(noun, end));
      }
    }
    return null;
  }

  private int noun(int preposition, int end) {
    for (int i = preposition + 1; i < Math.min(end, preposition + 6); i++) {
      if (!tokens.word[i] && !tokens.possessive(i)) {
        return -1;
      }
      Mention m = page.mentionAt(i);
      boolean platform = m != null && m.type() == Mention.Type.PLATFORM;
      if (platform || (tokens.in(i, SETTING_NOUN) && !tokens.in(i + 1, SETTING_NOUN))) {
        return i;
      }
    }
    return -1;
  }

  /** With whom, on what: "in an interview with the Ridge Times", "on Facebook". */
  private int settingEnd(int noun, int end) {
    int i = noun + 1;
    boolean further = tokens.is(i, "with") || tokens.is(i, "to") || tokens.is(i, "on");
    int limit = Math.min(end, noun + SETTING_WORDS);
    for (int k = i + 1; further && k < limit && tokens.word[k]; k++) {
      Mention m = page.mentionAt(k);
      if (m != null) {
        return Math.min(m.to(), end);
      }
    }
    return i;
  }

  private static boolean inside(List<Span> spans, int offset) {
    return spans.stream().anyMatch(s -> s.start() <= offset && offset < s.end());
  }
}
