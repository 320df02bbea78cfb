package org.hearsay.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Two texts laid side by side: paragraphs that say the same in one row, and inside a row the words
 * that differ.
 *
 * <p>Paragraphs first, then words: over whole texts the shortest edit script matches small words of
 * unlike paragraphs, which is right and unreadable.
 */
final class Alignment {
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’'-]+|[^\\s\\p{L}\\p{N}]");

  /** Paragraphs that share less stand in rows of their own. */
  private static final double LIKE = 0.3;

  /** Paragraphs compared with paragraphs; behind so many the rest is shown unaligned. */
  private static final int MOST = 400;

  /** A row: a paragraph of either side, or of one. */
  record Row(@Nullable Span left, @Nullable Span right) {}

  /** Stretches of the two sides of a row that the other does not have. */
  record Differences(List<Span> left, List<Span> right) {}

  private Alignment() {}

  /** The rows, in the order of both texts. */
  static List<Row> rows(String left, String right) {
    List<Span> a = paragraphs(left);
    List<Span> b = paragraphs(right);
    int n = Math.min(a.size(), MOST);
    int m = Math.min(b.size(), MOST);
    List<Map<String, Integer>> wordsA = a.subList(0, n).stream().map(s -> bag(s.of(left))).toList();
    List<Map<String, Integer>> wordsB =
        b.subList(0, m).stream().map(s -> bag(s.of(right))).toList();
    double[][] best = new double[n + 1][m + 1];
    double[][] like = new double[n][m];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        like[i][j] = like(wordsA.get(i), wordsB.get(j));
        double pair = like[i][j] >= LIKE ? like[i][j] + best[i + 1][j + 1] : -1;
        best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    List<Row> rows = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (like[i][j] >= LIKE && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
        rows.add(new Row(a.get(i++), b.get(j++)));
      } else if (best[i][j] == best[i + 1][j]) {
        rows.add(new Row(a.get(i++), null));
      } else {
        rows.add(new Row(null, b.get(j++)));
      }
    }
    a.subList(i, a.size()).forEach(s -> rows.add(new Row(s, null)));
    b.subList(j, b.size()).forEach(s -> rows.add(new Row(null, s)));
    return rows;
  }

  private static List<Span> paragraphs(String text) {
    List<Span> spans = new ArrayList<>();
    for (Matcher m = PARAGRAPH.matcher(text); m.find(); ) {
      Span span = new Span(m.start(), m.end()).trimmed(text);
      if (!span.isEmpty()) {
        spans.add(span);
      }
    }
    return spans;
  }

  private static Map<String, Integer> bag(String text) {
    Map<String, Integer> bag = new HashMap<>();
    for (Matcher m = WORD.matcher(text); m.find(); ) {
      bag.merge(m.group(), 1, Integer::sum);
    }
    return bag;
  }

  /** Shared words, twice, of the words of both. */
  private static double like(Map<String, Integer> a, Map<String, Integer> b) {
    int shared = 0;
    int all = 0;
    for (Map.Entry<String, Integer> word : a.entrySet()) {
      shared += Math.min(word.getValue(), b.getOrDefault(word.getKey(), 0));
      all += word.getValue();
    }
    for (int count : b.values()) {
      all += count;
    }
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  /** The words of two paragraphs that the other does not have at that place. */
  static Differences differences(String left, Span a, String right, Span b) {
    List<Span> wordsA = words(left, a);
    List<Span> wordsB = words(right, b);
    List<Span> goneA = new ArrayList<>();
    List<Span> goneB = new ArrayList<>();
    var patch =
        DiffUtils.diff(
            wordsA.stream().map(s -> s.of(left)).toList(),
            wordsB.stream().map(s -> s.of(right)).toList());
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      if (delta.getType() != DeltaType.EQUAL) {
        hull(wordsA, delta.getSource().getPosition(), delta.getSource().size(), goneA);
        hull(wordsB, delta.getTarget().getPosition(), delta.getTarget().size(), goneB);
      }
    }
    return new Differences(goneA, goneB);
  }

  private static void hull(List<Span> words, int from, int count, List<Span> into) {
    if (count > 0) {
      into.add(words.get(from).hull(words.get(from + count - 1)));
    }
  }

  private static List<Span> words(String text, Span paragraph) {
    List<Span> words = new ArrayList<>();
    Matcher m = WORD.matcher(text).region(paragraph.start(), paragraph.end());
    while (m.find()) {
      words.add(new Span(m.start(), m.end()));
    }
    return words;
  }
}
