package org.hearsay.attribute;

import java.util.Set;

/**
 * A verb of saying or thinking with its auxiliaries and adverbs.
 *
 * @param verb the verb's token
 * @param from first token of the group
 * @param to behind the group
 * @param report true for saying, false for believing, wanting, judging
 */
record Cue(int verb, int from, int to, boolean report) {
  private static final Set<String> ADVERB_BEHIND =
      Set.of("also", "repeatedly", "again", "later", "earlier");
  private static final Set<String> AND_OR = Set.of("and", "or");
  private static final Set<String> BEFORE_TO =
      Set.of("on", "continued", "went", "goes", "refused", "declined");
  private static final Set<String> BEHIND_A_NOUN =
      Set.of("of", "about", "from", "was", "were", "is", "are");
  private static final Set<String> DETERMINER = Lexicon.words("cue.determiner");
  private static final Set<String> ALSO_NOUN = Lexicon.words("cue.also-noun");
  private static final Set<String> AUX = Lexicon.words("cue.aux");

  /** The cue at a token, or null where the token is no verb of saying here. */
  static @org.jspecify.annotations.Nullable Cue at(Page page, int i) {
    Tokens tokens = page.tokens;
    boolean report = tokens.in(i, Lexicon.REPORT);
    if ((!report && !tokens.in(i, Lexicon.BELIEF))
        || noun(tokens, i)
        || (tokens.capital[i] && i != tokens.sentenceFrom[tokens.sentence[i]])) {
      return null;
    }
    int from = i;
    while (from > 0
        && i - from < 5
        && tokens.sameSentence(from - 1, i)
        && (aux(tokens, from - 1)
            || (Lexicon.ADVERB.contains(tokens.lower[from - 1])
                && !Lexicon.DAY.contains(tokens.lower[from - 1])))
        && !tokens.capital(from - 1)) {
      from--;
    }
    if (tokens.is(from, "to") || tokens.is(from, "on")) {
      from = i;
    }
    int to = i + 1;
    while (to < tokens.size
        && tokens.sameSentence(to, i)
        && (Lexicon.DAY.contains(tokens.lower[to])
            || (tokens.is(to, "on") && tokens.in(to + 1, Lexicon.DAY))
            || ADVERB_BEHIND.contains(tokens.lower[to]))) {
      to++;
    }
    if (tokens.is(to, ":")) {
      to++;
    }
    return new Cue(i, from, to, report);
  }

  private static boolean aux(Tokens tokens, int i) {
    return AUX.contains(tokens.lower[i]);
  }

  private static boolean noun(Tokens tokens, int i) {
    String word = tokens.lower[i];
    boolean before =
        tokens.sameSentence(i - 1, i)
            && (DETERMINER.contains(tokens.lower[Math.max(0, i - 1)])
                || (tokens.possessive(i - 1) && !tokens.in(i - 2, Lexicon.PRONOUN)));
    if (before
        && !(tokens.is(i - 1, "that") && !ALSO_NOUN.contains(word))
        && !(tokens.in(i - 1, AND_OR) && !ALSO_NOUN.contains(word))) {
      return true;
    }
    if (tokens.is(i - 1, "to") && !tokens.in(i - 2, BEFORE_TO)) {
      return true;
    }
    return ALSO_NOUN.contains(word)
        && tokens.in(i + 1, BEHIND_A_NOUN)
        && !word.equals("tells")
        && !word.equals("writes");
  }
}
