package org.hearsay.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.model.Span;

/**
 * Paragraphs and sentences by rules.
 *
 * <p>A full stop ends no sentence after a title ("Gov."), an initial ("J.") or a shortening that is
 * followed by a number ("No. 5"); after one that may end a sentence ("U.S.", "Inc.", "p.m.") only
 * before a word that commonly begins one. Trained splitters broke after "Gov." and "Sen.".
 */
final class TextSplitter {
  private static final String ENDS = ".!?\u2026\u3002\uff01\uff1f";
  private static final String CLOSERS = "\"'\u2019\u201d\u00bb\u203a)]}";
  private static final String OPENERS = "\"'\u2018\u201c\u201e\u00ab\u2039([{\u2014\u2013-\u2022";

  private static final Set<String> NEVER_LAST =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gov", "sen", "rep", "reps", "sens", "gen", "col", "lt",
          "capt", "cmdr", "sgt", "maj", "adm", "pres", "rev", "hon", "st", "mt", "ft", "sec", "amb",
          "supt", "insp", "det", "atty", "msgr", "fr", "br", "sr", "messrs", "vs", "v", "cf", "e.g",
          "i.e", "viz", "approx", "ca", "al");

  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec", "p", "pp", "fig", "art", "vol", "ch", "para", "rs");

  private static final Set<String> MAY_BE_LAST =
      Set.of(
          "inc", "corp", "co", "ltd", "llc", "plc", "bros", "jr", "sr", "ave", "blvd", "rd", "dept",
          "univ", "assn", "etc", "calif", "fla", "ga", "ill", "mass", "mich", "minn", "pa", "tex",
          "va", "wis", "ariz", "colo", "conn", "ala", "ark", "tenn", "wash", "okla", "ore", "nev",
          "mo", "kan", "ky", "md", "del", "ind", "neb");

  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "in",
          "on",
          "at",
          "but",
          "and",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "its",
          "their",
          "our",
          "there",
          "when",
          "while",
          "after",
          "before",
          "if",
          "as",
          "for",
          "however",
          "meanwhile",
          "some",
          "many",
          "most",
          "one",
          "what",
          "who",
          "how",
          "why",
          "according",
          "by",
          "since",
          "although");

  private final String text;
  private final List<Span> out = new ArrayList<>();

  private TextSplitter(String text) {
    this.text = text;
  }

  /**
   * Blocks parted by empty lines; where the text has no empty line at all, its lines.
   *
   * @return trimmed, not empty, in order
   */
  static List<Span> paragraphs(String text) {
    TextSplitter split = new TextSplitter(text);
    split.blocks(2);
    if (split.out.size() == 1) {
      split.out.clear();
      split.blocks(1);
    }
    return split.out;
  }

  private void blocks(int breaks) {
    int start = 0;
    int seen = 0;
    int since = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Letters.isNewline(c)) {
        boolean pair = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
        since = seen == 0 ? i : since;
        seen += pair ? 0 : 1;
      } else if (!Letters.isSpace(c)) {
        if (seen >= breaks) {
          add(start, since);
          start = i;
        }
        seen = 0;
      }
    }
    add(start, text.length());
  }

  private void add(int start, int end) {
    Span span = new Span(start, end).trimmed(text);
    if (!span.isEmpty()) {
      out.add(span);
    }
  }

  /** Sentences of all paragraphs; trimmed, in order, never across a paragraph's end. */
  static List<Span> sentences(String text, List<Span> paragraphs) {
    TextSplitter split = new TextSplitter(text);
    for (Span paragraph : paragraphs) {
      split.split(paragraph);
    }
    return split.out;
  }

  private void split(Span paragraph) {
    int start = paragraph.start();
    int i = start;
    while (i < paragraph.end()) {
      if (ENDS.indexOf(text.charAt(i)) < 0) {
        i++;
        continue;
      }
      int stop = i;
      int end = run(i, paragraph.end(), ENDS);
      end = run(end, paragraph.end(), CLOSERS);
      int next = end;
      while (next < paragraph.end() && Letters.isSpace(text.charAt(next))) {
        next++;
      }
      if (next > end && next < paragraph.end() && isEnd(start, stop, next, paragraph.end())) {
        add(start, end);
        start = next;
      }
      i = Math.max(end, i + 1);
    }
    add(start, paragraph.end());
  }

  private int run(int from, int end, String characters) {
    int i = from;
    while (i < end && characters.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private boolean isEnd(int start, int stop, int next, int end) {
    int word = run(next, end, OPENERS);
    if (word >= end) {
      return true;
    }
    int first = text.codePointAt(word);
    if (Character.isLowerCase(first)) {
      return false;
    }
    boolean plainStop = text.charAt(stop) == '.' && Letters.isSpace(text.charAt(stop + 1));
    return !plainStop || endsAfter(wordBefore(start, stop), first, word, end);
  }

  private boolean endsAfter(String before, int first, int word, int end) {
    String lower = lower(before);
    if (NEVER_LAST.contains(lower)) {
      return false;
    }
    if (BEFORE_NUMBER.contains(lower)) {
      return !Letters.isDigit(first);
    }
    boolean initial = before.length() == 1 && Letters.isCapital(before.charAt(0));
    if (initial && !before.equals("I")) {
      return false;
    }
    boolean open = MAY_BE_LAST.contains(lower) || before.indexOf('.') >= 0;
    return !open || STARTERS.contains(lower(wordAt(word, end)));
  }

  /** The letters, digits and inner full stops that stand before {@code stop}. */
  private String wordBefore(int start, int stop) {
    int from = stop;
    while (from > start && stop - from < 24 && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, stop);
  }

  private String wordAt(int from, int end) {
    int to = from;
    while (to < end && to - from < 24 && isWordPart(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private static String lower(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }
}
