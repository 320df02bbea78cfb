package org.hearsay.attribute;

import java.util.List;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** A rule that reads the page in its own way and adds what the article itself cites. */
abstract class FoundRule extends NamedRule implements CitationRule {
  FoundRule(String name, String description) {
    super(name, description);
  }

  final void cite(Pairs pairs, String cited, CitationKind kind, Span span, double confidence) {
    add(pairs, cited, kind, CitationRole.INFORMATION, span, null, confidence);
  }

  final void add(
      Pairs pairs,
      String cited,
      CitationKind kind,
      CitationRole role,
      @Nullable Span span,
      @Nullable String from,
      double confidence) {
    pairs.add(
        new Pairs.Finding(
            Citation.THIS, cited, kind, role, span, from, List.of(), confidence, name()));
  }
}
