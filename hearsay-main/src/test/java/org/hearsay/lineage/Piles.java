package org.hearsay.lineage;

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
import org.hearsay.model.Moment;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Precision;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Small piles for tests: articles of invented outlets about invented happenings. */
final class Piles {
  private final List<AttributedArticle> articles = new ArrayList<>();

  /** 14 March 2023 at this hour and minute, UTC. */
  static Moment at(int hour, int minute) {
    return new Moment(
        LocalDateTime.of(2023, 3, 14, hour, minute), ZoneOffset.UTC, Precision.MINUTE);
  }

  Piles add(
      String id,
      @Nullable String outlet,
      @Nullable Moment published,
      String text,
      Citation... citations) {
    articles.add(article(id, outlet, published, text, List.of(citations)));
    return this;
  }

  List<AttributedArticle> articles() {
    return List.copyOf(articles);
  }

  static AttributedArticle article(
      String id,
      @Nullable String outlet,
      @Nullable Moment published,
      String text,
      List<Citation> citations) {
    Article article = Article.plain(id, new OutletRef(outlet, null), null, published, text);
    AnnotatedArticle annotated = AnnotatedArticle.bare(article);
    return new AttributedArticle(annotated, List.of(), citations);
  }

  /** The article cites {@code cited} where its text holds {@code quote}. */
  static Citation cites(String text, String cited, String quote) {
    return citation(Citation.THIS, cited, CitationRole.INFORMATION, span(text, quote));
  }

  static Citation says(String text, String citing, String cited, String quote) {
    return citation(citing, cited, CitationRole.INFORMATION, span(text, quote));
  }

  static Citation credits(String agency) {
    return new Citation(
        Citation.THIS,
        agency,
        CitationKind.AGENCY,
        CitationRole.REPUBLICATION,
        null,
        List.of(),
        agency,
        List.of(),
        1,
        "test");
  }

  private static Citation citation(String citing, String cited, CitationRole role, Span span) {
    return new Citation(
        citing,
        cited,
        CitationKind.OUTLET,
        role,
        null,
        List.of(span),
        null,
        List.of(),
        0.95,
        "test");
  }

  static Span span(String text, String quote) {
    int at = text.indexOf(quote);
    if (at < 0) {
      throw new IllegalArgumentException("'" + quote + "' does not stand in the text");
    }
    return new Span(at, at + quote.length());
  }
}
