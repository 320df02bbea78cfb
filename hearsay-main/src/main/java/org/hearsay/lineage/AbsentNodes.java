package org.hearsay.lineage;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;

/** The sources that are cited or implied but not in the pile, one node a name. */
final class AbsentNodes {
  private static final String PREFIX = "absent:";
  private final Map<String, Node> nodes = new TreeMap<>();

  /** The node of a named source; the same for all documents. */
  String named(String key, String name) {
    return add(PREFIX + key, name);
  }

  /** The node of an unnamed source; two documents' "local media" need not be the same. */
  String unnamed(String name, String document) {
    return add(PREFIX + Outlets.slug(name) + "@" + document, name);
  }

  static String idOf(String key) {
    return PREFIX + key;
  }

  static boolean isAbsent(String node) {
    return node.startsWith(PREFIX);
  }

  static boolean isUnnamed(String node) {
    return node.startsWith(PREFIX + "unnamed-");
  }

  /** The key of the source that an absent node stands for. */
  static String key(String node) {
    return node.substring(PREFIX.length());
  }

  private String add(String id, String name) {
    // Of several names of one outlet the first in the alphabet stays, whatever the order of
    // reading.
    nodes.merge(
        id,
        new Node(id, NodeKind.ABSENT, name, null),
        (a, b) -> a.name().compareTo(b.name()) <= 0 ? a : b);
    return id;
  }

  Collection<Node> nodes() {
    return nodes.values();
  }
}
