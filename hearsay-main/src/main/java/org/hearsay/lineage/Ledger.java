package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Group;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;

/**
 * A lineage laid out for counting: looked up by document in constant time, so that a thousand
 * claims of a large pile cost what they touch.
 */
final class Ledger {
  final List<AttributedArticle> articles;
  final Lineage lineage;
  final Outlets outlets;
  private final Map<String, Doc> docs = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, List<Edge>> byChild = new HashMap<>();
  private final Map<String, List<Edge>> siblings = new HashMap<>();
  private final Map<String, Group> groups = new HashMap<>();
  private final Set<String> representatives = new HashSet<>();

  Ledger(List<AttributedArticle> articles, Lineage lineage, Outlets known) {
    this.articles = articles;
    this.lineage = lineage;
    this.outlets = new PileOutlets(known, articles);
    for (AttributedArticle article : articles) {
      String outlet = outlets.key(article.article().outlet());
      docs.putIfAbsent(article.id(), new Doc(docs.size(), article, outlet));
    }
    lineage.nodes().forEach(n -> nodes.put(n.id(), n));
    for (Edge edge : lineage.edges()) {
      Map<String, List<Edge>> map = edge.undirected() ? siblings : byChild;
      map.computeIfAbsent(edge.child(), c -> new ArrayList<>(2)).add(edge);
    }
    for (Group group : lineage.groups()) {
      group.documents().forEach(d -> groups.put(d, group));
      representatives.add(group.representative());
    }
  }

  /** The document with this id, or null for an absent node. */
  @org.jspecify.annotations.Nullable
  Doc doc(String id) {
    return docs.get(id);
  }

  boolean holds(String id) {
    return docs.containsKey(id);
  }

  /** How a reader calls a node. */
  String name(String node) {
    Node known = nodes.get(node);
    return known == null ? node : known.name();
  }

  /** The directed edges by which a node derives from others. */
  List<Edge> parents(String child) {
    return byChild.getOrDefault(child, List.of());
  }

  /** The undecided edges of which this node is the first in id order. */
  List<Edge> siblings(String node) {
    return siblings.getOrDefault(node, List.of());
  }

  /** The near-duplicates of a document, or null. */
  @org.jspecify.annotations.Nullable
  Group group(String document) {
    return groups.get(document);
  }

  boolean represents(String document) {
    return representatives.contains(document);
  }
}
