package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/** Near-duplicates folded under a representative; nothing is dropped. */
public record Group(List<String> documents, String representative) implements Serializable {
  public Group {
    documents = List.copyOf(documents);
    if (!documents.contains(representative)) {
      throw new IllegalArgumentException(
          "representative " + representative + " is not in its group " + documents);
    }
  }
}
