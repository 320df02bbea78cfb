package org.hearsay.lineage;

import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Edge;
import org.hearsay.model.Evidence;
import org.hearsay.model.Passage;
import org.hearsay.model.Span;

/**
 * The part of one document that a count is about, and what counts as standing there.
 *
 * <p>A citation belongs to a stretch if it stands in the same paragraph or in an attribution whose
 * content reaches into it. Without stretches the whole text is meant.
 */
final class Stretches {
  private final Doc doc;
  private final List<Span> spans;

  Stretches(Doc doc, List<Span> spans) {
    this.doc = doc;
    this.spans = spans;
  }

  boolean whole() {
    return spans.isEmpty();
  }

  /** True where a statement in the running text bears on the stretches. */
  boolean reached(Edge edge) {
    for (Evidence evidence : edge.evidence()) {
      if (evidence.document().equals(doc.id()) && near(evidence.span())) {
        return true;
      }
    }
    return false;
  }

  /** True where the edge rests on a line outside the running text: a byline, a credit, metadata. */
  boolean furniture(Edge edge) {
    return edge.evidence().stream()
        .anyMatch(
            e -> e.document().equals(doc.id()) && e.span().isEmpty() && isStatement(e.reason()));
  }

  private static boolean isStatement(String reason) {
    return reason.startsWith("credits ")
        || reason.startsWith("cites ")
        || reason.startsWith("its metadata");
  }

  /** True where words of the stretches stand in the parent. */
  boolean reused(Edge edge) {
    if (whole()) {
      return !edge.passages().isEmpty();
    }
    for (Passage passage : edge.passages()) {
      for (Span span : spans) {
        if (span.overlaps(passage.child())) {
          return true;
        }
      }
    }
    return false;
  }

  boolean near(Span span) {
    if (span.isEmpty()) {
      return false;
    }
    if (whole()) {
      return true;
    }
    for (Span stretch : spans) {
      if (stretch.overlaps(span)
          || sameParagraph(stretch, span)
          || sameAttribution(stretch, span)) {
        return true;
      }
    }
    return false;
  }

  private boolean sameParagraph(Span a, Span b) {
    String text = doc.article().text();
    int from = Math.min(a.end(), b.end());
    int to = Math.max(a.start(), b.start());
    return from >= to || text.substring(from, Math.min(to, text.length())).indexOf("\n\n") < 0;
  }

  private boolean sameAttribution(Span stretch, Span citation) {
    for (Attribution attribution : doc.attributed().attributions()) {
      boolean says =
          attribution.source().stream().anyMatch(citation::overlaps)
              || attribution.cue().stream().anyMatch(citation::overlaps);
      if (says && attribution.content().stream().anyMatch(stretch::overlaps)) {
        return true;
      }
    }
    return false;
  }

  /** Source, cue and setting of an attribution, as they stand in the text. */
  String words(Attribution attribution) {
    String text = doc.article().text();
    StringBuilder words = new StringBuilder();
    attribution.source().forEach(s -> words.append(s.of(text)).append(' '));
    attribution.cue().forEach(s -> words.append(s.of(text)).append(' '));
    Span setting = attribution.details().setting();
    return words.append(setting == null ? "" : setting.of(text)).toString();
  }

  /** The attributions whose content bears on the stretches. */
  List<Attribution> attributions() {
    return doc.attributed().attributions().stream()
        .filter(
            a ->
                whole() || a.content().stream().anyMatch(c -> spans.stream().anyMatch(c::overlaps)))
        .toList();
  }
}
