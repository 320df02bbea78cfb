package org.hearsay.attribute;

/** The name and the description that every rule has. */
abstract class NamedRule {
  private final String name;
  private final String description;

  NamedRule(String name, String description) {
    this.name = name;
    this.description = description;
  }

  /** Short and stable; stands in what the rule decided. */
  public final String name() {
    return name;
  }

  /** One line for people. */
  public final String description() {
    return description;
  }
}
