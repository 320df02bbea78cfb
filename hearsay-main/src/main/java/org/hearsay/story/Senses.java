package org.hearsay.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that news uses for the same thing: "blaze" and "inferno" are a fire. */
final class Senses {
  private static final Map<String, String> CLASSES = load();

  private Senses() {}

  /** The word that stands for the class, or the stem itself. */
  static String of(String stem) {
    return CLASSES.getOrDefault(stem, stem);
  }

  private static Map<String, String> load() {
    Map<String, String> classes = new HashMap<>();
    try (InputStream in = Senses.class.getResourceAsStream("senses.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "senses.txt is not beside the classes.\nMaybe the resources were not packed?");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          List<String> words = List.of(line.strip().split(" +"));
          words.forEach(word -> classes.putIfAbsent(word, words.get(0)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("senses.txt cannot be read", e);
    }
    return Map.copyOf(classes);
  }
}
