package org.hearsay.attribute;

import java.util.Set;

/** Finds the verb of reporting whose subject a mention is, or belongs to. */
final class Subjects {
  private static final Set<String> BE = Set.of("was", "were", "is", "are", "been", "be");
  private static final Set<String> DONE_TO_IT = Lexicon.words("subjects.done-to-it");
  private static final Set<String> NOUN_BEHIND_NAME = Lexicon.words("subjects.noun-behind-name");
  private static final Set<String> EDITOR =
      Set.of("editor", "editor-in-chief", "staff", "team", "boss");
  private static final Set<String> NO_STAFF_BEYOND =
      Set.of("and", "of", "in", "to", "for", "with", "at", "on");
  private static final Set<String> MEDIA_SAYS = Lexicon.words("subjects.media-says");
  private static final Set<String> PRESENT_PLURAL =
      Set.of("report", "say", "claim", "write", "hear", "ask");

  private static final Set<String> PLURAL_VERB =
      Set.of("say", "report", "suggest", "claim", "have");

  private static final Set<String> DID = Set.of("did", "does", "do", "has", "have", "had");
  private static final Set<String> FAILED = Set.of("failed", "declined", "refused", "neglected");
  private static final Set<String> NOT =
      Set.of("not", "n't", "never", "failed", "declined", "refused", "neglected");

  private Subjects() {}

  /** The verb's token, or -1. */
  static int verbOf(Page page, Mention m) {
    Tokens tokens = page.tokens;
    int verb = direct(page, m.to());
    if (verb < 0 && tokens.possessive(m.to())) {
      verb = staff(page, m.to() + 1);
    } else if (verb < 0) {
      verb = staff(page, m.to());
    }
    if (verb < 0 && tokens.is(m.to(), ",") && tokens.sameSentence(m.to(), m.from())) {
      verb = Contexts.reportVerb(page, m.to() + 1) == m.to() + 1 ? m.to() + 1 : -1;
    }
    if (verb < 0) {
      int behind = Contexts.behindInsertion(page, m.to());
      verb = behind < 0 ? -1 : direct(page, behind);
    }
    if (verb >= 0 && passive(tokens, m, verb)) {
      return -1;
    }
    if (verb < 0 && m.type() == Mention.Type.GENERIC) {
      verb = within(page, m);
    }
    return verb >= 0 && silent(tokens, m, verb) ? -1 : verb;
  }

  /** "The paper did not mention it", "state television failed to report it". */
  private static boolean silent(Tokens tokens, Mention m, int verb) {
    for (int i = m.to(); i < verb; i++) {
      boolean not = tokens.in(i, NOT) && (tokens.in(i - 1, DID) || tokens.in(i, FAILED));
      if (not && verb - i <= 3) {
        return true;
      }
    }
    return false;
  }

  /**
   * "CNN was told", "X was quoted" have the medium as hearer, which the caller knows to be a source
   * all the same unless it is sued or founded.
   */
  private static boolean passive(Tokens tokens, Mention m, int verb) {
    boolean was = false;
    for (int i = m.to(); i < verb; i++) {
      was |= BE.contains(tokens.lower[i]);
    }
    return was && DONE_TO_IT.contains(tokens.lower[verb]);
  }

  private static int direct(Page page, int from) {
    Tokens tokens = page.tokens;
    int at = FoundFinder.behindBracket(tokens, from);
    while (at < tokens.size
        && at - from < 2
        && (tokens.in(at, NOUN_BEHIND_NAME)
            || (tokens.capital[at] && tokens.in(at, Lexicon.PLACE)))) {
      at++;
    }
    int verb = Contexts.reportVerb(page, at);
    if (verb >= 0
        && verb == at
        && PRESENT_PLURAL.contains(tokens.lower[verb])
        && tokens.is(verb, "report")) {
      return -1;
    }
    return verb;
  }

  /**
   * "reporter Jane Doe said", "Jane Doe writes", "columnist John Roe, who lives there, tweeted".
   */
  private static int staff(Page page, int from) {
    Tokens tokens = page.tokens;
    int i = from;
    boolean role = false;
    boolean name = false;
    while (i < tokens.size
        && i - from < 9
        && tokens.sameSentence(i, from - 1)
        && page.mentionAt(i) == null) {
      boolean capital =
          tokens.capital[i] && tokens.word[i] && !Lexicon.DAY.contains(tokens.lower[i]);
      if (tokens.in(i, EDITOR) && !tokens.possessive(from - 1)) {
        return -1;
      }
      if (Lexicon.ROLE_NOUN.contains(tokens.lower[i])) {
        role = true;
      } else if (capital) {
        name = true;
      } else if (role || name) {
        break;
      } else if (!tokens.word[i]
          || tokens.in(i, Lexicon.REPORT)
          || NO_STAFF_BEYOND.contains(tokens.lower[i])) {
        return -1;
      }
      i++;
    }
    if (!role && !(name && tokens.possessive(from - 1))) {
      return -1;
    }
    int verb = Contexts.reportVerb(page, i);
    if (tokens.in(verb, Lexicon.TELL)) {
      return -1;
    }
    if (verb < 0 && tokens.is(i, ",")) {
      verb = Contexts.reportVerb(page, i + 1);
    }
    if (verb < 0 && tokens.is(i, ",")) {
      int behind = Contexts.behindInsertion(page, i);
      verb = behind < 0 ? -1 : Contexts.reportVerb(page, behind);
    }
    return verb;
  }

  /**
   * "media outlets subsequently raised doubts", "sites have been quoting": a verb of claiming close
   * behind unnamed media.
   */
  private static int within(Page page, Mention m) {
    Tokens tokens = page.tokens;
    // "They sell a magazine, they say": a single medium does not "say".
    boolean one = !tokens.in(m.to() - 1, GenericFinder.PLURAL) && !tokens.is(m.to() - 1, "reports");
    for (int i = m.to();
        i < tokens.size && i - m.to() < 7 && tokens.sameSentence(i, m.from());
        i++) {
      if (tokens.in(i, MEDIA_SAYS) && !(one && tokens.in(i, PLURAL_VERB))) {
        return i;
      }
      if (!tokens.word[i]) {
        return -1;
      }
    }
    return -1;
  }
}
