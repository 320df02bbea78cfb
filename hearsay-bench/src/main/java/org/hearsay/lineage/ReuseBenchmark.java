package org.hearsay.lineage;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearsay.bench.lineage.SpeedPiles;
import org.hearsay.model.AttributedArticle;
import org.hearsay.outlets.OutletRegistry;
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
 * The steps of text reuse, seconds for one pile; divide by its articles. It stands in the package
 * that it measures because the steps are not for others to call.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:ActiveProcessorCount=1", "-Xmx3g"})
public class ReuseBenchmark {
  /** Which pile. */
  @Param({"typical", "event"})
  public String pile;

  /** How many articles. */
  @Param("4000")
  public int articles;

  private List<AttributedArticle> grown = List.of();
  private List<String> texts = List.of();

  /** Grows the pile. */
  @Setup
  public void grow() {
    grown = SpeedPiles.of(pile, articles);
    texts = grown.stream().map(a -> a.article().text()).toList();
  }

  /** Texts to words. */
  @Benchmark
  public int words() {
    return texts.stream().mapToInt(t -> NormalText.of(t).size).sum();
  }

  /** Texts to sketches, as a peer's are made. */
  @Benchmark
  public Object sketches() {
    return Sketches.of(texts.size(), i -> NormalText.of(texts.get(i)));
  }

  /** The same with Lucene's MinHash filter. */
  @Benchmark
  public Object sketchesOfLucene() {
    return PeerSketches.of(texts);
  }

  /** Texts to groups of near-duplicates. */
  @Benchmark
  public Object nearDuplicates() {
    return ReuseSteps.nearDuplicates(texts);
  }

  /** Texts to pairs worth aligning, near-duplicates and frequencies included. */
  @Benchmark
  public int candidates() {
    return ReuseSteps.candidates(texts).length;
  }

  /** Articles to edges and origins' families. */
  @Benchmark
  public int trace() {
    return new LineageTracer(OutletRegistry.standard()).trace(grown).edges().size();
  }
}
