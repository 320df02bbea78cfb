package org.hearsay.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Edge;
import org.hearsay.model.Group;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;

/**
 * The lineage of a pile cut into those of its stories: what runs between two articles of one story,
 * and the groups of copies that it has a part in.
 *
 * <p>Done once for all stories: each looking for its own part in the whole took most of the time on
 * 100,000 articles.
 */
final class LineageParts {
  private final List<List<Node>> nodes = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();
  private final List<List<Group>> groups = new ArrayList<>();

  private LineageParts(int stories) {
    for (int i = 0; i < stories; i++) {
      nodes.add(new ArrayList<>());
      edges.add(new ArrayList<>());
      groups.add(new ArrayList<>());
    }
  }

  /** In the order of the stories. */
  static List<Lineage> of(List<List<Member>> stories, Lineage lineage) {
    LineageParts parts = new LineageParts(stories.size());
    Map<String, Integer> storyOf = new HashMap<>();
    for (int i = 0; i < stories.size(); i++) {
      for (Member member : stories.get(i)) {
        storyOf.put(member.id(), i);
      }
    }
    parts.take(lineage, storyOf);
    List<Lineage> all = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      all.add(new Lineage(parts.nodes.get(i), parts.edges.get(i), parts.groups.get(i)));
    }
    return all;
  }

  private void take(Lineage lineage, Map<String, Integer> storyOf) {
    Map<String, Integer> storyOfNode = new HashMap<>();
    for (Node node : lineage.nodes()) {
      Integer story = node.document() == null ? null : storyOf.get(node.document());
      if (story != null) {
        storyOfNode.put(node.id(), story);
        nodes.get(story).add(node);
      }
    }
    for (Edge edge : lineage.edges()) {
      Integer child = storyOfNode.get(edge.child());
      if (child != null && child.equals(storyOfNode.get(edge.parent()))) {
        edges.get(child).add(edge);
      }
    }
    for (Group group : lineage.groups()) {
      Set<Integer> concerned = new TreeSet<>();
      for (String document : group.documents()) {
        Integer story = storyOf.get(document);
        if (story != null && concerned.add(story)) {
          groups.get(story).add(group);
        }
      }
    }
  }
}
