package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The grader's command line: {@code ScoreChains TRUTH.json TRACE.json [--json]}. */
public final class ScoreChains {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String USAGE = "usage: ScoreChains TRUTH.json TRACE.json [--json]";

  private ScoreChains() {}

  /** Prints the scores; exit 0 if both files could be read, 2 if the command line is wrong. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int exit = run(args, out, err);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    List<String> files = new ArrayList<>(List.of(args));
    boolean json = files.remove("--json");
    if (files.size() != 2) {
      err.println(USAGE);
      return 2;
    }
    try {
      ChainScores scores = ChainScorer.score(read(files.get(0)), read(files.get(1)));
      out.print(
          json
              ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(scores) + "\n"
              : ScoreTable.of(scores));
      return 0;
    } catch (IOException | IllegalArgumentException e) {
      err.println("cannot grade: " + e.getMessage());
      return 1;
    }
  }

  private static JsonNode read(String file) throws IOException {
    return JSON.readTree(Files.readString(Path.of(file), StandardCharsets.UTF_8));
  }
}
