package org.hearsay.pipeline;

import java.io.InputStream;
import java.util.List;

/** What the user named: files and folders, {@code -} for JSON lines on {@code stdin}. */
public record Input(List<String> paths, InputStream stdin) {
  public Input {
    paths = List.copyOf(paths);
  }
}
