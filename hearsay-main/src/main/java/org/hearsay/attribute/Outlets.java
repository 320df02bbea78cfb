package org.hearsay.attribute;

import java.util.List;
import org.hearsay.model.CitationKind;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What this room asks of a list of known outlets; a small one of invented names serves the tests.
 */
interface Outlets {

  /**
   * An outlet as the list knows it.
   *
   * @param kind {@code OUTLET}, {@code AGENCY} or {@code POST} (a platform for posts)
   * @param medium {@code newspaper}, {@code magazine}, {@code broadcaster}, {@code site}, {@code
   *     agency}, {@code programme} or {@code platform}
   * @param country ISO code of the country it is read in, or null
   */
  record Known(String name, CitationKind kind, String medium, @Nullable String country) {}

  /**
   * A place in a text where known outlets are, or may be, named.
   *
   * @param known best first; several where the wording alone does not tell them apart
   * @param ambiguous true where the words have another everyday meaning ("Time", "People")
   */
  record Hit(Span span, List<Known> known, boolean ambiguous) {}

  /** Every place, in order, without overlaps. */
  List<Hit> find(String text);

  @Nullable Known byName(String name);

  @Nullable Known byDomain(String domain);
}
