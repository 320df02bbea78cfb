package org.hearsay.annotate;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.RawAttribution;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives paragraphs, sentences and the tagger's attributions of an article.
 *
 * <p>Load one and share it: it is thread-safe and immutable, and the model takes about a second to
 * load. An article's result does not depend on other articles, on threads or on order.
 *
 * <pre>{@code
 * Annotator annotator = Annotator.load();
 * AnnotatedArticle annotated = annotator.annotate(article);
 * annotator.tag("The dam held, the ministry said.");
 * // source "the ministry", cue "said", content "The dam held"
 * }</pre>
 */
public final class Annotator {
  /** Said where the tagger did not run. */
  public static final String MISSING =
      "The attribution tagger is missing: rules alone run. Maybe the program was built without"
          + " attribution-tagger.onnx?";

  /** Attributions inside contents inside contents: deeper than this nobody reports. */
  private static final int DEPTH = 3;

  private final @Nullable Tagger tagger;

  private Annotator(@Nullable Tagger tagger) {
    this.tagger = tagger;
  }

  /** With the tagger that ships; where its file was left out, without ({@link #model} is null). */
  public static Annotator load() {
    return new Annotator(Tagger.shipped());
  }

  /** Splits only; attributions are left to the rules. */
  public static Annotator withoutModel() {
    return new Annotator(null);
  }

  /** Name and version of the tagger, or null where none runs: then say {@link #MISSING}. */
  public @Nullable String model() {
    return tagger == null ? null : tagger.version();
  }

  /** The article with all that this room finds; never throws, whatever the text. */
  public AnnotatedArticle annotate(Article article) {
    String text = article.text();
    List<Span> paragraphs = TextSplitter.paragraphs(text);
    List<Span> sentences = TextSplitter.sentences(text, paragraphs);
    return new AnnotatedArticle(article, paragraphs, sentences, tag(text), model(), List.of());
  }

  /**
   * Attributions of a text: the outermost in the order of their cues, each before its inner ones.
   */
  public List<RawAttribution> tag(String text) {
    return tag(text, new Span(0, text.length()));
  }

  /** The same for a stretch of a text; spans refer to the whole text. */
  public List<RawAttribution> tag(String text, Span range) {
    if (tagger == null) {
      return List.of();
    }
    List<RawAttribution> out = new ArrayList<>();
    descend(tagger, text, range, 1, out);
    return List.copyOf(out);
  }

  private static void descend(
      Tagger tagger, String text, Span range, int depth, List<RawAttribution> out) {
    for (RawAttribution found : tagger.tag(range.of(text), range.start())) {
      out.add(found);
      for (Span content : found.content()) {
        if (depth < DEPTH && content.length() < range.length()) {
          inside(tagger, text, content, depth, out);
        }
      }
    }
  }

  private static void inside(
      Tagger tagger, String text, Span content, int depth, List<RawAttribution> out) {
    if (ReportingWords.in(text, content)) {
      descend(tagger, text, content, depth + 1, out);
    }
  }

  /** What stands inside the content of an outermost attribution: who is said there to say what. */
  public List<RawAttribution> inner(String text, Span content) {
    List<RawAttribution> out = new ArrayList<>();
    if (tagger != null) {
      inside(tagger, text, content, 1, out);
    }
    return List.copyOf(out);
  }
}
