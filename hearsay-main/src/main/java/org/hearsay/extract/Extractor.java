package org.hearsay.extract;

import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.DateRole;
import org.hearsay.model.Document;
import org.hearsay.model.Given;
import org.hearsay.model.Moment;
import org.hearsay.model.Outcome;
import org.hearsay.outlets.OutletRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Takes the article out of a document, or says why there is none.
 *
 * <p>Never throws on any content. Immutable and thread-safe: one instance serves all threads.
 */
public final class Extractor {
  private final KnownOutlets outlets;
  private final HtmlPage pages;
  private final PlainText texts;

  /**
   * @param registry who is behind a domain or a name
   */
  public Extractor(OutletRegistry registry) {
    this(new RegistryOutlets(registry));
  }

  Extractor(KnownOutlets outlets) {
    this.outlets = outlets;
    NewsConventions conventions = new NewsConventions(outlets);
    this.pages = new HtmlPage(conventions, outlets);
    this.texts = new PlainText(conventions);
  }

  /** The article in {@code document}: body, metadata, and the furniture apart from it. */
  public Outcome<Article> extract(Document document) {
    Draft draft = new Draft(document);
    takeGiven(document, draft);
    if (document.content() instanceof Content.Html html) {
      return pages.extract(html, draft);
    }
    return texts.extract((Content.Plain) document.content(), draft);
  }

  /**
   * The same without what a comparison of texts does not ask for: where the record gives the text,
   * only what it says of itself is taken. Looking for conventions and telling the language takes a
   * millisecond a text, five times what the comparison does.
   */
  public Outcome<Article> extractForComparison(Document document) {
    boolean given =
        document.content() instanceof Content.Plain plain
            && plain.verbatim()
            && !plain.text().isBlank();
    if (!given) {
      return extract(document);
    }
    Draft draft = new Draft(document);
    takeGiven(document, draft);
    return texts.asGiven((Content.Plain) document.content(), draft);
  }

  /** What the record says of itself is taken at its word. */
  private void takeGiven(Document document, Draft draft) {
    Given given = document.given();
    draft.headline = blankToNull(given.headline());
    draft.authors = given.authors();
    draft.language = Languages.code(given.language());
    draft.outlet = Outlets.of(blankToNull(given.outlet()), document.url(), outlets);
    String domain = draft.outlet.domain();
    KnownOutlets.Known known = domain == null ? null : outlets.byDomain(domain);
    draft.habits = new Habits(draft.language, known == null ? null : known.country());
    if (given.published() != null) {
      Moment published = DateText.field(given.published(), draft.habits);
      if (published != null) {
        draft.dates.add(new DateCandidate(published, DateRole.PUBLISHED, "given published", 0.99));
      }
    }
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The line rules in order, with how often each decided. */
  List<String> explained() {
    return pages.explained();
  }
}
