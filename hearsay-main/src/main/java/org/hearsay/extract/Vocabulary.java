package org.hearsay.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;

/**
 * The words that pages use for their parts: tokens of class and id names, and the phrases by which
 * furniture introduces itself in many languages.
 *
 * <p>Read once from {@code furniture.tsv}: {@code class|phrase<TAB>group<TAB>words...}. Immutable.
 */
final class Vocabulary {
  private static final int HEAD = 160;

  /** Group numbers are the line order in the file; features refer to them by position. */
  private final Map<String, Integer> tokens = new HashMap<>();

  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  // Most words of a page are none of ours: their hashes tell before a word is even cut out.
  private WordSet tokenHashes = WordSet.of(List.of());
  private WordSet firstHashes = WordSet.of(List.of());

  private final List<String> classGroups = new ArrayList<>();
  private final List<String> phraseGroups = new ArrayList<>();

  private record Phrase(List<String> words, int group) {}

  private Vocabulary() {}

  static Vocabulary load() {
    Vocabulary v = new Vocabulary();
    for (String line : Resource.lines("furniture.tsv")) {
      String[] cells = line.split("\t", 3);
      if (cells.length == 3 && cells[0].equals("class")) {
        v.addTokens(cells[1], cells[2]);
      } else if (cells.length == 3) {
        v.addPhrases(cells[1], cells[2]);
      }
    }
    v.tokenHashes = WordSet.of(v.tokens.keySet());
    v.firstHashes = WordSet.of(v.phrases.keySet());
    return v;
  }

  private void addTokens(String group, String listed) {
    int bit = 1 << indexOf(classGroups, group);
    for (String token : listed.split("[ ,]+")) {
      tokens.merge(token, bit, (a, b) -> a | b);
    }
  }

  private void addPhrases(String group, String listed) {
    int index = indexOf(phraseGroups, group);
    for (String phrase : listed.split("\\|")) {
      List<String> split = split(phrase);
      if (!split.isEmpty()) {
        phrases.computeIfAbsent(split.get(0), k -> new ArrayList<>()).add(new Phrase(split, index));
      }
    }
  }

  private static int indexOf(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name);
  }

  int classGroupCount() {
    return classGroups.size();
  }

  int phraseGroupCount() {
    return phraseGroups.size();
  }

  int phraseGroup(String name) {
    return phraseGroups.indexOf(name);
  }

  int classGroup(String name) {
    return classGroups.indexOf(name);
  }

  /** What names mean, remembered for one page: most stand on it many times. */
  static final class Memory {
    private final Vocabulary words;
    private final Map<String, Integer> known = new HashMap<>();

    Memory(Vocabulary words) {
      this.words = words;
    }

    /** Bit set of the groups that an element's class, id, role and test id name. */
    int groups(Attributes own) {
      int bits = 0;
      if (!own.isEmpty()) {
        bits |= of(own.get("class"));
        bits |= of(own.get("id"));
        bits |= of(own.get("role"));
        bits |= of(own.get("data-testid"));
        bits |= of(own.get("data-component"));
      }
      return bits;
    }

    private int of(String names) {
      return names.isEmpty() ? 0 : known.computeIfAbsent(names, words::of);
    }
  }

  private int of(String names) {
    int bits = 0;
    int length = Math.min(names.length(), 400);
    int start = 0;
    for (int i = 0; i <= length; i++) {
      boolean end = i == length || !Letters.isLetter(names.charAt(i));
      boolean hump =
          !end
              && i > start
              && Letters.isUpper(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (end || hump) {
        if (i - start > 1 && tokenHashes.mayHold(Letters.lowerHash(names, start, i))) {
          bits |= token(names.substring(start, i));
        }
        start = hump ? i : i + 1;
      }
    }
    return bits;
  }

  private int token(String token) {
    return tokens.getOrDefault(token.toLowerCase(Locale.ROOT), 0);
  }

  /** Bit set of the phrase groups found in the first words of {@code text}. */
  int phrases(String text) {
    int length = Math.min(text.length(), HEAD);
    int[] starts = new int[length / 2 + 1];
    int[] ends = new int[length / 2 + 1];
    int n = 0;
    boolean inside = false;
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && isPhraseLetter(text.charAt(i));
      if (letter && !inside) {
        starts[n] = i;
      } else if (!letter && inside) {
        ends[n++] = i;
      }
      inside = letter;
    }
    int bits = 0;
    for (int i = 0; i < n; i++) {
      if (firstHashes.mayHold(Letters.lowerHash(text, starts[i], ends[i]))) {
        bits |= phrasesAt(text, starts, ends, i, n);
      }
    }
    return bits;
  }

  private int phrasesAt(String text, int[] starts, int[] ends, int i, int n) {
    int bits = 0;
    String first = text.substring(starts[i], ends[i]).toLowerCase(Locale.ROOT);
    for (Phrase p : phrases.getOrDefault(first, List.of())) {
      boolean matches = i + p.words().size() <= n;
      for (int k = 1; matches && k < p.words().size(); k++) {
        String word = text.substring(starts[i + k], ends[i + k]);
        matches = p.words().get(k).equals(word.toLowerCase(Locale.ROOT));
      }
      if (matches) {
        bits |= 1 << p.group();
        bits |= i == 0 ? 1 << (p.group() + 16) : 0;
      }
    }
    return bits;
  }

  private static boolean isPhraseLetter(char c) {
    return Letters.isWord(c) || c == '©' || c == '@' || c == '’';
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && isPhraseLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
