package org.hearsay.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.DateRole;
import org.hearsay.model.Moment;
import org.hearsay.model.Precision;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gathers every date that a page states about itself, with where it stood.
 *
 * <p>Dates of comments, related articles and the site's footer are not looked at: in running text
 * only blocks around the headline count. Which candidate becomes the date of publication is {@link
 * DateChoice}'s business.
 */
final class Dates {
  private static final Pattern PARTS = Pattern.compile("\\s*[|•·]\\s*|\\s[–—]\\s|\\n");
  private static final Pattern GLUED =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=(?:19|20)\\d{2})(?=\\p{Lu})");
  private static final Pattern URL_DAY =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})[/-]?(0?[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01]|(?<=[/-])[1-9])(?!\\d)");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "((?i:datePublished|publishDate|publish_date|published_at|publishedAt|publication_date|publicationDate"
              + "|firstPublicationDate|first-publication|firstPublished|first_published_at|publishedDate|published_date"
              + "|published_time))(?:\\\\{0,3}[\"']|&quot;)?\\s*:\\s*(?:\\\\{0,3}[\"']|&quot;)([0-9][0-9T :.Z+-]{7,32})(?:\\\\{0,3}[\"']|&quot;)");
  private static final Pattern URL_MONTH =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})/(\\p{L}{3,9})/(\\d{1,2})(?=[/-]|$)");
  private static final Pattern AT_END =
      Pattern.compile(".*[|–—-]\\s*(\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2})$");
  private static final int LEAD = 8;
  private static final int LONGEST_BYLINE = 45;
  private static final double STEP = 0.004;

  /** A date in a sentence of more words than this is told about, not the line's own. */
  private static final int LONGEST_LABEL = 6;

  private Habits habits;
  private final @Nullable Moment retrieved;
  private final List<DateCandidate> found = new ArrayList<>();

  /**
   * @param retrieved when the page was fetched, for "two hours ago"; null where it is not known
   */
  Dates(Habits habits, @Nullable Moment retrieved) {
    this.habits = habits;
    this.retrieved = retrieved;
  }

  List<DateCandidate> found() {
    return found;
  }

  /** Candidates of the structured data of {@code page}. */
  void metadata(Page page, JsonLd facts) {
    if (facts.article != null) {
      json(facts.article, "json-ld ", 0.95);
    }
    metas(page, DateFields.PUBLISHED_META, DateRole.PUBLISHED, 0.92);
    microdata(page);
    if (facts.page != null && !facts.onePage) {
      json(facts.page, "json-ld page ", 0.8);
    }
    metas(page, DateFields.MODIFIED_META, DateRole.MODIFIED, 0.85);
    if (found.stream().noneMatch(c -> c.role() == DateRole.PUBLISHED)) {
      scripts(page);
    }
    Matcher title = AT_END.matcher(page.html().title());
    if (title.matches()) {
      add(title.group(1), DateRole.PUBLISHED, "title", 0.56);
    }
  }

  /** Several different ones belong to a list of articles: then none of them is trusted. */
  private void microdata(Page page) {
    long published =
        page.marks().itemprops().stream()
            .filter(e -> e.attr("itemprop").equalsIgnoreCase("datePublished"))
            .map(e -> e.attr("datetime") + e.attr("content"))
            .distinct()
            .count();
    for (Element e : page.marks().itemprops()) {
      String prop = e.attr("itemprop").toLowerCase(Locale.ROOT);
      String value =
          !e.attr("datetime").isEmpty()
              ? e.attr("datetime")
              : !e.attr("content").isEmpty() ? e.attr("content") : e.ownText();
      if (prop.contains("datepublished")) {
        add(value, DateRole.PUBLISHED, "microdata datePublished", published > 2 ? 0.5 : 0.9);
      } else if (prop.contains("datemodified")) {
        add(value, DateRole.MODIFIED, "microdata dateModified", 0.9);
      }
    }
  }

  /** Where the page states no date: the record that its own scripts were given to show. */
  private void scripts(Page page) {
    for (DataNode node : page.data()) {
      String data = node.getWholeData();
      Matcher m = IN_SCRIPT.matcher(data);
      if (findNamed(m, data)) {
        add(m.group(2), DateRole.PUBLISHED, "script " + m.group(1), 0.65);
        return;
      }
    }
  }

  /**
   * What {@code m.find()} gives, tried only where it can be: all names hold "ubli" at most {@value
   * #LEAD} characters in, and scripts are most of a page's bytes.
   */
  private static boolean findNamed(Matcher m, String data) {
    int small = data.indexOf("ubli");
    int large = data.indexOf("UBLI");
    while (small >= 0 || large >= 0) {
      int at = small < 0 || (large >= 0 && large < small) ? large : small;
      for (int start = Math.max(0, at - LEAD); start <= at; start++) {
        if (m.region(start, data.length()).lookingAt()) {
          return true;
        }
      }
      small = small == at ? data.indexOf("ubli", at + 1) : small;
      large = large == at ? data.indexOf("UBLI", at + 1) : large;
    }
    return false;
  }

  private void json(JsonNode node, String where, double confidence) {
    for (String field : List.of("datePublished", "dateCreated", "uploadDate")) {
      String value = JsonLd.text(node.get(field));
      double weight = field.equals("datePublished") ? confidence : confidence - 0.2;
      if (value != null) {
        add(value, DateRole.PUBLISHED, where + field, weight);
      }
    }
    String modified = JsonLd.text(node.get("dateModified"));
    if (modified != null) {
      add(modified, DateRole.MODIFIED, where + "dateModified", confidence);
    }
  }

  private void metas(Page page, List<String> names, DateRole role, double first) {
    int rank = 0;
    for (String name : names) {
      rank++;
      for (String value : page.all(name)) {
        add(value, role, "meta " + name, first - STEP * rank);
      }
    }
  }

  /** Candidates in the blocks around the headline and in the address. */
  void visible(PageShape page, int bodyStart, @Nullable String url) {
    habits = habits.orElse(page.blocks);
    int head = page.headline;
    int from = head < 0 ? 0 : Math.max(0, head - 8);
    int to = Math.min(page.blocks.size(), (head < 0 ? bodyStart : Math.max(head, bodyStart)) + 6);
    to = Math.min(to, from + 60);
    for (BlockReader.Stamp stamp : page.stamps) {
      if (stamp.block() >= from && stamp.block() < to) {
        stamp(stamp);
      }
    }
    for (int i = from; i < to; i++) {
      Block b = page.blocks.get(i);
      if (b.words() <= LONGEST_BYLINE && i != head) {
        byline(b.text(), i > head ? 0.7 : 0.55);
      }
    }
    if (url != null) {
      address(url);
    }
    if (found.stream().noneMatch(Dates::isTrusted)) {
      LoneDates.find(page, from, to, habits).forEach(found::add);
    }
  }

  private static boolean isTrusted(DateCandidate c) {
    return c.role() == DateRole.PUBLISHED && c.confidence() >= DateChoice.ENOUGH;
  }

  private void stamp(BlockReader.Stamp stamp) {
    String around = stamp.element().parent() == null ? "" : stamp.element().parent().text();
    String names = stamp.element().className() + " " + stamp.element().attr("itemprop");
    boolean updated =
        names.toLowerCase(Locale.ROOT).contains("updated")
            && !names.toLowerCase(Locale.ROOT).contains("published");
    Matcher m = DateFields.UPDATED.matcher(around);
    updated |= m.lookingAt();
    boolean told = isTold(around) && !DateFields.PUBLISHED.matcher(around).find();
    add(
        stamp.value(),
        updated ? DateRole.MODIFIED : DateRole.PUBLISHED,
        "time \"" + shorten(around) + "\"",
        told ? 0.5 : 0.75);
  }

  /** "Channel One reported on 26.08.2024 at 06:00." is a sentence, not a date line. */
  private static boolean isTold(String line) {
    return TextShape.words(line) > LONGEST_LABEL
        && TextShape.endsSentence(line)
        && !line.endsWith(":");
  }

  /** Dates in one line near the headline: "updated" before a date makes it one of change. */
  void byline(String line, double confidence) {
    if (retrieved == null && !DateText.hasDigit(line)) {
      return; // only "an hour ago" has none
    }
    for (String part : PARTS.split(GLUED.matcher(line).replaceAll(" "))) {
      part(part.strip(), line, confidence);
    }
  }

  private void part(String part, String line, double confidence) {
    Moment relative = retrieved == null ? null : RelativeDates.read(part, retrieved);
    if (relative != null) {
      boolean updated = DateFields.UPDATED.matcher(part).find();
      DateRole role = updated ? DateRole.MODIFIED : DateRole.PUBLISHED;
      String from = "relative \"" + shorten(line) + "\"";
      found.add(new DateCandidate(relative, role, from, confidence - 0.1));
      return;
    }
    int last = 0;
    for (DateText.Found f : DateText.all(part, habits)) {
      String before = part.substring(Math.min(last, f.span().start()), f.span().start());
      last = f.span().end();
      boolean exact = f.moment().precision() == Precision.DAY || f.moment().precision().hasClock();
      if (!exact && part.length() > 30) {
        continue;
      }
      boolean published = DateFields.PUBLISHED.matcher(before).find();
      boolean updated = !published && DateFields.UPDATED.matcher(before).find();
      double share = (double) f.span().length() / part.length();
      // "14 March 2023, 8.30 a.m." ends like a sentence and is none.
      boolean told = share < 0.25 || (share < 0.6 && isTold(line));
      double weight = confidence - (told && !published && !updated ? 0.25 : 0);
      found.add(
          new DateCandidate(
              f.moment(),
              updated ? DateRole.MODIFIED : DateRole.PUBLISHED,
              "byline \"" + shorten(line) + "\"",
              weight + (published ? 0.1 : 0) - (exact ? 0 : 0.15)));
    }
  }

  private void address(String url) {
    int path = url.indexOf('/', Math.min(url.length(), 8));
    String rest = path < 0 ? "" : url.substring(path);
    Matcher m = URL_DAY.matcher(rest);
    if (m.find()) {
      inAddress(m, Integer.parseInt(m.group(2)));
      return;
    }
    Matcher named = URL_MONTH.matcher(rest);
    if (named.find()) {
      inAddress(named, MonthNames.of(named.group(2), habits.language()));
    }
  }

  private void inAddress(Matcher m, int month) {
    Moment day = DateText.day(Integer.parseInt(m.group(1)), month, Integer.parseInt(m.group(3)));
    if (day != null) {
      found.add(new DateCandidate(day, DateRole.PUBLISHED, "url " + m.group(), 0.6));
    }
  }

  void add(String value, DateRole role, String from, double confidence) {
    Moment moment = DateText.field(value, habits);
    if (moment == null) {
      return;
    }
    DateCandidate candidate = new DateCandidate(moment, role, from, confidence);
    boolean known =
        found.stream()
            .anyMatch(f -> f.value().equals(moment) && f.role() == role && f.from().equals(from));
    if (!known) {
      found.add(candidate);
    }
  }

  static String shorten(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }
}
