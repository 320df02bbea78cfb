package org.hearsay.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The payload of a document. */
public sealed interface Content extends Serializable {

  /**
   * A page's bytes.
   *
   * @param charset what the transport declared (HTTP header), or null; the page may declare another
   */
  // An array because pages are large and read once; nobody compares two contents.
  @SuppressWarnings("ArrayRecordComponent")
  record Html(byte[] bytes, @Nullable String charset) implements Content {}

  /**
   * Text without markup.
   *
   * @param verbatim true where it is the article's text as it stands: nothing may be cut, all
   *     offsets refer to it
   */
  record Plain(String text, boolean verbatim) implements Content {}
}
