package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Group;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Scratch;
import org.hearsay.outlets.OutletRegistry;

/**
 * Text reuse as a library call:
 *
 * <pre>{@code
 * Copies copies = Copies.find(List.of(first, second, third));
 * for (Edge edge : copies.edges()) {
 *   System.out.println(edge.child() + " takes from " + edge.parent() + ": " + edge.passages());
 * }
 * }</pre>
 *
 * @param edges who shares text with whom, in the order of child and parent; offsets count UTF-16
 *     units
 * @param groups near-duplicates
 */
public record Copies(List<Edge> edges, List<Group> groups) {
  public Copies {
    edges = List.copyOf(edges);
    groups = List.copyOf(groups);
  }

  /** Compares texts; their ids are "0", "1" and so on, by place in the list. */
  public static Copies find(List<String> texts) {
    return find(texts, i -> Integer.toString(i));
  }

  /** Compares texts, each under its id. */
  public static Copies find(Map<String, String> textsById) {
    List<String> ids = new ArrayList<>(textsById.keySet());
    return find(ids.stream().map(textsById::get).toList(), ids::get);
  }

  private static Copies find(List<String> texts, IntFunction<String> id) {
    List<AttributedArticle> articles =
        IntStream.range(0, texts.size()).mapToObj(i -> bare(id.apply(i))).toList();
    List<Edge> edges = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    new LineageTracer(OutletRegistry.standard())
        .copies(articles, texts, Scratch.NONE, edges::add, groups::add);
    return new Copies(edges, groups);
  }

  private static AttributedArticle bare(String id) {
    Article article = Article.plain(id, OutletRef.UNKNOWN, null, null, "");
    return new AttributedArticle(AnnotatedArticle.bare(article), List.of(), List.of());
  }
}
