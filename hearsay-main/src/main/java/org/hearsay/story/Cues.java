package org.hearsay.story;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which a sentence says how it stands to what it tells: with a source, with a reservation,
 * denying, correcting.
 *
 * <p>Used beside the attributions, not instead: they decide where there are any, and these where
 * none was found. Deliberately short lists; a word that also has a plain meaning is left out.
 */
final class Cues {
  /** Somebody is said to say it. */
  private static final Pattern ATTRIBUTED =
      words(
          "said|says|say|saying|told|tells|according to|reported|reports|reporting|stated|states"
              + "|announced|claimed|claims|confirmed|added|wrote|writes|tweeted|citing|cited|cites"
              + "|quoted|quoting|testified|alleged|warned|warns|recalled|recalls|explained|argued"
              + "|insisted|promised|reminded|reminds|described|revealed|admitted|acknowledged|shows?|denied|denies"
              + "|denial|posted|(?:made|make|makes) (?:it )?clear");

  private static final Pattern SAYS =
      words(
          "said|says|say|saying|told|tells|according to|reported|reports|reporting|stated|states"
              + "|announced|claimed|claims|added|wrote|writes|tweeted|alleged|warned|warns|argued"
              + "|insisted|quoted as");

  private static final Set<String> REPORTING =
      Set.of(
          "said",
          "say",
          "saying",
          "told",
          "tell",
          "reported",
          "report",
          "reporting",
          "stated",
          "announced",
          "claimed",
          "claim",
          "confirmed",
          "added",
          "wrote",
          "write",
          "tweeted",
          "citing",
          "cited",
          "cite",
          "quoted",
          "quoting",
          "alleged",
          "warned",
          "warn",
          "recalled",
          "recall",
          "explained",
          "argued",
          "insisted",
          "promised",
          "described",
          "revealed",
          "admitted",
          "acknowledged",
          "denied",
          "deny",
          "denial",
          "posted",
          "according");

  /** It is told with a reservation. */
  private static final Pattern HEDGED =
      words(
          "reportedly|allegedly|apparently|purportedly|supposedly|rumou?red|unconfirmed"
              + "|unverified|may have|might have|could have|believed to|thought to|suspected"
              + "|appears? to|appeared to|seems? to|yet to be (?:confirmed|verified)"
              + "|not (?:yet )?(?:been )?(?:confirmed|verified)|possibly|perhaps|claims? to"
              + "|is said to|are said to|was said to|were said to|if (?:true|confirmed)");

  /** Somebody holds against it. */
  private static final Pattern DENIED =
      words(
          // "neither confirmed nor denied" denies nothing.
          "(?<!or )den(?:y|ies|ied|ying|ials?)|rejected|rejects|dismissed|dismisses|refuted|refutes"
              + "|rebutted|untrue|baseless|unfounded|no truth|not true|is false|was false|debunked"
              + "|disputed|disputes|hoax|incorrect|laugh(?:s|ed|ing) off|to the contrary|false (?:claim|report|rumou?r)s?");

  /** It could not be established. */
  private static final Pattern DOUBTED =
      words(
          "(?:not|cannot|n't|unable to|yet to|impossible to) (?:be |been |yet |able to |immediately"
              + " |independently )*(?:confirm|confirmed|verify|verified|established)"
              + "|(?:has|have|had) not confirmed|(?:just|mere|only) (?:a )?rumou?rs?|doubt(?:s|ed|ful)?|sceptical|skeptical|questioned|unverified|unconfirmed");

  /** An earlier report is put right. */
  private static final Pattern CORRECTED =
      words(
          "correct(?:s|ed|ing|ion|ions)|regrets? the error|revised|retract(?:s|ed|ion)?"
              + "|earlier (?:version|figure|report)|counted twice|in error|erroneously"
              + "|mistakenly");

  private Cues() {}

  /** A word of reporting by itself, as a stem: it says nothing of what is reported. */
  static boolean isReporting(String stem) {
    return REPORTING.contains(stem);
  }

  /** Somebody says it in so many words: pictures that show and facts that came out do not count. */
  static boolean says(String text) {
    return SAYS.matcher(text).find();
  }

  static boolean attributed(String text) {
    return ATTRIBUTED.matcher(text).find();
  }

  static boolean hedged(String text) {
    return HEDGED.matcher(text).find();
  }

  /** Each place where a reservation is made. */
  static Matcher hedge(String text) {
    return HEDGED.matcher(text);
  }

  static boolean denied(String text) {
    return DENIED.matcher(text).find();
  }

  static boolean doubted(String text) {
    return DOUBTED.matcher(text).find();
  }

  static boolean corrected(String text) {
    return CORRECTED.matcher(text).find();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}])(?:" + alternatives + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
  }
}
