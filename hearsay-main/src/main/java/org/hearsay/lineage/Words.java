package org.hearsay.lineage;

import java.util.Arrays;

/** Hashes of words that the room must know: function words, reporting verbs, first persons. */
final class Words {
  static final int PER = hash("per");
  static final int CENT = hash("cent");
  static final int PERCENT = hash("percent");

  private static final byte FUNCTION = 1;
  private static final byte REPORTING = 2;
  private static final byte FIRST_PERSON = 4;

  private static final int[] FUNCTION_WORDS =
      hashes(
          "the and for that with was from are has have had were been this which their they not but"
              + " his her its you she him who will would could should can may might must shall"
              + " about after also all any because before being between both did does doing down"
              + " during each few further here how into more most nor off once only other our out"
              + " over own same some such than them then there these those through too under until"
              + " very what when where while whom why your yours ours theirs myself himself herself"
              + " itself one two per said says say saying told according new now just like even"
              + " still since against among around within without upon however whether though"
              + " although many much made make first last year years day days time week weeks month"
              + " monday tuesday wednesday thursday friday saturday sunday january february march"
              + " april june july august september october november december people");

  private static final int[] REPORTING_WORDS =
      hashes(
          "said says told according added reported explained claimed claims stated warned quoted"
              + " cited citing suggests suggested announced confirmed insisted argued writes wrote"
              + " tweeted reportedly allegedly");

  private static final int[] FIRST_PERSON_WORDS = hashes("we our us ours i my");

  /**
   * Open addressing over some 200 words: asked for every word of every text, where a binary search
   * took 8% of all time.
   */
  private static final int SLOTS = 1 << 11;

  private static final int[] WORD = new int[SLOTS];
  private static final byte[] ROLES = new byte[SLOTS];

  static {
    mark(FUNCTION_WORDS, FUNCTION);
    mark(REPORTING_WORDS, REPORTING);
    mark(FIRST_PERSON_WORDS, FIRST_PERSON);
  }

  private Words() {}

  static boolean isFunctionWord(byte roles) {
    return (roles & FUNCTION) != 0;
  }

  static boolean isReporting(byte roles) {
    return (roles & REPORTING) != 0;
  }

  static boolean isFirstPerson(byte roles) {
    return (roles & FIRST_PERSON) != 0;
  }

  private static void mark(int[] hashes, byte role) {
    for (int hash : hashes) {
      int at = hash & (SLOTS - 1);
      while (ROLES[at] != 0 && WORD[at] != hash) {
        at = (at + 1) & (SLOTS - 1);
      }
      WORD[at] = hash;
      ROLES[at] |= role;
    }
  }

  static byte roles(int hash) {
    int at = hash & (SLOTS - 1);
    while (ROLES[at] != 0 && WORD[at] != hash) {
      at = (at + 1) & (SLOTS - 1);
    }
    return ROLES[at];
  }

  /** The hash that {@link NormalText} gives a plain lower-case word. */
  static int hash(String word) {
    char[] letters = Arrays.copyOf(word.toCharArray(), word.length() + 8);
    int n = word.length() < 2 ? word.length() : Spelling.unify(letters, word.length());
    int h = 0x811C9DC5;
    for (int i = 0; i < n; i++) {
      h = (h ^ letters[i]) * 0x01000193;
    }
    return Hash.mix(h);
  }

  static int[] hashes(String words) {
    return Arrays.stream(words.split(" ")).mapToInt(Words::hash).sorted().distinct().toArray();
  }
}
