package org.hearsay.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.Credit;
import org.hearsay.model.CreditRole;
import org.hearsay.model.Given;
import org.hearsay.model.Outcome;
import org.hearsay.model.OutletRef;
import org.hearsay.model.RelatedLink;
import org.hearsay.model.StatedSource;
import org.jspecify.annotations.Nullable;

/** Articles from pages: decode, parse once, body, metadata, conventions. */
final class HtmlPage {
  private static final int MAX_BYTES = 20_000_000;
  private static final int BEHIND = 8;

  private final Vocabulary words = Vocabulary.load();
  private final BodyFinder bodies = new BodyFinder(words);
  private final NewsConventions conventions;
  private final KnownOutlets outlets;

  HtmlPage(NewsConventions conventions, KnownOutlets outlets) {
    this.conventions = conventions;
    this.outlets = outlets;
  }

  Outcome<Article> extract(Content.Html content, Draft draft) {
    String path = draft.document.path();
    Long offset = draft.document.offset();
    if (content.bytes().length == 0) {
      return Outcome.rejected(path, offset, "the page is empty: 0 bytes");
    }
    if (content.bytes().length > MAX_BYTES) {
      return Outcome.rejected(
          path,
          offset,
          "the page has " + content.bytes().length + " bytes, the limit is " + MAX_BYTES);
    }
    Reader text = Decoder.read(content.bytes(), content.charset());
    Page page = Page.parse(text, draft.document.url());
    JsonLd facts = JsonLd.read(page);
    String stated = Whole.articleBody(facts);
    PageShape shape = BodyFinder.shape(page, facts, stated, words);
    Body body = bodies.find(shape, stated);
    String reason = PageKind.rejection(page, shape, body);
    if (reason != null) {
      return Outcome.rejected(path, offset, reason);
    }
    metadata(page, facts, draft);
    draft.authors = authors(page, facts, shape, body, draft);
    dates(page, facts, shape, body, draft);
    conventions.sort(body.passages(), false, draft);
    around(shape, body, draft);
    derivations(page, facts, draft);
    List<String> paragraphs = draft.passages.stream().map(Passage::text).toList();
    if (paragraphs.isEmpty()) {
      return Outcome.rejected(path, offset, "no article: only captions, bylines and notices");
    }
    conventions.note(paragraphs, draft);
    String notice = PageKind.notice(page, facts, shape, body);
    if (notice != null) {
      draft.notices.add(notice);
    }
    draft.language = Languages.of(draft.language, String.join("\n", paragraphs));
    return Outcome.of(draft.finish());
  }

  private void metadata(Page page, JsonLd facts, Draft draft) {
    Given given = draft.document.given();
    draft.url = page.address();
    String stated = given.outlet() != null ? given.outlet() : Outlets.stated(page, facts);
    draft.outlet = Outlets.of(stated, draft.url, outlets);
    if (draft.outlet.name() == null) {
      OutletRef shown = Masthead.of(page.html(), Page.host(draft.url));
      draft.outlet = shown == null ? draft.outlet : shown;
    }
    String tag = page.lang();
    String locale = page.meta("og:locale", "content-language", "language", "dc.language");
    String inLanguage = facts.text("inLanguage");
    if (draft.language == null) {
      draft.language = Languages.code(tag.isBlank() ? null : tag);
    }
    if (draft.language == null) {
      draft.language = Languages.code(locale != null ? locale : inLanguage);
    }
    KnownOutlets.Known known = known(draft);
    String country = known == null ? null : known.country();
    if (country == null) {
      country = countryOf(Page.host(draft.url));
    }
    if (country == null && locale != null) {
      country = Languages.country(locale);
    }
    if (country == null) {
      country = Languages.country(tag);
    }
    draft.habits = new Habits(draft.language, country);
    if (draft.headline == null) {
      Set<String> names = Outlets.siteNames(page, facts, draft.outlet);
      draft.headline = Headlines.find(page, facts, names);
    }
    draft.section = section(page, facts);
  }

  private KnownOutlets.@Nullable Known known(Draft draft) {
    String domain = draft.outlet.domain();
    return domain == null ? null : outlets.byDomain(domain);
  }

  /** The country of a two-letter top level that is used as one. */
  private static @Nullable String countryOf(@Nullable String host) {
    if (host == null) {
      return null;
    }
    String top = host.substring(host.lastIndexOf('.') + 1);
    if (top.equals("uk")) {
      return "GB";
    }
    boolean generic =
        List.of("io", "co", "tv", "me", "ai", "eu", "fm", "ly", "to", "cc", "ws").contains(top);
    return top.length() == 2 && !generic ? top.toUpperCase(Locale.ROOT) : null;
  }

  private static @Nullable String section(Page page, JsonLd facts) {
    String section = facts.text("articleSection");
    return section != null ? section : page.meta("article:section", "section", "parsely-section");
  }

