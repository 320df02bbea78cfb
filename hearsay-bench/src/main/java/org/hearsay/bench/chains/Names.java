package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Names of sources made comparable: case, accents, punctuation, a leading "the", aliases. */
final class Names {
  private final Map<String, String> canonical = new TreeMap<>();

  Names(JsonNode truth) {
    for (JsonNode entry : truth.path("names")) {
      String name = plain(entry.path("name").asText());
      for (JsonNode alias : entry.path("aliases")) {
        canonical.put(plain(alias.asText()), name);
      }
    }
  }

  /** The one form that all names of a source share. */
  String of(String name) {
    String plain = plain(name);
    return canonical.getOrDefault(plain, plain);
  }

  private static String plain(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("['’]s\\b", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return letters.startsWith("the ") ? letters.substring(4) : letters;
  }
}
