package org.hearsay.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a page without a (whole) article is: consent wall, paywall stub, video, list, error.
 */
final class PageKind {
  private static final Hinted CONSENT =
      Hinted.of(
          "(?iu)we (?:and our (?:\\d+ )?partners|value your privacy)|accept (?:all )?cookies|cookie (?:policy|settings|consent)|privacy (?:settings|choices)|zustimmen und weiter|mit werbung weiterlesen|wir und unsere partner|accepter et continuer|nous et nos partenaires|aceptar (?:y continuar|cookies)|accetta e continua|before you continue",
          "partners",
          "privacy",
          "cookie",
          "zustimmen und weiter",
          "mit werbung weiterlesen",
          "wir und unsere partner",
          "accepter et continuer",
          "nous et nos partenaires",
          "aceptar",
          "accetta e continua",
          "before you continue");
  private static final Hinted WALL =
      Hinted.of(
          "(?iu)subscribe (?:now )?to (?:continue|read|unlock)|to continue reading|already a subscriber|this (?:article|content|story) is (?:for|exclusive|reserved|only)|subscribers only|jetzt weiterlesen|weiterlesen mit|abonnieren um|artikel freischalten|cet article est réservé|réservé aux abonnés|contenido exclusivo|para suscriptores|per abbonati|üye ol|log in to (?:continue|read)|register to (?:continue|read)|unlock this article",
          "subscri",
          "to continue reading",
          "this article",
          "this content",
          "this story",
          "weiterlesen",
          "abonnieren",
          "artikel freischalten",
          "cet article",
          "réservé",
          "contenido",
          "suscriptores",
          "per abbonati",
          "üye ol",
          "log in to",
          "register to");
  private static final Pattern BOT =
      Pattern.compile(
          "(?iu)checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|access denied|enable javascript|are you a robot|attention required|just a moment|request blocked|captcha");
  private static final Pattern MISSING =
      Pattern.compile(
          "(?iu)(?:404|page not found|not found|seite nicht gefunden|page introuvable|página no encontrada)");

  /** A title that is an error's, not one that mentions it. */
  private static final Pattern ERROR_TITLE =
      Pattern.compile(
          "(?iu)^\\W*(?:error|fehler|erreur)?\\W*404\\b|page not found|seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada|pagina non trovata|sayfa bulunamadı");

  private static final Pattern CONSENT_WORDS =
      Pattern.compile(
          "(?iu)cookie|consent|personal data|personali[sz]ed|privacy|our partners|third parties|einwilligung|datenschutz|personenbezogen|zustimm|werbung|tracking|données personnelles|confidentialité|vie privée|datos personales|privacidad");
  private static final int STUB = 120;
  private static final int LONG = 400;
  private static final int FEWEST = 25;
  private static final int FEWEST_TEASERS = 4;

  private PageKind() {}

  /** Why there is no article on a page of which {@code body} was found; null where there is. */
  static @Nullable String rejection(Page page, PageShape shape, Body body) {
    int words = body.words();
    if (words >= FEWEST) {
      return instead(page, body);
    }
    StringBuilder text = new StringBuilder();
    int linked = 0;
    for (Block b : shape.blocks) {
      if (text.length() < 6000) {
        text.append(b.text()).append('\n');
      }
      linked += b.linkChars();
    }
    String wall = wall(page, text.toString());
    return wall != null ? wall : remains(page, shape, words, linked);
  }

  /** What was found is the text of a wall: said only where it is most of a short body. */
  private static @Nullable String instead(Page page, Body body) {
    int words = body.words();
    if (words >= LONG) {
      return null;
    }
    boolean asks = body.passages().stream().anyMatch(p -> CONSENT.find(p.text()));
    if (asks && share(body, CONSENT_WORDS.asPredicate()) > 0.6) {
      return "no article: a consent wall";
    }
    if (words < STUB && share(body, WALL::find) > 0.5) {
      return "no article: a paywall without any of the text";
    }
    if (words < STUB && share(body, BOT.asPredicate()) > 0.5) {
      return "no article: the page asks to prove being human or to switch on scripts";
    }
    String title = page.html().title();
    return words < STUB && ERROR_TITLE.matcher(title).find()
        ? "no article: the page says it was not found (\"" + title + "\")"
        : null;
  }

  /** Share of the body's words in paragraphs that have {@code phrase}. */
  private static double share(Body body, Predicate<String> phrase) {
    int found = 0;
    for (Passage p : body.passages()) {
      found += phrase.test(p.text()) ? TextShape.words(p.text()) : 0;
    }
    return (double) found / Math.max(1, body.words());
  }

