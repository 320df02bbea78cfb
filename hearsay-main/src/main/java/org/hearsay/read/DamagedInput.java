package org.hearsay.read;

import java.io.IOException;

/** Bytes that cannot be unpacked any further, with the place. */
final class DamagedInput extends IOException {
  private static final long serialVersionUID = 1L;

  private final long offset;

  DamagedInput(long offset, String message) {
    super(message);
    this.offset = offset;
  }

  /** Where the damaged part begins, in bytes of the packed file. */
  long offset() {
    return offset;
  }
}
