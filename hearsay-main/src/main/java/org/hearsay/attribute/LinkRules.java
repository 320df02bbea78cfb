package org.hearsay.attribute;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.CitationKind;
import org.hearsay.model.Link;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Hyperlinks of the body as evidence. A page that says "local media reported" and links the words
 * to another outlet has named its source; so has one that links "reported" or "according to".
 */
final class LinkRules {
  private LinkRules() {}

  /** The outlet that a link points to, unless it is the page's own; null where nobody knows it. */
  static Outlets.@Nullable Known target(Page page, Link link, Outlets outlets) {
    String host = host(link.url());
    while (host != null && host.indexOf('.') > 0) {
      Outlets.Known known = outlets.byDomain(host);
      if (known != null) {
        return own(page.article.outlet(), known, host) ? null : known;
      }
      host = host.substring(host.indexOf('.') + 1);
    }
    return null;
  }

  private static boolean own(OutletRef outlet, Outlets.Known known, String host) {
    String domain = outlet.domain();
    return known.name().equals(outlet.name())
        || (domain != null && (domain.equals(host) || domain.endsWith("." + host)));
  }

  private static @Nullable String host(String url) {
    try {
      String host = new URI(url.strip()).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return null; // a broken address is no evidence
    }
  }

  /**
   * Names what the words leave open: a medium without a name, or one that may be several, takes the
   * name of the outlet that its words link to.
   */
  static void name(Page page, Outlets outlets) {
    for (Link link : page.article.links()) {
      Mention m = held(page, link.span());
      boolean open = m != null && (m.type() == Mention.Type.GENERIC || m.open());
      Outlets.Known known = open ? target(page, link, outlets) : null;
      if (known != null && known.kind() != CitationKind.POST) {
        page.replace(
            m, Mention.of(m.from(), m.to(), known.name(), known.kind(), Mention.Type.ANAPHOR));
      }
    }
  }

  /** The medium that is named by the linked words, or null. */
  private static @Nullable Mention held(Page page, Span span) {
    int to = page.tokens.atOrAfter(span.end());
    for (int i = page.tokens.atOrAfter(span.start()); i < to; i++) {
      if (page.mentionAt(i) != null) {
        return page.mentionAt(i);
      }
    }
    return null;
  }

  /** "The pier is closed, it was [reported]": the linked words are of reporting. */
  static final class LinkedReport extends FoundRule {
    private static final Set<String> REPORTING = Lexicon.words("linkrules.reporting");
    private final Outlets outlets;

    LinkedReport(Outlets outlets) {
      super(
          "linked-report",
          "words of reporting link to another outlet's page: reported, according to, a report");
      this.outlets = outlets;
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      for (Link link : page.article.links()) {
        int from = page.tokens.atOrAfter(link.span().start());
        int to = page.tokens.atOrAfter(link.span().end());
        Outlets.Known known =
            from < to && held(page, link.span()) == null && reporting(page.tokens, from, to)
                ? target(page, link, outlets)
                : null;
        if (known != null && known.kind() != CitationKind.POST) { // a blog's host is no source
          cite(pairs, known.name(), known.kind(), link.span().trimmed(page.tokens.text), 0.75);
        }
      }
    }

    private static boolean reporting(Tokens tokens, int from, int to) {
      for (int i = from; i < to && to - from <= 12; i++) {
        if (tokens.in(i, REPORTING)) {
          return true;
        }
      }
      return false;
    }
  }
}
