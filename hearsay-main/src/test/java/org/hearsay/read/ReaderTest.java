package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders, order and ids. */
class ReaderTest {
  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(folder.resolve("b/p_files"));
    Files.writeString(folder.resolve("b/p.html"), Samples.PAGE);
    Files.writeString(folder.resolve("b/p_files/x.css"), "p {}");
    Files.writeString(folder.resolve("a.txt"), "The same words.");
    Files.writeString(folder.resolve("c.txt"), "The same words.");
    Files.writeString(folder.resolve(".hidden.txt"), "Hidden words.");
    Files.write(folder.resolve("z.jsonl.gz"), Readings.gzip(Samples.utf8(Samples.LINE)));
    Files.createSymbolicLink(folder.resolve("b/loop"), folder);
  }

  @Test
  void walksInSortedOrderOnce() {
    Readings read = read(folder.toString());
    assertThat(read.rejections).isEmpty();
    assertThat(read.documents)
        .extracting(d -> folder.relativize(Path.of(d.path())).toString())
        .containsExactly("a.txt", "b/p.html", "c.txt", "z.jsonl.gz");
    assertThat(read.ids().get(2)).isEqualTo(read.ids().get(0) + "~2");
  }

  @Test
  void orderOfPathsDoesNotMatter() {
    String a = folder.resolve("a.txt").toString();
    String c = folder.resolve("c.txt").toString();
    assertThat(read(c, a, c).documents).isEqualTo(read(a, c).documents);
  }

  @Test
  void missingPathIsRejected() {
    Readings read = read(folder.resolve("none.html").toString());
    assertThat(read.documents).isEmpty();
    assertThat(read.reasons().get(0)).contains("no such file");
  }

  @Test
  void standardInputIsLines() {
    Readings read = new Readings();
    InputStream stdin = new ByteArrayInputStream(Samples.utf8(Samples.LINE + "junk\n"));
    new Reader(ReadLimits.standard(), read.progress()).read(List.of("-"), stdin, read::add);
    assertThat(read.ids()).containsExactly("a1");
    assertThat(read.rejections).hasSize(1);
    assertThat(read.rejections.get(0).path()).isEqualTo("-");
  }

  private static Readings read(String... paths) {
    Readings read = new Readings();
    new Reader(ReadLimits.standard(), read.progress())
        .read(List.of(paths), InputStream.nullInputStream(), read::add);
    return read;
  }
}
