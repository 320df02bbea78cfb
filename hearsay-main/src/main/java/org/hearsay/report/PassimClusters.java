package org.hearsay.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.hearsay.model.Article;
import org.hearsay.model.Edge;
import org.hearsay.model.Passage;
import org.hearsay.model.Span;

/**
 * Gathers the passages of edges into clusters as passim does: a passage and the one it stands in
 * for are one cluster, and so are two passages of one document that overlap by half of the longer.
 */
public final class PassimClusters {
  /** Passim's default for {@code --relative-overlap}. */
  private static final double OVERLAP = 0.5;

  /** Shorter ones are agreement, not reuse; passim's {@code --min-align} is fifty too. */
  private static final int SHORTEST = 50;

  /** One passage of one document. */
  public record Place(String document, Span span) {}

  /**
   * A passage as it is written.
   *
   * @param cluster number of what it belongs to
   * @param size how many passages belong to that
   * @param sources where the edges say that it was taken from; none where that is not decided
   * @param boilerplate share of the cluster's links that join two texts of one series
   */
  public record Reused(
      Place place, long cluster, int size, List<Place> sources, double boilerplate) {
    public Reused {
      sources = List.copyOf(sources);
    }
  }

  /** Hears of each passage with its cluster. */
  public interface Sink {
    void passage(Reused passage);
  }

  private final List<Place> found = new ArrayList<>();
  private final Map<Place, Integer> numbers = new HashMap<>();

  /** The place in the same cluster that each place points to; roots point to themselves. */
  private int[] cluster = new int[1024];

  /** Two numbers a link: the place in the child, that in the parent, negative where undecided. */
  private int[] links = new int[1024];

  private int used;

  /** Takes the passages of an edge. */
  public void add(Edge edge) {
    for (Passage passage : edge.passages()) {
      int longest = Math.max(passage.child().length(), passage.parent().length());
      if (longest >= SHORTEST) {
        int child = number(new Place(edge.child(), passage.child()));
        int parent = number(new Place(edge.parent(), passage.parent()));
        join(child, parent);
        links = used == links.length ? Arrays.copyOf(links, 2 * used) : links;
        links[used++] = child;
        links[used++] = edge.undirected() ? ~parent : parent;
      }
    }
  }

  private int number(Place place) {
    Integer known = numbers.get(place);
    if (known != null) {
      return known;
    }
    int number = found.size();
    numbers.put(place, number);
    found.add(place);
    cluster = number == cluster.length ? Arrays.copyOf(cluster, 2 * number) : cluster;
    cluster[number] = number;
    return number;
  }

  private int find(int place) {
    int i = place;
    while (cluster[i] != i) {
      cluster[i] = cluster[cluster[i]];
      i = cluster[i];
    }
    return i;
  }

  private void join(int a, int b) {
    int x = find(a);
    int y = find(b);
    cluster[Math.max(x, y)] = Math.min(x, y);
  }

  /**
   * Hands on every passage: the largest cluster first, of equals the one whose first document came
   * first; inside one by document and place.
   *
   * @param series the series of a document
   */
  public void write(UnaryOperator<String> series, Sink sink) {
    joinOverlapping();
    SortedMap<Integer, List<Integer>> clusters = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      clusters.computeIfAbsent(find(i), c -> new ArrayList<>()).add(i);
    }
    Map<Integer, int[]> boilerplate = boilerplate(series);
    Map<Integer, List<Integer>> sources = sources();
    List<List<Reused>> written = new ArrayList<>();
    for (Map.Entry<Integer, List<Integer>> one : clusters.entrySet()) {
      int[] linked = boilerplate.getOrDefault(one.getKey(), new int[] {0, 1});
      double share = linked[0] / (double) linked[1];
      written.add(passages(one.getValue(), written.size() + 1L, share, sources));
    }
    written.sort(Comparator.comparingInt((List<Reused> passages) -> -passages.size()));
    written.forEach(passages -> passages.forEach(sink::passage));
  }

  private void joinOverlapping() {
    SortedMap<String, List<Integer>> byDocument = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      byDocument.computeIfAbsent(found.get(i).document(), d -> new ArrayList<>()).add(i);
    }
    byDocument.values().forEach(this::joinOverlapping);
  }

  private void joinOverlapping(List<Integer> places) {
    places.sort(Comparator.comparing(i -> found.get(i).span()));
    for (int i = 0; i + 1 < places.size(); i++) {
      Span a = found.get(places.get(i)).span();
      // Sorted by start: what overlaps a by half of the longer begins within it.
      for (int j = i + 1; j < places.size(); j++) {
        Span b = found.get(places.get(j)).span();
        if (b.start() >= a.end()) {
          break;
        }
        int common = Math.min(a.end(), b.end()) - b.start();
        if (common >= OVERLAP * Math.max(a.length(), b.length())) {
          join(places.get(i), places.get(j));
        }
      }
    }
  }

  /** Of each cluster the links inside one series, and all links. */
  private Map<Integer, int[]> boilerplate(UnaryOperator<String> series) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (int i = 0; i < used; i += 2) {
      int[] count = counts.computeIfAbsent(find(links[i]), c -> new int[2]);
      String parent = found.get(Math.max(links[i + 1], ~links[i + 1])).document();
      boolean same = series.apply(found.get(links[i]).document()).equals(series.apply(parent));
      count[0] += same ? 1 : 0;
      count[1]++;
    }
    return counts;
  }

  private Map<Integer, List<Integer>> sources() {
    Map<Integer, List<Integer>> sources = new HashMap<>();
    for (int i = 0; i < used; i += 2) {
      if (links[i + 1] >= 0) {
        sources.computeIfAbsent(links[i], c -> new ArrayList<>(1)).add(links[i + 1]);
      }
    }
    return sources;
  }

  /** One passage a document and place: overlapping ones of a cluster become one. */
  private List<Reused> passages(
      List<Integer> members, long number, double share, Map<Integer, List<Integer>> sources) {
    members.sort(
        Comparator.comparing((Integer i) -> found.get(i).document())
            .thenComparing(i -> found.get(i).span()));
    List<Place> merged = new ArrayList<>();
    List<SortedSet<Integer>> from = new ArrayList<>();
    for (int member : members) {
      Place one = found.get(member);
      int last = merged.size() - 1;
      if (last >= 0
          && merged.get(last).document().equals(one.document())
          && one.span().start() <= merged.get(last).span().end()) {
        Span before = merged.get(last).span();
        int end = Math.max(before.end(), one.span().end());
        merged.set(last, new Place(one.document(), new Span(before.start(), end)));
      } else {
        merged.add(one);
        from.add(new TreeSet<>());
      }
      from.get(from.size() - 1).addAll(sources.getOrDefault(member, List.of()));
    }
    List<Reused> passages = new ArrayList<>();
    for (int i = 0; i < merged.size(); i++) {
      List<Place> places = from.get(i).stream().map(found::get).toList();
      passages.add(new Reused(merged.get(i), number, merged.size(), places, share));
    }
    return passages;
  }

  /** Passim's series: what belongs together and is not compared; here the outlet. */
  public static String series(Article article) {
    String name = article.outlet().name();
    String domain = article.outlet().domain();
    return name != null ? name : domain != null ? domain : article.id();
  }
}
