package org.hearsay.lineage;

import java.text.Normalizer;
import java.util.Locale;
import org.hearsay.model.OutletRef;
import org.jspecify.annotations.Nullable;

/** What the room asks about outlets: one key for all names of an outlet, its owner, its kind. */
interface Outlets {
  /** The key of an outlet by any of its names; of an unknown one, its slug. */
  String key(String name);

  /** The key of the outlet that published a page, or null where the page does not show it. */
  @Nullable String key(OutletRef outlet);

  /** The owner group of an outlet, or null where it is not known. */
  @Nullable String owner(String key);

  boolean isAgency(String key);

  /** For outlets that nobody knows: "agency" or "wire" in the name. */
  static boolean soundsLikeAgency(String key) {
    String padded = "-" + key + "-";
    return padded.contains("-agency-")
        || padded.contains("-newswire-")
        || padded.contains("-wire-")
        || padded.contains("-news-service-");
  }

  /** {@link #slug} without an article in front. */
  static String bareSlug(String name) {
    String slug = slug(name);
    return slug.startsWith("the-") && slug.length() > 4 ? slug.substring(4) : slug;
  }

  /** A name in lower case without accents, words parted by hyphens. */
  static String slug(String name) {
    StringBuilder slug = new StringBuilder();
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    boolean gap = false;
    for (int i = 0; i < plain.length(); ) {
      int point = plain.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        if (gap && slug.length() > 0) {
          slug.append('-');
        }
        slug.appendCodePoint(point);
        gap = false;
      } else if (Character.getType(point) != Character.NON_SPACING_MARK
          && point != '\''
          && point != '’'
          && point != '.') {
        gap = true;
      }
    }
    return slug.toString();
  }
}
