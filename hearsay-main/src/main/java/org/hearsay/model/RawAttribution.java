package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/**
 * An attribution as the tagger or a rule saw it: spans only, not yet typed, named or nested.
 *
 * @param source may be empty: nobody is named ("it was claimed that ...")
 * @param confidence 0 to 1, calibrated where the model gave it
 * @param by what decided: {@code tagger} or a rule's name
 */
public record RawAttribution(
    List<Span> source, List<Span> cue, List<Span> content, double confidence, String by)
    implements Serializable {
  public RawAttribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }
}
