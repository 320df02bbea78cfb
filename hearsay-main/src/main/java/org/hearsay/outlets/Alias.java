package org.hearsay.outlets;

import java.io.Serializable;

/**
 * One way to write an outlet or a programme; ambiguous where the same words are also an ordinary
 * word, a person's name or another thing.
 */
public record Alias(String text, boolean ambiguous) implements Serializable {
  public Alias {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an alias without text");
    }
  }

  /** True for an account name, such as {@code @example}. */
  public boolean isAccount() {
    return text.charAt(0) == '@';
  }

  /** Reads the notation of {@code outlets.tsv}: a leading question mark says ambiguous. */
  static Alias parse(String cell) {
    return cell.charAt(0) == '?' ? new Alias(cell.substring(1), true) : new Alias(cell, false);
  }
}
