package org.hearsay.extract;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.hearsay.model.OutletRef;
import org.hearsay.outlets.OutletRegistry;

/**
 * Writes every possible headline of every page of a folder with its features, for {@code
 * training/choices/train.py}.
 *
 * <p>Arguments: folder of pages, output file. A line: page, tab, features with commas, tab, text.
 */
public final class HeadlineDump {
  private HeadlineDump() {}

  public static void main(String[] args) throws IOException {
    KnownOutlets outlets = new RegistryOutlets(OutletRegistry.standard());
    List<Path> pages;
    try (Stream<Path> found = Files.list(Path.of(args[0]))) {
      pages = found.sorted().toList();
    }
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
      for (Path file : pages) {
        dump(file, outlets, out);
      }
    }
  }

  private static void dump(Path file, KnownOutlets outlets, PrintWriter out) throws IOException {
    Page page = Page.parse(Decoder.read(Files.readAllBytes(file), null), null);
    JsonLd facts = JsonLd.read(page);
    OutletRef outlet = Outlets.of(Outlets.stated(page, facts), page.address(), outlets);
    Set<String> names = Outlets.siteNames(page, facts, outlet);
    HeadlineReadings readings = new HeadlineReadings(page, facts, names);
    HeadlineFeatures features = new HeadlineFeatures(readings, page, facts);
    for (HeadlineReadings.Candidate c : readings.candidates.values()) {
      StringJoiner row = new StringJoiner(",");
      for (float f : features.of(c)) {
        row.add(Float.toString(f));
      }
      out.println(file.getFileName() + "\t" + row + "\t" + c.text().replace('\n', ' '));
    }
  }
}
