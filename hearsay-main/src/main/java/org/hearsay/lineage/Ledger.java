package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  /** Texts of which the word sequences are kept, a few kilobytes each: those of a large story. */
  private static final int KEPT = 4000;

  final List<AttributedArticle> articles;
  final Lineage lineage;
  final Outlets outlets;
  private final Map<String, Doc> docs = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, List<Edge>> byChild = new HashMap<>();
  private final Map<String, List<Edge>> siblings = new HashMap<>();
  private final Map<String, Group> groups = new HashMap<>();
  private final Set<String> representatives = new HashSet<>();
  private final Map<String, Boolean> releases = new ConcurrentHashMap<>();
  private final Map<String, Boolean> own = new ConcurrentHashMap<>();
  private final Map<String, long[]> shingles =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, long[]> eldest) {
          return size() > KEPT;
        }
      };

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

  /** {@link Sourcing#isRelease}, read once: an article is in the scope of many claims. */
  boolean isRelease(Doc doc) {
    return releases.computeIfAbsent(doc.id(), id -> Sourcing.isRelease(doc));
  }

  /** {@link Sourcing#showsOwnReporting}, read once. */
  boolean showsOwnReporting(Doc doc) {
    return own.computeIfAbsent(doc.id(), id -> Sourcing.showsOwnReporting(doc));
  }

  /** The five-word sequences of a text; of the articles asked for last they are kept. */
  long[] shingles(Doc doc) {
    synchronized (shingles) {
      return shingles.computeIfAbsent(
          doc.id(), id -> NormalText.of(LegalNotices.without(doc.article().text())).shingles(5));
    }
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
