package org.hearsay.bench.lineage;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;

/**
 * Piles to measure speed on, grown by {@link Cascade}; the same for the same arguments. First-hand
 * reports have 13 to 26 paragraphs, so that an article of a typical pile has some 520 words.
 *
 * <ul>
 *   <li>{@code typical}: stories of five to forty-four reports each;
 *   <li>{@code event}: one story of all the articles, a few first-hand;
 *   <li>{@code dense}: seven stories of four hundred reports, over and over: many equal texts;
 *   <li>{@code copies}: one text over and over, now and then edited.
 * </ul>
 */
public final class SpeedPiles {
  private SpeedPiles() {}

  /** Writes a pile as JSON lines: {@code SpeedPiles KIND ARTICLES OUT}. */
  public static void main(String[] args) throws IOException {
    try (Writer out = Files.newBufferedWriter(Path.of(args[2]))) {
      write(args[0], Integer.parseInt(args[1]), out);
    }
  }

  /** Typical piles are written story by story: a million articles do not fit into memory. */
  private static void write(String kind, int wanted, Writer out) throws IOException {
    int written = 0;
    for (long seed = 0; written < wanted; seed++) {
      List<AttributedArticle> part =
          kind.equals("typical") ? story(seed).articles : of(kind, wanted);
      for (AttributedArticle article : part) {
        out.write(line(article.article()));
      }
      written += part.size();
    }
  }

  private static String line(Article article) {
    String text = article.text().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    String published =
        article.published() == null ? "" : ",\"published\":\"" + article.published().iso() + "\"";
    return "{\"id\":\""
        + article.id()
        + "\",\"outlet\":\""
        + article.outlet().name()
        + "\""
        + published
        + ",\"text\":\""
        + text
        + "\"}\n";
  }

  public static List<AttributedArticle> of(String kind, int wanted) {
    List<AttributedArticle> articles = new ArrayList<>();
    Random random = new Random(1);
    List<String> one = new Prose(1).paragraphs(19);
    for (long seed = 0; articles.size() < wanted; seed++) {
      switch (kind) {
        case "typical" -> articles.addAll(story(seed).articles);
        case "dense" ->
            articles.addAll(
                grown("one", seed % 7, 400).articles.stream().map(SpeedPiles::renamed).toList());
        case "event" -> articles.addAll(grown("event" + seed, seed, wanted + wanted / 4).articles);
        default -> {
          List<String> text =
              random.nextInt(50) == 0 ? new Newsroom(random).edit(one, new Prose(seed)) : one;
          articles.add(
              Cascade.article(
                  new Cascade.Grown("d" + seed, "Outlet " + seed, text, 0), null, List.of()));
        }
      }
    }
    return articles;
  }

  private static Cascade story(long seed) {
    return grown("s" + seed, seed, 5 + (int) (seed % 40));
  }

  private static Cascade grown(String name, long seed, int size) {
    return new Cascade(name, seed, size, 13, 26);
  }

  private static int number;

  private static AttributedArticle renamed(AttributedArticle article) {
    return Cascade.article(
        new Cascade.Grown(
            article.id() + "-" + number++,
            "Outlet " + number,
            List.of(article.article().text()),
            0),
        article.article().published(),
        List.of());
  }
}
