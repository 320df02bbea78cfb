package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Attribution;
import org.hearsay.model.Span;

/** Takes the source and the cue out of a sentence, so that what is said remains. */
final class Contents {
  private static final int ENOUGH = 20;
  // ", which is leased by ..." says something else than its sentence.
  private static final Pattern ASIDE = Pattern.compile(", (?:which|who|where|whose) ");
  private static final Pattern OPENING = Pattern.compile("^According to [^,]{2,80}, ");
  private static final Pattern TAIL =
      Pattern.compile(
          "[,\u201d\"] [^,\u201c\u201d\"]{0,80}\\b(?:said|says|told|tells|added|reported|reports|wrote"
              + "|writes|announced|according to)\\b[^,\u201c\u201d\"]{0,80}[.,]?$");

  // "Investigators are certain that ...": who is sure is not what they are sure of.
  private static final Pattern BELIEF =
      Pattern.compile(
          "^[^,.;]{2,80}?\\b(?:is|are|was|were|remains?) (?:(?:now|almost|fairly|quite|very|absolutely) )?"
              + "(?:certain|sure|convinced|confident|adamant|satisfied) (?:that )?");
  // Names and days behind what was cut out: whom somebody told it and when, or who it was.
  private static final Pattern REST_OF_SOURCE =
      Pattern.compile(
          "(?<=[,\u201d\"]) {6,}(?:the |The )?(?:\\p{Lu}[\\p{L}'\u2019-]*(?: |(?=[.,])))+(?:on \\p{Lu}[a-z]+day)?");

  private Contents() {}

  static String of(String text, Span place, List<Attribution> attributions) {
    String rest =
        attributions.isEmpty() ? byShape(text) : byAttributions(text, place, attributions);
    Matcher belief = BELIEF.matcher(rest);
    if (belief.find() && rest.substring(belief.end()).strip().length() >= ENOUGH) {
      rest = rest.substring(belief.end());
    }
    Matcher aside = ASIDE.matcher(rest);
    if (aside.find() && rest.substring(0, aside.start()).strip().length() >= ENOUGH) {
      rest = rest.substring(0, aside.start());
    }
    return rest.strip().length() < ENOUGH ? text : rest;
  }

  private static String byAttributions(String text, Span place, List<Attribution> attributions) {
    List<Span> out = new ArrayList<>();
    for (Attribution attribution : attributions) {
      out.addAll(attribution.source());
      out.addAll(attribution.cue());
    }
    StringBuilder rest = new StringBuilder(text);
    for (Span span : out) {
      int from = Math.max(0, span.start() - place.start());
      int to = Math.min(text.length(), span.end() - place.start());
      for (int i = from; i < to; i++) {
        rest.setCharAt(i, ' ');
      }
    }
    return REST_OF_SOURCE.matcher(rest).replaceAll(" ");
  }

  private static String byShape(String text) {
    Matcher opening = OPENING.matcher(text);
    String rest = opening.find() ? text.substring(opening.end()) : text;
    Matcher tail = TAIL.matcher(rest);
    return tail.find() ? rest.substring(0, tail.start()) : rest;
  }
}
