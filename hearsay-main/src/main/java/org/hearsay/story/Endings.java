package org.hearsay.story;

/**
 * Cuts the endings of English verbs and adverbs, so that "fractured" meets "fracturing". Crude on
 * purpose: it only has to do the same to both.
 */
final class Endings {
  private static final int SHORTEST = 3;

  private Endings() {}

  static String cut(String stem) {
    String word = without(stem, "ing", "ied", "ed", "ly");
    int n = word.length();
    boolean doubled = n > SHORTEST + 1 && word.charAt(n - 1) == word.charAt(n - 2);
    if (doubled && "lsz".indexOf(word.charAt(n - 1)) < 0) {
      return word.substring(0, n - 1);
    }
    return n > SHORTEST + 1 && word.endsWith("e") ? word.substring(0, n - 1) : word;
  }

  private static String without(String word, String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        String rest = word.substring(0, word.length() - ending.length());
        return ending.equals("ied") ? rest + "y" : rest;
      }
    }
    return word;
  }
}
