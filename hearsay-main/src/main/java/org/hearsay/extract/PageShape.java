package org.hearsay.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a page as a whole, for judging its blocks: sums, the densest element, where the
 * headline stands.
 */
final class PageShape {
  private static final int[] NONE = {};

  final List<Block> blocks;
  final List<BlockReader.Stamp> stamps;
  final int[] phrases;
  final int[] copies;
  final int[] charsBefore;
  final int chars;

  /** The element that gathers most running text, by the scoring of arc90's Readability. */
  final @Nullable Scope dense;

  /** Index of the block that is the headline, or -1. */
  final int headline;

  /** Share of each block that is in the JSON-LD body, or -1 where the page has none. */
  final double[] inBody;

  /** Likewise of its description. */
  final double[] inDescription;

  final int h1;

  /** Bits of {@link Scope#groups} of parts that are about other pages, or by others. */
  final int foreignBits;

  /** Likewise, of comments alone. */
  final int commentBit;

  /** Bits of {@link #phrases} that hint at a wall: log in, subscribe. */
  final int wallBits;

  PageShape(
      BlockReader.Layout layout,
      Vocabulary words,
      List<String> titles,
      @Nullable String articleBody,
      @Nullable String description) {
    this.blocks = layout.blocks();
    this.stamps = layout.stamps();
    this.wallBits = 1 << words.phraseGroup("wall") | 1 << words.phraseGroup("newsletter");
    this.commentBit = 1 << words.classGroup("comment");
    this.foreignBits = commentBit | 1 << words.classGroup("related");
    this.phrases = new int[blocks.size()];
    this.copies = new int[blocks.size()];
    this.charsBefore = new int[blocks.size()];
    this.inBody = new double[blocks.size()];
    Shingles stated = articleBody == null ? null : new Shingles(articleBody);
    Shingles said = description == null ? null : new Shingles(description);
    this.inDescription = new double[blocks.size()];
    int sum = 0;
    Map<String, Integer> seen = new HashMap<>();
    for (Block b : blocks) {
      int[] hashes = stated == null && said == null ? NONE : Shingles.hashes(b.text());
      inBody[b.index()] = stated == null ? -1 : stated.share(b.text(), hashes);
      inDescription[b.index()] = said == null ? -1 : said.share(b.text(), hashes);
      phrases[b.index()] = words.phrases(b.text());
      charsBefore[b.index()] = sum;
      sum += b.text().length();
      copies[b.index()] = seen.merge(b.text(), 1, Integer::sum) - 1;
    }
    this.chars = Math.max(1, sum);
    this.dense = densest(blocks);
    this.h1 = firstH1(blocks);
    this.headline = headline(blocks, titles, h1);
  }

  private static int firstH1(List<Block> blocks) {
    for (Block b : blocks) {
      if (b.headingLevel() == 1 && b.words() > 2) {
        return b.index();
      }
    }
    return -1;
  }

  /** The block whose text is one of the page's titles; a heading is taken before a plain block. */
  private static int headline(List<Block> blocks, List<String> titles, int h1) {
    int best = -1;
    int bestRank = 0;
    List<String> keys = titles.stream().map(TextShape::key).filter(k -> k.length() > 8).toList();
    for (Block b : blocks) {
      if (b.text().length() > 400) {
        continue;
      }
      int level = b.headingLevel();
      if (4 + (level == 1 ? 3 : level > 0 ? 1 : 0) <= bestRank) {
        continue; // could not be better however alike it is
      }
      String key = TextShape.key(b.text());
      boolean equal = keys.contains(key);
      boolean within = key.length() > 14 && keys.stream().anyMatch(k -> k.contains(key));
      int rank = (equal ? 4 : within ? 2 : 0) + (level == 1 ? 3 : level > 0 ? 1 : 0);
      if ((equal || within) && rank > bestRank) {
        bestRank = rank;
        best = b.index();
      }
    }
    return best >= 0 ? best : h1;
  }

  private static @Nullable Scope densest(List<Block> blocks) {
    Scope best = null;
    for (Block b : blocks) {
      boolean running = b.words() >= 8 && b.linkDensity() < 0.5;
      if (!running) {
        continue;
      }
      double points = 1 + TextShape.count(b.text(), ',') + Math.min(3.0, b.text().length() / 100.0);
      points *= 1 - b.linkDensity();
      double share = 1;
      for (Scope s = b.scope(); s != null && share > 0.1; s = s.parent) {
        // The paragraph's own element gathers nothing; its parent all, each further one half.
        s.score += s == b.scope() && !s.tag.equals("div") ? 0 : points * share;
        share = s == b.scope() && !s.tag.equals("div") ? 1 : share * 0.5;
        if (best == null
            || s.score * (1 - s.linkDensity()) > best.score * (1 - best.linkDensity())) {
          best = s;
        }
      }
    }
    return best;
  }
}
