package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/** Something that got lost on the way, with the passages side by side (earlier report first). */
public record Alert(AlertKind kind, String text, List<Evidence> passages) implements Serializable {
  public Alert {
    passages = List.copyOf(passages);
  }
}
