package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.hearsay.attribute.Parts.Range;
import org.hearsay.model.RawAttribution;
import org.jspecify.annotations.Nullable;

/** Finds attributions by rules alone, outermost ones first and then those inside contents. */
final class RawFinder {
  private static final Set<String> DASH_MARK = Set.of("-", "--", "—", "–");
  private static final String ACCORDING = "according-to-x";
  private static final String COLON = "name-colon";
  private static final String DASH = "dash";
  private static final String LONE = "lone-quote";
  private final List<RawRule> rules = RawRules.all();
  private final Map<String, LongAdder> hits = new LinkedHashMap<>();

  RawFinder() {
    rules.forEach(rule -> hits.put(rule.name() + ": " + rule.description(), new LongAdder()));
    hits.put(ACCORDING + ": according to X, the clause before or behind it", new LongAdder());
    hits.put(COLON + ": a name and a colon before a quotation", new LongAdder());
    hits.put(DASH + ": a dash and a name behind a quotation", new LongAdder());
    hits.put(
        LONE + ": a quotation of its own paragraph goes to the speaker before", new LongAdder());
  }

  Map<String, LongAdder> hits() {
    return hits;
  }

  List<RawAttribution> find(Page page) {
    List<RawAttribution> found = new ArrayList<>();
    Tokens tokens = page.tokens;
    boolean[] taken = new boolean[tokens.size];
    according(page, taken, found);
    pass(page, rules.subList(0, CLOSING), taken, found);
    pass(page, rules, taken, found);
    labels(page, taken, found);
    lone(page, taken, found);
    found.sort(java.util.Comparator.comparingInt(RawFinder::start));
    return found;
  }

  /** Adds the attributions inside the contents of those given, by the same rules. */
  List<RawAttribution> complete(Page page, List<RawAttribution> outer) {
    List<RawAttribution> all = new ArrayList<>(outer);
    Tokens tokens = page.tokens;
    boolean[] taken = new boolean[tokens.size];
    for (RawAttribution raw : outer) {
      markCues(tokens, raw, taken);
    }
    for (RawAttribution raw : outer) {
      for (org.hearsay.model.Span content : raw.content()) {
        inside(page, content, taken, all);
      }
    }
    return all;
  }

  private static void markCues(Tokens tokens, RawAttribution raw, boolean[] taken) {
    for (org.hearsay.model.Span cue : raw.cue()) {
      for (int i = tokens.atOrAfter(cue.start());
          i < tokens.size && tokens.start[i] < cue.end();
          i++) {
        taken[i] = true;
      }
    }
  }

  private void inside(
      Page page, org.hearsay.model.Span content, boolean[] taken, List<RawAttribution> all) {
    Tokens tokens = page.tokens;
    int from = tokens.atOrAfter(content.start());
    int to = tokens.atOrAfter(content.end());
    for (int i = from + 1; i < to; i++) {
      Cue cue = taken[i] || page.quotes.inside(i) || !tokens.in(i, INNER) ? null : Cue.at(page, i);
      Parts parts = cue == null ? null : inner(page, cue, from, to);
      if (parts != null) {
        taken[i] = true;
        all.add(parts.raw(page, "inside-content"));
      }
    }
  }

  private static final Set<String> INNER = Lexicon.words("rawfinder.inner");

  private static @Nullable Parts inner(Page page, Cue cue, int from, int to) {
    if (cue.to() >= to || RawShapes.recipientEnd(page, cue.to()) >= to) {
      return trailing(page, cue, from, to);
    }
    Range source = RawShapes.subject(page, cue);
    Range content = RawShapes.contentAfter(page, cue, true);
    boolean holds =
        source != null
            && content != null
            && source.from() >= from
            && content.from() < to
            && cue.from() > from;
    if (!holds) {
      return null;
    }
    Range cut = RawShapes.trim(page, content.from(), Math.min(content.to(), to));
    return cut == null || cut.to() - cut.from() < 3
        ? null
        : Parts.of(source, new Range(cue.from(), cue.to()), cut, 0.6);
  }

