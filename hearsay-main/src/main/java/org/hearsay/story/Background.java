package org.hearsay.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How common a word is in news at large: the share of documents that hold it.
 *
 * <p>A small pile cannot tell a rare word from a common one: in forty articles about one ferry,
 * "ferry" is as frequent as "said". This table can.
 */
final class Background {
  /** What is not in the table: half of the rarest share that is. */
  static final double UNSEEN = .001;

  private static final double PARTS = 10_000;
  private static final Background STANDARD = load();

  private final Map<String, Double> shares;

  private Background(Map<String, Double> shares) {
    this.shares = shares;
  }

  static Background standard() {
    return STANDARD;
  }

  double share(String stem) {
    return shares.getOrDefault(stem, UNSEEN);
  }

  private static Background load() {
    Map<String, Double> shares = new HashMap<>(16_000);
    try (InputStream in = Background.class.getResourceAsStream("background.tsv")) {
      if (in == null) {
        throw new IllegalStateException(
            "background.tsv is not beside the classes.\nMaybe the resources were not packed?");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          shares.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)) / PARTS);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("background.tsv cannot be read", e);
    }
    return new Background(shares);
  }
}
