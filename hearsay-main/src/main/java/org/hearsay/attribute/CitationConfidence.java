package org.hearsay.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How sure a citation is: as sure as the rule that found it was on articles where the truth is
 * known. Several places that say the same were no surer than one (54 of 57 against 100 of 106), so
 * their number does not count. The table is fitted by {@code quality/calibrate_citations.py}; the
 * expected calibration error stands in docs/quality.md.
 */
final class CitationConfidence {
  /** The rules' own marks only rank them; this is what they were worth. */
  private static final Map<String, Double> LOG_ODDS = read();

  private static final String ANY_RULE = "*";

  /** A name that may be another's is right as often as its best candidate. */
  private static final double OPEN = 0.6;

  private static final double MOST = 0.99;

  private CitationConfidence() {}

  static double of(String rule, boolean open) {
    double x = LOG_ODDS.getOrDefault(rule, LOG_ODDS.getOrDefault(ANY_RULE, 0.0));
    return Math.min(MOST, 1 / (1 + Math.exp(-x))) * (open ? OPEN : 1);
  }

  private static Map<String, Double> read() {
    Map<String, Double> table = new HashMap<>();
    String name = "citation-confidence.tsv";
    try (InputStream in = CitationConfidence.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing. Maybe the jar is incomplete?");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (!line.startsWith("#") && tab > 0) {
          table.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
