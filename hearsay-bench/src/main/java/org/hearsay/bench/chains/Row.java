package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stray's row: documents, versions, original reporting, origins; null is not given or not graded.
 */
public record Row(
    @Nullable Integer documents,
    @Nullable Integer versions,
    @Nullable Integer originalReporting,
    Range origins) {
  static Row read(JsonNode counts, JsonNode origins) {
    return new Row(
        figure(counts, "documents"),
        figure(counts, "versions"),
        figure(counts, "originalReporting"),
        Range.read(origins));
  }

  private static @Nullable Integer figure(JsonNode counts, String field) {
    return counts.path(field).isNumber() ? (Integer) counts.path(field).asInt() : null;
  }

  /** How many of this row's figures another row has right; the origins count as one figure. */
  Share agreement(Row answer) {
    Share share = Share.NONE.and(origins.equals(answer.origins));
    Integer[][] pairs = {
      {documents, answer.documents},
      {versions, answer.versions},
      {originalReporting, answer.originalReporting}
    };
    for (Integer[] pair : pairs) {
      if (pair[0] != null) {
        share = share.and(Objects.equals(pair[0], pair[1]));
      }
    }
    return share;
  }

  @Override
  public String toString() {
    return shown(documents)
        + " -> "
        + shown(versions)
        + " -> "
        + shown(originalReporting)
        + " -> "
        + origins;
  }

  private static String shown(@Nullable Integer figure) {
    return figure == null ? "?" : figure.toString();
  }
}
