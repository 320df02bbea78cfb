package org.hearsay.outlets;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The cases in which an outlet's wording is something else, in the order in which they are asked.
 */
enum Guard {
  RETWEET("\"RT @account\" is a retweet, not the channel") {
    @Override
    boolean drops(Sighting s) {
      int after = s.end();
      String text = s.text();
      return s.words().equals("RT")
          && after + 1 < text.length()
          && Letters.isSpace(text.charAt(after))
          && text.charAt(after + 1) == '@';
    }
  },
  PLACE("\"New York Times Square\", \"Washington Post Office\": the last word belongs to a place") {
    @Override
    boolean drops(Sighting s) {
      return Lexicon.PLACES.getOrDefault(s.lastWord(), Set.of()).contains(s.next());
    }
  },
  HYPHEN("\"X-ray\", \"the Times-Example\": a part of a compound word") {
    @Override
    boolean drops(Sighting s) {
      if (!s.unsure()) {
        return false;
      }
      boolean before = Letters.isHyphen(s.charBefore()) && !s.previous().isEmpty();
      boolean after = Letters.isHyphen(s.charAfter()) && !s.next().isEmpty();
      return before || (after && !Lexicon.JOINED.contains(s.next()));
    }
  },
  PERSON("\"Michael Bloomberg\", \"Mr. Fox\", \"Example Daily Mail\": the end of a longer name") {
    @Override
    boolean drops(Sighting s) {
      String before = s.previous();
      return (s.unsure() || Lexicon.isGeneric(s.words()))
          && !s.article()
          && isName(before)
          && !Lexicon.PLACE_OF_PAPER.contains(before);
    }
  },
  LONGER("\"the State Department\", \"Time Warner\": the beginning of a longer name") {
    @Override
    boolean drops(Sighting s) {
      return s.unsure() && isName(s.next()) && !Lexicon.OF_PRESS.contains(s.next());
    }
  },
  OF("\"the State of the Union\", \"the Nation of Islam\": a noun with its complement") {
    @Override
    boolean drops(Sighting s) {
      return s.unsure() && s.article() && s.isOneWord() && s.next().equals("of");
    }
  },
  COMPOUND("\"Foreign Policy adviser\", \"Vice president\": an ordinary compound") {
    @Override
    boolean drops(Sighting s) {
      return s.unsure()
          && Lexicon.COMPOUNDS
              .getOrDefault(s.words(), Set.of())
              .contains(s.next().toLowerCase(Locale.ROOT));
    }
  };

  private final String description;

  Guard(String description) {
    this.description = description;
  }

  abstract boolean drops(Sighting s);

  String description() {
    return description;
  }

