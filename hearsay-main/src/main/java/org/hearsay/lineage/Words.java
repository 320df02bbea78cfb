package org.hearsay.lineage;

import java.util.Arrays;

/** Hashes of words that the room must know: function words, reporting verbs, first persons. */
final class Words {
  static final int PER = hash("per");
  static final int CENT = hash("cent");
  static final int PERCENT = hash("percent");

  private static final int[] FUNCTION =
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

  private static final int[] REPORTING =
      hashes(
          "said says told according added reported explained claimed claims stated warned quoted"
              + " cited citing suggests suggested announced confirmed insisted argued writes wrote"
              + " tweeted reportedly allegedly");

  private static final int[] FIRST_PERSON = hashes("we our us ours i my");

  private Words() {}

  static boolean isFunctionWord(int hash) {
    return Arrays.binarySearch(FUNCTION, hash) >= 0;
  }

  static boolean isReporting(int hash) {
    return Arrays.binarySearch(REPORTING, hash) >= 0;
  }

  static boolean isFirstPerson(int hash) {
    return Arrays.binarySearch(FIRST_PERSON, hash) >= 0;
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
