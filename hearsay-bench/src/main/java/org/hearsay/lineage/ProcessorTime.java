package org.hearsay.lineage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Reports the processor time of each iteration, collector and compiler included: the figure to read
 * where other work shares the machine and JMH's own, which is by the clock, says nothing. {@code
 * -prof org.hearsay.lineage.ProcessorTime}
 */
public final class ProcessorTime implements InternalProfiler {
  private static final OperatingSystemMXBean CLOCK =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private long begun;

  @Override
  public String getDescription() {
    return "processor time of the whole process, an iteration";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    begun = CLOCK.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (CLOCK.getProcessCpuTime() - begun) / 1e9;
    return List.of(new ScalarResult("cpu", seconds, "s", AggregationPolicy.MIN));
  }
}
