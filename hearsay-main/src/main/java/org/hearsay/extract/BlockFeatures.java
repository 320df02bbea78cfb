package org.hearsay.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A block as numbers, in a fixed order that {@code blocks.model} was trained with: text, tag, the
 * names of the elements around it, its place on the page, its neighbours.
 */
final class BlockFeatures {
  private static final int FAR = 12;

  /** Room for all features, and behind them for what {@link BlockJudge} adds. */
  private static final int ROOM = 160;

  private static final List<String> TAGS =
      List.of("p", "li", "div", "td", "blockquote", "figcaption", "dd", "span", "button", "pre");
  private static final List<String> AROUND =
      List.of(
          "article",
          "main",
          "aside",
          "nav",
          "header",
          "footer",
          "figure",
          "form",
          "table",
          "ul",
          "ol",
          "section",
          "blockquote",
          "li",
          "details");
  private static final Map<String, Integer> KINDS =
      IntStream.range(0, AROUND.size()).boxed().collect(Collectors.toMap(AROUND::get, i -> i));

  private final Vocabulary words;
  private final PageShape page;
  private float[] row = new float[0];
  private int at;

  BlockFeatures(Vocabulary words, PageShape page) {
    this.words = words;
    this.page = page;
  }

  /** The place of a tag in the list of those that are looked for around a block, or -1. */
  static int kind(String tag) {
    return KINDS.getOrDefault(tag, -1);
  }

  /** The features of block {@code i}. */
  float[] of(int i) {
    return Arrays.copyOf(withRoom(i), at);
  }

  /** The same in an array with room behind its {@link #width} features. */
  float[] withRoom(int i) {
    row = new float[ROOM];
    at = 0;
    Block b = page.blocks.get(i);
    text(b);
    tag(b);
    around(b);
    names(b);
    containers(b);
    place(b);
    for (int step = -2; step <= 2; step++) {
      if (step != 0) {
        neighbour(i + step);
      }
    }
    headingAbove(i);
    return row;
  }

  /** How many features a block has. */
  int width() {
    return at;
  }

  private void add(double value) {
    row[at++] = (float) value;
  }

  private void add(boolean value) {
    row[at++] = value ? 1 : 0;
  }

  private void text(Block b) {
    String t = b.text();
    TextShape.Counts counts = new TextShape.Counts(t);
    add(Math.log1p(t.length()));
    add(b.words());
    add(b.linkDensity());
    add(b.anchors().size());
    add((double) b.boldChars() / t.length());
    add((double) t.length() / Math.max(1, b.words()));
    add(counts.sentences);
    add(TextShape.endsSentence(t));
    add(counts.commas / (b.words() + 1.0));
    add(counts.upperShare());
    add(counts.digitShare());
    add(t.indexOf('|') >= 0);
    add(Character.isLowerCase(t.charAt(0)));
    add(page.copies[b.index()]);
    add(counts.lineEnds);
    int bits = page.phrases[b.index()];
    for (int g = 0; g < words.phraseGroupCount(); g++) {
      add((bits >> g & 1) + (bits >> (g + 16) & 1));
    }
    add(page.inBody[b.index()]);
    add(page.inDescription[b.index()]);
  }

  private void tag(Block b) {
    for (String tag : TAGS) {
      add(b.tag().equals(tag));
    }
    add(b.headingLevel());
  }

  private void around(Block b) {
    int[] distance = new int[AROUND.size()];
    Arrays.fill(distance, FAR);
    int steps = 0;
    boolean body = false;
    boolean main = false;
    for (Scope s = b.scope(); s != null; s = s.parent) {
      int k = s.kind;
      if (k >= 0 && distance[k] == FAR) {
        distance[k] = Math.min(steps, FAR - 1);
      }
      body |= s.articleBody;
      main |= s.main;
      steps++;
    }
    for (int d : distance) {
      add(d);
    }
    add(body);
    add(main);
    add(b.scope().hidden);
    add(b.scope().depth);
  }

  private void names(Block b) {
    int groups = words.classGroupCount();
    int[] distance = new int[groups];
    Arrays.fill(distance, FAR);
    int steps = 0;
    for (Scope s = b.scope(); s != null && steps < FAR; s = s.parent, steps++) {
      if (s.tag.equals("body")) {
        break;
      }
      for (int left = s.groups; left != 0; left &= left - 1) {
        int g = Integer.numberOfTrailingZeros(left);
        if (distance[g] == FAR) {
          distance[g] = steps;
        }
      }
    }
    for (int d : distance) {
      add(d);
    }
  }

  private void containers(Block b) {
    for (int up : new int[] {1, 2, 3, 5}) {
      Scope s = b.scope().up(up);
      add((double) s.chars / page.chars);
      add(s.linkDensity());
      add((double) s.paragraphChars / Math.max(1, s.chars));
      add(Math.log1p(s.blocks));
    }
    Scope dense = page.dense;
    if (dense == null) {
      add(-1);
      add(-1);
      add(-1);
      return;
    }
    Scope common = Scope.common(b.scope(), dense);
    add(dense.depth - common.depth);
    add(b.scope().depth - common.depth);
    add((double) dense.chars / page.chars);
  }

  private void place(Block b) {
    int n = page.blocks.size();
    add((double) b.index() / n);
    add((double) page.charsBefore[b.index()] / page.chars);
    int head = page.headline;
    add(head < 0 ? -200 : Math.max(-100, Math.min(300, b.index() - head)));
    add(b.index() == head);
    add(page.h1 < 0 ? -200 : Math.max(-100, Math.min(300, b.index() - page.h1)));
    add(Math.log1p(page.chars));
    add(Math.log1p(n));
    int siblings = 0;
    int rank = 0;
    for (int i = Math.max(0, b.index() - 5); i < Math.min(n, b.index() + 6); i++) {
      Block other = page.blocks.get(i);
      if (other.scope().parent == b.scope().parent) {
        siblings += other.tag().equals(b.tag()) ? 1 : 0;
        rank += other.text().length();
      }
    }
    add(siblings);
    add(Math.log1p(rank));
  }

  private void neighbour(int i) {
    Block b = i < 0 || i >= page.blocks.size() ? null : page.blocks.get(i);
    add(b == null ? -1 : Math.log1p(b.text().length()));
    add(b == null ? -1 : b.linkDensity());
    add(b == null ? -1 : b.headingLevel());
    add(b != null && b.tag().equals("p"));
    add(b != null && TextShape.endsSentence(b.text()));
    add(b == null ? 0 : Integer.bitCount(page.phrases[i] & 0xFFFF));
    add(b == null ? -1 : page.inBody[i]);
  }

  /** What the nearest heading above introduces, and how far up it is. */
  private void headingAbove(int i) {
    @Nullable Block heading = null;
    for (int k = i - 1; k >= 0 && k > i - 40 && heading == null; k--) {
      heading = page.blocks.get(k).headingLevel() > 0 ? page.blocks.get(k) : null;
    }
    add(heading == null ? 99 : i - heading.index());
    add(heading == null ? 0 : heading.headingLevel());
    int bits = heading == null ? 0 : page.phrases[heading.index()];
    add((bits >> 16) != 0 ? Integer.numberOfTrailingZeros(bits >>> 16) : -1);
    add(heading == null ? -1 : heading.linkDensity());
    if (heading == null) {
      add(-1);
      return;
    }
    Scope here = page.blocks.get(i).scope();
    add(here.depth - Scope.common(here, heading.scope()).depth);
  }
}
