package org.hearsay.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import org.hearsay.store.Corpus;
import org.hearsay.store.Hit;
import org.hearsay.store.Verdict;
import org.jspecify.annotations.Nullable;

/** Items of the API that differ from the store's records: offsets, words in lower case. */
final class ApiItems {
  private ApiItems() {}

  /** A hit whose offsets count code points. */
  static Map<String, @Nullable Object> hit(Corpus corpus, Hit hit) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("kind", hit.kind());
    item.put("id", hit.article());
    item.put("title", hit.title());
    item.put("outlet", hit.outlet());
    item.put("published", hit.published());
    item.put("story", hit.story());
    item.put("claim", hit.claim());
    item.put("score", hit.score());
    item.put("snippet", hit.snippet());
    CodePoints points = CodePoints.of(hit.snippet());
    item.put("found", hit.found().stream().map(s -> ends(s, points)).toList());
    AttributedArticle article = hit.at() == null ? null : corpus.article(hit.article());
    Span at = hit.at();
    item.put(
        "at",
        at == null || article == null ? null : ends(at, CodePoints.of(article.article().text())));
    item.put("folded", hit.folded().stream().map(h -> hit(corpus, h)).toList());
    return item;
  }

  private static List<Integer> ends(Span span, CodePoints points) {
    return List.of(points.toCodePoints(span.start()), points.toCodePoints(span.end()));
  }

  static Map<String, String> verdict(Verdict v) {
    Map<String, String> item = new LinkedHashMap<>();
    item.put("child", v.child());
    item.put("parent", v.parent());
    item.put("verdict", v.kind().word());
    item.put("note", v.note());
    item.put("at", v.at());
    return item;
  }
}
