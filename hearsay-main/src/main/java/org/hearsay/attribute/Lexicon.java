package org.hearsay.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The room's word lists, by section of {@code lexicon.txt}; read once. */
final class Lexicon {
  private static final Map<String, Set<String>> SECTIONS = read();

  static final Set<String> REPORT = words("report");
  static final Set<String> STRONG_REPORT = words("strongreport");
  static final Set<String> DESCRIBING = words("describing");
  static final Set<String> TELL = words("tell");
  static final Set<String> BELIEF = words("belief");
  static final Set<String> ADVERB = words("adverb");
  static final Set<String> OUTLET_NOUN = words("outletnoun");
  static final Set<String> AGENCY_NOUN = words("agencynoun");
  static final Set<String> OUTLET_HEAD = words("outlethead");
  static final Set<String> DOCUMENT_NOUN = words("documentnoun");
  static final Set<String> MEDIA_NOUN = words("medianoun");
  static final Set<String> ROLE_NOUN = words("rolenoun");
  static final Set<String> PLATFORM = words("platform");
  static final Set<String> POST_WORD = words("postword");
  static final Set<String> UNNAMED = words("unnamed");
  static final Set<String> PRONOUN = words("pronoun");
  static final Set<String> PERSON_PRONOUN = words("personpronoun");
  static final Set<String> TITLE = words("title");
  static final Set<String> MONTH = words("month");
  static final Set<String> DEMONYM = words("demonym");

  /** Adjectives among the demonyms that are no country's. */
  static final Set<String> DEMONYM_OTHER =
      Set.of(
          "western",
          "local",
          "national",
          "international",
          "regional",
          "state",
          "catholic",
          "jewish",
          "muslim",
          "christian",
          "conservative",
          "liberal",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "central",
          "european",
          "african",
          "arabic",
          "asian",
          "latin",
          "american",
          "english");

  static final Set<String> HEDGE = words("hedge");
  static final Set<String> DENIAL = words("denial");
  static final Set<String> PHOTO_WORD = words("photoword");
  static final Set<String> PHOTO_AGENCY = words("photoagency");
  static final Set<String> DAY = words("monthday");
  static final Set<String> TLD = words("tld");
  static final Set<String> PLACE = words("place");
  static final Set<String> NON_OUTLET = words("nonoutlet");

  private Lexicon() {}

  static Set<String> words(String name) {
    Set<String> words = SECTIONS.get(name);
    if (words == null) {
      throw new IllegalStateException("lexicon.txt has no section [" + name + "]");
    }
    return words;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> sections = new HashMap<>();
    try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "lexicon.txt is missing beside " + Lexicon.class + ". Maybe the jar is incomplete?");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Set<String> current = new HashSet<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          current =
              sections.computeIfAbsent(line.substring(1, line.length() - 1), k -> new HashSet<>());
        } else if (!line.startsWith("#")) {
          addWords(line, current);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }

  private static void addWords(String line, Set<String> into) {
    for (String word : line.split(" ")) {
      if (!word.isBlank()) {
        into.add(word.replace('_', ' '));
      }
    }
  }
}
