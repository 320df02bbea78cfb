package org.hearsay.story;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Lineage;
import org.hearsay.model.Moment;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Precision;
import org.hearsay.model.Span;
import org.hearsay.model.Status;
import org.jspecify.annotations.Nullable;

/** Small invented articles for tests. */
final class Articles {
  private Articles() {}

  /** An article at an hour of 1 May 2031; a negative hour leaves it undated. */
  static AttributedArticle article(
      String id, String outlet, double hour, @Nullable String headline, String text) {
    LocalDateTime time = LocalDateTime.of(2031, 5, 1, 0, 0).plusMinutes((long) (hour * 60));
    Moment moment = hour < 0 ? null : new Moment(time, ZoneOffset.UTC, Precision.MINUTE);
    Article article = Article.plain(id, new OutletRef(outlet, null), headline, moment, text);
    AnnotatedArticle annotated = AnnotatedArticle.bare(article);
    return new AttributedArticle(annotated, List.of(), List.of());
  }

  /** The same article, citing a name where its text says so. */
  static AttributedArticle citing(AttributedArticle article, String cited, String where) {
    int start = article.article().text().indexOf(where);
    return citing(article, cited, List.of(new Span(start, start + where.length())));
  }

  /** The same article, citing a name in these places. */
  static AttributedArticle citing(AttributedArticle article, String cited, List<Span> places) {
    Citation citation =
        new Citation(
            Citation.THIS,
            cited,
            CitationKind.OUTLET,
            CitationRole.INFORMATION,
            null,
            places,
            null,
            List.of(),
            .9,
            "test");
    return new AttributedArticle(article.annotated(), List.of(), List.of(citation));
  }

  /** A lineage of edges "child parent". */
  static Lineage lineage(List<AttributedArticle> articles, EdgeKind kind, String... pairs) {
    List<Node> nodes = new ArrayList<>();
    for (AttributedArticle article : articles) {
      nodes.add(new Node("n-" + article.id(), NodeKind.DOCUMENT, article.id(), article.id()));
    }
    List<Edge> edges = new ArrayList<>();
    for (String pair : pairs) {
      String[] ends = pair.split(" ");
      edges.add(
          new Edge(
              "n-" + ends[0],
              "n-" + ends[1],
              kind,
              Status.INFERRED,
              .9,
              false,
              null,
              List.of(),
              List.of()));
    }
    return new Lineage(nodes, edges, List.of());
  }
}
