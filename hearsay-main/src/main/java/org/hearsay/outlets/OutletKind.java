package org.hearsay.outlets;

import org.jspecify.annotations.Nullable;

/** What kind of publisher an outlet is. */
public enum OutletKind {
  /** A news agency: its reports are made to be taken over. */
  AGENCY("agency"),
  /** An agency or channel that a state runs. */
  STATE_AGENCY("state-agency"),
  NEWSPAPER("newspaper"),
  BROADCASTER("broadcaster"),
  SITE("site"),
  MAGAZINE("magazine"),
  /** A journal of research. */
  JOURNAL("journal"),
  /** A service on which anyone posts: the poster is the source, not the platform. */
  PLATFORM("platform"),
  /** Sells pictures: a credit to it is no information. */
  WIRE_PHOTO("wire-photo"),
  /** Distributes press releases as they come. */
  RELEASE_WIRE("release-wire"),
  /** Watches media or a conflict and publishes like an outlet. */
  MONITOR("monitor");

  private final String label;

  OutletKind(String label) {
    this.label = label;
  }

  /** The word for it in {@code outlets.tsv} and in output. */
  public String label() {
    return label;
  }

  /** True for those whose copy other outlets print under a credit line. */
  public boolean isWire() {
    return this == AGENCY || this == STATE_AGENCY || this == RELEASE_WIRE;
  }

  /** The kind with this label, or null. */
  static @Nullable OutletKind of(String label) {
    for (OutletKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    return null;
  }
}
