package org.hearsay.attribute;

import org.jspecify.annotations.Nullable;

/** The fixed names of those who have none. */
final class Unnamed {
  static final String PERSON = "unnamed person";
  static final String MEDIA = "unnamed media";
  static final String AGENCY = "unnamed agency";

  private Unnamed() {}

  /** A person's full name, {@code unnamed person}, or null where the words are neither. */
  static @Nullable String nameOf(Page page, Speaker speaker) {
    return switch (speaker.sort()) {
      case PERSON -> speaker.name();
      case UNNAMED -> PERSON;
      case PRONOUN -> {
        Persons.Person person = page.persons().before(speaker.from(), 60);
        yield person == null ? null : person.name();
      }
      case SPOKESPERSON, OTHER -> null;
    };
  }
}
