package org.hearsay.outlets;

/** What counts as a word, and when two letters are the same: case and accents aside. */
final class Letters {
  /** Latin letters end here; beyond, only case is folded. */
  private static final int LATIN = 0x250;

  private static final int FIRST_ACCENTED = 0xC0;

  /**
   * The base letters of U+00C0 to U+024F by Unicode's canonical decomposition, and by sight where
   * there is none. Written out because loading {@code java.text.Normalizer} for them took a third
   * of the registry's loading time.
   */
  private static final String BASES =
      "aaaaaaaceeeeiiiidnooooo\u00D7ouuuuyþsaaaaaaaceeeeiiiidnooooo\u00F7ouuuuyþy"
          + "aaaaaaccccccccddddeeeeeeeeeegggggggghhħħiiiiiiiiiiĳĳjjkkĸllllllŀ"
          + "ŀllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ"
          + "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
          + "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææøø"
          + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
          + "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

  private static final char[] FOLDED = folded();
  private static final boolean[] WORD = word();

  private Letters() {}

  private static char[] folded() {
    char[] table = new char[LATIN];
    for (char c = 0; c < LATIN; c++) {
      table[c] = foldOne(c);
    }
    return table;
  }

  private static boolean[] word() {
    boolean[] table = new boolean[LATIN];
    for (char c = 0; c < LATIN; c++) {
      table[c] = Character.isLetterOrDigit(c) || c == '&';
    }
    return table;
  }

  private static char foldOne(char c) {
    return c < FIRST_ACCENTED ? Character.toLowerCase(c) : BASES.charAt(c - FIRST_ACCENTED);
  }

  static boolean isWord(char c) {
    return c < LATIN ? WORD[c] : Character.isLetterOrDigit(c);
  }

  static char fold(char c) {
    return c < LATIN ? FOLDED[c] : Character.toLowerCase(c);
  }

  static boolean isUpper(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || Character.isSpaceChar(c);
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018' || c == '`';
  }

  /** End of the word that begins at {@code from}; "&amp;" is a word, and a plus belongs to it. */
  static int wordEnd(String text, int from) {
    if (text.charAt(from) == '&') {
      return from + 1;
    }
    int to = from;
    while (to < text.length() && text.charAt(to) != '&' && isWord(text.charAt(to))) {
      to++;
    }
    while (to < text.length() && text.charAt(to) == '+') {
      to++;
    }
    return to;
  }

  /** The word's hash, the same for all ways to write it; "&amp;" hashes as "and". */
  static long hash(String text, int from, int to) {
    if (to - from == 1 && text.charAt(from) == '&') {
      return hash("and", 0, 3);
    }
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ fold(text.charAt(i))) * 0x100000001b3L;
    }
    return hash;
  }

  /** Letters and digits alone, folded, without a leading "the": the key that names share. */
  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    String bare = withoutArticle(name.strip());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (c == '&') {
        key.append("and");
      } else if (isWord(c) || c == '+') {
        key.append(fold(c));
      }
    }
    return key.toString();
  }

  static boolean hasArticle(String name) {
    return name.length() > 4 && name.regionMatches(true, 0, "the ", 0, 4);
  }

  static String withoutArticle(String name) {
    return hasArticle(name) ? name.substring(4) : name;
  }
}
