package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the edges of an answer with the derivations of the truth. */
final class EdgeScorer {
  private final List<Derivation> truth;
  private final Nodes nodes;

  EdgeScorer(List<Derivation> truth, Nodes nodes) {
    this.truth = truth;
    this.nodes = nodes;
  }

  /**
   * What came out: the rates, and how often kind and status of an edge that was found are right.
   */
  record Result(Rates rates, Share kinds, Share statuses) {}

  private record Answer(Ref child, Ref parent, boolean undirected) {
    Answer reversed() {
      return new Answer(parent, child, undirected);
    }
  }

  /**
   * Grades all edges.
   *
   * @param directed false to accept either direction
   */
  Result score(JsonNode edges, boolean directed) {
    BitSet found = new BitSet();
    Share kinds = Share.NONE;
    Share statuses = Share.NONE;
    int wrong = 0;
    for (JsonNode edge : edges) {
      Answer answer =
          new Answer(
              nodes.ref(edge.path("child").asText()),
              nodes.ref(edge.path("parent").asText()),
              edge.path("undirected").asBoolean());
      BitSet meant = meant(answer, directed);
      if (meant.isEmpty()) {
        wrong += directed && abstains(answer) ? 0 : 1;
        continue;
      }
      Derivation first = firstNew(meant, found);
      if (first != null) {
        kinds = kinds.and(first.kinds().contains(edge.path("kind").asText()));
        statuses = statuses.and(first.stated() == "stated".equals(edge.path("status").asText()));
      }
    }
    return new Result(rates(found, wrong), kinds, statuses);
  }

  private Rates rates(BitSet found, int wrong) {
    int right = 0;
    int missed = 0;
    for (int i = 0; i < truth.size(); i++) {
      if (!truth.get(i).tolerance().optional()) {
        right += found.get(i) ? 1 : 0;
        missed += found.get(i) ? 0 : 1;
      }
    }
    return new Rates(right, wrong, missed);
  }

  /** Marks the first required derivation that nobody has found so far. */
  private @Nullable Derivation firstNew(BitSet meant, BitSet found) {
    for (int i = meant.nextSetBit(0); i >= 0; i = meant.nextSetBit(i + 1)) {
      if (!found.get(i) && !truth.get(i).tolerance().optional()) {
        found.set(i);
        return truth.get(i);
      }
    }
    return null;
  }

  /** The derivations that an answer can stand for; in its own direction if there are any. */
  private BitSet meant(Answer answer, boolean directed) {
    BitSet straight = new BitSet();
    BitSet reversed = new BitSet();
    for (int i = 0; i < truth.size(); i++) {
      Derivation derivation = truth.get(i);
      boolean open = !directed || derivation.tolerance().undirected();
      boolean decided = !answer.undirected() || open;
      straight.set(i, decided && matches(answer, derivation));
      reversed.set(
          i, open && (answer.undirected() || !directed) && matches(answer.reversed(), derivation));
    }
    return straight.isEmpty() ? reversed : straight;
  }

  /** An undirected answer about two documents that do derive from each other is no error. */
  private boolean abstains(Answer answer) {
    return answer.undirected()
        && truth.stream().anyMatch(d -> matches(answer, d) || matches(answer.reversed(), d));
  }

  private boolean matches(Answer answer, Derivation derivation) {
    return nodes.means(answer.child(), derivation.child())
        && nodes.meansAny(answer.parent(), derivation.parents());
  }
}
