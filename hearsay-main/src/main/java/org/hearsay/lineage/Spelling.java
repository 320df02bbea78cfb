package org.hearsay.lineage;

import java.util.HashMap;
import java.util.Map;

/**
 * Brings spelling variants of one word to one form: British and American, numbers in words and in
 * digits.
 *
 * <p>Both sides of a comparison go through the same rules, so a rule may make a word that no
 * dictionary knows ("source" becomes "sorce"); it only must not merge two words in use.
 */
final class Spelling {
  private static final int SHORTEST = 5;
  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    String numbers =
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            + " sixteen seventeen eighteen nineteen twenty";
    int number = 2;
    for (String word : numbers.split(" ")) {
      WORDS.put(word, Integer.toString(number++));
    }
    String tens = "thirty forty fifty sixty seventy eighty ninety";
    int ten = 30;
    for (String word : tens.split(" ")) {
      WORDS.put(word, Integer.toString(ten));
      ten += 10;
    }
    String variants =
        "grey=gray programme=program programmes=programs cheque=check tyre=tire tyres=tires"
            + " aluminium=aluminum plough=plow sceptical=skeptical storey=story storeys=stories"
            + " jewellery=jewelry kerb=curb mum=mom pyjamas=pajamas bn=billion mn=million"
            + " km=kilometer kms=kilometers kg=kilogram kgs=kilograms pc=percent"
            + " whilst=while amongst=among towards=toward adviser=advisor advisers=advisors";
    for (String pair : variants.split(" ")) {
      int equals = pair.indexOf('=');
      WORDS.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
  }

  /**
   * One array read tells most words that they are not listed: by length, first and last letter. By
   * length and last letter alone a tenth had to be made a string.
   */
  private static final boolean[] MAY_BE_LISTED = new boolean[16 * 32 * 32];

  static {
    for (String word : WORDS.keySet()) {
      MAY_BE_LISTED[kind(word.charAt(0), word.charAt(word.length() - 1), word.length())] = true;
    }
  }

  private Spelling() {}

  /**
   * Rewrites the word in {@code letters[0, length)} in place.
   *
   * @return its new length; the array must have room for 4 more
   */
  static int unify(char[] letters, int length) {
    if (MAY_BE_LISTED[kind(letters[0], letters[length - 1], length)]) {
      String other = WORDS.get(new String(letters, 0, length));
      if (other != null) {
        other.getChars(0, other.length(), letters, 0);
        return other.length();
      }
    }
    return length < SHORTEST ? length : bySuffix(letters, length);
  }

  private static int kind(char first, char last, int length) {
    return ((length & 15) << 10) | ((first & 31) << 5) | (last & 31);
  }

  /** Endings by their last three letters, as {@link #end} numbers them: most words have no rule. */
  private static final boolean[] MAY_HAVE_RULE = new boolean[1 << 15];

  static {
    for (String end : "tre gue nce ise yse res ses ons led sed ler ser ing ion".split(" ")) {
      MAY_HAVE_RULE[end(end.toCharArray(), end.length())] = true;
    }
  }

  private static int end(char[] w, int n) {
    return ((w[n - 3] & 31) << 10) | ((w[n - 2] & 31) << 5) | (w[n - 1] & 31);
  }

  private static int bySuffix(char[] w, int length) {
    int n = length >= 6 ? dropBritishOur(w, length) : length;
    return MAY_HAVE_RULE[end(w, n)] ? byLastLetter(w, n) : n;
  }

  private static int byLastLetter(char[] w, int length) {
    int n = length;
    switch (w[n - 1]) {
      case 'e' -> n = behindE(w, n);
      case 's' -> {
        if (ends(w, n, "tres")) {
          w[n - 3] = 'e';
          w[n - 2] = 'r';
        }
        withZ(w, n, IN_S);
      }
      case 'd' -> {
        n = n >= 7 && ends(w, n, "lled") ? drop(w, n, n - 4) : n;
        withZ(w, n, IN_D);
      }
      case 'r' -> {
        n = n >= 7 && ends(w, n, "ller") ? drop(w, n, n - 4) : n;
        withZ(w, n, IN_R);
      }
      case 'g' -> {
        n = n >= 8 && ends(w, n, "lling") ? drop(w, n, n - 5) : n;
        withZ(w, n, IN_G);
      }
      case 'n' -> withZ(w, n, IN_N);
      default -> {
        return n;
      }
    }
    return n;
  }

  private static int behindE(char[] w, int n) {
    if (ends(w, n, "tre")) {
      w[n - 2] = 'e';
      w[n - 1] = 'r';
      return n;
    }
    if (ends(w, n, "ogue")) {
      return n - 2;
    }
    if (ends(w, n, "ence")) {
      w[n - 2] = 's';
    } else {
      withZ(w, n, IN_E);
    }
    return n;
  }

  private static final String[] IN_E = {"ise", "yse"};
  private static final String[] IN_D = {"ised", "ysed"};
  private static final String[] IN_S = {"ises", "isations"};
  private static final String[] IN_R = {"iser"};
  private static final String[] IN_G = {"ising", "ysing"};
  private static final String[] IN_N = {"isation"};

  private static void withZ(char[] w, int n, String[] endings) {
    for (String ending : endings) {
      if (n > ending.length() + 1 && ends(w, n, ending)) {
        w[n - ending.length() + 1] = 'z';
        return;
      }
    }
  }

  private static int dropBritishOur(char[] w, int n) {
    for (int i = 2; i + 1 < n; i++) { // asked for the rarest of the three first
      if (w[i] == 'u' && w[i - 1] == 'o' && w[i + 1] == 'r') {
        return drop(w, n, i);
      }
    }
    return n;
  }

  private static int drop(char[] w, int n, int at) {
    System.arraycopy(w, at + 1, w, at, n - at - 1);
    return n - 1;
  }

  private static boolean ends(char[] w, int n, String ending) {
    int at = n - ending.length();
    if (at < 1) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (w[at + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
