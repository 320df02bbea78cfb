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

  static final Set<String> REPORT = section("report");
  static final Set<String> STRONG_REPORT = section("strongreport");
  static final Set<String> DESCRIBING = section("describing");
  static final Set<String> TELL = section("tell");
  static final Set<String> BELIEF = section("belief");
  static final Set<String> ADVERB = section("adverb");
  static final Set<String> OUTLET_NOUN = section("outletnoun");
  static final Set<String> AGENCY_NOUN = section("agencynoun");
  static final Set<String> OUTLET_HEAD = section("outlethead");
  static final Set<String> DOCUMENT_NOUN = section("documentnoun");
  static final Set<String> MEDIA_NOUN = section("medianoun");
  static final Set<String> ROLE_NOUN = section("rolenoun");
  static final Set<String> PLATFORM = section("platform");
  static final Set<String> POST_WORD = section("postword");
  static final Set<String> UNNAMED = section("unnamed");
  static final Set<String> PRONOUN = section("pronoun");
  static final Set<String> PERSON_PRONOUN = section("personpronoun");
  static final Set<String> TITLE = section("title");
  static final Set<String> MONTH = section("month");
  static final Set<String> DEMONYM = section("demonym");

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

  static final Set<String> HEDGE = section("hedge");
  static final Set<String> DENIAL = section("denial");
  static final Set<String> PHOTO_WORD = section("photoword");
  static final Set<String> PHOTO_AGENCY = section("photoagency");
  static final Set<String> DAY = section("monthday");
  static final Set<String> TLD = section("tld");
  static final Set<String> PLACE = section("place");
  static final Set<String> NON_OUTLET = section("nonoutlet");

  private Lexicon() {}

  private static Set<String> section(String name) {
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