  private List<String> authors(Page page, JsonLd facts, PageShape shape, Body body, Draft draft) {
    if (!draft.authors.isEmpty()) {
      return draft.authors;
    }
    List<String> names = new Authors(page, facts, draft.outlet.name()).find(shape, body.start());
    for (String name : names) {
      conventions
          .credits()
          .agencies(name)
          .forEach(a -> draft.credit(new Credit(a, CreditRole.WIRE, "author " + name)));
    }
    return names;
  }

  private static void dates(Page page, JsonLd facts, PageShape shape, Body body, Draft draft) {
    Dates dates = new Dates(draft.habits, draft.document.retrieved());
    dates.metadata(page, facts);
    dates.visible(shape, body.start(), draft.url);
    draft.dates.addAll(dates.found());
    draft.published = DateChoice.published(draft.dates, draft.document.retrieved());
  }

  List<String> explained() {
    return conventions.rules().explained();
  }

  /**
   * What stands around and between the body's blocks: captions, related links, notices, credits.
   */
  private void around(PageShape shape, Body body, Draft draft) {
    int last = lastChosen(body);
    int from =
        Math.max(0, Math.min(body.start(), shape.headline < 0 ? body.start() : shape.headline) - 4);
    int to = Math.min(shape.blocks.size(), last + BEHIND + 1);
    LineKind previous = LineKind.BODY;
    for (int i = from; i < to; i++) {
      if (body.chosen()[i] || i == shape.headline) {
        previous = LineKind.BODY;
        continue;
      }
      Block b = shape.blocks.get(i);
      boolean before = i < body.start();
      Passage p = new Passage(b.text(), b.links(), b.headingLevel() > 0);
      LineRules.Line line =
          new LineRules.Line(p, false, before ? 0 : i, shape.blocks.size(), before, previous);
      LineKind kind = conventions.rules().kind(line);
      if (isCaption(b)) {
        conventions.caption(b.text(), draft);
      } else if (kind == LineKind.BYLINE) {
        conventions.credits().byline(b.text()).forEach(draft::credit);
      } else if (kind != LineKind.BODY) {
        conventions.putAside(kind, p, draft);
      } else if (isTeaser(shape, b)) {
        draft.related.add(new RelatedLink(b.text(), b.links().get(0).url()));
      }
      previous = kind;
    }
  }

  private static int lastChosen(Body body) {
    int last = body.start();
    for (int i = 0; i < body.chosen().length; i++) {
      last = body.chosen()[i] ? i : last;
    }
    return last;
  }

  private static boolean isCaption(Block b) {
    boolean figure = b.tag().equals("figcaption") || b.scope().within("figcaption") != null;
    return figure && b.words() > 1 && b.linkDensity() < 0.5;
  }

  /** A link of headline length that is nearly all of its block. */
  private static boolean isTeaser(PageShape shape, Block b) {
    return b.linkDensity() > 0.8
        && !b.anchors().isEmpty()
        && b.words() >= 4
        && b.words() <= 28
        && shape.copies[b.index()] == 0;
  }

  private static void derivations(Page page, JsonLd facts, Draft draft) {
    String own =
        Page.host(draft.document.url() == null ? page.meta("og:url") : draft.document.url());
    String canonical = Page.host(page.link("canonical"));
    if (own != null && canonical != null && !isSameSite(own, canonical)) {
      state(draft, "canonical", page.link("canonical"));
    }
    for (String name : List.of("original-source", "syndication-source")) {
      String value = page.meta(name);
      String host = Page.host(value);
      if (value != null && (own == null || host == null || !isSameSite(own, host))) {
        state(draft, name, value);
      }
    }
    if (facts.article == null) {
      return;
    }
    for (String field :
        List.of("isBasedOn", "isBasedOnUrl", "sourceOrganization", "provider", "creditText")) {
      JsonNode node = facts.article.get(field);
      String value = node == null ? null : name(facts.resolve(node));
      if (value != null && !isHouse(value, draft)) {
        state(draft, field, value);
      }
    }
  }

  private static @Nullable String name(JsonNode node) {
    String name = JsonLd.text(node);
    return name != null ? name : JsonLd.text(node.get("url"));
  }

  private static boolean isHouse(String value, Draft draft) {
    String name = draft.outlet.name();
    boolean same = name != null && TextShape.key(name).equals(TextShape.key(value));
    String host = Page.host(value);
    String own = Page.host(draft.url);
    return same || (host != null && own != null && isSameSite(own, host));
  }

  private static boolean isSameSite(String a, String b) {
    return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a) || site(a).equals(site(b));
  }

  private static String site(String host) {
    String[] labels = host.split("\\.");
    int keep = Outlets.isCountrySecond(labels) ? 3 : 2;
    StringBuilder site = new StringBuilder();
    for (int i = Math.max(0, labels.length - keep); i < labels.length; i++) {
      site.append('.').append(labels[i]);
    }
    return site.toString();
  }

  private static void state(Draft draft, String field, @Nullable String value) {
    if (value != null) {
      draft.stated.add(new StatedSource(field, value));
      String host = Page.host(value);
      String name = host == null ? value : host;
      draft.credit(new Credit(name, CreditRole.REPUBLISHED, field + " " + value));
    }
  }
}
