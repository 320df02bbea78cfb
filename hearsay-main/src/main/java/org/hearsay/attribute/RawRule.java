package org.hearsay.attribute;

import org.jspecify.annotations.Nullable;

/** One way in which a text gives somebody's words; used where no model ran. */
interface RawRule {
  /** Short and stable; stands in the decisions of an attribution. */
  String name();

  /** One line for people. */
  String description();

  /** What it makes of the cue that stands at a token, or null. */
  @Nullable Parts match(Page page, Cue cue);
}
