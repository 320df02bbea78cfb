package org.hearsay.bench.chains;

/**
 * A node of a lineage in terms of the truth: a document of the pile by its key, or a source that is
 * not in the pile by its canonical name.
 */
record Ref(boolean absent, String name) {
  private static final String PREFIX = "absent:";

  static Ref document(String key) {
    return new Ref(false, key);
  }

  static Ref absent(String canonicalName) {
    return new Ref(true, canonicalName);
  }

  /** Reads a reference of the truth file. */
  static Ref parse(String reference, Names names) {
    return reference.startsWith(PREFIX)
        ? absent(names.of(reference.substring(PREFIX.length())))
        : document(reference);
  }
}
