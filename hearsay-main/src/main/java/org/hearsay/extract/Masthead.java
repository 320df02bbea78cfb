package org.hearsay.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.OutletRef;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The outlet as a page's head shows it where no tag names it: a title line beside the site's
 * address, or a link to the front page.
 *
 * <p>A name is taken only where the address bears it out: "Tarn Valley Post" beside {@code
 * tarnvalleypost.example}. A line that merely looks like a title is no evidence of a publisher.
 *
 * @param outlet name and domain
 * @param rest the text without the masthead's lines; empty for pages
 */
record Masthead(OutletRef outlet, String rest) {
  private static final int LINES = 4;
  private static final int LONGEST = 90;
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://)?(?:www\\.)?((?:[a-z0-9-]+\\.)+[a-z]{2,})(?:/\\S*)?");
  private static final Pattern WORD_GAP = Pattern.compile("[\\s/.,;:()\"©]+");
  private static final int NAME_WORDS = 5;

  /** Imprints are short; each address in one is held against all of its words. */
  private static final int LONGEST_NOTICE = 2_000;

  /** "Photos: © Ada Quill (adaquill.example)" names who took them, not who publishes the page. */
  private static final Pattern PICTURE_CREDIT =
      Pattern.compile("(?i)^\\W*(?:photo|video|picture|pic|image|illustration|graphic|footage)");

  private static final Pattern SLOGAN = Pattern.compile("\\s+[-–—|:]\\s+");

  /** Front pages that stories link to without being their outlet. */
  private static final Set<String> PLATFORMS =
      Set.of(
          "facebook",
          "twitter",
          "x",
          "instagram",
          "youtube",
          "whatsapp",
          "telegram",
          "linkedin",
          "tiktok",
          "google",
          "pinterest",
          "reddit",
          "threads",
          "bluesky",
          "mastodon",
          "apple",
          "spotify");

  /** The masthead of a text, or null. */
  static @Nullable Masthead of(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    List<Integer> head = new ArrayList<>();
    for (int i = 0; i < lines.size() && head.size() < LINES; i++) {
      if (!lines.get(i).isBlank()) {
        head.add(i);
      }
    }
    for (int at : head) {
      Matcher address = ADDRESS.matcher(lines.get(at).strip());
      if (address.matches()) {
        String host = address.group(1).toLowerCase(Locale.ROOT);
        for (int other : head) {
          String name = borneOut(lines.get(other), host);
          if (other != at && name != null) {
            lines.set(at, "");
            lines.set(other, "");
            return new Masthead(new OutletRef(name, host), String.join("\n", lines));
          }
        }
      }
    }
    return null;
  }

  /**
   * The outlet whose disclaimer or imprint stands below a text, or null: "Tarn Post accepts no
   * responsibility … tarnpost.example reserves the right". Of two outlets that sign, neither.
   */
  static @Nullable OutletRef signing(Collection<String> notices) {
    Set<OutletRef> found = new LinkedHashSet<>();
    for (String notice : notices) {
      boolean imprint = notice.length() <= LONGEST_NOTICE && !PICTURE_CREDIT.matcher(notice).find();
      Matcher address = ADDRESS.matcher(notice);
      while (imprint && address.find()) {
        String host = address.group(1).toLowerCase(Locale.ROOT);
        String name = spelledIn(notice.substring(0, address.start()), host);
        if (name == null) {
          name = spelledIn(notice.substring(address.end()), host);
        }
        if (name != null) {
          found.add(new OutletRef(name, host));
        }
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /** Up to five capitalised words of {@code notice} that spell the host's own label, or null. */
  private static @Nullable String spelledIn(String notice, String host) {
    String[] words = WORD_GAP.split(notice);
    for (int from = 0; from < words.length; from++) {
      if (words[from].isEmpty() || !Character.isUpperCase(words[from].codePointAt(0))) {
        continue;
      }
      StringBuilder name = new StringBuilder();
      for (int to = from; to < Math.min(words.length, from + NAME_WORDS); to++) {
        name.append(name.isEmpty() ? "" : " ").append(words[to]);
        if (borneOut(name.toString(), host) != null) {
          return name.toString();
        }
      }
    }
    return null;
  }

  /** The outlet that a page links to as its front page before its headline, or null. */
  static @Nullable OutletRef of(Document page, @Nullable String host) {
    Element title = page.selectFirst("h1");
    for (Element link : page.select("a[href]")) {
      if (title != null && comesAfter(link, title)) {
        return null;
      }
      String target = frontPage(link.attr("href"), host);
      String name = target == null ? null : borneOut(link.text(), target);
      if (name != null && (host == null || host.endsWith(target))) {
        return new OutletRef(name, target);
      }
    }
    return null;
  }

  private static boolean comesAfter(Element link, Element title) {
    return precedes(title, link);
  }

  /** Document order: compares the paths from the root. */
  private static boolean precedes(Element a, Element b) {
    List<Element> left = new ArrayList<>(a.parents());
    left.add(0, a);
    List<Element> right = new ArrayList<>(b.parents());
    right.add(0, b);
    int i = left.size() - 1;
    int j = right.size() - 1;
    while (i >= 0 && j >= 0 && left.get(i).equals(right.get(j))) {
      i--;
      j--;
    }
    if (i < 0 || j < 0) {
      return i < 0;
    }
    return left.get(i).siblingIndex() < right.get(j).siblingIndex();
  }

  private static @Nullable String frontPage(String href, @Nullable String host) {
    if (href.equals("/")) {
      return host;
    }
    try {
      URI uri = new URI(href.strip());
      boolean rootPath = uri.getPath() == null || uri.getPath().length() <= 1;
      boolean front = uri.getHost() != null && rootPath && uri.getQuery() == null;
      return front ? uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") : null;
    } catch (URISyntaxException e) {
      return null; // not an address, so not a front page
    }
  }

  /** The part of {@code line} that spells the host's own label, or null. */
  private static @Nullable String borneOut(String line, String host) {
    String[] labels = host.split("\\.");
    int own = Math.max(0, labels.length - (Outlets.isCountrySecond(labels) ? 3 : 2));
    String label = TextShape.key(labels[own]);
    if (line.length() > LONGEST || label.length() < 3 || PLATFORMS.contains(label)) {
      return null;
    }
    for (String part : SLOGAN.split(line.strip())) {
      String key = TextShape.key(part);
      if (key.equals(label) || key.equals("the" + label) || label.equals("the" + key)) {
        boolean shouted = part.equals(part.toUpperCase(Locale.ROOT)) && part.contains(" ");
        return shouted ? titleCase(part.strip()) : part.strip();
      }
    }
    return null;
  }

  private static String titleCase(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : name.split("\\s+")) {
      out.append(out.isEmpty() ? "" : " ")
          .append(word, 0, 1)
          .append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return out.toString();
  }
}
