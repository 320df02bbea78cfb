package org.hearsay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearsay.model.Article;
import org.hearsay.model.Edge;
import org.hearsay.model.Passage;
import org.hearsay.model.Span;

/**
 * Gathers the passages of edges into clusters as passim does: a passage and the one it stands in
 * for are one cluster, and so are two passages of one document that overlap by half of the longer.
 *
 * <p>Passim's own fields: {@code id, series, date, text, begin, end} of the passage, {@code
 * cluster} and {@code size} of what it belongs to, {@code uid} of the document.
 */
public final class PassimClusters {
  /** Passim's default for {@code --relative-overlap}. */
  private static final double OVERLAP = 0.5;

  /** Shorter ones are agreement, not reuse; passim's {@code --min-align} is fifty too. */
  private static final int SHORTEST = 50;

  /** One passage of one document. */
  private record Found(String document, Span span) {}

  private final List<Found> found = new ArrayList<>();

  /** The cluster that each passage points to; roots point to themselves. */
  private final List<Integer> parent = new ArrayList<>();

  private final SortedMap<String, List<Integer>> byDocument = new TreeMap<>();
  private final Map<Found, Integer> places = new HashMap<>();

  /** Takes the passages of an edge. */
  public void add(Edge edge) {
    for (Passage passage : edge.passages()) {
      int longest = Math.max(passage.child().length(), passage.parent().length());
      if (longest >= SHORTEST) {
        join(place(edge.child(), passage.child()), place(edge.parent(), passage.parent()));
      }
    }
  }

  private int place(String document, Span span) {
    Found one = new Found(document, span);
    Integer known = places.get(one);
    if (known != null) {
      return known;
    }
    int place = found.size();
    places.put(one, place);
    found.add(one);
    parent.add(place);
    byDocument.computeIfAbsent(document, d -> new ArrayList<>()).add(place);
    return place;
  }

  private int find(int place) {
    int i = place;
    while (parent.get(i) != i) {
      parent.set(i, parent.get(parent.get(i)));
      i = parent.get(i);
    }
    return i;
  }

  private void join(int a, int b) {
    int x = find(a);
    int y = find(b);
    parent.set(Math.max(x, y), Math.min(x, y));
  }

  /** Hears of each passage with its cluster. */
  public interface Sink {
    void passage(String document, Span span, String cluster, int size);
  }

  /** Hands on every passage, cluster by cluster in the order of their first documents. */
  public void write(Sink sink) {
    byDocument.values().forEach(this::joinOverlapping);
    SortedMap<Integer, List<Integer>> clusters = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      clusters.computeIfAbsent(find(i), c -> new ArrayList<>()).add(i);
    }
    int number = 0;
    for (List<Integer> cluster : clusters.values()) {
      String name = Integer.toString(++number);
      List<Found> passages = widest(cluster);
      for (Found one : passages) {
        sink.passage(one.document(), one.span(), name, passages.size());
      }
    }
  }

  private void joinOverlapping(List<Integer> places) {
    List<Integer> sorted = new ArrayList<>(places);
    sorted.sort(Comparator.comparing(i -> found.get(i).span()));
    for (int i = 0; i + 1 < sorted.size(); i++) {
      Span a = found.get(sorted.get(i)).span();
      // Sorted by start: what overlaps a by half of the longer begins within it.
      for (int j = i + 1; j < sorted.size(); j++) {
        Span b = found.get(sorted.get(j)).span();
        if (b.start() >= a.end()) {
          break;
        }
        int common = Math.min(a.end(), b.end()) - b.start();
        if (common >= OVERLAP * Math.max(a.length(), b.length())) {
          join(sorted.get(i), sorted.get(j));
        }
      }
    }
  }

  /** One passage a document and place: overlapping ones of a cluster become one. */
  private List<Found> widest(List<Integer> cluster) {
    List<Found> sorted = new ArrayList<>(cluster.stream().map(found::get).toList());
    sorted.sort(Comparator.comparing(Found::document).thenComparing(Found::span));
    List<Found> merged = new ArrayList<>();
    for (Found one : sorted) {
      Found last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null
          && last.document().equals(one.document())
          && one.span().start() <= last.span().end()) {
        int end = Math.max(last.span().end(), one.span().end());
        merged.set(
            merged.size() - 1, new Found(one.document(), new Span(last.span().start(), end)));
      } else {
        merged.add(one);
      }
    }
    return merged;
  }

  /** Passim's series: what belongs together and is not compared; here the outlet. */
  static String series(Article article) {
    String name = article.outlet().name();
    String domain = article.outlet().domain();
    return name != null ? name : domain != null ? domain : article.id();
  }
}
