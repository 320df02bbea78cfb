package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/** Why reports that look separate were counted as one: "37 copies of the AFP report". */
public record Deduction(String reason, List<String> documents) implements Serializable {
  public Deduction {
    documents = List.copyOf(documents);
  }
}
