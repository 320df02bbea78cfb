package org.hearsay.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Span;

/**
 * Where a pasted sentence stands: the articles that hold most of its words close together, earliest
 * first.
 */
final class Whence {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Below this share of the words it is another sentence. */
  private static final double LEAST = 0.6;

  private static final int CANDIDATES = 60;

  /** A sentence may be cut or padded on its way; so much longer may the stretch be. */
  private static final double ROOM = 1.5;

  private final Finder finder;
  private final Sql sql;

  Whence(Finder finder, Sql sql) {
    this.finder = finder;
    this.sql = sql;
  }

  List<Hit> of(String sentence) {
    Map<String, Integer> asked = new HashMap<>();
    int words = 0;
    for (Matcher m = WORD.matcher(lower(sentence)); m.find(); words++) {
      asked.merge(m.group(), 1, Integer::sum);
    }
    List<Hit> found = new ArrayList<>();
    for (Hit hit : flat(finder.like(sentence, null, CANDIDATES))) {
      String text =
          sql.first("SELECT text FROM article WHERE id = ?", r -> r.getString(1), hit.article());
      Stretch best = best(text == null ? "" : text, asked, words);
      if (best.share() >= LEAST) {
        found.add(
            new Hit(
                hit.kind(),
                hit.article(),
                hit.title(),
                best.span().of(text == null ? "" : text),
                List.of(),
                best.span(),
                hit.outlet(),
                hit.published(),
                hit.story(),
                hit.claim(),
                best.share(),
                List.of()));
      }
    }
    found.sort(
        Comparator.comparing((Hit h) -> h.published() == null ? "9999" : h.published())
            .thenComparing(Hit::article));
    return found;
  }

  private static List<Hit> flat(Results results) {
    List<Hit> all = new ArrayList<>();
    for (Hit hit : results.hits()) {
      all.add(hit);
      all.addAll(hit.folded());
    }
    return all;
  }

  private record Stretch(Span span, double share) {}

  /** A window of words slides over the text. */
  private static Stretch best(String text, Map<String, Integer> asked, int words) {
    int wide = (int) Math.ceil(words * ROOM);
    List<Span> spans = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (Matcher m = WORD.matcher(lower(text)); m.find(); ) {
      spans.add(new Span(m.start(), m.end()));
      tokens.add(m.group());
    }
    Map<String, Integer> inside = new HashMap<>();
    int common = 0;
    int most = 0;
    Span where = new Span(0, 0);
    for (int i = 0; i < tokens.size(); i++) {
      String in = tokens.get(i);
      if (inside.merge(in, 1, Integer::sum) <= asked.getOrDefault(in, 0)) {
        common++;
      }
      if (i >= wide) {
        String out = tokens.get(i - wide);
        if (inside.merge(out, -1, Integer::sum) < asked.getOrDefault(out, 0)) {
          common--;
        }
      }
      if (common > most) {
        most = common;
        where = trimmed(tokens, spans, asked, Math.max(0, i - wide + 1), i);
      }
    }
    return new Stretch(where, words == 0 ? 0 : (double) most / words);
  }

  private static Span trimmed(
      List<String> tokens, List<Span> spans, Map<String, Integer> asked, int from, int to) {
    int start = from;
    while (start < to && !asked.containsKey(tokens.get(start))) {
      start++;
    }
    return new Span(spans.get(start).start(), spans.get(to).end());
  }

  /** Lower case letter by letter: offsets must stay true to the text. */
  private static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() == text.length()) {
      return lower;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, Character.toLowerCase(out.charAt(i)));
    }
    return out.toString();
  }
}
