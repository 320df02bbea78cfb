package org.hearsay.store;

import java.util.List;
import org.hearsay.model.Counts;

/**
 * A story as one line of a list.
 *
 * @param low the lowest count of independent origins, with {@code best} and {@code high}
 * @param times when each document was published, ISO 8601 as exact as known; undated ones are left
 *     out
 * @param alerts how many things changed on the way
 * @param judged true where the row is counted with what people said of its derivations
 */
public record StoryLine(
    String id,
    String headline,
    Counts counts,
    int low,
    int best,
    int high,
    List<String> times,
    int alerts,
    boolean judged) {
  public StoryLine {
    times = List.copyOf(times);
  }
}