  /** "..., officials said" at the end of the content. */
  private static @Nullable Parts trailing(Page page, Cue cue, int from, int to) {
    Speaker speaker = Speaker.before(page, cue.verb());
    if (speaker == null || speaker.from() <= from + 2 || speaker.from() >= cue.from()) {
      return null;
    }
    Range source = RawShapes.trim(page, speaker.from(), cue.from());
    Range content = RawShapes.trim(page, from, speaker.from());
    return source == null || content == null
        ? null
        : Parts.of(source, new Range(cue.from(), Math.min(cue.to(), to)), content, 0.6);
  }

  private static int start(RawAttribution raw) {
    int start = raw.cue().isEmpty() ? Integer.MAX_VALUE : raw.cue().get(0).start();
    return raw.content().isEmpty() ? start : Math.min(start, raw.content().get(0).start());
  }

  /**
   * Rules in which the cue closes a sentence go first: their content holds what others would claim.
   */
  private static final int CLOSING = 4;

  private void pass(Page page, List<RawRule> some, boolean[] taken, List<RawAttribution> found) {
    for (int i = 0; i < page.tokens.size; i++) {
      if (!page.quotes.inside(i) && !taken[i]) {
        cue(page, some, i, taken, found);
      }
    }
  }

  private void cue(
      Page page, List<RawRule> some, int i, boolean[] taken, List<RawAttribution> found) {
    Cue cue = Cue.at(page, i);
    if (cue == null) {
      return;
    }
    for (RawRule rule : some) {
      Parts parts = rule.match(page, cue);
      if (parts != null && free(parts, taken)) {
        add(page, parts, rule.name(), rule.name() + ": " + rule.description(), taken, found);
        return;
      }
    }
  }

  private static boolean free(Parts parts, boolean[] taken) {
    for (Range range : parts.content()) {
      if (taken[range.from()] && taken[range.to() - 1]) {
        return false;
      }
    }
    return true;
  }

  private void add(
      Page page,
      Parts parts,
      String by,
      String counter,
      boolean[] taken,
      List<RawAttribution> found) {
    for (Range range : parts.content()) {
      java.util.Arrays.fill(taken, range.from(), range.to(), true);
    }
    java.util.Arrays.fill(taken, parts.cue().from(), parts.cue().to(), true);
    LongAdder adder = hits.get(counter);
    if (adder != null) {
      adder.increment();
    }
    found.add(parts.raw(page, by));
  }

  /** "According to X, ..." and "..., according to X". */
  private void according(Page page, boolean[] taken, List<RawAttribution> found) {
    Tokens tokens = page.tokens;
    for (int i = 0; i + 2 < tokens.size; i++) {
      boolean phrase =
          ((tokens.is(i, "according") && tokens.is(i + 1, "to"))
                  || (tokens.is(i, "as") && tokens.is(i + 1, "per")))
              && !page.quotes.inside(i)
              && tokens.sameSentence(i, i + 2);
      if (!phrase) {
        continue;
      }
      int end = Math.max(RawShapes.nounPhraseEnd(page, i + 2), i + 3);
      int first = tokens.sentenceFrom[tokens.sentence[i]];
      int last = RawShapes.sentenceEnd(page, i);
      Range before = i - first > 2 ? RawShapes.trim(page, first, i) : null;
      if (before == null && end >= last - 1) {
        end = firstComma(tokens, i + 3, last);
      }
      Range behind = before == null ? RawShapes.trim(page, Math.min(end, last), last) : null;
      Range content = before != null ? before : behind;
      if (content != null) {
        Parts parts =
            Parts.of(new Range(i + 2, Math.min(end, last)), new Range(i, i + 2), content, 0.9);
        add(
            page,
            parts,
            ACCORDING,
            ACCORDING + ": according to X, the clause before or behind it",
            taken,
            found);
      }
    }
  }

  private static int firstComma(Tokens tokens, int from, int to) {
    int i = from;
    while (i < to && !tokens.is(i, ",")) {
      i++;
    }
    return i;
  }

  /** "SMITH: What do you mean?" at the start of a paragraph, as in transcripts. */
  private void labels(Page page, boolean[] taken, List<RawAttribution> found) {
    Tokens tokens = page.tokens;
    for (int i = 0; i + 3 < tokens.size; i++) {
      boolean line = tokens.sentenceFrom[tokens.sentence[i]] == i || tokens.breakBefore(i);
      int colon = line && tokens.capital[i] ? Names.end(tokens, i) : -1;
      boolean label =
          colon > i && colon - i <= 3 && tokens.is(colon, ":") && shouted(tokens, i, colon);
      if (label && !taken[colon]) {
        int end = labelledEnd(tokens, i, colon);
        Range content = RawShapes.trim(page, colon + 1, end);
        if (content != null) {
          add(
              page,
              Parts.of(new Range(i, colon), new Range(colon, colon + 1), content, 0.75),
              COLON,
              COLON + ": a name and a colon before a quotation",
              taken,
              found);
        }
      }
    }
  }

