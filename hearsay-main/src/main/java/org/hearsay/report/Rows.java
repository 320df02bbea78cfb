package org.hearsay.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of an exported table, one at a time: a table need not fit into memory. */
public interface Rows {
  /** Takes a row. */
  interface Sink {
    void row(@Nullable Object[] values) throws IOException;
  }

  void each(Sink sink) throws IOException;
}
