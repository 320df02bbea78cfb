package org.hearsay.report;

import org.jspecify.annotations.Nullable;

/** How much of the articles' words an export carries. */
public enum TextMode {
  /** Everything. */
  FULL,
  /** Headlines and the first characters of a text; hashes and offsets for the rest. */
  SNIPPET,
  /** Hashes and offsets alone: whoever has the articles puts the words back. */
  OFFSETS;

  /** Enough to recognise a passage, too little to read the article instead. */
  private static final int SNIPPET_LENGTH = 200;

  /** As much of some words of an article as this mode lets through, or null. */
  public @Nullable String of(@Nullable String words) {
    return switch (this) {
      case FULL -> words;
      case SNIPPET -> words == null ? null : Wording.cut(words, SNIPPET_LENGTH);
      case OFFSETS -> null;
    };
  }
}
