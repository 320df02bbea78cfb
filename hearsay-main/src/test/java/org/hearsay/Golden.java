package org.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with a file of the repository; {@code -Dgolden.update=true} rewrites the file
 * instead.
 */
public final class Golden {
  private Golden() {}

  /** Fails where {@code actual} differs from {@code file} (a path from the repository's root). */
  public static void check(String file, String actual) throws IOException {
    Path path = root().resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, actual, StandardCharsets.UTF_8);
      return;
    }
    String expected = Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
    assertEquals(
        expected, actual, file + " differs; run with -Dgolden.update=true and review the diff");
  }

  /** The root of the repository, whichever module the test runs in. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("hearsay-bench"))) {
      here = here.getParent();
    }
    return here;
  }
}
