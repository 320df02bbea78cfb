package org.hearsay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The headline: the reading on which the most trusted places of the page agree; never the site's
 * name.
 *
 * <p>Trust: JSON-LD {@code headline} of a NewsArticle, the {@code h1} that shares words with the
 * title, other JSON-LD, {@code og:title}, microdata, {@code title}, {@code twitter:title}.
 */
final class Headlines {
  private static final Evaluator NAVIGATION = QueryParser.parse("nav, header nav");
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»:-]+\\s+|\\s*[|»]\\s*");

  /** News sites state the editors' headline; plugins of other sites state the search title. */
  private static final double NEWS = 5.5;

  private static final double HEADING = 3.0;
  private final Page page;
  private final JsonLd facts;
  private final Set<String> siteNames;

  private record Reading(String text, String key, double weight) {}

  /**
   * @param siteNames comparison keys ({@link TextShape#key}) of the outlet's name and domain
   */
  Headlines(Page page, JsonLd facts, Set<String> siteNames) {
    this.page = page;
    this.facts = facts;
    this.siteNames = siteNames;
  }

  @Nullable String find() {
    List<Reading> readings = withoutSections(readings());
    Reading best = null;
    double bestTrust = 0;
    for (Reading r : readings) {
      double trust = r.weight();
      for (Reading o : readings) {
        trust += !o.equals(r) && o.key().equals(r.key()) ? o.weight() : 0;
        trust += !o.equals(r) && isExtension(o.key(), r.key()) ? 0.3 * o.weight() : 0;
      }
      if (trust > bestTrust) {
        best = r;
        bestTrust = trust;
      }
    }
    return best == null ? null : best.text();
  }

  /** "Headline | Sport" votes for "Headline" where another place has just that. */
  private static List<Reading> withoutSections(List<Reading> readings) {
    List<Reading> out = new ArrayList<>();
    for (Reading r : readings) {
      Reading shorter = r;
      for (Reading o : readings) {
        boolean begins = r.text().length() > o.text().length() && r.text().startsWith(o.text());
        if (begins
            && o.key().length() > 12
            && r.text().substring(o.text().length()).matches("\\s*[|–—-].*")) {
          shorter = new Reading(o.text(), o.key(), r.weight());
        }
      }
      out.add(shorter);
    }
    return out;
  }

  private static boolean isExtension(String longer, String key) {
    return longer.length() > key.length() && key.length() > 12 && longer.contains(key);
  }

  private List<Reading> readings() {
    List<Reading> out = new ArrayList<>();
    add(out, facts.text("headline"), facts.isNews() ? NEWS : 1.0);
    if (facts.text("headline") == null) {
      add(out, facts.text("name"), 0.9);
    }
    add(out, page.meta("og:title"), 0.8);
    add(out, page.meta("twitter:title"), 0.5);
    for (Element e : page.marks().itemprops()) {
      if (e.attr("itemprop").equals("headline") && !e.normalName().equals("meta")) {
        add(out, e.text(), 0.7);
        break;
      }
    }
    add(out, page.html().title(), 0.6);
    heading(out);
    return out;
  }

  /** The {@code h1} that shares most words with the titles; one that shares few is a slogan. */
  private void heading(List<Reading> out) {
    Set<String> title = new HashSet<>(Shingles.words(page.html().title()));
    for (String name : List.of("og:title", "twitter:title")) {
      String value = page.meta(name);
      title.addAll(value == null ? List.of() : Shingles.words(value));
    }
    String best = null;
    double bestShare = -1;
    for (Element e : page.marks().headings()) {
      String text = e.text().strip();
      boolean site = siteNames.contains(TextShape.key(text));
      List<String> words = Shingles.words(text);
      if (!e.normalName().equals("h1")
          || words.isEmpty()
          || site
          || !e.select(NAVIGATION).isEmpty()) {
        continue;
      }
      double share = (double) words.stream().filter(title::contains).count() / words.size();
      share += Math.min(words.size(), 10) * 0.01;
      if (share > bestShare) {
        bestShare = share;
        best = text;
      }
    }
    add(out, best, bestShare >= 0.4 ? HEADING : 0.7);
  }

  private void add(List<Reading> out, @Nullable String raw, double weight) {
    if (raw == null) {
      return;
    }
    String text =
        withoutSite(JsonLd.clean(raw) == null ? "" : raw.replaceAll("[\\s\\u00A0]+", " ").strip());
    String key = TextShape.key(text);
    boolean emoji = key.isEmpty() && !text.isEmpty();
    if ((key.length() < 2 && !emoji) || siteNames.contains(key) || text.length() > 500) {
      return;
    }
    out.add(new Reading(text, emoji ? text : key, weight));
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
    var m = SEPARATOR.matcher(text);
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
