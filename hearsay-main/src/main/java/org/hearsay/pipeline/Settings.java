package org.hearsay.pipeline;

import org.hearsay.model.CountRules;

/**
 * How to run.
 *
 * @param threads documents worked on at once; the result does not depend on it
 * @param fast rules alone, without the neural tagger
 * @param rules what counts as one origin
 */
public record Settings(int threads, boolean fast, CountRules rules) {
  public Settings {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "threads = " + threads + ". Maybe leave the option out: the default is one a core.");
    }
  }
}
