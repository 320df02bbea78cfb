package org.hearsay.bench.extraction;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import org.hearsay.extract.Extractor;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.outlets.OutletRegistry;
import org.jsoup.Jsoup;

/** What takes the text out of a page, each by its documented default way. */
enum Systems {
  /** No extraction: what every tree-based system needs at least. */
  PARSER("jsoup, parsing alone") {
    @Override
    String text(Pages.Saved page) {
      return Jsoup.parse(decoded(page), "").title();
    }
  },
  HEARSAY("Hearsay") {
    @Override
    String text(Pages.Saved page) {
      Outcome<Article> outcome = Holder.EXTRACTOR.extract(page.document());
      return outcome instanceof Outcome.Accepted<Article> a ? a.value().text() : "";
    }
  },
  READABILITY4J("Readability4J") {
    @Override
    String text(Pages.Saved page) {
      String url = page.url() == null ? "http://localhost/" : page.url();
      String text = new Readability4J(url, decoded(page)).parse().getTextContent();
      return text == null ? "" : text;
    }
  },
  BOILERPIPE("boilerpipe") {
    @Override
    String text(Pages.Saved page) {
      // It declares a checked exception that it throws for no page here.
      try {
        return ArticleExtractor.INSTANCE.getText(decoded(page));
      } catch (BoilerpipeProcessingException e) {
        return "";
      }
    }
  };

  private static final class Holder {
    static final Extractor EXTRACTOR = new Extractor(OutletRegistry.standard());
  }

  private final String title;

  Systems(String title) {
    this.title = title;
  }

  /** The text found on a page; empty where none was. */
  abstract String text(Pages.Saved page);

  String title() {
    return title;
  }

  private static String decoded(Pages.Saved page) {
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
