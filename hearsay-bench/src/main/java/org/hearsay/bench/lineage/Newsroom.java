package org.hearsay.bench.lineage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * What newsrooms do to a text that they take over; each edit a small step on paragraphs.
 *
 * <p>Two newsrooms that do the same do it in their own way: they cut a quotation at different
 * places and put a paragraph into different words. Only a converted number comes out alike.
 */
public final class Newsroom {
  public static final double CUT = 0.45;
  public static final double NEW_HEADLINE = 0.5;
  public static final double NEW_LEAD = 0.35;
  public static final double LOCAL_PARAGRAPH = 0.30;
  public static final double TYPO = 0.30;
  public static final double TRIMMED_QUOTE = 0.20;
  public static final double OTHER_UNIT = 0.20;
  public static final double OTHER_FIGURES = 0.15;
  public static final double PARAPHRASE = 0.25;

  /** Words of a quotation that stay at the least. */
  public static final int QUOTE_KEEPS = 3;

  /** A paraphrase keeps two words of so many, in either order. */
  public static final int TRIPLE = 3;

  /** Shorter words are not misspelt. */
  public static final int MISSPELT = 4;

  private static final double MILES = 1.609;
  private static final int[] ROUNDED = {1, 10, 50};

  private final Random random;

  Newsroom(Random random) {
    this.random = random;
  }

  List<String> edit(List<String> source, Prose prose) {
    return edit(source, prose, EnumSet.noneOf(Edit.class));
  }

  /** A copy after a few edits, drawn at random; what was done is put down in {@code done}. */
  List<String> edit(List<String> source, Prose prose, Set<Edit> done) {
    List<String> text = new ArrayList<>(source);
    if (drawn(CUT, Edit.CUT, done)) {
      cutFromBottom(text);
    }
    if (drawn(NEW_LEAD, Edit.NEW_LEAD, done)) {
      text.set(0, prose.sentence());
    }
    if (drawn(LOCAL_PARAGRAPH, Edit.LOCAL_PARAGRAPH, done)) {
      text.add(1 + random.nextInt(text.size()), prose.paragraphs(1).get(0));
    }
    if (drawn(TYPO, Edit.TYPO, done)) {
      change(text, this::misspell);
    }
    if (drawn(TRIMMED_QUOTE, Edit.TRIMMED_QUOTE, done)) {
      trimQuote(text);
    }
    if (drawn(OTHER_UNIT, Edit.OTHER_UNIT, done)) {
      int rounded = ROUNDED[random.nextInt(ROUNDED.length)];
      change(text, words -> convert(words, rounded));
    }
    if (drawn(OTHER_FIGURES, Edit.OTHER_FIGURES, done)) {
      change(text, Newsroom::restyle);
    }
    if (drawn(PARAPHRASE, Edit.PARAPHRASE, done)) {
      change(text, this::paraphrase);
    }
    return text;
  }

  boolean drawn(double share, Edit edit, Set<Edit> done) {
    return random.nextDouble() < share && done.add(edit);
  }

  /** One paragraph, as words. */
  private void change(List<String> text, java.util.function.UnaryOperator<String[]> edit) {
    int at = random.nextInt(text.size());
    text.set(at, String.join(" ", edit.apply(text.get(at).split(" "))));
  }

  private void cutFromBottom(List<String> text) {
    int keep = Math.max(2, (int) (text.size() * (0.4 + 0.5 * random.nextDouble())));
    while (text.size() > keep) {
      text.remove(text.size() - 1);
    }
  }

  /** A slip that copies of this copy inherit: two letters inside a word change places. */
  private String[] misspell(String[] words) {
    int at = random.nextInt(words.length);
    String word = words[at];
    if (word.length() >= MISSPELT) {
      int i = 1 + random.nextInt(word.length() - 2);
      words[at] =
          word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
    }
    return words;
  }

  /** Ends a quotation after some of its words. */
  private void trimQuote(List<String> text) {
    List<Integer> quoting = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (!cuts(text.get(i)).isEmpty()) {
        quoting.add(i);
      }
    }
    if (!quoting.isEmpty()) {
      int at = quoting.get(random.nextInt(quoting.size()));
      List<String> ways = cuts(text.get(at));
      text.set(at, ways.get(random.nextInt(ways.size())));
    }
  }

  /** All ways to end the first quotation of a paragraph sooner. */
  public static List<String> cuts(String paragraph) {
    List<String> ways = new ArrayList<>();
    int open = paragraph.indexOf('“');
    int close = paragraph.indexOf(",” ", open + 1);
    int words = 0;
    for (int i = open + 1; open >= 0 && i < close; i++) {
      if (paragraph.charAt(i) == ' ' && ++words >= QUOTE_KEEPS) {
        ways.add(paragraph.substring(0, i) + paragraph.substring(close));
      }
    }
    return ways;
  }

  /** The first number in miles instead of kilometres, rounded. */
  public static String[] convert(String[] words, int rounded) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].matches("\\d{2,4}")) {
        long miles = Math.round(Integer.parseInt(words[i]) * MILES / rounded) * rounded;
        words[i] = Long.toString(miles);
        return words;
      }
    }
    return words;
  }

  public static int[] roundings() {
    return ROUNDED.clone();
  }

  /** The first number as another house writes it: 3,012 for 3012. */
  public static String[] restyle(String[] words) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].matches("\\d{4}")) {
        words[i] = String.format(Locale.ROOT, "%,d", Integer.parseInt(words[i]));
        return words;
      }
    }
    return words;
  }

  /** Of each three words two stay, in either order. */
  private String[] paraphrase(String[] words) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i + TRIPLE <= words.length; i += TRIPLE) {
      int gone = random.nextInt(TRIPLE);
      int one = gone == 0 ? 1 : 0;
      int two = TRIPLE - gone - one;
      boolean turned = random.nextBoolean();
      out.add(words[i + (turned ? two : one)]);
      out.add(words[i + (turned ? one : two)]);
    }
    return out.isEmpty() ? words : out.toArray(String[]::new);
  }

  /** What the other has in its first half and this text has not: nobody prints a thing twice. */
  public static List<String> addition(List<String> text, List<String> other) {
    List<String> more = new ArrayList<>();
    for (String paragraph : other.subList(0, other.size() / 2)) {
      if (text.stream().noneMatch(t -> alike(t, paragraph))) {
        more.add(paragraph);
      }
    }
    return more;
  }

  /** More than half of the shorter's words in common. */
  private static boolean alike(String a, String b) {
    Set<String> one = new HashSet<>(List.of(a.split(" ")));
    Set<String> other = new HashSet<>(List.of(b.split(" ")));
    int least = Math.min(one.size(), other.size());
    one.retainAll(other);
    return 2 * one.size() > least;
  }
}
