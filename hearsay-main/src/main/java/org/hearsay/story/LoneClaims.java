package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;

/**
 * The claims of a story that a single article tells: its main claim, and each further one that it
 * takes from a source outside.
 *
 * <p>With one article there is nobody to repeat a claim, so likeness cannot find it; what the
 * article leads with and whom it cites can.
 */
final class LoneClaims {
  private LoneClaims() {}

  static List<Proposition> of(List<Told> told, List<Span> main, Citing citing) {
    List<Told> first = new ArrayList<>();
    List<List<Told>> further = new ArrayList<>();
    Told last = null;
    for (Told t : told) {
      if (main.contains(t.statement().span())) {
        first.add(t);
      } else if (!citing.chain(t.statement()).isEmpty()) {
        if (last == null || !sameParagraph(last, t)) {
          further.add(new ArrayList<>());
        }
        further.get(further.size() - 1).add(t);
        last = t;
      }
    }
    List<Proposition> claims = new ArrayList<>();
    if (!first.isEmpty()) {
      claims.add(new Proposition(null, first));
    }
    further.forEach(statements -> claims.add(new Proposition(null, statements)));
    return claims;
  }

  private static boolean sameParagraph(Told one, Told two) {
    Span a = one.statement().span();
    Span b = two.statement().span();
    int end = Math.min(a.end(), b.start());
    return one.statement().member().article().text().substring(end, b.start()).indexOf('\n') < 0;
  }
}
