package org.hearsay.story;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.model.Article;
import org.hearsay.model.Attribution;
import org.hearsay.model.Span;

/** Cuts an article into its statements. */
final class Statements {
  private static final int LEAD_SENTENCES = 2;
  private static final int LEAD_CHARACTERS = 450;
  private static final int MOST = 400;
  private static final int SHORTEST = 12;
  private static final int LONG = 90;

  private static final Pattern ASKS = Pattern.compile("\\?[\"”’'»)]*$");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "^(?:FILE\\b|Photos?:|In this [^.]{0,40}\\b(?:photo|image|picture|video)\\b"
              + "|This [^.]{0,60}\\b(?:photo|image|picture|handout|frame)\\b[^.]{0,90}\\bshows\\b"
              + "|(?i:image (?:copyright|caption)|scroll down for|an error has occurred"
              + "|please (?:try again|enter|sign|subscribe|click)|sign up (?:for|to|here)|click (?:here|on)"
              + "|follow us|like us on|share this|thank you for (?:subscribing|reading|your)"
              + "|subscribe to|read more|all rights reserved|copyright\\b))"
              + "|\\bHide Caption\\b");

  private Statements() {}

  static List<Statement> of(Member member) {
    String text = member.article().text();
    List<Span> sentences = member.document().annotated().sentences();
    if (sentences.isEmpty()) {
      sentences = sentences(text);
    }
    int leadEnd = leadEnd(text);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, sentences.size()); i++) {
      Span sentence = sentences.get(i);
      boolean lead = i < LEAD_SENTENCES && sentence.start() < leadEnd;
      for (Span part : parts(text, sentence)) {
        if (part.length() >= SHORTEST && isSentence(text, part) && states(member, part)) {
          statements.add(statement(member, part, i, lead, statements));
        }
      }
    }
    return statements;
  }

  private static Statement statement(
      Member member, Span span, int position, boolean lead, List<Statement> before) {
    Article article = member.article();
    List<Attribution> attributions =
        member.document().attributions().stream().filter(a -> touches(a, span)).toList();
    String key =
        Words.of(article.text(), span).stream()
            .map(Words.Word::stem)
            .collect(Collectors.joining(" "));
    List<Quantity> quantities = Quantities.of(article.text(), span);
    if (quantities.isEmpty() && !before.isEmpty()) {
      List<Quantity> last = before.get(before.size() - 1).quantities();
      quantities = last.isEmpty() ? last : Quantities.revised(article.text(), span, last.get(0));
    }
    String text = span.of(article.text());
    String content = Contents.of(text, span, attributions);
    boolean attributed = !attributions.isEmpty() || Cues.attributed(text);
    return new Statement(
        member, span, position, lead, key, attributions, quantities, content, attributed);
  }

  /**
   * What stands below a picture says what it shows, a page's own lines what its reader may do, and
   * a question of the writer's says nothing.
   */
  private static boolean states(Member member, Span part) {
    String text = part.of(member.article().text());
    boolean asks = ASKS.matcher(text).find();
    boolean quoted =
        asks && member.document().attributions().stream().anyMatch(a -> touches(a, part));
    return (!asks || quoted) && !FURNITURE.matcher(text).find();
  }

  /**
   * Menu lines and titles of other articles end without a stop; a long line may have lost its own.
   */
  private static boolean isSentence(String text, Span part) {
    int last = part.end() - 1;
    while (last > part.start() && !Character.isLetterOrDigit(text.charAt(last))) {
      last--;
    }
    boolean stops =
        text.substring(last + 1, part.end()).chars().anyMatch(c -> ".!?;\u2026".indexOf(c) >= 0)
            || (part.end() < text.length() && text.charAt(part.end()) == ';');
    return stops || part.length() >= LONG;
  }

  private static boolean touches(Attribution attribution, Span span) {
    return attribution.content().stream().anyMatch(content -> content.overlaps(span));
  }

  /** Two clauses with a semicolon between are two statements: "...; the ministry denies it". */
  private static List<Span> parts(String text, Span sentence) {
    List<Span> parts = new ArrayList<>();
    int start = sentence.start();
    for (int i = start; i < sentence.end(); i++) {
      if (text.charAt(i) == ';') {
        parts.add(new Span(start, i).trimmed(text));
        start = i + 1;
      }
    }
    parts.add(new Span(start, sentence.end()).trimmed(text));
    return parts;
  }

  /** The first paragraph, and the second where the first is a scrap. */
  private static int leadEnd(String text) {
    int end = 0;
    while (end < text.length() && text.substring(0, end).strip().length() < SHORTEST * 3) {
      int next = text.indexOf('\n', end + 1);
      end = next < 0 ? text.length() : next;
    }
    return Math.min(end, LEAD_CHARACTERS);
  }

  /** For articles that no annotator has seen. */
  private static List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    int paragraph = 0;
    while (paragraph < text.length()) {
      int end = text.indexOf('\n', paragraph);
      end = end < 0 ? text.length() : end;
      BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
      breaks.setText(text.substring(paragraph, end));
      int from = breaks.first();
      for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
        Span span = new Span(paragraph + from, paragraph + to).trimmed(text);
        if (!span.isEmpty()) {
          sentences.add(span);
        }
        from = to;
      }
      paragraph = end + 1;
    }
    return sentences;
  }
}
