package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.hearsay.model.Containment;
import org.hearsay.model.Edge;
import org.hearsay.model.Passage;
import org.hearsay.model.Status;
import org.jspecify.annotations.Nullable;

/** Rows of the view {@code judged_edge} as derivations. */
final class JudgedEdges {
  /** What {@link #read} takes. */
  static final String COLUMNS = "SELECT record, word";

  private JudgedEdges() {}

  static Edge read(ResultSet row) throws SQLException {
    Edge found = Records.read(row.getString(1), Edge.class);
    return told(found, row.getString(2));
  }

  private static Edge told(Edge found, @Nullable String word) {
    if (word == null) {
      return found;
    }
    Edge e = word.equals("turned") ? turned(found) : found;
    return new Edge(
        e.child(),
        e.parent(),
        e.kind(),
        Status.CONFIRMED,
        1,
        false,
        e.containment(),
        e.passages(),
        e.evidence());
  }

  private static Edge turned(Edge e) {
    Containment c = e.containment();
    return new Edge(
        /* child= */ e.parent(),
        /* parent= */ e.child(),
        e.kind(),
        e.status(),
        e.confidence(),
        e.undirected(),
        c == null
            ? null
            : new Containment(
                /* childInParent= */ c.parentInChild(), /* parentInChild= */ c.childInParent()),
        e.passages().stream()
            .map(p -> new Passage(/* child= */ p.parent(), /* parent= */ p.child()))
            .toList(),
        e.evidence());
  }
}