  private static @Nullable String wall(Page page, String all) {
    String title = page.html().title();
    if (all.isBlank()) {
      return "no text: the page has "
          + page.html().getAllElements().size()
          + " elements and no words. Maybe it is built by a script?";
    }
    if (BOT.matcher(title).find() || (all.length() < 1500 && BOT.matcher(all).find())) {
      return "no article: the page asks to prove being human or to switch on scripts";
    }
    if (MISSING.matcher(title).find() && all.length() < 3000) {
      return "no article: the page says it was not found (\"" + title + "\")";
    }
    if (CONSENT.find(all)) {
      return "no article: a consent wall";
    }
    return WALL.find(all) ? "no article: a paywall without any of the text" : null;
  }

  private static String remains(Page page, PageShape shape, int words, int linked) {
    String type = String.valueOf(page.meta("og:type")).toLowerCase(Locale.ROOT);
    if (type.startsWith("video")
        || !page.html().select("video, [itemtype*=VideoObject]").isEmpty()) {
      return "no article: a video page with " + words + " words of text";
    }
    if (linked * 2 > shape.chars) {
      return "no article: a list of links ("
          + (100L * linked / shape.chars)
          + " % of the text is links)";
    }
    return "no article: "
        + words
        + " words of running text among "
        + shape.blocks.size()
        + " blocks";
  }

  /** A notice where the page holds less than an article, or something else; null where not. */
  static @Nullable String notice(Page page, JsonLd facts, PageShape shape, Body body) {
    int words = body.words();
    if (isPaid(page, facts, shape, words)) {
      return "paywall: maybe only the beginning is here (" + words + " words)";
    }
    if (words < STUB && isVideo(page, facts)) {
      return "video: " + words + " words of text beside a video";
    }
    int teasers = teasers(page, shape, body);
    if (teasers >= FEWEST_TEASERS) {
      return "list: " + teasers + " paragraphs stand below links to other pages; maybe no article";
    }
    String last = body.passages().isEmpty() ? "" : lastText(body);
    if (words < STUB && (last.endsWith("…") || last.endsWith("...") || last.endsWith("[…]"))) {
      return "teaser: the text breaks off after " + words + " words";
    }
    return words < STUB / 2
        ? "short: " + words + " words of text; maybe a teaser or a video page"
        : null;
  }

  private static String lastText(Body body) {
    return body.passages().get(body.passages().size() - 1).text();
  }

  private static boolean isPaid(Page page, JsonLd facts, PageShape shape, int words) {
    JsonNode free = facts.article == null ? null : facts.article.get("isAccessibleForFree");
    boolean paid = free != null && free.asText().toLowerCase(Locale.ROOT).equals("false");
    boolean walled = false;
    for (Block b : shape.blocks) {
      // Only blocks with a word of walls: the search in every block was 3 % of all time.
      boolean hint = b.words() < 40 && (shape.phrases[b.index()] & shape.wallBits) != 0;
      walled |= hint && WALL.find(b.text());
    }
    String tier = page.meta("article:content_tier");
    boolean locked = "locked".equalsIgnoreCase(tier) || "metered".equalsIgnoreCase(tier);
    // Longer texts behind a wall were whole on all pages seen: the wall stands in the markup, not
    // in the way.
    return (words < STUB * 2 && (walled || paid || locked)) || (words < LONG && paid && walled);
  }

  private static boolean isVideo(Page page, JsonLd facts) {
    String type = String.valueOf(page.meta("og:type")).toLowerCase(Locale.ROOT);
    boolean stated = facts.objects.stream().anyMatch(o -> JsonLd.isType(o, "VideoObject"));
    return type.startsWith("video") || (facts.article == null && stated);
  }

  /**
   * Paragraphs of the body right below a linked heading, where they are most of it: else 0. An
   * article has links in its sentences, a list of articles above its paragraphs.
   */
  private static int teasers(Page page, PageShape shape, Body body) {
    String host = Page.host(page.address());
    int below = 0;
    int all = 0;
    for (int i = 1; i < body.chosen().length; i++) {
      Block b = shape.blocks.get(i);
      if (body.chosen()[i] && b.words() >= 8) {
        Block above = shape.blocks.get(i - 1);
        boolean linked = above.linkDensity() > 0.8 && above.words() >= 3 && isInside(above, host);
        below += linked ? 1 : 0;
        all++;
      }
    }
    return below * 2 > all ? below : 0;
  }

  /** Links of a list of articles stay on the site; those of a list of products leave it. */
  private static boolean isInside(Block b, @Nullable String host) {
    String target = b.anchors().isEmpty() ? null : Page.host(b.links().get(0).url());
    return target == null || target.equals(host);
  }
}
