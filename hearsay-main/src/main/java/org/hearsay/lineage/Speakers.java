package org.hearsay.lineage;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Attribution;
import org.hearsay.model.SourceKind;

/**
 * The named people on whom a report rests for a claim, and where each is said to have spoken.
 *
 * @param places name of a person to the kind of place ("statement", "news conference"), or to
 *     nothing where none is told
 */
record Speakers(SortedMap<String, String> places) {
  private static final String AT_LARGE = "";

  /** An outlet that was told something itself has an interview of its own. */
  private static final Pattern INTERVIEW =
      Pattern.compile("(?i)\\b(?:interview(?:ed)?|told|spoke (?:to|with)|speaking (?:to|with))\\b");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)\\b(?:(?<post>tweet(?:s|ed)?|twitter|facebook|instagram|posted|(?:blog )?post)"
              + "|(?<conference>(?:news|press) (?:conference|briefing)|briefing|reporters|journalists)"
              + "|(?<statement>statements?|(?:press|news|media) release|letter)"
              + "|(?<speech>speech|address|hearing|testified|parliament|senate|video))\\b");

  static final Speakers NOBODY = new Speakers(new TreeMap<>());

  /** Those of the stretches; nobody where part of them rests on a source of another kind. */
  static Speakers of(Stretches stretches) {
    SortedMap<String, String> places = new TreeMap<>();
    for (Attribution attribution : stretches.attributions()) {
      if (attribution.sourceKind() == SourceKind.PERSON && attribution.sourceName() != null) {
        places.merge(
            Outlets.slug(attribution.sourceName()),
            place(stretches.words(attribution)),
            (a, b) -> a.isEmpty() ? b : a);
      } else if (attribution.sourceKind() != null
          && attribution.sourceKind() != SourceKind.COLLECTIVE) {
        return NOBODY;
      }
    }
    return new Speakers(places);
  }

  /**
   * How both name one person's statement: 2 where they say it was the same kind of public place, 1
   * where it may be, 0 where no person is common or one of them was told itself.
   */
  int common(Speakers other) {
    int most = 0;
    for (String name : places.keySet()) {
      String here = places.get(name);
      String there = other.places.get(name);
      if (there == null || here.equals("own") || there.equals("own")) {
        continue;
      }
      most = Math.max(most, !here.isEmpty() && here.equals(there) ? 2 : 1);
    }
    return most;
  }

  /** What the words of an attribution say of the place; "own" for an interview. */
  private static String place(String words) {
    Matcher matcher = PLACE.matcher(words);
    if (matcher.find()) {
      for (String kind : new String[] {"post", "conference", "statement", "speech"}) {
        if (matcher.group(kind) != null) {
          return kind;
        }
      }
    }
    return INTERVIEW.matcher(words).find() ? "own" : AT_LARGE;
  }
}
