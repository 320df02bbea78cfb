package org.hearsay.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.hearsay.model.Span;

/** The stretch of a text that holds most of the words that were asked for. */
final class Snippets {
  private static final int LENGTH = 240;

  /** Long texts are looked at this far; reading a book to show two lines of it is not worth it. */
  private static final int FAR = 60_000;

  private Snippets() {}

  /** Words as they stand in the text, and the stretches of them that were asked for. */
  record Snippet(String words, List<Span> found) {}

  static Snippet of(String text, List<String> asked) {
    String seen = text.substring(0, Math.min(text.length(), FAR));
    List<Span> places = places(seen, new HashSet<>(asked));
    int best = 0;
    int bestCount = 0;
    for (int i = 0; i < places.size(); i++) {
      int count = 0;
      for (int j = i; j < places.size() && inWindow(places, i, j); j++) {
        count++;
      }
      if (count > bestCount) {
        bestCount = count;
        best = i;
      }
    }
    int start = bestCount == 0 ? 0 : wordStart(seen, Math.max(0, places.get(best).start() - 40));
    int end = wordEnd(seen, Math.min(seen.length(), start + LENGTH));
    String before = start > 0 ? "… " : "";
    String words = before + seen.substring(start, end) + (end < text.length() ? " …" : "");
    List<Span> found = new ArrayList<>();
    for (Span place : places) {
      if (place.start() >= start && place.end() <= end) {
        int shift = before.length() - start;
        found.add(new Span(place.start() + shift, place.end() + shift));
      }
    }
    return new Snippet(words, found);
  }

  private static boolean inWindow(List<Span> places, int i, int j) {
    return places.get(j).end() - places.get(i).start() < LENGTH - 60;
  }

  private static List<Span> places(String text, Set<String> asked) {
    List<Span> places = new ArrayList<>();
    try (TokenStream stream = WordIndex.ANALYZER.tokenStream("text", text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (asked.contains(word.toString())) {
          places.add(new Span(offset.startOffset(), offset.endOffset()));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
    return places;
  }

  private static int wordStart(String text, int at) {
    int i = at;
    while (i > 0 && !Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static int wordEnd(String text, int at) {
    int i = at;
    while (i < text.length() && i < at + 30 && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
