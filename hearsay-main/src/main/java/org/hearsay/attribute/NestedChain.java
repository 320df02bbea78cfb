package org.hearsay.attribute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Attribution;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.hearsay.model.SourceKind;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * An attribution inside what an outlet is said to say is a second step: the outlet relies on that
 * source.
 */
final class NestedChain {
  static final String NAME = "nested";

  private NestedChain() {}

  static void apply(Page page, List<Attribution> attributions, Pairs pairs) {
    Map<String, Attribution> byId = new HashMap<>();
    attributions.forEach(a -> byId.put(a.id(), a));
    for (Attribution inner : attributions) {
      Attribution outer = inner.within() == null ? null : byId.get(inner.within());
      if (outer == null
          || outer.sourceKind() != SourceKind.OUTLET
          || outer.sourceName() == null
          || inner.source().isEmpty()) {
        continue;
      }
      String cited = cited(page, inner);
      if (cited != null
          && pairs.informs(outer.sourceName())
          && !pairs.has(outer.sourceName(), cited)) {
        Span span = inner.source().get(0).hull(inner.cue().get(0));
        pairs.add(
            new Pairs.Finding(
                outer.sourceName(),
                cited,
                CitationKind.PERSON,
                CitationRole.INFORMATION,
                span,
                null,
                List.of(),
                0.7,
                NAME));
      }
    }
  }

  private static boolean speaks(Page page, Span cue) {
    Tokens tokens = page.tokens;
    for (int i = tokens.atOrAfter(cue.start());
        i < tokens.size && tokens.start[i] < cue.end();
        i++) {
      if (SPEAKS.contains(tokens.lower[i])) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> SPEAKS = Lexicon.words("nestedchain.speaks");

  private static @Nullable String cited(Page page, Attribution inner) {
    if (inner.cue().isEmpty() || !speaks(page, inner.cue().get(0))) {
      return null;
    }
    if (inner.sourceKind() == SourceKind.PERSON) {
      return inner.sourceName();
    }
    boolean described =
        inner.sourceKind() == SourceKind.UNNAMED || inner.sourceKind() == SourceKind.COLLECTIVE;
    Tokens tokens = page.tokens;
    int from = tokens.atOrAfter(inner.source().get(0).start());
    int to = tokens.atOrAfter(inner.source().get(0).end());
    return described && from < to && Speaker.classify(page, from, to).sort() == Speaker.Sort.UNNAMED
        ? Unnamed.PERSON
        : null;
  }
}
