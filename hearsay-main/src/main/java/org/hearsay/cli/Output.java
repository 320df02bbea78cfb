package org.hearsay.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results go, always UTF-8. */
final class Output {
  private Output() {}

  /** A file, or standard output for {@code -}; closing standard output only flushes it. */
  static Writer open(String target) throws IOException {
    if (!target.equals("-")) {
      Path file = Path.of(target);
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null && !Files.isDirectory(parent)) {
        throw new IOException(
            "cannot write "
                + target
                + ": folder "
                + parent
                + " does not exist. Maybe create it first.");
      }
      return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }
    return standard();
  }

  static Writer standard() {
    Writer out =
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
    return new BufferedWriter(out, 1 << 16) {
      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
