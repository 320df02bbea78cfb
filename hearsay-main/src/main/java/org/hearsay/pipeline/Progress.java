package org.hearsay.pipeline;

/** Hears how far a run has come; called on the caller's thread only. */
public interface Progress {
  /** Says nothing. */
  Progress NONE = new Progress() {};

  /** One more document was taken or rejected. */
  default void document(boolean rejected) {}

  /** One more document was there already. */
  default void skipped() {}

  /** So many further bytes were read from files, before unpacking. */
  default void bytes(long more) {}

  /** A record that is no article was passed over, e.g. {@code redirect} or {@code image}. */
  default void passedOver(String kind) {}

  /** A step over the whole pile begins, e.g. "comparing 1,204 articles". */
  default void step(String what) {}
}
