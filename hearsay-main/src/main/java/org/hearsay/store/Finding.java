package org.hearsay.store;

/**
 * Something that a check of a corpus found.
 *
 * @param what where and what, with names and values
 * @param repair what would mend it
 * @param mended true where {@code check --repair} does that by itself
 */
public record Finding(String what, String repair, boolean mended) {
  static Finding index(String what) {
    return new Finding(what, "build the index anew from the facts", true);
  }

  static Finding left(String what, String repair) {
    return new Finding(what, repair, true);
  }

  static Finding damage(String what) {
    return new Finding(
        what, "nothing by itself; ingest the sources again into a new folder", false);
  }
}
