package org.hearsay.extract;

/**
 * Says for every block of a page how probably it belongs to the article's body.
 *
 * <p>Two trained forests: the first sees a block and its surroundings, the second also what the
 * first thinks of the neighbours. Trained by {@code training/blocks/train.py}; immutable.
 */
final class BlockJudge {
  private static final int AROUND = 4;
  private static final int[] HALF_WIDTHS = {8, 20};
  private final Forest first = Forest.load("blocks.first");
  private final Forest second = Forest.load("blocks.second");

  double[] judge(PageShape page, Vocabulary words) {
    int n = page.blocks.size();
    BlockFeatures features = new BlockFeatures(words, page);
    float[][] rows = new float[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = features.withRoom(i);
    }
    double[] p = first.probabilities(rows);
    double[] sums = new double[n + 1];
    for (int i = 0; i < n; i++) {
      sums[i + 1] = sums[i] + p[i];
    }
    for (int i = 0; i < n; i++) {
      addNeighbours(rows[i], features.width(), p, sums, i);
    }
    return second.probabilities(rows);
  }

  private static void addNeighbours(float[] all, int width, double[] p, double[] sums, int i) {
    int n = p.length;
    int at = width;
    for (int k = i - AROUND; k <= i + AROUND; k++) {
      all[at++] = k < 0 || k >= n ? -1 : (float) p[k];
    }
    for (int half : HALF_WIDTHS) {
      int from = Math.max(0, i - half);
      int to = Math.min(n, i + half + 1);
      all[at++] = (float) ((sums[to] - sums[from]) / (to - from));
    }
    all[at++] = (float) sums[i];
    all[at++] = (float) (sums[n] - sums[i + 1]);
    all[at] = (float) sums[n];
  }
}
