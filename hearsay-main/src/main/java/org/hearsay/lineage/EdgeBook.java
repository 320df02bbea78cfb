package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Containment;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Passage;
import org.hearsay.model.Status;
import org.jspecify.annotations.Nullable;

/** Collects edges: what is stated and what is shown of one pair of nodes becomes one edge. */
final class EdgeBook {
  private static final int MOST_EVIDENCE = 40;

  private record Key(String child, String parent) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int c = child.compareTo(other.child);
      return c != 0 ? c : parent.compareTo(other.parent);
    }
  }

  private static final class Draft {
    private EdgeKind kind;
    private Status status;
    private double confidence;
    private boolean undirected;
    private @Nullable Containment containment;
    private List<Passage> passages = List.of();
    private final List<Evidence> evidence = new ArrayList<>();

    private Draft(EdgeKind kind, Status status, double confidence) {
      this.kind = kind;
      this.status = status;
      this.confidence = confidence;
    }
  }

  /** In no order until they are handed out: comparing ids is slower than looking them up. */
  private final Map<Key, Draft> drafts = new HashMap<>();

  /** Adds an edge that a text states; a textual edge of the same pair keeps its kind. */
  void state(String child, String parent, EdgeKind kind, double confidence, Evidence why) {
    Draft draft = drafts.get(new Key(child, parent));
    Draft other = drafts.get(new Key(parent, child));
    if (draft == null && other != null && other.undirected) {
      drafts.remove(new Key(parent, child));
      draft = turned(other);
      drafts.put(new Key(child, parent), draft);
    }
    if (draft == null) {
      draft = new Draft(kind, Status.STATED, confidence);
      drafts.put(new Key(child, parent), draft);
    }
    boolean text = draft.containment != null;
    draft.kind = text || draft.kind == EdgeKind.CREDIT ? draft.kind : kind;
    draft.status = Status.STATED;
    if (draft.undirected) {
      draft.undirected = false;
      draft.evidence.removeIf(e -> e.reason().equals(TextEdges.NOT_DECIDED));
    }
    draft.confidence = Math.max(draft.confidence, confidence);
    add(draft, why);
  }

  private static Draft turned(Draft other) {
    Draft draft = new Draft(other.kind, other.status, other.confidence);
    draft.undirected = other.undirected;
    Containment c = other.containment;
    draft.containment =
        c == null
            ? null
            : new Containment(
                /* childInParent= */ c.parentInChild(), /* parentInChild= */ c.childInParent());
    draft.passages =
        other.passages.stream()
            .map(p -> new Passage(/* child= */ p.parent(), /* parent= */ p.child()))
            .sorted(BY_CHILD)
            .toList();
    draft.evidence.addAll(other.evidence);
    return draft;
  }

  static final java.util.Comparator<Passage> BY_CHILD =
      java.util.Comparator.comparing(Passage::child).thenComparing(Passage::parent);

  /** Adds an edge that we infer, without texts to compare. */
  void infer(String child, String parent, EdgeKind kind, double confidence, Evidence why) {
    Draft draft =
        drafts.computeIfAbsent(
            new Key(child, parent), k -> new Draft(kind, Status.INFERRED, confidence));
    add(draft, why);
  }

  /** Adds an edge that the texts show. */
  void show(Edge edge) {
    Draft draft = new Draft(edge.kind(), edge.status(), edge.confidence());
    draft.undirected = edge.undirected();
    draft.containment = edge.containment();
    draft.passages = edge.passages();
    draft.evidence.addAll(edge.evidence());
    drafts.put(new Key(edge.child(), edge.parent()), draft);
  }

  boolean has(String child, String parent) {
    return drafts.containsKey(new Key(child, parent));
  }

  void remark(String child, String parent, Evidence why) {
    Draft draft = drafts.get(new Key(child, parent));
    if (draft != null) {
      add(draft, why);
    }
  }

  /** A remark right behind what is shared: a reader who sees two reasons shall see this one. */
  void remarkFirst(String child, String parent, Evidence why) {
    Draft draft = drafts.get(new Key(child, parent));
    if (draft != null && !draft.evidence.contains(why)) {
      draft.evidence.add(Math.min(1, draft.evidence.size()), why);
    }
  }

  /** The passages of an edge that the texts show; empty where they show none. */
  List<Passage> passages(String child, String parent) {
    Draft draft = drafts.get(new Key(child, parent));
    return draft == null ? List.of() : draft.passages;
  }

  boolean isUndirected(String child, String parent) {
    Draft draft = drafts.get(new Key(child, parent));
    return draft != null && draft.undirected;
  }

  private static void add(Draft draft, Evidence why) {
    if (draft.evidence.size() < MOST_EVIDENCE && !draft.evidence.contains(why)) {
      draft.evidence.add(why);
    }
  }

  Collection<Edge> edges() {
    List<Edge> edges = new ArrayList<>(drafts.size());
    List<Key> keys = new ArrayList<>(drafts.keySet());
    keys.sort(null);
    for (Key key : keys) {
      Draft d = drafts.get(key);
      edges.add(
          new Edge(
              key.child(),
              key.parent(),
              d.kind,
              d.status,
              d.confidence,
              d.undirected,
              d.containment,
              d.passages,
              d.evidence));
    }
    return edges;
  }
}