  /** Up to the next label in the paragraph, or its end. */
  private static int labelledEnd(Tokens tokens, int label, int colon) {
    int end = colon + 1;
    while (end < tokens.size && tokens.paragraph[end] == tokens.paragraph[label]) {
      boolean next =
          tokens.is(end, ":") && tokens.capital(end - 1) && shouted(tokens, end - 1, end);
      if (next && tokens.raw(end - 1).length() > 2) {
        int start = Names.start(tokens, end);
        return start > colon + 1 ? start : end;
      }
      end++;
    }
    return end;
  }

  private static boolean shouted(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      String raw = tokens.raw(i);
      if (raw.length() > 1 && !raw.equals(raw.toUpperCase(java.util.Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Quotations that no cue has claimed: a name before a colon, a name behind a dash, or the speaker
   * before.
   */
  private void lone(Page page, boolean[] taken, List<RawAttribution> found) {
    Tokens tokens = page.tokens;
    for (Quotes.Quote quote : page.quotes.all()) {
      if (taken[quote.from()] || quote.to() - quote.from() < 7) {
        continue;
      }
      Range content = new Range(quote.from(), quote.to());
      boolean own = tokens.sentenceFrom[tokens.sentence[quote.from()]] == quote.from();
      Parts parts = colon(page, content);
      if (parts != null) {
        add(page, parts, COLON, COLON + ": a name and a colon before a quotation", taken, found);
        continue;
      }
      parts = dash(page, content);
      if (parts != null) {
        add(page, parts, DASH, DASH + ": a dash and a name behind a quotation", taken, found);
      } else if (own && quote.closed()) {
        continued(page, quote, taken, found);
      }
    }
  }

  private static @Nullable Parts colon(Page page, Range quote) {
    Tokens tokens = page.tokens;
    int colon = quote.from() - 1;
    if (!tokens.is(colon, ":")) {
      return null;
    }
    int from = Names.start(tokens, colon);
    return from < colon
        ? Parts.of(new Range(from, colon), new Range(colon, colon + 1), quote, 0.7)
        : null;
  }

  private static @Nullable Parts dash(Page page, Range quote) {
    Tokens tokens = page.tokens;
    int dash = quote.to();
    if (!tokens.in(dash, DASH_MARK)
        || !tokens.capital(dash + 1)
        || tokens.sentence[dash + 1] - tokens.sentence[quote.to() - 1] > 1) {
      return null;
    }
    int end = RawShapes.nounPhraseEnd(page, dash + 1);
    return Parts.of(
        new Range(dash + 1, Math.min(end, dash + 9)), new Range(dash, dash + 1), quote, 0.7);
  }

  /** The quotation goes on where the last speaker stopped: its words are one more piece of his. */
  private void continued(
      Page page, Quotes.Quote quote, boolean[] taken, List<RawAttribution> found) {
    RawAttribution last = null;
    int at = page.tokens.start[quote.from()];
    for (RawAttribution raw : found) {
      if (!raw.source().isEmpty()
          && !raw.cue().isEmpty()
          && raw.cue().get(0).start() < at
          && (last == null || raw.cue().get(0).start() > last.cue().get(0).start())) {
        last = raw;
      }
    }
    int cueToken = last == null ? -1 : page.tokens.atOrAfter(last.cue().get(0).start());
    if (last == null || page.tokens.paragraph[quote.from()] - page.tokens.paragraph[cueToken] > 1) {
      return;
    }
    List<org.hearsay.model.Span> content = new ArrayList<>(last.content());
    content.add(page.span(quote.from(), quote.to()));
    content.sort(null);
    found.set(
        found.indexOf(last),
        new RawAttribution(last.source(), last.cue(), content, last.confidence(), last.by()));
    java.util.Arrays.fill(taken, quote.from(), quote.to(), true);
    hits.get(LONE + ": a quotation of its own paragraph goes to the speaker before").increment();
  }
}
