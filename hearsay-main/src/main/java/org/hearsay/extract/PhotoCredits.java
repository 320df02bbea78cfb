package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Credit;
import org.hearsay.model.CreditRole;

/**
 * Whom a caption credits for the picture.
 *
 * <p>A word for a picture is not enough ("Credits expire after 12 months", "image quality"): a
 * colon, a slash, "by" or a copyright sign must stand between it and a name, and the name must look
 * like one.
 */
final class PhotoCredits {
  private static final Hinted LABELLED =
      Hinted.of(
          "(?iu)(?:(?:(?<!\\p{L})|(?-i:(?<=\\p{Ll})(?=\\p{Lu})))(?:photo(?:graph)?s?|pics?|pictures?|images?|files?|fotos?|bild(?:er)?|bildquelle"
              + "|bildrechte|crédit|fotoğraf|фото|sources?|quellen?|illustration|infographic|credits?)"
              + "(?:\\s(?:photo|credits?|source))?"
              + "(?:\\s*[:：/]\\s*(?:(?:by|via|courtesy of|von|par|de)\\s)?|\\s(?:by|via|courtesy of|copyright|von|par)\\s)"
              + "|(?:©|\\(c\\))\\s*(?:by\\s)?)([^()\\[\\]]{2,70}?)[)\\].]*$",
          "photo",
          "pic",
          "image",
          "file",
          "credit",
          "crédit",
          "foto",
          "фото",
          "bild",
          "source",
          "quelle",
          "illustration",
          "infographic",
          "©",
          "(c)");

  /** Without any of the marks above: "Foto dpa", "(AP Photo/Ada Venn)". */
  private static final Hinted AGENCY =
      Hinted.of(
          "[(\\[]?\\b(AP|REUTERS|Reuters|AFP|EPA|dpa|EFE)(?:\\s(?:Photo|File Photo|Foto))?\\s?/\\s?([\\p{L} .'-]{2,40})[)\\].]*$",
          "/");

  private static final Hinted STOCK =
      Hinted.of(
          "(?iu)\\b(getty images|shutterstock|istock(?:photo)?|alamy|imago(?: images)?|picture[- ]alliance|unsplash|pixabay|adobe stock|pexels|wikimedia commons|epa-efe|epa|zuma press|action images)\\b",
          "getty",
          "shutterstock",
          "istock",
          "alamy",
          "imago",
          "alliance",
          "unsplash",
          "pixabay",
          "adobe",
          "pexels",
          "wikimedia",
          "epa",
          "zuma",
          "action images");

  private static final Pattern PARTS = Pattern.compile("\\s*[/|\\n]\\s*|\\svia\\s");
  private static final Pattern BY = Pattern.compile("(?iu)^(?:by|von|par|de)\\s+");
  private static final Pattern FILE =
      Pattern.compile("(?iu)[,;]?\\s*(?:file(?: photo)?|archiv(?:bild)?)$");

  /** What stands beside a name in the same place and is none. */
  private static final Set<String> NO_NAME =
      Set.of("file", "handout", "archiv", "archive", "pool", "symbolbild", "archivbild");

  private static final int LONGEST = 6;

  private final KnownOutlets outlets;

  PhotoCredits(KnownOutlets outlets) {
    this.outlets = outlets;
  }

  List<Credit> of(String caption) {
    List<Credit> found = new ArrayList<>();
    String folded = Hinted.fold(caption);
    Matcher agency = AGENCY.matcher(caption);
    if (AGENCY.isPossibleIn(folded) && agency.find()) {
      found.add(new Credit(agency.group(1), CreditRole.PHOTO, caption));
      return found;
    }
    Matcher labelled = LABELLED.matcher(caption);
    if (LABELLED.isPossibleIn(folded) && labelled.find()) {
      addNames(labelled.group(1), caption, found);
    }
    Matcher stock = STOCK.matcher(caption);
    if (found.isEmpty() && STOCK.isPossibleIn(folded) && stock.find()) {
      found.add(new Credit(stock.group(1), CreditRole.PHOTO, caption));
      String rest = caption.substring(stock.end()).strip();
      if (rest.startsWith("/") || rest.startsWith("|")) {
        addNames(rest.replaceFirst("[)\\].]*$", ""), caption, found);
      }
    }
    return found;
  }

  private void addNames(String names, String caption, List<Credit> found) {
    for (String part : PARTS.split(names)) {
      String name = FILE.matcher(BY.matcher(part).replaceFirst("")).replaceFirst("").strip();
      if (isName(name)) {
        found.add(new Credit(name, CreditRole.PHOTO, caption));
      }
    }
  }

  /** Capitals, or an agency that writes itself small, or a site. */
  private boolean isName(String name) {
    if (name.length() < 2 || TextShape.words(name) > LONGEST || name.endsWith(":")) {
      return false;
    }
    int first = name.codePointAt(0);
    boolean small = Character.isLowerCase(first) || !Character.isLetter(first);
    boolean known = outlets.agency(name) != null || STOCK.find(name);
    boolean site = name.indexOf('.') > 0 && name.indexOf(' ') < 0;
    return (!small || known || site) && !NO_NAME.contains(name.toLowerCase(Locale.ROOT));
  }
}
