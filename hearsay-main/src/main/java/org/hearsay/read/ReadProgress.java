package org.hearsay.read;

/**
 * Hears how far a reader has come; called on the reading thread, so it must be quick.
 *
 * <p>Every record ends in exactly one of three ways: it becomes a document, it is rejected, or it
 * is skipped because it never was an article (a redirect, an image, the request half of a capture).
 */
public interface ReadProgress {
  /** Hears nothing. */
  ReadProgress SILENT = new ReadProgress() {};

  /** So many further bytes have been read from files, before unpacking. */
  default void bytes(long more) {}

  /** A document was handed over. */
  default void document() {}

  /** A record or file was rejected. */
  default void rejected() {}

  /**
   * A record that is no article was passed over, for instance {@code redirect} or {@code image}.
   */
  default void skipped(String kind) {}
}
