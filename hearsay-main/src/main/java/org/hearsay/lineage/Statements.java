package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;

/** What one document says of its sources, with every name brought to its outlet's key. */
final class Statements {
  /**
   * One citation.
   *
   * @param citing key of the citing side, or null for the document itself
   * @param cited key of what is cited
   */
  record Stated(@org.jspecify.annotations.Nullable String citing, String cited, Citation citation) {
    boolean own() {
      return citing == null;
    }

    /** True for "local media", "agencies": never the same as another document's. */
    boolean unnamed() {
      return isUnnamed(citation.cited());
    }
  }

  private final List<Stated> all = new ArrayList<>();
  private final Set<String> own = new HashSet<>();

  static Statements of(Doc doc, Outlets outlets) {
    Statements statements = new Statements();
    for (Citation citation : doc.attributed().citations()) {
      if (citation.role() == CitationRole.PHOTO || citation.kind() == CitationKind.PERSON) {
        continue; // a picture is not information; a person is part of his outlet's reporting
      }
      boolean own = citation.citing().equals(Citation.THIS);
      String citing = own ? null : outlets.key(citation.citing());
      String cited = outlets.key(citation.cited());
      boolean itself = own ? cited.equals(doc.outlet()) : cited.equals(citing);
      if (!itself && !cited.isEmpty()) {
        statements.all.add(new Stated(citing, cited, citation));
        if (own) {
          statements.own.add(cited);
        }
      }
    }
    return statements;
  }

  List<Stated> all() {
    return all;
  }

  /** True where the document itself says that it relies on the outlet. */
  boolean names(@org.jspecify.annotations.Nullable String outlet) {
    return outlet != null && own.contains(outlet);
  }

  /** The names of what the document itself cites, in the order of the text, each once. */
  List<String> ownNames() {
    return all.stream().filter(Stated::own).map(s -> s.citation().cited()).distinct().toList();
  }

  boolean isEmpty() {
    return own.isEmpty();
  }

  static boolean isUnnamed(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("unnamed ");
  }
}
