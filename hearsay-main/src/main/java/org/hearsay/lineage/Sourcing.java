package org.hearsay.lineage;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.model.Attribution;
import org.hearsay.model.SourceKind;
import org.jspecify.annotations.Nullable;

/** How a document shows that it gathered something itself, and on whom that rests. */
final class Sourcing {
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)\\b(?:told|tell|telling|showed|shown to|seen by|reviewed by|obtained by|interview with|spoke to|answer)\\b"
              + "[^.!?\\n]{0,60}\\b(?:this (?:newspaper|paper|website|site|station|agency|outlet|magazine)"
              + "|our (?:reporters?|correspondents?|newspaper)|us)\\b"
              + "|\\bthis (?:newspaper|paper|reporter)\\b|\\bour (?:own )?(?:reporters?|correspondents?)\\b"
              + "|\\bwe (?:showed|asked|saw|spoke|visited|counted|called)\\b|\\bto whom we\\b");

  /** "Nobody told us" is what a witness says of himself. */
  private static final Pattern QUOTED = Pattern.compile("“[^”\n]*”|\"[^\"\n]*\"");

  private static final Pattern RELEASE =
      Pattern.compile(
          "(?i)\\b(?:for immediate release|press contact|media contact|notes to editors"
              + "|press enquiries|media enquiries)\\b");

  private static final Pattern RELEASE_HEADLINE =
      Pattern.compile("(?i)\\b(?:press|news|media) release\\b|^statement (?:of|by|from)\\b");

  /** What each of the phrases ends with, but for its first letter, which may be a capital. */
  private static final String[] ENDS = {
    "elease", "ELEASE", "ontact", "ONTACT", "ditors", "DITORS", "nquiries", "NQUIRIES"
  };

  private static final int EDGE = 600;

  private Sourcing() {}

  /** True where the text says that its own outlet was told, saw or counted. */
  static boolean showsOwnReporting(Doc doc) {
    String text = doc.article().text();
    if (OWN.matcher(QUOTED.matcher(text).replaceAll(" ")).find()) {
      return true;
    }
    String name = doc.article().outlet().name();
    return name != null && namesItself(text, name);
  }

  private static boolean namesItself(String text, String outlet) {
    String bare = outlet.replaceFirst("(?i)^the ", "");
    String last = bare.substring(bare.lastIndexOf(' ') + 1);
    String own = Pattern.quote(bare) + "|the " + Pattern.quote(last);
    return Pattern.compile(
            "(?:told|seen by|shown to|reviewed by|obtained by|interview with|spoke to|speaking to)"
                + " (?:[Tt]he )?(?:"
                + own
                + ")\\b")
        .matcher(text)
        .find();
  }

  static boolean isRelease(Doc doc) {
    return isRelease(doc.article().headline(), doc.article().text());
  }

  static boolean isRelease(@Nullable String headline, String text) {
    boolean titled = headline != null && RELEASE_HEADLINE.matcher(headline).find();
    return titled || saysRelease(text);
  }

  /** The words stand in the head or the foot of a release, never in the middle of a long text. */
  private static boolean saysRelease(String text) {
    if (text.length() <= 2 * EDGE) {
      return has(text);
    }
    return has(text.substring(0, EDGE)) || has(text.substring(text.length() - EDGE));
  }

  /**
   * Nearly no text has even one of the phrases' last words; looking for those first, as they are
   * written and in capitals, is ten times as fast. Making all of it small took longer than that.
   */
  private static boolean has(String text) {
    for (String end : ENDS) {
      if (text.contains(end)) {
        return RELEASE.matcher(text).find();
      }
    }
    return false;
  }

  /**
   * How the unnamed sources are described on whom the stretches rest, or null where they rest on
   * somebody named, or on nobody.
   */
  static @Nullable SortedSet<String> unnamed(Stretches stretches) {
    SortedSet<String> descriptions = new TreeSet<>();
    int unnamed = 0;
    int named = 0;
    for (Attribution attribution : stretches.attributions()) {
      int weight = attribution.content().stream().mapToInt(s -> s.length()).sum();
      if (attribution.sourceKind() == SourceKind.UNNAMED) {
        unnamed += weight;
        String description = attribution.descriptor();
        if (description != null) {
          descriptions.add(plain(description));
        }
      } else if (attribution.sourceKind() != null) {
        named += weight;
      }
    }
    return unnamed > named && !descriptions.isEmpty() ? fullest(descriptions) : null;
  }

  /** "the official" is the security official named before: the fuller description stays. */
  private static SortedSet<String> fullest(SortedSet<String> descriptions) {
    SortedSet<String> kept = new TreeSet<>();
    for (String one : descriptions) {
      boolean shorter =
          descriptions.stream().anyMatch(o -> !o.equals(one) && words(o).containsAll(words(one)));
      if (!shorter) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static List<String> words(String description) {
    return List.of(description.split(" "));
  }

  private static String plain(String description) {
    return Outlets.slug(description)
        .replace('-', ' ')
        .replaceFirst("^(?:an?|the|one|some|another|unnamed|two|three|several) ", "")
        .replaceFirst("s$", "")
        .toLowerCase(Locale.ROOT);
  }

  /** True where two descriptions may fit one person: the same last word. */
  static boolean mayBeOne(SortedSet<String> a, SortedSet<String> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> head(x).equals(head(y))));
  }

  private static String head(String description) {
    return description.substring(description.lastIndexOf(' ') + 1);
  }
}
