package org.hearsay.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One retrieved thing: bytes, where from, when.
 *
 * @param id given by the record, else derived from the content
 * @param path file that held it, as the user named it; members of containers as {@code
 *     file.warc.gz}
 * @param offset byte offset in that file where the format has records, else null
 * @param retrieved when it was fetched (WARC date, {@code retrieved} field); never a time of
 *     publication
 */
public record Document(
    String id,
    String path,
    @Nullable Long offset,
    @Nullable String url,
    @Nullable Moment retrieved,
    Content content,
    Given given)
    implements Serializable {
  public Document {
    if (id.isBlank()) {
      throw new IllegalArgumentException("document from " + path + " has no id");
    }
  }
}
