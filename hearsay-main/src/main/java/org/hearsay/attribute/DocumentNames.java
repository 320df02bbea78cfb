package org.hearsay.attribute;

import java.util.Set;

/**
 * What a document is called: whose it is, where the text names them, and what it is ("Marl Docks
 * statement"); else {@code unnamed} and what it is.
 */
final class DocumentNames {
  private static final Set<String> NAME_START = Lexicon.words("documentrules.name-start");
  private static final Set<String> BETWEEN = Lexicon.words("documentnames.no-modifier");
  private static final Set<String> BODY = Lexicon.words("foundfinder.body");
  private static final Set<String> MAKER = Set.of("by", "from");
  private static final Set<String> ASKED = Set.of("survey", "poll", "study", "report", "records");
  private static final Set<String> PREPOSITION =
      Set.of("by", "of", "with", "from", "for", "to", "at", "in", "on", "under");
  private static final Set<String> JOINING =
      Set.of("of", "the", "and", "for", "de", "al", "bin", "van", "von");
  private static final int LONGEST = 6;

  private DocumentNames() {}

  /** By the one who says something in it: "Marl Docks said in a statement". */
  static String bySubject(Page page, int subjectBefore, int noun) {
    Tokens tokens = page.tokens;
    Speaker speaker = null;
    for (int i = subjectBefore;
        i >= tokens.sentenceFrom[tokens.sentence[noun]] && speaker == null;
        i--) {
      if (tokens.in(i, Lexicon.REPORT)) {
        speaker = Speaker.before(page, i);
      }
    }
    if (speaker == null || speaker.sort() == Speaker.Sort.PRONOUN) {
      return unnamed(tokens, noun);
    }
    if (speaker.sort() == Speaker.Sort.PERSON && speaker.name() != null && isHead(page, speaker)) {
      return speaker.name() + " " + tokens.lower[noun];
    }
    boolean article = tokens.is(speaker.from(), "the");
    if (!tokens.capital(article ? speaker.from() + 1 : speaker.from())) {
      return unnamed(tokens, noun);
    }
    int head = Speaker.head(tokens, speaker.from(), speaker.to());
    String who = Names.text(tokens, speaker.from(), head + 1);
    boolean party = who.matches("[DIR]-[A-Z].*"); // "Ada Quill, R-Marl, said in a statement"
    return who.split(" ").length <= LONGEST
            && isProper(who)
            && !party
            && Character.isUpperCase(who.charAt(0))
        ? who + " " + tokens.lower[noun]
        : unnamed(tokens, noun);
  }

  /** Not the chairman in "the Port Committee, chaired by Ada Quill, said in a statement". */
  private static boolean isHead(Page page, Speaker speaker) {
    Persons.Person person = page.persons().within(speaker.from(), speaker.to());
    if (person == null) {
      return true;
    }
    int before = person.from() - 1;
    while (before >= speaker.from() && page.tokens.capital(before)) {
      before--;
    }
    return before < speaker.from() || !page.tokens.in(before, PREPOSITION);
  }

  /** Capitals throughout but for small words. */
  private static boolean isProper(String name) {
    for (String word : name.split(" ")) {
      if (Character.isLowerCase(word.charAt(0)) && !JOINING.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** By the words before it ("the Keogh report") or by its maker ("a report by Marl College"). */
  static String byPhrase(Page page, int noun) {
    Tokens tokens = page.tokens;
    int from = named(tokens, noun);
    if (from < noun) {
      return tokens.slice(from, noun + 1).replaceAll("\\s+", " ");
    }
    boolean of = tokens.is(noun + 1, "of") && !tokens.in(noun, ASKED); // "a survey of dockers"
    boolean made = of || tokens.in(noun + 1, MAKER);
    String maker = made ? maker(page, noun + 2) : "";
    return maker.isEmpty() ? unnamed(tokens, noun) : maker + " " + tokens.lower[noun];
  }

  private static String unnamed(Tokens tokens, int noun) {
    return "unnamed " + tokens.lower[noun];
  }

  /** The first word of the name before the noun, or the noun itself. */
  private static int named(Tokens tokens, int noun) {
    int from = noun;
    while (from > 0
        && noun - from < LONGEST
        && tokens.sameSentence(from - 1, noun)
        && tokens.word[from - 1]
        && !tokens.breakBefore(from)
        && !tokens.in(from - 1, NAME_START)
        && modifies(tokens, from - 1)) {
      from--;
    }
    while (from < noun && (!tokens.capital[from] || bare(tokens, from, noun))) {
      from++;
    }
    return from < noun && tokens.is(from - 1, "of") ? beforeOf(tokens, from - 1) : from;
  }

  /** "University of Marl": where the name begins that goes on behind "of". */
  private static int beforeOf(Tokens tokens, int of) {
    int from = of;
    while (tokens.capital(from - 1)
        && tokens.word[from - 1]
        && tokens.sameSentence(from - 1, of)
        && modifies(tokens, from - 1)
        && of - from < 3) {
      from--;
    }
    return from == of ? of + 1 : from;
  }

  /** No verb and no small word: "Marl court records", not "Quill placed bank records". */
  private static boolean modifies(Tokens tokens, int i) {
    String word = tokens.lower[i];
    if (tokens.capital[i]) {
      return !Names.starter(tokens, i) && !BETWEEN.contains(word);
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.equals("news");
    return !plural
        && !word.endsWith("ed")
        && !BETWEEN.contains(word)
        && !Lexicon.REPORT.contains(word)
        && !Lexicon.ADVERB.contains(word);
  }

  /** A word that is capital only because a sentence begins with it, or that names a date. */
  private static boolean bare(Tokens tokens, int i, int noun) {
    if (Lexicon.MONTH.contains(tokens.lower[i]) || Character.isDigit(tokens.lower[i].charAt(0))) {
      return true;
    }
    boolean alone = i + 1 >= noun || (!tokens.capital[i + 1] && !tokens.is(i + 1, "of"));
    return Names.opens(tokens, i) && alone && !proper(tokens, i);
  }

  private static boolean proper(Tokens tokens, int i) {
    return Names.acronym(tokens, i)
        || Lexicon.DEMONYM.contains(tokens.lower[i])
        || Lexicon.PLACE.contains(tokens.lower[i])
        || tokens.casing().properElsewhere(tokens, i);
  }

  /** The body that made it, where one is named. */
  private static String maker(Page page, int at) {
    Tokens tokens = page.tokens;
    int from = tokens.is(at, "the") ? at + 1 : at;
    if (!tokens.capital(from)
        || !tokens.sameSentence(at - 1, from)
        || page.mentionAt(from) != null) {
      return "";
    }
    int to = Names.end(tokens, from);
    boolean body = tokens.in(from, BODY) || tokens.in(to - 1, BODY);
    return body || Names.acronym(tokens, from) ? Names.text(tokens, from, to) : "";
  }
}
