package org.hearsay.attribute;

import java.util.List;
import java.util.Set;
import org.hearsay.model.Citation;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** "X and Y reported": what one medium in a row is cited for, the others are too. */
final class Coordinated extends FoundRule {
  private static final Set<String> JOINT = Set.of("and", "or", "&", ",");

  Coordinated() {
    super("coordinated", "the medium stands in a row (X, Y and Z) with one that is cited");
  }

  @Override
  public void apply(Page page, Pairs pairs) {
    List<Mention> mentions = page.mentions();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i + 1 < mentions.size(); i++) {
        Mention a = mentions.get(i);
        Mention b = mentions.get(i + 1);
        if (joined(page.tokens, a, b)) {
          share(page, pairs, a, b);
          share(page, pairs, b, a);
        }
      }
    }
  }

  private void share(Page page, Pairs pairs, Mention cited, Mention other) {
    Pairs.Finding finding =
        page.settled(cited) && !page.settled(other) ? at(page, pairs, cited) : null;
    if (finding != null && other.named() && !other.open()) {
      page.settle(other);
      add(
          pairs,
          other.name(),
          finding.kind() == cited.kind() ? other.kind() : finding.kind(),
          finding.role(),
          page.span(other.from(), other.to()),
          null,
          0.9 * finding.confidence());
    }
  }

  private static Pairs.@Nullable Finding at(Page page, Pairs pairs, Mention m) {
    Span span = page.span(m.from(), m.to());
    for (Pairs.Finding finding : pairs.all()) {
      boolean here = finding.span() != null && finding.span().contains(span);
      if (here && finding.cited().equals(m.name()) && finding.citing().equals(Citation.THIS)) {
        return finding;
      }
    }
    return null;
  }

  /** Nothing but "and", a comma or an article between them. */
  private static boolean joined(Tokens tokens, Mention a, Mention b) {
    if (b.from() - a.to() > 4 || !tokens.sameSentence(a.from(), b.from()) || b.from() <= a.to()) {
      return false;
    }
    boolean joint = false;
    for (int i = a.to(); i < b.from(); i++) {
      joint |= JOINT.contains(tokens.lower[i]);
      boolean allowed =
          JOINT.contains(tokens.lower[i])
              || Lexicon.DESCRIBING.contains(tokens.lower[i])
              || tokens.is(i, "on");
      if (!allowed) {
        return false;
      }
    }
    return joint;
  }
}
