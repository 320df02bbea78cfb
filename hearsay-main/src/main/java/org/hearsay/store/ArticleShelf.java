package org.hearsay.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * Articles put by for a comparison of more texts than memory holds: in memory stays what tells them
 * apart, the texts lie in one file and are read when they are asked for.
 *
 * <p>Only ever appended to, an article's line behind its text: what a killed run left is whole up
 * to the last line that ends, and the next run goes on from there.
 */
public final class ArticleShelf implements AutoCloseable {
  private static final int FLUSH_EVERY = 1000;
  private static final String PILE = "pile";
  private static final String ARTICLES = "articles.jsonl";

  /** What stands in a line of the file. */
  private record Line(Article article, long from, int characters, boolean wide) {}

  private final Path folder;
  private final boolean temporary;
  private final TextFile texts;
  private final OutputStream lines;
  private final List<Article> articles = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  private final List<ScratchFolder> scratches = new ArrayList<>();

  /** Ids that were there when the shelf was opened. */
  private final Set<String> before;

  private ArticleShelf(Path folder, boolean temporary) throws IOException {
    this.folder = folder;
    this.temporary = temporary;
    Path file = folder.resolve(ARTICLES);
    List<Line> kept = Files.exists(file) ? readBack(file) : List.of();
    texts = new TextFile(folder.resolve("texts"));
    for (Line line : kept) {
      texts.known(line.from(), line.characters(), line.wide());
      put(line.article());
    }
    texts.truncate();
    before = new HashSet<>(places.keySet());
    lines =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            1 << 16);
  }

  /** A shelf that is gone when it is closed. */
  public static ArticleShelf temporary() {
    try {
      return new ArticleShelf(Files.createTempDirectory("hearsay-copies"), true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into the temporary folder", e);
    }
  }

  /**
   * A shelf that stays in {@code folder} until it is {@linkplain #done done}.
   *
   * @param pile what the folder belongs to
   * @throws IllegalArgumentException where the folder belongs to another pile
   */
  public static ArticleShelf in(Path folder, String pile) {
    try {
      Files.createDirectories(folder);
      Path mark = folder.resolve(PILE);
      if (!Files.exists(mark)) {
        Files.writeString(mark, pile);
      } else if (!Files.readString(mark).equals(pile)) {
        throw new IllegalArgumentException(
            folder
                + " holds a run over "
                + Files.readString(mark)
                + ", not over "
                + pile
                + ".\nMaybe name another folder, or delete this one.");
      }
      return new ArticleShelf(folder, false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + folder, e);
    }
  }

  /** Reads lines up to the first that is not whole, and cuts the file there. */
  private static List<Line> readBack(Path file) throws IOException {
    List<Line> kept = new ArrayList<>();
    long whole = 0;
    try (ByteLines lines = new ByteLines(Files.newInputStream(file))) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        kept.add(Records.read(new String(line, StandardCharsets.UTF_8), Line.class));
        whole += line.length + 1L;
      }
    }
    ByteLines.cut(file, whole);
    return kept;
  }

  private void put(Article article) {
    places.putIfAbsent(article.id(), articles.size());
    articles.add(article);
  }

  /** True where an earlier run put the document by. */
  public boolean had(String id) {
    return before.contains(id);
  }

  /** How many an earlier run put by. */
  public int hadBefore() {
    return before.size();
  }

  /** Puts an article by. */
  public void add(Article article) {
    try {
      TextFile.Place place = texts.append(article.text());
      Article bare = bare(article);
      Line line = new Line(bare, place.from(), place.characters(), place.wide());
      if (articles.size() % FLUSH_EVERY == 0) {
        flush();
      }
      lines.write((Records.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
      put(bare);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + folder, e);
    }
  }

  /** The texts first: a line never points behind the end of their file. */
  private void flush() throws IOException {
    texts.flush();
    lines.flush();
  }

  /** Ends the adding. */
  public void seal() {
    try {
      flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + folder, e);
    }
  }

  /** What the comparison asks for: no text, and nothing that points into it. */
  private static Article bare(Article a) {
    return new Article(
        a.id(),
        a.path(),
        a.url(),
        a.outlet(),
        a.headline(),
        List.of(),
        a.language(),
        null,
        a.published(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        a.stated(),
        Map.of(),
        "");
  }

  /** The articles without their texts, in the order they came in. */
  public List<Article> articles() {
    return articles;
  }

  /** Their texts, each read from disk when it is asked for; thread-safe. */
  public List<String> texts() {
    return texts;
  }

  /** The article with an id, without its text. */
  public @Nullable Article article(String id) {
    Integer place = places.get(id);
    return place == null ? null : articles.get(place);
  }

  /** The text of the article with an id; empty where there is none. */
  public String text(String id) {
    Integer place = places.get(id);
    return place == null ? "" : texts.get(place);
  }

  /** Keeps numbers beside the articles, and passes on each step. */
  public Scratch scratch(java.util.function.Consumer<String> steps) {
    ScratchFolder scratch = new ScratchFolder(folder, steps);
    scratches.add(scratch);
    return scratch;
  }

  /** The run is over: what it left for another one goes. */
  public void done() {
    try (Stream<Path> files = Files.list(folder)) {
      close();
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
      texts.close();
      for (ScratchFolder scratch : scratches) {
        scratch.close();
      }
      if (temporary && Files.exists(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.deleteIfExists(file);
          }
        }
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + folder, e);
    }
  }
}
