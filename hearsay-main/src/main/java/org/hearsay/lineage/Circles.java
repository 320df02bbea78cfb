package org.hearsay.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Nodes that lead to each other in a circle, as one component each (Tarjan's algorithm with a stack
 * of its own, so that long chains do not overflow).
 */
final class Circles {
  private final SortedMap<String, SortedSet<String>> parents;
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, Integer> low = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final SortedSet<String> isOpen = new TreeSet<>();
  private final List<SortedSet<String>> components = new ArrayList<>();

  private record Frame(String node, Iterator<String> rest) {}

  private Circles(SortedMap<String, SortedSet<String>> parents) {
    this.parents = parents;
  }

  /** All components, single nodes included. */
  static List<SortedSet<String>> find(SortedMap<String, SortedSet<String>> parents) {
    Circles circles = new Circles(parents);
    for (String node : parents.keySet()) {
      if (!circles.order.containsKey(node)) {
        circles.walk(node);
      }
    }
    return circles.components;
  }

  private void walk(String start) {
    Deque<Frame> frames = new ArrayDeque<>();
    frames.push(enter(start));
    while (!frames.isEmpty()) {
      Frame frame = frames.peek();
      if (frame.rest().hasNext()) {
        String parent = frame.rest().next();
        if (!order.containsKey(parent)) {
          frames.push(enter(parent));
        } else if (isOpen.contains(parent)) {
          low.merge(frame.node(), order.get(parent), Math::min);
        }
        continue;
      }
      frames.pop();
      leave(frame.node());
      if (!frames.isEmpty()) {
        low.merge(frames.peek().node(), low.get(frame.node()), Math::min);
      }
    }
  }

  private Frame enter(String node) {
    order.put(node, order.size());
    low.put(node, order.get(node));
    open.push(node);
    isOpen.add(node);
    return new Frame(node, parents.get(node).iterator());
  }

  private void leave(String node) {
    if (!low.get(node).equals(order.get(node))) {
      return;
    }
    SortedSet<String> component = new TreeSet<>();
    String top;
    do {
      top = open.pop();
      isOpen.remove(top);
      component.add(top);
    } while (!top.equals(node));
    components.add(component);
  }
}
