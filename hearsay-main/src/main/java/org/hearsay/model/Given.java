package org.hearsay.model;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record said about itself beside its text (a JSON line, a feed entry): taken at its word,
 * not extracted.
 *
 * @param published as written there; parsed by extract
 * @param extra further fields of the record, name to JSON value, carried along untouched
 */
public record Given(
    @Nullable String outlet,
    @Nullable String published,
    @Nullable String headline,
    @Nullable String language,
    List<String> authors,
    Map<String, String> extra)
    implements Serializable {
  /**
   * The name under which read puts into {@link #extra} what it had to assume or leave out (a JSON
   * string): a guessed charset, replaced characters, a cut record.
   */
  public static final String READ_NOTICE = "hearsay.readNotice";

  public static final Given NOTHING = new Given(null, null, null, null, List.of(), Map.of());

  public Given {
    authors = List.copyOf(authors);
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }
}
