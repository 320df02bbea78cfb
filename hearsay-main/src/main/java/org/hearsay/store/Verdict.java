package org.hearsay.store;

import java.util.Locale;

/**
 * What a person said of a derivation.
 *
 * @param child id of the node that takes
 * @param parent id of the node that it takes from
 * @param note why, in the person's words; may be empty
 * @param at when, UTC
 */
public record Verdict(String child, String parent, Kind kind, String note, String at) {
  /** What was said; a withdrawn verdict gives the edge back to the evidence. */
  public enum Kind {
    CONFIRMED,
    REJECTED,
    WITHDRAWN;

    /** Reads a form's or a table's word. */
    public static Kind of(String word) {
      for (Kind kind : values()) {
        if (kind.word().equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "'" + word + "' is no verdict. Maybe confirmed, rejected or withdrawn?");
    }

    /** The word in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
