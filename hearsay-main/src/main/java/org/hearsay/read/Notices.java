package org.hearsay.read;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.model.Given;
import org.jspecify.annotations.Nullable;

/** What reading had to assume or leave out, carried with the document. */
final class Notices {
  private Notices() {}

  /** The same with a further field. */
  static Given with(Given given, String name, String json) {
    Map<String, String> extra = new LinkedHashMap<>(given.extra());
    extra.put(name, json);
    return new Given(
        given.outlet(),
        given.published(),
        given.headline(),
        given.language(),
        given.authors(),
        extra);
  }

  /** The same with a notice, behind those that are there; {@code null} adds none. */
  static Given add(Given given, @Nullable String notice) {
    if (notice == null) {
      return given;
    }
    String before = given.extra().get(Given.READ_NOTICE);
    String all = before == null ? notice : before.substring(1, before.length() - 1) + "; " + notice;
    return with(given, Given.READ_NOTICE, TextNode.valueOf(all).toString());
  }
}
