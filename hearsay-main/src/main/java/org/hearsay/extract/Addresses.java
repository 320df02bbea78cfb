package org.hearsay.extract;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * Where the links of one page lead.
 *
 * <p>Asked only for links of what is kept: a page has ten times as many, and resolving all of them
 * was a tenth of all that it takes.
 */
final class Addresses {
  private final String site;

  /** Of the page that {@code root} stands in. */
  Addresses(Element root) {
    // Scheme and host of the page, as resolving "/" gives them; empty where it has none.
    Element link = new Element(Tag.valueOf("a"), root.baseUri()).attr("href", "/");
    String slash = link.absUrl("href");
    this.site = slash.endsWith("/") ? slash.substring(0, slash.length() - 1) : "";
  }

  /** True for what leads to a page, be it this one; on a page without address marks do not. */
  boolean leads(Element link) {
    String raw = link.attr("href").strip();
    boolean mark = raw.startsWith("#") && !site.startsWith("http");
    return !raw.isEmpty() && !(mark && of(link).startsWith("#"));
  }

  /** The whole address. Most that are whole or begin at the root need no resolving. */
  String of(Element link) {
    String raw = link.attr("href");
    if (raw.startsWith("https://") || raw.startsWith("http://")) {
      return raw.strip();
    }
    if (isPlainPath(raw) && site.startsWith("http")) {
      return site + raw;
    }
    String absolute = link.absUrl("href");
    return absolute.isEmpty() ? raw.strip() : absolute;
  }

  /** A path from the root in which resolving changes nothing: no dots to go up, no blanks. */
  private static boolean isPlainPath(String raw) {
    if (!raw.startsWith("/") || raw.startsWith("//")) {
      return false;
    }
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean dots = c == '/' && i + 1 < raw.length() && raw.charAt(i + 1) == '.';
      if (c <= ' ' || c == 0x7f || dots) {
        return false;
      }
    }
    return true;
  }
}
