package org.hearsay.bench.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The scorer's command line: {@code ScoreClaims RUMOURS.jsonl TRACE.json [--by-rumour]}; prints the
 * figures of each half as JSON, the development half also rumour by rumour.
 */
public final class ScoreClaims {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String USAGE = "usage: ScoreClaims RUMOURS.jsonl TRACE.json [--by-rumour]";

  private ScoreClaims() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> files = new ArrayList<>(List.of(args));
    boolean each = files.remove("--by-rumour");
    if (files.size() != 2) {
      out.println(USAGE);
      System.exit(2);
    }
    AnsweredClaims answer =
        new AnsweredClaims(
            JSON.readTree(Files.readString(Path.of(files.get(1)), StandardCharsets.UTF_8)));
    Map<String, Tally> halves = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(files.get(0)), StandardCharsets.UTF_8)) {
      JsonNode rumour = JSON.readTree(line);
      List<GoldClaim> claims = new ArrayList<>();
      rumour
          .path("claims")
          .fields()
          .forEachRemaining(e -> claims.add(GoldClaim.read(e.getKey(), e.getValue())));
      String half = rumour.path("split").asText();
      halves.computeIfAbsent(half, h -> new Tally()).add(claims, answer);
      if (each && half.equals("dev")) {
        Tally one = new Tally();
        one.add(claims, answer);
        out.println(rumour.path("rumour").asText() + ": " + shown(one.figures()));
      }
    }
    Map<String, Map<String, Double>> figures = new TreeMap<>();
    halves.forEach((half, tally) -> figures.put(half, tally.figures()));
    if (each) {
      halves.forEach((half, tally) -> out.println(half + ": " + shown(tally.figures())));
      halves.forEach((half, tally) -> out.println(half + ": " + tally.counts()));
    } else {
      out.println(JSON.writeValueAsString(figures));
    }
  }

  private static String shown(Map<String, Double> figures) {
    StringBuilder line = new StringBuilder();
    figures.forEach((k, v) -> line.append(k).append(String.format(Locale.ROOT, " %.3f  ", v)));
    return line.toString().strip();
  }
}
