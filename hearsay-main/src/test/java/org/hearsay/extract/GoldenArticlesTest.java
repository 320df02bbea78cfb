package org.hearsay.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.Golden;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@code page.html} in the fixtures beside what comes out of it. */
class GoldenArticlesTest {
  private static final String FOLDER = "hearsay-main/src/test/resources/extract/";

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(Golden.root().resolve(FOLDER))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageGivesItsArticle(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(Golden.root().resolve(FOLDER + name));
    Outcome<Article> outcome =
        Invented.EXTRACTOR.extract(
            Invented.page(bytes, null, "https://paper.example/" + name, null));
    Golden.check(FOLDER + name.replace(".html", ".txt"), dump(outcome));
  }

  static String dump(Outcome<Article> outcome) {
    if (outcome instanceof Outcome.Rejected<Article> r) {
      return "rejected: " + r.rejection().reason() + "\n";
    }
    Article a = ((Outcome.Accepted<Article>) outcome).value();
    StringBuilder out = new StringBuilder();
    line(out, "headline", a.headline());
    line(out, "authors", a.authors());
    line(out, "outlet", a.outlet());
    line(out, "language", a.language());
    line(out, "section", a.section());
    line(out, "published", a.published() == null ? null : a.published().iso());
    a.dates().forEach(d -> line(out, "date", d.role() + " " + d.value().iso() + " " + d.from()));
    line(out, "dateline", a.dateline());
    a.credits().forEach(c -> line(out, "credit", c.role() + " " + c.name()));
    a.captions().forEach(c -> line(out, "caption", c));
    a.related().forEach(r -> line(out, "related", r.title()));
    a.notices().forEach(n -> line(out, "notice", n));
    a.stated().forEach(s -> line(out, "stated", s.field() + " " + s.value()));
    a.links().forEach(l -> line(out, "link", l.span().of(a.text()) + " " + l.url()));
    return out.append('\n').append(a.text()).append('\n').toString();
  }

  private static void line(StringBuilder out, String name, Object value) {
    out.append(name).append(": ").append(value).append('\n');
  }
}
