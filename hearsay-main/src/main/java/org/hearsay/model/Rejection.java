package org.hearsay.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Input that could not be used, and why.
 *
 * @param path file that held it, as the user named it ({@code -} for standard input)
 * @param offset byte offset of the record in that file, or null where the whole file is meant
 * @param reason one sentence with names and values
 */
public record Rejection(String path, @Nullable Long offset, String reason) implements Serializable {
  public Rejection {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("rejection of " + path + " needs a reason");
    }
  }
}
