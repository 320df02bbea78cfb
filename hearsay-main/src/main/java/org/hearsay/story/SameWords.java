package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Attribution;

/**
 * Whether two passages that are alike really say the same, before an alert is made of them.
 *
 * <p>Likeness of vectors brings together what is about the same; an alert says that something was
 * lost, so the words themselves must be there. What was read on real news: quality/notes.md.
 */
final class SameWords {
  private static final double MOST = .6;
  // A page whose layout was lost runs sentences together.
  private static final int LONGEST = 400;
  private static final int AFTER_A_HEDGE = 2;
  private static final Pattern OPENING_HEDGE =
      Pattern.compile(
          "(?i)^\\W*(?:reportedly|allegedly|apparently|supposedly|perhaps|possibly)\\b");
  private static final Pattern QUOTES =
      Pattern.compile("[\u201c\u201d\u2018\"]|^'|(?<=\\s)'(?=\\p{L})");

  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\\b");
  private static final Pattern NEGATION =
      Pattern.compile("(?i)\\b(?:not|never|no|nobody|none|cannot)\\b|n['\u2019]t\\b");

  private SameWords() {}

  /** True where most of what the later passage says stands in the earlier one. */
  static boolean retells(Told earlier, Told later) {
    if (tooLong(earlier) || tooLong(later) || negated(earlier) != negated(later)) {
      return false;
    }
    Set<String> before = words(earlier.statement().content());
    List<String> after = List.copyOf(words(later.statement().content()));
    long shared = after.stream().filter(before::contains).count();
    return !after.isEmpty() && shared >= MOST * after.size();
  }

  /** True where every number of the later passage stands in the earlier one. */
  static boolean sameFigures(Told earlier, Told later) {
    return figures(earlier).containsAll(figures(later));
  }

  private static Set<Long> figures(Told told) {
    Set<Long> figures = new TreeSet<>();
    for (Words.Word word : Words.of(told.statement().text())) {
      Long number = Numbers.of(word.stem());
      if (number != null && number != 1) {
        figures.add(number);
      }
    }
    return figures;
  }

  /** True where most of what the later passage says is what somebody says in the earlier one. */
  static boolean retellsWhatIsSaid(Told earlier, Told later) {
    Set<String> said = new TreeSet<>();
    Statement statement = earlier.statement();
    String text = statement.member().article().text();
    for (Attribution attribution : statement.attributions()) {
      if (attribution.cue().stream().anyMatch(cue -> Cues.says(cue.of(text)))) {
        attribution.content().forEach(content -> said.addAll(words(content.of(text))));
      }
    }
    List<String> after = List.copyOf(words(later.statement().content()));
    return after.stream().filter(said::contains).count() >= MOST * after.size();
  }

  private static boolean negated(Told told) {
    return NEGATION.matcher(told.statement().content()).find();
  }

  static boolean tooLong(Told told) {
    return told.statement().span().length() > LONGEST;
  }

  /** True where what the earlier passage hedges stands in the later one. */
  static boolean hedges(Told earlier, Told later) {
    String text = earlier.statement().text();
    if (OPENING_HEDGE.matcher(text).find()) {
      return true;
    }
    Set<String> after = words(later.statement().text());
    Matcher hedge = Cues.hedge(text);
    boolean found = false;
    while (hedge.find()) {
      found = true;
      List<String> next = ordered(text.substring(hedge.end()));
      if (!next.isEmpty() && next.stream().limit(AFTER_A_HEDGE).allMatch(after::contains)) {
        return true;
      }
    }
    // The reservation stands in the attribution, which is about all of it.
    return !found;
  }

  /** True where the passage is quoted, or goes on inside a quotation that began before it. */
  static boolean quoted(Told told) {
    Statement statement = told.statement();
    boolean firstPerson = FIRST_PERSON.matcher(statement.text()).find();
    if (firstPerson || QUOTES.matcher(statement.text()).find()) {
      return true;
    }
    String text = statement.member().article().text();
    int start = statement.span().start();
    int paragraph = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    String before = text.substring(Math.min(paragraph, start), start);
    long straight = before.chars().filter(c -> c == '"').count();
    return before.lastIndexOf('\u201c') > before.lastIndexOf('\u201d') || straight % 2 == 1;
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(ordered(text));
  }

  private static List<String> ordered(String text) {
    List<String> words = new ArrayList<>();
    for (Words.Word word : Words.of(text)) {
      if (!Words.isEmpty(word.stem()) && !Cues.isReporting(word.stem())) {
        words.add(Endings.cut(Senses.of(word.stem())));
      }
    }
    return words;
  }
}
