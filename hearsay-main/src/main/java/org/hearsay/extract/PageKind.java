package org.hearsay.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a page without a (whole) article is: consent wall, paywall stub, video, list, error.
 */
final class PageKind {
  private static final Pattern CONSENT =
      Pattern.compile(
          "(?iu)we (?:and our (?:\\d+ )?partners|value your privacy)|accept (?:all )?cookies|cookie (?:policy|settings|consent)|privacy (?:settings|choices)|zustimmen und weiter|mit werbung weiterlesen|wir und unsere partner|accepter et continuer|nous et nos partenaires|aceptar (?:y continuar|cookies)|accetta e continua|before you continue");
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
  private static final int STUB = 120;

  private PageKind() {}

  /**
   * Why there is no article, for a page whose body has {@code words} words; null where there is.
   */
  static @Nullable String rejection(Page page, PageShape shape, int words) {
    if (words >= 25) {
      return null;
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
    if (CONSENT.matcher(all).find()) {
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

  /** A notice where only the beginning of the article is on the page. */
  static @Nullable String notice(Page page, JsonLd facts, PageShape shape, int words) {
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
    if ((words < STUB * 2 && (walled || paid || locked)) || (paid && walled)) {
      return "paywall: maybe only the beginning is here (" + words + " words)";
    }
    return words < STUB / 2
        ? "short: " + words + " words of text; maybe a teaser or a video page"
        : null;
  }
}
