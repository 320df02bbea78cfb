package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.attribute.Parts.Range;
import org.hearsay.model.RawAttribution;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** The rules that need no verb of saying: phrases, labels, marks. */
final class PageRules {
  private static final Set<String> DASH_MARK = Set.of("-", "--", "—", "–");

  /** A shorter quotation is a title or a word in marks. */
  private static final int QUOTE = 7;

  private PageRules() {}

  /** "According to X, ..." and "..., according to X". */
  static final class According extends NamedRule implements PageRule {
    According() {
      super("according-to-x", "according to X, the clause before or behind it");
    }

    @Override
    public void find(Findings findings) {
      Page page = findings.page;
      for (int i = 0; i + 2 < page.tokens.size; i++) {
        Parts parts = phrase(page, i) ? parts(page, i) : null;
        if (parts != null) {
          findings.add(parts, name());
        }
      }
    }

    private static boolean phrase(Page page, int i) {
      Tokens tokens = page.tokens;
      boolean according = tokens.is(i, "according") && tokens.is(i + 1, "to");
      boolean per = tokens.is(i, "as") && tokens.is(i + 1, "per");
      return (according || per) && !page.quotes.inside(i) && tokens.sameSentence(i, i + 2);
    }

    private static @Nullable Parts parts(Page page, int i) {
      Tokens tokens = page.tokens;
      int end = Math.max(RawShapes.nounPhraseEnd(page, i + 2), i + 3);
      int first = tokens.sentenceFrom[tokens.sentence[i]];
      int last = RawShapes.sentenceEnd(page, i);
      Range before = i - first > 2 ? RawShapes.trim(page, first, i) : null;
      if (before == null && end >= last - 1) {
        end = firstComma(tokens, i + 3, last);
      }
      Range content = before != null ? before : RawShapes.trim(page, Math.min(end, last), last);
      return content == null
          ? null
          : Parts.of(new Range(i + 2, Math.min(end, last)), new Range(i, i + 2), content, 0.9);
    }

    private static int firstComma(Tokens tokens, int from, int to) {
      int i = from;
      while (i < to && !tokens.is(i, ",")) {
        i++;
      }
      return i;
    }
  }

  /** "SMITH: What do you mean?" at the start of a paragraph, as in transcripts. */
  static final class Label extends NamedRule implements PageRule {
    Label() {
      super("name-colon", "a name and a colon before words of its own line, or before a quotation");
    }

    @Override
    public void find(Findings findings) {
      Page page = findings.page;
      Tokens tokens = page.tokens;
      for (int i = 0; i + 3 < tokens.size; i++) {
        int colon = colon(tokens, i);
        Range content =
            colon > 0 && !findings.taken[colon]
                ? RawShapes.trim(page, colon + 1, labelledEnd(tokens, i, colon))
                : null;
        if (content != null) {
          findings.add(
              Parts.of(new Range(i, colon), new Range(colon, colon + 1), content, 0.75), name());
        }
      }
      for (Quotes.Quote quote : unclaimed(findings)) {
        Parts parts = beforeQuote(page, new Range(quote.from(), quote.to()));
        if (parts != null) {
          findings.add(parts, name());
        }
      }
    }

    /** The colon behind a label in capitals that opens a line, or -1. */
    private static int colon(Tokens tokens, int i) {
      boolean line = tokens.sentenceFrom[tokens.sentence[i]] == i || tokens.breakBefore(i);
      int colon = line && tokens.capital[i] ? Names.end(tokens, i) : -1;
      boolean label =
          colon > i && colon - i <= 3 && tokens.is(colon, ":") && shouted(tokens, i, colon);
      return label ? colon : -1;
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
        if (raw.length() > 1 && !raw.equals(raw.toUpperCase(Locale.ROOT))) {
          return false;
        }
      }
      return true;
    }

    private static @Nullable Parts beforeQuote(Page page, Range quote) {
      Tokens tokens = page.tokens;
      int colon = quote.from() - 1;
      int from = tokens.is(colon, ":") ? Names.start(tokens, colon) : colon;
      return from < colon
          ? Parts.of(new Range(from, colon), new Range(colon, colon + 1), quote, 0.7)
          : null;
    }
  }

  /** "..." – Ada Quill */
  static final class Dash extends NamedRule implements PageRule {
    Dash() {
      super("dash", "a dash and a name behind a quotation");
    }

    @Override
    public void find(Findings findings) {
      for (Quotes.Quote quote : unclaimed(findings)) {
        Parts parts = parts(findings.page, new Range(quote.from(), quote.to()));
        if (parts != null) {
          findings.add(parts, name());
        }
      }
    }

    private static @Nullable Parts parts(Page page, Range quote) {
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
  }

  /** The quotation goes on where the last speaker stopped: its words are one more piece of his. */
  static final class GoesOn extends NamedRule implements PageRule {
    GoesOn() {
      super("lone-quote", "a quotation of its own paragraph goes to the speaker before");
    }

    @Override
    public void find(Findings findings) {
      Tokens tokens = findings.page.tokens;
      for (Quotes.Quote quote : unclaimed(findings)) {
        boolean own = tokens.sentenceFrom[tokens.sentence[quote.from()]] == quote.from();
        RawAttribution last = own && quote.closed() ? lastBefore(findings, quote) : null;
        if (last != null) {
          List<Span> content = new ArrayList<>(last.content());
          content.add(findings.page.span(quote.from(), quote.to()));
          content.sort(null);
          RawAttribution longer =
              new RawAttribution(last.source(), last.cue(), content, last.confidence(), last.by());
          findings.replace(last, longer, new Range(quote.from(), quote.to()), name());
        }
      }
    }

    private static @Nullable RawAttribution lastBefore(Findings findings, Quotes.Quote quote) {
      Tokens tokens = findings.page.tokens;
      RawAttribution last = null;
      for (RawAttribution raw : findings.all()) {
        boolean before =
            !raw.source().isEmpty()
                && !raw.cue().isEmpty()
                && raw.cue().get(0).start() < tokens.start[quote.from()];
        if (before && (last == null || raw.cue().get(0).start() > last.cue().get(0).start())) {
          last = raw;
        }
      }
      int cue = last == null ? -1 : tokens.atOrAfter(last.cue().get(0).start());
      return last == null || tokens.paragraph[quote.from()] - tokens.paragraph[cue] > 1
          ? null
          : last;
    }
  }

  private static List<Quotes.Quote> unclaimed(Findings findings) {
    return findings.page.quotes.all().stream()
        .filter(q -> !findings.taken[q.from()] && q.to() - q.from() >= QUOTE)
        .toList();
  }
}
