package org.hearsay.attribute;

import java.util.Collection;
import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** The finished attributions of a page, to look up by place. */
record Attributions(List<Attribution> all) {
  Attributions {
    all = List.copyOf(all);
  }

  /**
   * Id of the first attribution whose source or cue touches one of the spans, else whose content
   * does, or null.
   */
  @Nullable String at(Collection<Span> spans) {
    for (Span span : spans) {
      for (Attribution a : all) {
        if (touches(a.source(), span) || touches(a.cue(), span)) {
          return a.id();
        }
      }
    }
    for (Span span : spans) {
      for (Attribution a : all) {
        if (touches(a.content(), span)) {
          return a.id();
        }
      }
    }
    return null;
  }

  private static boolean touches(List<Span> spans, Span span) {
    return spans.stream().anyMatch(s -> s.overlaps(span));
  }
}
