package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Citation;
import org.hearsay.model.Credit;
import org.hearsay.model.Link;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Span;

/** Makes articles of invented texts and shows what came out in short lines. */
final class Samples {
  private static final Pattern PARAGRAPH = Pattern.compile("[^\n]+");
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<![A-Z]|Mr|Ms|Dr)[.!?][\"”’')]?\\s+(?=[\"“'\\[A-Z])");
  private static final Attributor ATTRIBUTOR = new Attributor(new InventedOutlets());

  private Samples() {}

  static AttributedArticle attribute(String text) {
    return ATTRIBUTOR.attribute(annotated(article(text, OutletRef.UNKNOWN, List.of())));
  }

  static AttributedArticle attribute(Article article) {
    return ATTRIBUTOR.attribute(annotated(article));
  }

  static Article article(String text, OutletRef outlet, List<Credit> credits) {
    return article(text, outlet, credits, List.of());
  }

  static Article article(String text, List<Link> links) {
    return article(text, OutletRef.UNKNOWN, List.of(), links);
  }

  private static Article article(
      String text, OutletRef outlet, List<Credit> credits, List<Link> links) {
    return new Article(
        "sample",
        "sample.txt",
        null,
        outlet,
        null,
        List.of(),
        "en",
        null,
        null,
        List.of(),
        null,
        credits,
        List.of(),
        List.of(),
        List.of(),
        links,
        List.of(),
        Map.of(),
        text);
  }

  static AnnotatedArticle annotated(Article article) {
    List<Span> paragraphs = new ArrayList<>();
    List<Span> sentences = new ArrayList<>();
    Matcher matcher = PARAGRAPH.matcher(article.text());
    while (matcher.find()) {
      Span paragraph = new Span(matcher.start(), matcher.end()).trimmed(article.text());
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
        sentences(article.text(), paragraph, sentences);
      }
    }
    return new AnnotatedArticle(article, paragraphs, sentences, List.of(), null, List.of());
  }

  private static void sentences(String text, Span paragraph, List<Span> into) {
    int from = paragraph.start();
    Matcher end = SENTENCE_END.matcher(text).region(paragraph.start(), paragraph.end());
    while (end.find()) {
      into.add(new Span(from, end.end()).trimmed(text));
      from = end.end();
    }
    into.add(new Span(from, paragraph.end()).trimmed(text));
  }

  /** "this <- Ridge Times" for every citation, in order. */
  static List<String> pairs(AttributedArticle article) {
    return article.citations().stream().map(Samples::pair).toList();
  }

  static List<String> pairs(String text) {
    return pairs(attribute(text));
  }

  private static String pair(Citation citation) {
    return citation.citing() + " <- " + citation.cited();
  }

  /** "source | cue | content" for every attribution, pieces joined by " ... ". */
  static List<String> lines(String text) {
    return attribute(text).attributions().stream().map(a -> line(text, a)).toList();
  }

  private static String line(String text, Attribution a) {
    return join(text, a.source()) + " | " + join(text, a.cue()) + " | " + join(text, a.content());
  }

  private static String join(String text, List<Span> spans) {
    return String.join(" ... ", spans.stream().map(s -> s.of(text)).toList());
  }
}
