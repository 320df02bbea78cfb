package org.hearsay.attribute;

import java.util.List;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A rule that looks at one mention of a medium at a time and says whether the article cites it
 * there.
 */
abstract class MentionRule extends NamedRule implements CitationRule {

  /** What the rule saw: for what the medium is cited, how surely, where. */
  record Hit(CitationKind kind, CitationRole role, double confidence, Span span) {}

  MentionRule(String name, String description) {
    super(name, description);
  }

  abstract @Nullable Hit match(Page page, Mention mention);

  @Override
  public void apply(Page page, Pairs pairs) {
    for (Mention mention : page.mentions()) {
      if ((mention.open() && mention.type() == Mention.Type.ANAPHOR) || page.settled(mention)) {
        continue;
      }
      Hit hit = match(page, mention);
      if (hit != null) {
        page.settle(mention);
        pairs.add(finding(mention, hit));
      }
    }
  }

  private Pairs.Finding finding(Mention mention, Hit hit) {
    double open = mention.open() ? 0.6 : 1;
    return new Pairs.Finding(
        Citation.THIS,
        mention.name(),
        hit.kind(),
        hit.role(),
        hit.span(),
        null,
        mention.open() ? mention.candidates() : List.of(),
        hit.confidence() * open,
        name());
  }

  static Hit information(Page page, Mention mention, int from, int to, double confidence) {
    return new Hit(mention.kind(), CitationRole.INFORMATION, confidence, page.span(from, to));
  }
}