  private static boolean isName(String word) {
    return !word.isEmpty()
        && Letters.isUpper(word.charAt(0))
        && !Lexicon.FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The words that the guards know. */
  private static final class Lexicon {
    static final Map<String, Set<String>> PLACES =
        Map.of(
            "Times", Set.of("Square"),
            "Post", Set.of("Office", "Offices"),
            "Star", Set.of("Wars", "Trek"),
            "Sun", Set.of("Belt", "City", "Microsystems", "Valley"),
            "Time", Set.of("Warner", "Square"),
            "Globe", Set.of("Theatre", "Theater"),
            "Guardian", Set.of("Angels", "Life"));

    static final Map<String, Set<String>> COMPOUNDS =
        Map.of(
            "Foreign Policy",
                Set.of(
                    "adviser",
                    "advisor",
                    "advisers",
                    "advisors",
                    "aide",
                    "chief",
                    "expert",
                    "experts",
                    "team",
                    "speech",
                    "agenda",
                    "establishment",
                    "issues",
                    "committee"),
            "Foreign Affairs",
                Set.of("minister", "ministry", "committee", "spokesman", "secretary", "chief"),
            "Vice", Set.of("president", "presidential", "chairman", "chair", "versa", "squad"),
            "State of the Union", Set.of("address", "speech", "message", "night", "is"),
            "People", Set.of("who", "are", "were", "have", "should", "can", "will", "with", "from"),
            "Time", Set.of("to", "for", "will", "after", "is", "was", "has"),
            "X", Set.of("chromosome", "chromosomes", "rays", "factor"),
            "Fox", Set.of("hunting", "hunt"),
            "Sputnik", Set.of("moment", "satellite", "vaccine"));

    /** After a hyphen: "Example-owned" speaks of the outlet. */
    static final Set<String> JOINED =
        Set.of("owned", "run", "based", "affiliated", "commissioned", "sponsored", "published");

    /** Nouns and cues of the press that follow an outlet's name with a capital, as in headlines. */
    static final Set<String> OF_PRESS =
        Set.of(
            "Magazine",
            "Newspaper",
            "News",
            "Online",
            "Report",
            "Reports",
            "Reported",
            "Reporter",
            "Reporters",
            "Editor",
            "Journalist",
            "Columnist",
            "Correspondent",
            "Poll",
            "Says",
            "Said",
            "Claims",
            "Reveals",
            "Interview",
            "Article",
            "Story",
            "Stories",
            "Headline",
            "Photo",
            "Video",
            "Website",
            "TV",
            "Television",
            "Radio",
            "Network",
            "Blog",
            "Post",
            "Posts",
            "Account",
            "Page",
            "User",
            "Users",
            "Channel",
            "Investigation",
            "Exclusive",
            "Writer",
            "Contributor",
            "Staff",
            "Host",
            "Anchor",
            "Business",
            "Editorial");

    /** Words that may stand with a capital beside a name without being a part of it. */
    static final Set<String> FUNCTION_WORDS =
        Set.of(
            ("a an the in on at by to of for from with via per as and or but nor yet so if when"
                    + " while where because after before since though although that this these"
                    + " those then than it he she we they i you his her its our their my is are"
                    + " was were be has have had do does did will would can could may might not"
                    + " no also even only both like unlike according citing quoting told tells"
                    + " says said read see watch now here there meanwhile later earlier recently"
                    + " however photo photos source sources credit image images picture video"
                    + " updated exclusive report reports breaking monday tuesday wednesday"
                    + " thursday friday saturday sunday january february march april june july"
                    + " august september october november december what who why how which about"
                    + " into over under until between among through during against without")
                .split(" "));

    /** Places and peoples by which papers are told apart: "London Daily Example". */
    static final Set<String> PLACE_OF_PAPER =
        Set.of(
            "London",
            "British",
            "Britain",
            "UK",
            "English",
            "Scottish",
            "Irish",
            "American",
            "US",
            "French",
            "German",
            "Italian",
            "Spanish",
            "Russian",
            "Chinese",
            "Japanese",
            "Indian",
            "Pakistani",
            "Afghan",
            "Turkish",
            "Israeli",
            "Arab",
            "Egyptian",
            "Saudi",
            "Iranian",
            "Iraqi",
            "Syrian",
            "Lebanese",
            "Qatari",
            "Australian",
            "Canadian",
            "Kenyan",
            "Nigerian",
            "Mexican",
            "Brazilian",
            "Korean",
            "Dutch",
            "Swedish",
            "Polish",
            "Ukrainian",
            "European",
            "African",
            "Asian",
            "Hong",
            "Kong",
            "Bangladeshi",
            "Malaysian",
            "Thai",
            "Indonesian",
            "Conservative",
            "Liberal",
            "Tabloid",
            "Newspaper",
            "Magazine",
            "Website",
            "Broadcaster");

    /** Newspaper words that, alone, do not tell one paper from another. */
    private static final Set<String> GENERIC =
        Set.of(
            "Daily",
            "Sunday",
            "Morning",
            "Evening",
            "Weekly",
            "Mail",
            "Express",
            "Star",
            "News",
            "Times",
            "Post",
            "Sun",
            "Mirror",
            "Telegraph",
            "Standard",
            "Record",
            "Herald",
            "Observer",
            "Independent",
            "Guardian",
            "Mercury",
            "Press",
            "Journal",
            "Nation",
            "National",
            "Global",
            "Business",
            "City",
            "Metro",
            "Economic",
            "Tribune",
            "Chronicle",
            "Gazette",
            "Monitor",
            "Citizen",
            "Examiner",
            "Dispatch");

    private Lexicon() {}

    static boolean isGeneric(String words) {
      for (String word : words.split("[ -]")) {
        if (!GENERIC.contains(word)) {
          return false;
        }
      }
      return true;
    }
  }
}
