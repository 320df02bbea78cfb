package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A low, best and high figure; null where there is none. */
public record Range(@Nullable Double low, @Nullable Double best, @Nullable Double high) {
  static Range read(JsonNode node) {
    return new Range(number(node, "low"), number(node, "best"), number(node, "high"));
  }

  private static @Nullable Double number(JsonNode node, String field) {
    return node.path(field).isNumber() ? (Double) node.path(field).asDouble() : null;
  }

  /** Whether the best figure of another range lies inside this one. */
  boolean holdsBestOf(Range other) {
    return low != null
        && high != null
        && other.best != null
        && other.best >= low
        && other.best <= high;
  }

  @Override
  public String toString() {
    return shown(low) + "-" + shown(best) + "-" + shown(high);
  }

  private static String shown(@Nullable Double figure) {
    return figure == null ? "?" : figure % 1 == 0 ? Long.toString(figure.longValue()) : "" + figure;
  }
}
