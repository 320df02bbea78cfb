package org.hearsay.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Spans to triples: every content goes to its likeliest cue, every cue to its likeliest source or
 * to nobody.
 *
 * <p>A score is a dot product of the two words' link vectors plus a learned number for their
 * distance; of a span pair, the mean over the words that ask and the log sum over the words that
 * answer, as in training.
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

  /** A cue with what hangs on it; how probable the links are, against the other candidates. */
  record Triple(
      Tagged cue,
      @Nullable Tagged source,
      List<Tagged> contents,
      double sourceLink,
      double contentLink) {}

  private record Choice(@Nullable Tagged span, double probability) {}

  List<Triple> triples(Scores scores, List<Tagged> spans) {
    List<Tagged> cues = spans.stream().filter(s -> s.role() == Role.CUE).toList();
    List<Tagged> sources = spans.stream().filter(s -> s.role() == Role.SOURCE).toList();
    Map<Tagged, List<Tagged>> held = new LinkedHashMap<>();
    Map<Tagged, Double> weakest = new LinkedHashMap<>();
    for (Tagged content : spans) {
      if (content.role() == Role.CONTENT) {
        Choice cue = choose(scores, CUE_HEAD, content, cues);
        if (cue.span() != null) {
          held.computeIfAbsent(cue.span(), c -> new ArrayList<>()).add(content);
          weakest.merge(cue.span(), cue.probability(), Math::min);
        }
      }
    }
    List<Triple> out = new ArrayList<>();
    for (Tagged cue : cues) {
      List<Tagged> contents = held.get(cue);
      if (contents != null) {
        Choice source = choose(scores, SOURCE_HEAD, cue, sources);
        double link = weakest.getOrDefault(cue, 0.0);
        out.add(new Triple(cue, source.span(), contents, source.probability(), link));
      }
    }
    return out;
  }

  private Choice choose(Scores scores, int head, Tagged asking, List<Tagged> candidates) {
    List<Tagged> near = candidates.stream().filter(c -> asking.near(c, REACH)).toList();
    boolean mayBeNobody = head == SOURCE_HEAD;
    double[] values = new double[near.size() + (mayBeNobody ? 1 : 0)];
    if (values.length == 0) {
      return new Choice(null, 0);
    }
    int best = 0;
    for (int i = 0; i < near.size(); i++) {
      values[i] = score(scores, head, asking, near.get(i));
      best = values[i] > values[best] ? i : best;
    }
    if (mayBeNobody) {
      int last = near.size();
      values[last] = nobody(scores, asking);
      best = values[last] > values[best] ? last : best;
    }
    double probability = StrictMath.exp(values[best] - LogSum.of(values));
    return new Choice(best < near.size() ? near.get(best) : null, probability);
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
