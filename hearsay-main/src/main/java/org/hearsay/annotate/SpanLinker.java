package org.hearsay.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spans to triples: contents to cues, cues to sources or to nobody ({@link Assignment}).
 *
 * <p>A score is a dot product of the two words' link vectors plus a learned number for their
 * distance; of a span pair, the mean over the words that ask and the log sum over the words that
 * answer, as in training; less a cost for distance and for every other cue in between.
 */
final class SpanLinker {
  /** Further apart than this many words nothing is linked. */
  private static final int REACH = 150;

  private static final int BUCKETS = 10;
  private static final int SOURCE_HEAD = 0;
  private static final int CUE_HEAD = 1;

  private final Settings settings;

  SpanLinker(Settings settings) {
    this.settings = settings;
  }

  /** A cue with what hangs on it; log probabilities of its links, against the other candidates. */
  record Triple(
      Tagged cue,
      @Nullable Tagged source,
      List<Tagged> contents,
      double sourceLink,
      double contentLink) {}

  List<Triple> triples(Scores scores, List<Tagged> spans) {
    List<Tagged> cues = with(Role.CUE, spans);
    List<Tagged> sources = with(Role.SOURCE, spans);
    List<Tagged> contents = with(Role.CONTENT, spans);
    LinkTable toCue = table(scores, CUE_HEAD, contents, cues, cues);
    LinkTable toSource = table(scores, SOURCE_HEAD, cues, sources, cues);
    double[] nobody = cues.stream().mapToDouble(c -> nobody(scores, c)).toArray();
    Assignment assigned =
        new Assignment(toCue, toSource, nobody, sources.size(), settings.linkOrphan);
    List<Triple> out = new ArrayList<>();
    for (int cue = 0; cue < cues.size(); cue++) {
      if (assigned.lives(cue)) {
        int source = assigned.source[cue];
        double weakest = 0;
        for (int content : assigned.indexes(cue)) {
          weakest = Math.min(weakest, assigned.cueShare(content));
        }
        out.add(
            new Triple(
                cues.get(cue),
                source < sources.size() ? sources.get(source) : null,
                assigned.contents(cue, contents),
                assigned.sourceShare(cue),
                weakest));
      }
    }
    return out;
  }

  private static List<Tagged> with(Role role, List<Tagged> spans) {
    return spans.stream().filter(s -> s.role() == role).toList();
  }

  private LinkTable table(
      Scores scores, int head, List<Tagged> asking, List<Tagged> answering, List<Tagged> cues) {
    return LinkTable.of(
        asking,
        answering,
        REACH,
        (i, j) -> {
          Tagged a = asking.get(i);
          Tagged b = answering.get(j);
          int apart = Math.max(0, Math.max(b.from() - a.to(), a.from() - b.to()));
          int low = Math.min(a.to(), b.to());
          int high = Math.max(a.from(), b.from());
          double cost =
              settings.linkFar[head] * StrictMath.log1p(apart)
                  + settings.linkBetween[head] * between(cues, low, high);
          return score(scores, head, a, b) - cost;
        });
  }

  /** How many cues lie whole between two words. */
  private static int between(List<Tagged> cues, int low, int high) {
    int from = lowest(cues, low, false);
    int to = lowest(cues, high + 1, true);
    return Math.max(0, to - from);
  }

  /** How many cues begin (or end) before a word. */
  private static int lowest(List<Tagged> cues, int word, boolean byEnd) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Tagged cue = cues.get(middle);
      if ((byEnd ? cue.to() : cue.from()) < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double score(Scores scores, int head, Tagged asking, Tagged answering) {
    double sum = 0;
    double[] row = new double[answering.length()];
    for (int i = asking.from(); i < asking.to(); i++) {
      for (int j = 0; j < row.length; j++) {
        int to = answering.from() + j;
        double dot = dot(scores.links[i], scores.links[to], head);
        row[j] = dot / Math.sqrt(Scores.LINK) + settings.distance[head][bucket(to - i)];
      }
      sum += LogSum.of(row);
    }
    return sum / asking.length();
  }

  private static double dot(float[] asking, float[] answering, int head) {
    int q = 2 * head * Scores.LINK;
    int k = q + Scores.LINK;
    double sum = 0;
    for (int i = 0; i < Scores.LINK; i++) {
      sum += (double) asking[q + i] * answering[k + i];
    }
    return sum;
  }

  private double nobody(Scores scores, Tagged cue) {
    double sum = 0;
    for (int w = cue.from(); w < cue.to(); w++) {
      for (int i = 0; i < Scores.LINK; i++) {
        sum += scores.links[w][i] * settings.nobody[i];
      }
    }
    return sum / cue.length() / Math.sqrt(Scores.LINK) + settings.nobodyBias;
  }

  /** Signed logarithmic distance, in 0 .. 2 BUCKETS. */
  private static int bucket(int distance) {
    int size = Math.min(32 - Integer.numberOfLeadingZeros(Math.abs(distance)), BUCKETS);
    return BUCKETS + (distance > 0 ? size : -size);
  }
}
