package org.hearsay.extract;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes every block of every page of a folder with its features, for {@code
 * training/blocks/train.py}.
 *
 * <p>Arguments: folder of pages, output file. A line: page, tab, features with commas, tab, text.
 */
public final class BlockDump {
  private BlockDump() {}

  public static void main(String[] args) throws IOException {
    Vocabulary words = Vocabulary.load();
    List<Path> pages;
    try (Stream<Path> found = Files.list(Path.of(args[0]))) {
      pages = found.sorted().toList();
    }
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
      for (Path file : pages) {
        dump(file, words, out);
      }
    }
  }

  private static void dump(Path file, Vocabulary words, PrintWriter out) throws IOException {
    Page page = Page.parse(Decoder.read(Files.readAllBytes(file), null), null);
    JsonLd facts = JsonLd.read(page);
    PageShape shape = BodyFinder.shape(page, facts, Whole.articleBody(facts), words);
    BlockFeatures features = new BlockFeatures(words, shape);
    for (Block b : shape.blocks) {
      StringBuilder line = new StringBuilder(file.getFileName().toString()).append('\t');
      float[] row = features.of(b.index());
      for (int i = 0; i < row.length; i++) {
        line.append(i == 0 ? "" : ",").append(row[i]);
      }
      out.println(line.append('\t').append(b.text().replaceAll("\\s+", " ")));
    }
  }
}
