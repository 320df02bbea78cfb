package org.hearsay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Link;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's body on a page.
 *
 * <ol>
 *   <li><b>JSON-LD</b>: {@code articleBody}, where the tree does not hold that text (it is rendered
 *       by script, or cut); where it does, being in it is evidence for a block.
 *   <li><b>Microdata</b>: {@code itemprop=articleBody} is evidence for the blocks inside.
 *   <li><b>Semantic markup</b>: {@code article}, {@code main}, roles and telling names, likewise.
 *   <li><b>Density</b>: text and links of a block, its container and its neighbours. {@link
 *       BlockJudge} weighs 1 to 4 together and keeps the blocks above {@link #KEEP}.
 *   <li><b>Fallback</b>: the running text of the densest element, then all running text.
 * </ol>
 */
final class BodyFinder {
  private static final int MENU = 2;
  private static final int LABEL_WORDS = 3;

  /** Swept on held-out sites from .35 to .55: mixed pages .954 to .949, publishers .964 to .969. */
  static final double KEEP = 0.5;

  private static final int COPY_LENGTH = 1500;
  private static final double COPY_SHARE = 0.7;
  private static final int FEW_WORDS = 25;
  private static final int SHORT = 6;

  /** Of text said again: .3 and .4 give the same, .25 loses a page of captions, all of them 9. */
  private static final double TWICE = 0.35;

  private final Vocabulary words;
  private final BlockJudge judge = new BlockJudge();

  BodyFinder(Vocabulary words) {
    this.words = words;
  }

  static PageShape shape(Page page, JsonLd facts, @Nullable String articleBody, Vocabulary words) {
    List<String> titles = new ArrayList<>();
    for (String t :
        new String[] {facts.text("headline"), page.meta("og:title"), page.html().title()}) {
      if (t != null) {
        titles.add(t);
      }
    }
    return new PageShape(
        BlockReader.read(page, words),
        words,
        titles,
        articleBody,
        page.meta("og:description", "description"));
  }

  Body find(PageShape page, @Nullable String articleBody) {
    double[] p = judge.judge(page, words);
    boolean[] chosen = new boolean[p.length];
    for (int i = 0; i < p.length; i++) {
      chosen[i] = p[i] > KEEP && i != page.headline;
    }
    withoutHiddenCopy(page, chosen);
    Body judged = assemble(page, chosen, 4);
    if (articleBody != null && isMissing(articleBody, judged, page)) {
      return new Body(paragraphs(articleBody), 1, judged.start(), chosen);
    }
    return judged.words() >= FEW_WORDS ? judged : fallback(page, judged);
  }

  /** Some pages hold their text a second time in one hidden block, for scripts or for print. */
  private static void withoutHiddenCopy(PageShape page, boolean[] chosen) {
    for (Block b : page.blocks) {
      if (chosen[b.index()] && b.scope().hidden && b.text().length() >= COPY_LENGTH) {
        StringBuilder others = new StringBuilder();
        for (Block o : page.blocks) {
          if (chosen[o.index()] && o.index() != b.index()) {
            others.append(o.text()).append('\n');
          }
        }
        chosen[b.index()] = new Shingles(others.toString()).share(b.text()) < COPY_SHARE;
      }
    }
  }

  /**
   * True where less than half of the stated text is in what was found, and most of it not on the
   * page at all: what is there was judged, and some systems state teasers and players with it.
   */
  private static boolean isMissing(String articleBody, Body judged, PageShape page) {
    int stated = TextShape.words(articleBody);
    Stream<String> found = judged.passages().stream().map(Passage::text);
    if (stated <= 1.3 * judged.words() || share(found, articleBody) >= 0.5) {
      return false;
    }
    boolean little = judged.words() * 4 < stated;
    return little || share(page.blocks.stream().map(Block::text), articleBody) < COPY_SHARE;
  }

  private static double share(Stream<String> parts, String text) {
    return new Shingles(parts.collect(Collectors.joining("\n"))).share(text);
  }

  private static List<Passage> paragraphs(String text) {
    List<Passage> out = new ArrayList<>();
    for (String p : text.split("\\s*\\n\\s*|(?<=[.!?”\"])\\s{3,}")) {
      if (!p.isBlank()) {
        out.add(Passage.of(p.replaceAll("[\\s\\u00A0]+", " ").strip()));
      }
    }
    return out;
  }

  private static Body fallback(PageShape page, Body judged) {
    boolean[] chosen = new boolean[page.blocks.size()];
    for (Block b : page.blocks) {
      boolean running = b.words() > 12 && b.linkDensity() < 0.3 && TextShape.endsSentence(b.text());
      Scope dense = page.dense;
      boolean inside = dense == null || Scope.common(b.scope(), dense) == dense;
      chosen[b.index()] = running && inside && !b.scope().hidden && b.index() != page.headline;
    }
    Body dense = assemble(page, chosen, 5);
    return dense.words() > judged.words() ? dense : judged;
  }

  private static Body assemble(PageShape page, boolean[] chosen, int step) {
    List<Passage> out = new ArrayList<>();
    boolean[] kept = withoutCopy(page, chosen);
    Block last = null;
    int start = page.blocks.size();
    for (Block b : page.blocks) {
      if (!kept[b.index()]) {
        continue;
      }
      start = Math.min(start, b.index());
      if (last != null && isSameRow(last, b)) {
        out.set(out.size() - 1, joined(out.get(out.size() - 1), b));
      } else {
        out.add(new Passage(b.text(), b.links(), b.headingLevel() > 0));
      }
      last = b;
    }
    dropLeadingLabels(out);
    return new Body(List.copyOf(out), step, start, chosen);
  }

  /**
   * Some pages hold their text twice, for small and for large screens: then each block counts once.
   * Where little is said twice, it belongs to the text: steps of a plan, notes below each picture.
   */
  private static boolean[] withoutCopy(PageShape page, boolean[] chosen) {
    boolean[] once = chosen.clone();
    Set<String> seen = new HashSet<>();
    int all = 0;
    int again = 0;
    for (Block b : page.blocks) {
      if (chosen[b.index()]) {
        all += b.words();
        if (b.words() > SHORT && !seen.add(b.text())) {
          once[b.index()] = false;
          again += b.words();
        }
      }
    }
    return again > TWICE * all ? once : chosen;
  }

  /**
   * Two or more bare labels before the first sentence ("Start", "Capital", "Country") are a menu.
   */
  private static void dropLeadingLabels(List<Passage> passages) {
    int labels = 0;
    while (labels < passages.size() && isLabel(passages.get(labels))) {
      labels++;
    }
    if (labels >= MENU && labels < passages.size()) {
      passages.subList(0, labels).clear();
    }
  }

  private static boolean isLabel(Passage passage) {
    return !passage.heading()
        && TextShape.words(passage.text()) <= LABEL_WORDS
        && !TextShape.endsSentence(passage.text());
  }

  /** Cells of one table row become one line. */
  private static boolean isSameRow(Block a, Block b) {
    Scope row = a.scope().within("tr");
    return row != null
        && row == b.scope().within("tr")
        && a.text().length() < 200
        && b.text().length() < 200;
  }

  private static Passage joined(Passage row, Block cell) {
    int shift = row.text().length() + 3;
    List<Link> links = new ArrayList<>(row.links());
    for (Link l : cell.links()) {
      links.add(new Link(l.url(), new Span(l.span().start() + shift, l.span().end() + shift)));
    }
    return new Passage(row.text() + " | " + cell.text(), List.copyOf(links), false);
  }
}
