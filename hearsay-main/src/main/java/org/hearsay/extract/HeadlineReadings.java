package org.hearsay.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a page that may be its headline, freed from the site's name, and where it stood.
 */
final class HeadlineReadings {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»:-]+\\s+|\\s*[|»]\\s*");
  private static final int LONGEST = 500;
  private static final int MOST = 24;

  /** Where a headline can stand; the order is that of {@code HeadlineFeatures}. */
  enum Place {
    JSON_HEADLINE,
    JSON_ALTERNATIVE,
    JSON_NAME,
    JSON_PAGE,
    CRUMB,
    OG,
    TWITTER,
    META,
    MICRODATA,
    TITLE,
    H1
  }

  /**
   * @param key {@link TextShape#key} of {@code text}
   * @param cut true where it is only the beginning of what stood there
   */
  record Candidate(String text, String key, boolean cut) {}

  final Map<Place, Candidate> places = new EnumMap<>(Place.class);

  /** Distinct readings by key, the most trusted places first. */
  final Map<String, Candidate> candidates = new LinkedHashMap<>();

  private final Page page;
  private final JsonLd facts;
  private final Set<String> siteNames;

  HeadlineReadings(Page page, JsonLd facts, Set<String> siteNames) {
    this.page = page;
    this.facts = facts;
    this.siteNames = siteNames;
    stated();
    shown();
    cuts();
  }

  private void stated() {
    add(Place.JSON_HEADLINE, facts.text("headline"));
    add(Place.JSON_NAME, facts.text("name"));
    add(Place.JSON_ALTERNATIVE, facts.text("alternativeHeadline"));
    JsonNode whole = facts.page;
    if (whole != null && !facts.onePage) {
      String headline = JsonLd.text(whole.get("headline"));
      add(Place.JSON_PAGE, headline != null ? headline : JsonLd.text(whole.get("name")));
    }
    add(Place.CRUMB, crumb());
    add(Place.OG, page.meta("og:title"));
    add(Place.TWITTER, page.meta("twitter:title"));
    add(
        Place.META,
        page.meta("parsely-title", "sailthru.title", "cxenseparse:title", "dc.title", "title"));
  }

  private void shown() {
    for (Element e : page.marks().itemprops()) {
      if (e.attr("itemprop").equals("headline")) {
        add(Place.MICRODATA, e.normalName().equals("meta") ? e.attr("content") : e.text());
        break;
      }
    }
    add(Place.TITLE, page.html().title());
    add(Place.H1, heading());
  }

  /** The last step of the page's trail of breadcrumbs, which is the page itself. */
  private @Nullable String crumb() {
    for (JsonNode node : facts.objects) {
      JsonNode steps = node.get("itemListElement");
      if (JsonLd.isType(node, "BreadcrumbList") && steps != null && !steps.isEmpty()) {
        JsonNode last = steps.get(steps.size() - 1);
        String name = last == null ? null : JsonLd.text(last.get("name"));
        return name != null || last == null ? name : JsonLd.text(last.get("item"));
      }
    }
    return null;
  }

  /** The {@code h1} that shares most words with the titles; one that shares few is a slogan. */
  private @Nullable String heading() {
    Set<String> title = new HashSet<>(Shingles.words(page.html().title()));
    for (Candidate c : places.values()) {
      title.addAll(Shingles.words(c.text()));
    }
    String best = null;
    double bestShare = -1;
    for (Element e : page.marks().headings()) {
      if (!e.normalName().equals("h1") || !e.getElementsByTag("nav").isEmpty()) {
        continue;
      }
      String text = e.text().strip();
      List<String> words = Shingles.words(text);
      if (words.isEmpty() || siteNames.contains(TextShape.key(text))) {
        continue;
      }
      double share = (double) words.stream().filter(title::contains).count() / words.size();
      share += Math.min(words.size(), 10) * 0.01;
      if (share > bestShare) {
        bestShare = share;
        best = text;
      }
    }
    return best;
  }

  private void add(Place place, @Nullable String raw) {
    String clean = raw == null ? null : JsonLd.clean(raw);
    if (clean == null) {
      return;
    }
    String text = withoutSite(clean.replaceAll("[\\s\\u00A0]+", " ").strip());
    Candidate c = candidate(text, false);
    if (c != null) {
      places.putIfAbsent(place, c);
      candidates.putIfAbsent(c.key(), c);
    }
  }

  private @Nullable Candidate candidate(String text, boolean cut) {
    String key = TextShape.key(text);
    boolean emoji = key.isEmpty() && !text.isEmpty();
    if ((key.length() < 2 && !emoji) || siteNames.contains(key) || text.length() > LONGEST) {
      return null;
    }
    return new Candidate(text, emoji ? text : key, cut);
  }

  /** "Headline | Sport" may be "Headline". */
  private void cuts() {
    for (Candidate c : List.copyOf(candidates.values())) {
      for (Matcher m = SEPARATOR.matcher(c.text()); m.find() && candidates.size() < MOST; ) {
        if (m.start() > 12) {
          Candidate shorter = candidate(c.text().substring(0, m.start()).strip(), true);
          if (shorter != null) {
            candidates.putIfAbsent(shorter.key(), shorter);
          }
        }
      }
    }
  }

  /** Texts of all headings of the first two levels. */
  List<String> headings() {
    List<String> keys = new ArrayList<>();
    for (Element e : page.marks().headings()) {
      keys.add(TextShape.key(e.text()));
    }
    return keys;
  }

  /** "Headline | Section - The Paper" without its tail: parts that are the site's names go. */
  private String withoutSite(String title) {
    String text = title;
    for (int round = 0; round < 3; round++) {
      String cut = cutOnce(text);
      if (cut.equals(text)) {
        return text;
      }
      text = cut;
    }
    return text;
  }

  private String cutOnce(String text) {
    Matcher m = SEPARATOR.matcher(text);
    int lastStart = -1;
    int firstEnd = -1;
    int firstStart = -1;
    while (m.find()) {
      if (firstEnd < 0) {
        firstStart = m.start();
        firstEnd = m.end();
      }
      lastStart = m.start();
    }
    if (lastStart <= 0) {
      return text;
    }
    if (isSite(text.substring(lastStart))) {
      return text.substring(0, lastStart).strip();
    }
    if (firstStart > 0 && isSite(text.substring(0, firstStart))) {
      return text.substring(firstEnd).strip();
    }
    return text;
  }

  private boolean isSite(String part) {
    String key = TextShape.key(part);
    if (key.isEmpty()) {
      return false;
    }
    for (String site : siteNames) {
      if (site.equals(key)
          || (site.length() > 3 && key.startsWith(site) && key.length() < site.length() + 12)
          || (key.length() > 3 && site.startsWith(key))
          || (site.length() > 3 && key.endsWith(site) && key.length() < site.length() + 12)) {
        return true;
      }
    }
    return false;
  }
}
