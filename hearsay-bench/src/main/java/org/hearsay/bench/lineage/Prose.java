package org.hearsay.bench.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented news prose: paragraphs with names, numbers, quotations and enough different words that
 * two reports of two happenings share no more than two real ones do.
 */
final class Prose {
  private static final String[] ONSETS =
      "b br c cl d dr f fl g gr h j k kl l m n p pr qu r s sk st t tr v w".split(" ");
  private static final String[] VOWELS = "a e i o u ai ea ou".split(" ");
  private static final String[] CODAS =
      "b ck d g l lm m n nd ng p r rd rn s sh st t th x".split(" ");
  private static final String[] FRAMES = {
    "%s officials said the %s near %s had left %d %s without %s.",
    "The %s was found by a %s who had walked from %s with %d %s and a %s.",
    "“We counted the %s twice before the %s came,” said %s, one of %d %s at the %s.",
    "Records of the %s show that the %s of %s paid %d %s for every %s.",
    "In %s the %s closed early and about %d %s waited for the %s to %s.",
    "A spokesman for the %s declined to say why the %s at %s cost %d %s more than the %s.",
    "“Nobody told us that the %s would %s,” %s added, pointing at %d %s beside the %s.",
    "By evening the %s had reached %s, where %d %s were moved out of a %s under a %s.",
    "Engineers of the %s measured %d %s along the %s before the %s of %s gave way to %s."
  };

  private final Random random;
  private final List<String> topic = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** Words that all stories use, so that sharing them shows nothing. */
  private static final List<String> COMMON = vocabulary(new Random(7), 900);

  Prose(long seed) {
    random = new Random(seed);
    topic.addAll(vocabulary(random, 60));
    for (int i = 0; i < 14; i++) {
      names.add(capital(word(random)) + " " + capital(word(random)));
    }
  }

  private static List<String> vocabulary(Random random, int size) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      words.add(word(random));
    }
    return words;
  }

  static String word(Random random) {
    int syllables = 1 + random.nextInt(3);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(pick(ONSETS, random)).append(pick(VOWELS, random));
    }
    return word.append(pick(CODAS, random)).toString();
  }

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  List<String> paragraphs(int count) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int sentences = 1 + random.nextInt(3);
      StringBuilder paragraph = new StringBuilder();
      for (int s = 0; s < sentences; s++) {
        paragraph.append(s == 0 ? "" : " ").append(sentence());
      }
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  String sentence() {
    String frame = pick(FRAMES, random);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < frame.length(); i++) {
      if (frame.startsWith("%s", i)) {
        out.append(filler());
        i++;
      } else if (frame.startsWith("%d", i)) {
        out.append(2 + random.nextInt(4000));
        i++;
      } else {
        out.append(frame.charAt(i));
      }
    }
    return capital(out.toString());
  }

  String headline() {
    return capital(filler() + " " + filler() + " " + filler());
  }

  private String filler() {
    int kind = random.nextInt(10);
    if (kind < 2) {
      return names.get(random.nextInt(names.size()));
    }
    String first =
        kind < 7
            ? topic.get(random.nextInt(topic.size()))
            : COMMON.get(random.nextInt(COMMON.size()));
    return random.nextInt(3) == 0 ? first + " " + COMMON.get(random.nextInt(COMMON.size())) : first;
  }
}
