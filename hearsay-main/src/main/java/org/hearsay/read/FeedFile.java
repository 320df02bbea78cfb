package org.hearsay.read;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Content;
import org.hearsay.model.Given;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Entries of an RSS or Atom file in any dialect, and what a sitemap lacks.
 *
 * <p>The parser is lenient and knows neither DTDs nor entities of its own, so that an external
 * entity is never fetched, a bomb never expanded, an odd version or a bad byte no obstacle.
 */
final class FeedFile implements PieceReader {
  private static final int LOOK = 8192;
  private static final int DEPTH = 256;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  // Summaries end at 600 characters in nearly all feeds; whole articles given as description do
  // not.
  private static final int WHOLE = 600;
  private static final Pattern CUT =
      Pattern.compile(
          "(?:\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.]|read more\\W*|continue reading\\W*)$",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> ENTRIES = Set.of("item", "entry");

  private final ReadLimits limits;

  FeedFile(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(Piece piece, Intake intake) throws IOException {
    byte[] bytes = piece.bytes(limits.documentBytes());
    if (bytes == null) {
      intake.reject(piece, Reasons.tooLarge(limits));
      return;
    }
    Decoding decoded = Decoding.of(bytes, declared(piece, bytes));
    Parser parser = Parser.xmlParser().setMaxDepth(DEPTH);
    Document feed = parser.parseInput(decoded.text(), "");
    int addresses = elements(feed, Set.of("url", "sitemap")).size();
    if (addresses > 0 && elements(feed, Set.of("urlset", "sitemapindex")).size() > 0) {
      intake.reject(
          piece,
          Reasons.text(
              "a sitemap: %d addresses without a text. Maybe fetch the pages first?", addresses));
      return;
    }
    readEntries(piece, feed, decoded.notice(), intake);
  }

  private static void readEntries(
      Piece piece, Document feed, @Nullable String notice, Intake intake) {
    List<Element> entries = elements(feed, ENTRIES);
    String outlet = entries.isEmpty() ? null : outlet(entries.get(0));
    int teasers = 0;
    for (Element entry : entries) {
      String content = content(entry);
      if (content == null) {
        teasers++;
        continue;
      }
      Given given = Notices.add(given(entry, outlet), notice);
      Piece described = piece.record(link(entry), piece.retrieved(), given);
      byte[] page = page(content).getBytes(StandardCharsets.UTF_8);
      intake.accept(described, new Content.Html(page, "UTF-8"), given);
    }
    if (entries.isEmpty()) {
      intake.reject(piece, "no entries: neither <item> nor <entry> stands in it");
    } else if (teasers > 0) {
      intake.reject(
          piece,
          Reasons.text(
              "%d of %d feed entries hold a teaser or nothing instead of the article. Maybe fetch the pages first?",
              teasers, entries.size()));
    }
  }

  private static @Nullable String content(Element entry) {
    String full = markup(first(entry, Set.of("content:encoded", "content")));
    if (full != null && !full.isBlank()) {
      return full;
    }
    String summary = markup(first(entry, Set.of("description", "summary")));
    if (summary == null) {
      return null;
    }
    String text = Jsoup.parseBodyFragment(summary).text().strip();
    return text.length() >= WHOLE && !CUT.matcher(text).find() ? summary : null;
  }

  /** The HTML of a field: escaped or CDATA as text, or as elements (Atom's xhtml). */
  private static @Nullable String markup(@Nullable Element field) {
    if (field == null) {
      return null;
    }
    if (!field.children().isEmpty()) {
      return field.html();
    }
    String text = field.wholeText();
    return field.attr("type").equals("text") ? Entities.escape(text) : text;
  }

  private static String page(String content) {
    return "<!DOCTYPE html><html><body><article>" + content + "</article></body></html>";
  }

  private static Given given(Element entry, @Nullable String outlet) {
    Element author = first(entry, Set.of("dc:creator", "author"));
    Element name = author == null ? null : first(author, Set.of("name"));
    String by = text(name == null ? author : name);
    Element date = first(entry, Set.of("pubdate", "published", "dc:date", "issued"));
    String updated = text(first(entry, Set.of("updated", "modified")));
    Map<String, String> extra =
        updated == null ? Map.of() : Map.of("updated", TextNode.valueOf(updated).toString());
    return new Given(
        outlet,
        text(date),
        text(first(entry, Set.of("title"))),
        text(first(entry, Set.of("dc:language"))),
        by == null ? List.of() : List.of(by),
        extra);
  }

  // The feed's own title; in RSS 1.0 the channel stands beside the items.
  private static @Nullable String outlet(Element entry) {
    for (Element at = entry.parent(); at != null; at = at.parent()) {
      Element channel = first(at, Set.of("channel"));
      String title = text(first(channel == null ? at : channel, Set.of("title")));
      if (title != null) {
        return title;
      }
    }
    return null;
  }

  private static @Nullable String link(Element entry) {
    for (Element child : entry.children()) {
      boolean named = child.normalName().equals("link");
      String href = child.hasAttr("href") ? child.attr("href") : child.text();
      String rel = child.attr("rel");
      if (named && !href.isBlank() && (rel.isEmpty() || rel.equals("alternate"))) {
        return href.strip();
      }
    }
    String guid = text(first(entry, Set.of("guid")));
    return guid != null && guid.startsWith("http") ? guid : null;
  }

  private static @Nullable Element first(Element parent, Set<String> names) {
    for (Element child : parent.children()) {
      if (names.contains(child.normalName())) {
        return child;
      }
    }
    return null;
  }

  private static List<Element> elements(Document feed, Set<String> names) {
    return feed.getAllElements().stream()
        .filter(e -> names.contains(bare(e.normalName())))
        .toList();
  }

  private static String bare(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  // Titles may hold markup, escaped; as text it is wanted without.
  private static @Nullable String text(@Nullable Element element) {
    String text = element == null ? "" : element.text().strip();
    if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
      text = Jsoup.parseBodyFragment(text).text().strip();
    }
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String declared(Piece piece, byte[] bytes) {
    Matcher m = DECLARED.matcher(Header.latin(bytes, 0, Math.min(LOOK, bytes.length)));
    return m.find() ? m.group(1) : piece.charset();
  }
}
