package org.hearsay.bench.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One page after the other through one system, as JMH times it: for a machine of one's own, where
 * nothing else runs. {@link ExtractSpeed} is for busy ones.
 *
 * <pre>java -cp … org.openjdk.jmh.Main ExtractBenchmark -jvmArgsAppend -Dpages=GOLD.jsonl</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 20)
@Measurement(iterations = 5, time = 20)
public class ExtractBenchmark {
  @Param({"PARSER", "HEARSAY", "READABILITY4J", "BOILERPIPE"})
  public String system = "HEARSAY";

  private List<Pages.Saved> pages = List.of();
  private Systems chosen = Systems.HEARSAY;
  private int next;

  @Setup
  public void read() throws IOException {
    String gold = System.getProperty("pages");
    if (gold == null) {
      throw new IllegalStateException("no pages. Maybe add -jvmArgsAppend -Dpages=GOLD.jsonl?");
    }
    pages = Pages.read(Path.of(gold));
    chosen = Systems.valueOf(system);
  }

  @Benchmark
  public String page() {
    next = (next + 1) % pages.size();
    return chosen.text(pages.get(next));
  }
}
