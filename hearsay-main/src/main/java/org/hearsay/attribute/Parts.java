package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.RawAttribution;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Source, cue and content as token ranges, before they become spans. */
record Parts(@Nullable Range source, Range cue, List<Range> content, double confidence) {

  /** Tokens from {@code from} to before {@code to}. */
  record Range(int from, int to) {}

  Parts {
    content = List.copyOf(content);
  }

  static Parts of(@Nullable Range source, Range cue, Range content, double confidence) {
    return new Parts(source, cue, List.of(content), confidence);
  }

  RawAttribution raw(Page page, String by) {
    List<Span> contents = new ArrayList<>();
    for (Range range : content) {
      contents.add(page.span(range.from(), range.to()));
    }
    List<Span> sources =
        source == null ? List.of() : List.of(page.span(source.from(), source.to()));
    return new RawAttribution(
        sources, List.of(page.span(cue.from(), cue.to())), contents, confidence, by);
  }

  /** The same with one more piece of content. */
  Parts with(Range more) {
    List<Range> all = new ArrayList<>(content);
    all.add(more);
    return new Parts(source, cue, all, confidence);
  }
}
