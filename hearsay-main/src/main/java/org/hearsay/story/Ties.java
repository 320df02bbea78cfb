package org.hearsay.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Containment;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Group;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;
import org.hearsay.model.Status;

/**
 * What the lineage ties together: copies, excerpts, rewrites and citations between documents of the
 * pile share a story.
 *
 * <p>Edges to absent nodes tie nothing: two articles that cite the Associated Press are not about
 * the same happening. Neither does a citation or excerpt between articles that share no subject: a
 * round-up quotes many.
 */
final class Ties {
  /**
   * A shorter passage in common may be the background of two happenings of one week; tying by every
   * inferred edge cost .04 F1 on 383 articles.
   */
  private static final double MUCH = 0.8;

  // Below this two articles share no more than news in general does (median of unrelated pairs of
  // the development set: under .01).
  private static final double SAME_SUBJECT = .1;

  private final List<Member> members;
  private final Map<String, Integer> positions = new HashMap<>();
  private final int[] parents;

  /** Of a group's root: the members of other groups that it may not be joined with. */
  private final Map<Integer, Set<Integer>> apart = new HashMap<>();

  private Ties(List<Member> members, List<Neighbours.Pair> apart) {
    this.members = members;
    for (Neighbours.Pair pair : apart) {
      this.apart.computeIfAbsent(pair.first(), p -> new HashSet<>()).add(pair.second());
      this.apart.computeIfAbsent(pair.second(), p -> new HashSet<>()).add(pair.first());
    }
    parents = new int[members.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
      positions.put(members.get(i).id(), i);
    }
  }

  /** The groups of two and more, in member order. */
  static List<List<Integer>> of(
      List<Member> members, Lineage lineage, List<Neighbours.Pair> apart) {
    Ties ties = new Ties(members, apart);
    for (Group group : lineage.groups()) {
      ties.tieAll(group.documents());
    }
    Map<String, String> documents = new HashMap<>();
    for (Node node : lineage.nodes()) {
      if (node.document() != null) {
        documents.put(node.id(), node.document());
      }
    }
    for (Edge edge : lineage.edges()) {
      ties.tie(edge, documents);
    }
    return ties.groups();
  }

  private void tie(Edge edge, Map<String, String> documents) {
    Integer child = position(documents.get(edge.child()));
    Integer parent = position(documents.get(edge.parent()));
    if (child == null || parent == null) {
      return;
    }
    Containment shared = edge.containment();
    boolean stated = edge.status() != Status.INFERRED;
    boolean ties =
        edge.kind() == EdgeKind.COPY
            || (shared != null && shared.childInParent() >= MUCH)
            || (stated && Likeness.words(members.get(child), members.get(parent)) >= SAME_SUBJECT);
    if (ties) {
      union(child, parent);
    }
  }

  private void tieAll(List<String> documents) {
    Integer first = null;
    for (String document : documents) {
      Integer position = position(document);
      if (first != null && position != null) {
        union(first, position);
      }
      first = first == null ? position : first;
    }
  }

  private Integer position(String document) {
    return document == null ? null : positions.get(document);
  }

  private int root(int member) {
    int root = member;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private void union(int a, int b) {
    int one = Math.min(root(a), root(b));
    int two = Math.max(root(a), root(b));
    Set<Integer> others = apart.getOrDefault(two, Set.of());
    boolean parted = others.stream().anyMatch(other -> root(other) == one);
    if (!parted && one != two) {
      parents[two] = one;
      if (!others.isEmpty()) {
        apart.computeIfAbsent(one, p -> new HashSet<>()).addAll(others);
      }
    }
  }

  private List<List<Integer>> groups() {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < parents.length; i++) {
      groups.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }
}
