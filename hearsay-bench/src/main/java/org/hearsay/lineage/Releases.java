package org.hearsay.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.OutletRef;
import org.hearsay.outlets.OutletRegistry;

/**
 * Press releases with the news about them: one JSON object a line with {@code id}, {@code family},
 * {@code kind} ("release" or "news") and {@code text}. Families with an even check sum (CRC-32 of
 * the name) are fitted on, the others held out.
 */
final class Releases {
  final Corpus corpus;
  private final List<String> families = new ArrayList<>();
  private final List<Boolean> releases = new ArrayList<>();

  private record One(String id, String family, boolean release, String text) {}

  private Releases(List<One> all) {
    List<AttributedArticle> articles = new ArrayList<>();
    for (One one : all) {
      Article article = Article.plain(one.id(), new OutletRef(null, null), null, null, one.text());
      articles.add(new AttributedArticle(AnnotatedArticle.bare(article), List.of(), List.of()));
    }
    RegisteredOutlets outlets = new RegisteredOutlets(OutletRegistry.standard());
    corpus = Corpus.of(articles, new PileOutlets(outlets, articles));
    for (Doc doc : corpus.docs()) {
      One one = all.stream().filter(o -> o.id().equals(doc.id())).findFirst().orElseThrow();
      families.add(one.family());
      releases.add(one.release());
    }
  }

  static Releases read(Path path) {
    JsonMapper json = new JsonMapper();
    List<One> all = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        JsonNode node = json.readTree(line);
        all.add(
            new One(
                node.path("id").asText(),
                node.path("family").asText(),
                node.path("kind").asText().equals("release"),
                node.path("text").asText()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Releases(all);
  }

  boolean sameFamily(int a, int b) {
    return families.get(a).equals(families.get(b));
  }

  boolean isRelease(int doc) {
    return releases.get(doc);
  }

  boolean isFitted(int doc) {
    CRC32 sum = new CRC32();
    sum.update(families.get(doc).getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % 2 == 0;
  }
}
