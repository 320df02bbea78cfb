package org.hearsay.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of two words and more that the texts of a story hold.
 *
 * <p>What opens a sentence may be capital for that alone: it is a name where its last word stands
 * capital within a sentence somewhere in the story. Not thread-safe; lives in one call.
 */
final class FullNames {
  private static final int MOST_TEXT = 4000;

  // "US-trained Afghan" is no name, "Kim Jong-un" is one.
  private static final String WORD =
      "\\p{Lu}[\\p{L}'\u2019]*(?:-(?!(?:\\p{Ll}*(?:ed|ing)|\\p{Ll}{7,}|led|run|born|era|wide|like|made"
          + "|held|old|owned|style|only|free|rich|poor|wing|type|level|bound)(?!\\p{L}))[\\p{L}'\u2019]+)*"
          + "(?<=..)(?![\\p{L}'\u2019-])";
  // "Secretary of State Antony Blinken" is one.
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}'\u2019-])((?<=[\\p{Ll},] ))?("
              + WORD
              + ")((?:(?: of| for| of the| for the)? "
              + WORD
              + ")+)");
  private static final int WITHIN = 1;
  private static final int FIRST = 2;
  private static final int REST = 3;

  /** Behind a word of its sentence. */
  private static final Pattern CAPITAL = Pattern.compile("(?<=[\\p{L}\\p{N},] )" + WORD);

  private static final Pattern CALENDAR =
      Pattern.compile(
          "\\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July"
              + "|August|September|October|November|December)\\b");
  private static final Pattern JOINT = Pattern.compile("^(?: of| for)?(?: the)? ");
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s$");

  // Words that open sentences before names; those that the story also writes small are known
  // anyway.
  private static final Set<String> OPENERS =
      Set.of(
          "yesterday",
          "today",
          "tomorrow",
          "meanwhile",
          "however",
          "instead",
          "earlier",
          "later",
          "last",
          "when",
          "while",
          "since",
          "because",
          "though",
          "although",
          "despite",
          "unlike",
          "like",
          "both",
          "even",
          "still",
          "now",
          "only",
          "under",
          "during",
          "without",
          "within",
          "until",
          "between",
          "against",
          "near",
          "inside",
          "outside",
          "former",
          "according",
          "neither",
          "either",
          "perhaps",
          "maybe",
          "then",
          "among",
          "across",
          "through",
          "may");

  // Capital within a sentence: how often.
  private final Map<String, Integer> capital = new TreeMap<>();
  private final Set<String> small = new TreeSet<>();

  FullNames(List<String> texts) {
    for (String text : texts) {
      String start = start(text);
      Words.of(start).stream()
          .filter(word -> Character.isLowerCase(start.charAt(word.span().start())))
          .forEach(word -> small.add(word.stem()));
      count(start, 1);
      // The name that opens a sentence bears no witness for itself.
      NAME.matcher(start)
          .results()
          .filter(name -> name.group(WITHIN) == null)
          .forEach(name -> count(name.group(), -1));
    }
  }

  private void count(String text, int times) {
    CAPITAL
        .matcher(text)
        .results()
        .forEach(word -> capital.merge(Words.stem(word.group()), times, Integer::sum));
  }

  /** Those that stand in the first part of this text. */
  Set<String> of(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(start(text));
    while (matcher.find()) {
      String name = matcher.group();
      if (matcher.group(WITHIN) == null) {
        name = opening(matcher.group(FIRST), matcher.group(REST));
      }
      name = POSSESSIVE.matcher(name).replaceFirst("");
      if (name.indexOf(' ') > 0 && !CALENDAR.matcher(name).find()) {
        names.add(name);
      }
    }
    return names;
  }

  /** The name that opens a sentence, without a word that only opens it; or nothing. */
  private String opening(String first, String rest) {
    if (mentions(rest) == 0) {
      return "";
    }
    return opens(first) ? JOINT.matcher(rest).replaceFirst("") : first + rest;
  }

  /** How often the name's last word stands within a sentence of the story. */
  int mentions(String name) {
    return capital.getOrDefault(Words.stem(name.substring(name.lastIndexOf(' ') + 1)), 0);
  }

  private boolean opens(String first) {
    String stem = Words.stem(first);
    return small.contains(stem)
        || Words.isEmpty(stem)
        || OPENERS.contains(stem)
        || stem.endsWith("ing");
  }

  private static String start(String text) {
    return text.substring(0, Math.min(MOST_TEXT, text.length()));
  }
}
