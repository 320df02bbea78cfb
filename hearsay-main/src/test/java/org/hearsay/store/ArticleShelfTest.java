package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.OutletRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleShelfTest {
  private static final List<String> TEXTS =
      List.of(
          "plain", "", "Größe", "水 and \uD83D\uDE00", "a lone \uD83D half", "x".repeat(3 << 20));

  @TempDir private Path folder;

  @Test
  void textsComeBackAsTheyWentIn() {
    try (ArticleShelf shelf = ArticleShelf.temporary()) {
      fill(shelf, 0, TEXTS.size());
      shelf.seal();
      assertThat(shelf.texts()).isEqualTo(TEXTS);
      assertThat(shelf.text("d3")).isEqualTo(TEXTS.get(3));
      assertThat(shelf.article("d3").text()).isEmpty();
    }
  }

  @Test
  void aKilledRunGoesOnWhereverItWasCut() throws IOException {
    Path whole = folder.resolve("whole");
    try (ArticleShelf shelf = ArticleShelf.in(whole, "pile")) {
      fill(shelf, 0, 4);
      shelf.seal();
    }
    byte[] lines = Files.readAllBytes(whole.resolve("articles.jsonl"));
    for (int cut = 0; cut <= lines.length; cut += 7) {
      Path killed = folder.resolve("cut" + cut);
      Files.createDirectories(killed);
      Files.copy(whole.resolve("pile"), killed.resolve("pile"));
      Files.copy(whole.resolve("texts"), killed.resolve("texts"));
      Files.write(killed.resolve("articles.jsonl"), java.util.Arrays.copyOf(lines, cut));
      try (ArticleShelf shelf = ArticleShelf.in(killed, "pile")) {
        int had = shelf.hadBefore();
        assertThat(shelf.had("d" + had)).isFalse();
        fill(shelf, had, TEXTS.size());
        shelf.seal();
        assertThat(shelf.texts()).isEqualTo(TEXTS);
        shelf.done();
      }
      assertThat(killed).doesNotExist();
    }
  }

  @Test
  void aFolderBelongsToOnePile() {
    ArticleShelf.in(folder.resolve("one"), "a.jsonl").close();
    assertThatThrownBy(() -> ArticleShelf.in(folder.resolve("one"), "b.jsonl"))
        .hasMessageContaining("a.jsonl")
        .hasMessageContaining("Maybe");
  }

  @Test
  void numbersComeBack() {
    long[] values = {1, -2, Long.MIN_VALUE};
    try (ArticleShelf shelf = ArticleShelf.in(folder.resolve("numbers"), "pile")) {
      shelf.scratch(step -> {}).save("some", values);
      assertThat(shelf.scratch(step -> {}).load("some")).isEqualTo(values);
      assertThat(shelf.scratch(step -> {}).load("others")).isNull();
    }
  }

  private static void fill(ArticleShelf shelf, int from, int to) {
    for (int i = from; i < to; i++) {
      shelf.add(article("d" + i, TEXTS.get(i)));
    }
  }

  private static Article article(String id, String text) {
    return Article.plain(id, new OutletRef("Outlet", null), null, null, text);
  }
}
