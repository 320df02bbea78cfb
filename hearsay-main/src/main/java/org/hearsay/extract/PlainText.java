package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.Outcome;
import org.hearsay.model.OutletRef;
import org.jspecify.annotations.Nullable;

/** Articles from text without markup: paragraphs put together, furniture taken out line by line. */
final class PlainText {
  private static final int WIDEST_LINE = 100;
  private final NewsConventions conventions;

  PlainText(NewsConventions conventions) {
    this.conventions = conventions;
  }

  Outcome<Article> extract(Content.Plain plain, Draft draft) {
    if (plain.text().isBlank()) {
      return Outcome.rejected(
          draft.document.path(), draft.document.offset(), "the text is empty: nothing to read");
    }
    return plain.verbatim() ? untouched(plain.text(), draft) : separated(plain.text(), draft);
  }

  /** Nothing is cut and nothing moved: conventions are only noted. */
  private Outcome<Article> untouched(String text, Draft draft) {
    List<String> paragraphs = text.lines().map(String::strip).filter(p -> !p.isEmpty()).toList();
    finishDates(draft);
    conventions.noteByline(paragraphs, draft);
    conventions.note(paragraphs, draft);
    draft.language = Languages.of(draft.language, text);
    return Outcome.of(draft.finish(text, List.of()));
  }

  /** The text with what its record says of it, and nothing looked for. */
  Outcome<Article> asGiven(Content.Plain plain, Draft draft) {
    finishDates(draft);
    return Outcome.of(draft.finish(plain.text(), List.of()));
  }

  private Outcome<Article> separated(String whole, Draft draft) {
    Masthead masthead = draft.outlet.name() == null ? Masthead.of(whole) : null;
    if (masthead != null) {
      draft.outlet = masthead.outlet();
    }
    String text = masthead == null ? whole : masthead.rest();
    List<Passage> lines = new ArrayList<>();
    for (String p : paragraphs(text)) {
      lines.add(Passage.of(p));
    }
    if (draft.headline == null) {
      draft.headline = headline(lines);
      if (draft.headline != null) {
        lines.remove(0);
      }
    }
    conventions.sort(lines, true, draft);
    if (draft.passages.isEmpty()) {
      return Outcome.rejected(
          draft.document.path(),
          draft.document.offset(),
          "no body: all " + lines.size() + " lines are bylines, captions, links or notices");
    }
    if (draft.outlet.name() == null) {
      OutletRef signing = Masthead.signing(draft.notices);
      draft.outlet = signing == null ? draft.outlet : signing;
    }
    finishDates(draft);
    conventions.note(draft.passages.stream().map(Passage::text).toList(), draft);
    draft.language = Languages.of(draft.language, text);
    return Outcome.of(draft.finish());
  }

  private static void finishDates(Draft draft) {
    draft.published = DateChoice.published(draft.dates, draft.document.retrieved());
  }

  /** Paragraphs: parted by empty lines where lines are wrapped, else each line is one. */
  static List<String> paragraphs(String text) {
    String clean = text.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
    List<String> lines = clean.lines().map(String::strip).toList();
    boolean wrapped = isWrapped(lines);
    List<String> out = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : lines) {
      boolean ends = line.isEmpty() || !wrapped;
      if (ends && open.length() > 0) {
        out.add(open.toString());
        open.setLength(0);
      }
      if (!line.isEmpty()) {
        open.append(open.length() == 0 ? "" : " ").append(line.replaceAll("[\\s\\u00A0]+", " "));
      }
    }
    if (open.length() > 0) {
      out.add(open.toString());
    }
    return out;
  }

  /**
   * Hard-wrapped text: empty lines exist, lines are of even width and often end in mid-sentence.
   */
  private static boolean isWrapped(List<String> lines) {
    List<String> full = lines.stream().filter(l -> !l.isEmpty()).toList();
    boolean parted = full.size() < lines.size();
    int open = 0;
    int longest = 0;
    for (String l : full) {
      open += TextShape.endsSentence(l) ? 0 : 1;
      longest = Math.max(longest, l.length());
    }
    return parted && longest <= WIDEST_LINE && open * 2 > full.size();
  }

  /** The first line where it looks like one: short, no full stop, no date, followed by text. */
  private @Nullable String headline(List<Passage> lines) {
    while (!lines.isEmpty() && kind(lines) == LineKind.FURNITURE) {
      lines.remove(0); // the way to the page stands above its headline
    }
    if (lines.size() < 2) {
      return null;
    }
    String first = lines.get(0).text();
    int words = TextShape.words(first);
    boolean sentence =
        TextShape.endsSentence(first) && !first.endsWith("?") && !first.endsWith("!");
    boolean titled = words >= 3 && words <= 24 && !sentence && kind(lines) == LineKind.BODY;
    boolean dated = first.matches("(?u)^[\\p{Lu} ,.'-]+\\s?[—–-]\\s.*");
    return titled && !dated && first.length() < 200 ? first : null;
  }

  private LineKind kind(List<Passage> lines) {
    String first = lines.get(0).text();
    return conventions
        .rules()
        .kind(new LineRules.Line(first, 0, lines.size(), true, LineKind.BODY));
  }
}
