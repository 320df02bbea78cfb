package org.hearsay.bench.lineage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** What newsrooms do to a text that they take over; each edit a small step on paragraphs. */
final class Newsroom {
  private static final double MILES = 1.609;
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
    if (random.nextDouble() < 0.45) {
      cutFromBottom(text);
      done.add(Edit.CUT);
    }
    if (random.nextDouble() < 0.35) {
      text.set(0, prose.sentence()); // a new lead
      done.add(Edit.NEW_LEAD);
    }
    if (random.nextDouble() < 0.30) {
      text.add(1 + random.nextInt(text.size()), prose.paragraphs(1).get(0)); // a local paragraph
      done.add(Edit.LOCAL_PARAGRAPH);
    }
    if (random.nextDouble() < 0.30) {
      typo(text);
      done.add(Edit.TYPO);
    }
    if (random.nextDouble() < 0.20) {
      trimQuote(text);
      done.add(Edit.TRIMMED_QUOTE);
    }
    if (random.nextDouble() < 0.20) {
      convertNumber(text);
      done.add(Edit.OTHER_UNIT);
    }
    if (random.nextDouble() < 0.25) {
      paraphrase(text);
      done.add(Edit.PARAPHRASE);
    }
    return text;
  }

  private void cutFromBottom(List<String> text) {
    int keep = Math.max(2, (int) (text.size() * (0.4 + 0.5 * random.nextDouble())));
    while (text.size() > keep) {
      text.remove(text.size() - 1);
    }
  }

  /** A slip that copies of this copy inherit. */
  private void typo(List<String> text) {
    int at = random.nextInt(text.size());
    String paragraph = text.get(at);
    if (paragraph.length() > 12) {
      int i = 5 + random.nextInt(paragraph.length() - 10);
      text.set(
          at,
          paragraph.substring(0, i)
              + paragraph.charAt(i + 1)
              + paragraph.charAt(i)
              + paragraph.substring(i + 2));
    }
  }

  private static void trimQuote(List<String> text) {
    for (int i = 0; i < text.size(); i++) {
      int open = text.get(i).indexOf('“');
      int close = text.get(i).indexOf(",” ");
      if (open >= 0 && close > open + 20) {
        int cut = text.get(i).indexOf(' ', open + 15);
        text.set(i, text.get(i).substring(0, cut) + text.get(i).substring(close));
        return;
      }
    }
  }

  private void convertNumber(List<String> text) {
    int at = random.nextInt(text.size());
    String[] words = text.get(at).split(" ");
    for (int i = 0; i < words.length; i++) {
      if (words[i].matches("\\d{2,4}")) {
        words[i] = String.format(Locale.ROOT, "%.0f", Integer.parseInt(words[i]) * MILES);
        text.set(at, String.join(" ", words));
        return;
      }
    }
  }

  /** A paragraph in other words: every third word goes, its neighbours change places. */
  private void paraphrase(List<String> text) {
    int at = random.nextInt(text.size());
    String[] words = text.get(at).split(" ");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i + 2 < words.length; i += 3) {
      out.append(words[i + 1]).append(' ').append(words[i]).append(' ');
    }
    text.set(at, out.toString().strip() + ".");
  }
}
