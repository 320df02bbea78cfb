package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.hearsay.model.Decision;
import org.hearsay.model.Lineage;
import org.hearsay.model.Manner;
import org.hearsay.model.Moment;
import org.hearsay.model.NameCandidate;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Precision;
import org.hearsay.model.Rejection;
import org.hearsay.model.SourceKind;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir private Path folder;

  @Test
  void whatGoesInComesOutWhole() {
    AttributedArticle article = article("a1");
    Lineage lineage =
        new Lineage(
            List.of(new Node("a1", NodeKind.DOCUMENT, "Bridge", "a1")), List.of(), List.of());
    try (Corpus corpus = Corpus.forWriting(folder)) {
      corpus.begin("test", "none");
      corpus.add(List.of(article));
      corpus.reject(
          List.of(
              new Rejection("x.warc", null, "cut off"), new Rejection("x.warc", 7L, "cut off")));
      corpus.reject(List.of(new Rejection("x.warc", null, "cut off")));
      corpus.replaceTrace(lineage, List.of(), List.of());
    }
    try (Corpus corpus = Corpus.forReading(folder)) {
      assertThat(corpus.articles()).containsExactly(article);
      assertThat(corpus.rejections()).hasSize(2);
      assertThat(corpus.trace().lineage()).isEqualTo(lineage);
      assertThat(corpus.search("bridge", 5, 0).hits()).extracting(Hit::article).contains("a1");
      assertThat(corpus.search("((\"", 5, 0).hits()).isEmpty();
    }
  }

  @Test
  void theSameArticleIsKeptOnce() {
    try (Corpus corpus = Corpus.forWriting(folder)) {
      corpus.begin("test", "none");
      corpus.add(List.of(article("a1")));
      corpus.add(List.of(article("a1"), article("a2")));
      assertThat(corpus.articles()).hasSize(2);
      assertThat(corpus.needsTrace()).isTrue();
    }
  }

  @Test
  void aSecondWriterIsToldWhy() {
    try (Corpus first = Corpus.forWriting(folder)) {
      assertThat(first.articles()).isEmpty();
      assertThatThrownBy(() -> Corpus.forWriting(folder)).hasMessageContaining("another process");
    }
  }

  private static AttributedArticle article(String id) {
    String text = "The bridge is closed, the mayor said \uD83D\uDE00.";
    Moment published =
        new Moment(LocalDateTime.of(2031, 5, 7, 18, 45), ZoneOffset.ofHours(1), Precision.MINUTE);
    Article article =
        new Article(
            id,
            "pelm.txt",
            null,
            new OutletRef("Tarn Valley Post", null),
            "Bridge closed",
            List.of("Ilse Brandvold"),
            "en",
            null,
            published,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of("desk", "7"),
            text);
    Attribution attribution =
        new Attribution(
            "a1",
            List.of(new Span(22, 31)),
            List.of(new Span(32, 36)),
            List.of(new Span(0, 20)),
            Manner.INDIRECT,
            null,
            SourceKind.PERSON,
            null,
            "the mayor",
            List.of(new NameCandidate("Ilse Brandvold", 0.5)),
            false,
            false,
            0.9,
            List.of(new Decision("source", "test")));
    Citation citation =
        new Citation(
            Citation.THIS,
            "Harbour FM",
            CitationKind.INTERVIEW,
            CitationRole.INFORMATION,
            "a1",
            List.of(new Span(0, 10)),
            null,
            List.of(),
            0.8,
            "test");
    return new AttributedArticle(
        new AnnotatedArticle(
            article,
            List.of(new Span(0, 40)),
            List.of(new Span(0, 40)),
            List.of(),
            null,
            List.of(0.5f)),
        List.of(attribution),
        List.of(citation));
  }
}
