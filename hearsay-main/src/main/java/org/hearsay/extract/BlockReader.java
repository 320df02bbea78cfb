package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.model.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Lays a page out as a row of blocks in reading order, in one walk without recursion.
 *
 * <p>Used once a page.
 */
final class BlockReader {
  private static final int MAX_BLOCKS = 20_000;
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "select",
          "textarea",
          "head",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "datalist",
          "title",
          "input");
  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "i", "em", "strong", "span", "u", "s", "sub", "sup", "small", "mark", "abbr",
          "cite", "code", "q", "font", "time", "kbd", "var", "samp", "bdi", "bdo", "wbr", "ins",
          "del", "acronym", "big", "tt", "data", "dfn", "ruby", "rt", "rp", "nobr", "label", "img",
          "picture", "source", "strike", "meta", "link");

  /** A machine-readable time in the markup, and the block that it stands in or before. */
  record Stamp(int block, String value, Element element) {}

  /** What a page's body consists of, in reading order. */
  record Layout(List<Block> blocks, List<Stamp> stamps) {}

  private final Vocabulary.Memory words;
  private final List<Stamp> stamps = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Anchor> links = new ArrayList<>();
  private Scope scope;
  private int linkChars;
  private int boldChars;
  private int linkDepth;
  private int boldDepth;
  private int linkStart;
  private @Nullable Element open;
  private final Addresses addresses;

  private BlockReader(Vocabulary words, Element root) {
    this.addresses = new Addresses(root);
    this.words = new Vocabulary.Memory(words);
    this.scope = new Scope(null, root, this.words);
  }

  /** The blocks of {@code page}'s body. */
  static Layout read(Page page, Vocabulary words) {
    Element body = page.html().body();
    BlockReader reader = new BlockReader(words, body);
    reader.walk(body);
    reader.flush();
    return new Layout(reader.blocks, reader.stamps);
  }

  private void walk(Element root) {
    Node node = root.childNodeSize() == 0 ? null : root.childNode(0);
    while (node != null && blocks.size() < MAX_BLOCKS) {
      boolean into = enter(node);
      if (into && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      if (into) {
        leave(node);
      }
      while (node != null && !node.equals(root) && node.nextSibling() == null) {
        node = node.parent();
        if (node != null && !node.equals(root)) {
          leave(node);
        }
      }
      node = node == null || node.equals(root) ? null : node.nextSibling();
    }
  }

  /** True where the node's children are to be read. */
  private boolean enter(Node node) {
    if (node instanceof TextNode t) {
      append(t.getWholeText());
      return false;
    }
    if (!(node instanceof Element e) || SKIPPED.contains(e.normalName())) {
      return false;
    }
    String tag = e.normalName();
    if (e.hasAttr("datetime")) {
      stamps.add(new Stamp(blocks.size(), e.attr("datetime"), e));
    }
    if (tag.equals("br")) {
      lineBreak();
      return false;
    }
    if (!INLINE.contains(tag)) {
      flush();
      scope = new Scope(scope, e, words);
    } else if (tag.equals("a")) {
      openLink(e);
    } else if (tag.equals("b") || tag.equals("strong")) {
      boldDepth++;
    }
    return true;
  }

  private void leave(Node node) {
    if (!(node instanceof Element e)) {
      return;
    }
    String tag = e.normalName();
    if (!INLINE.contains(tag)) {
      flush();
      scope = scope.parent == null ? scope : scope.parent;
    } else if (tag.equals("a")) {
      closeLink();
    } else if (tag.equals("b") || tag.equals("strong")) {
      boldDepth--;
    }
  }

  private void openLink(Element e) {
    if (linkDepth++ == 0) {
      open = e;
      linkStart = text.length();
    }
  }

  private void closeLink() {
    if (--linkDepth == 0) {
      recordLink();
    }
  }

  private void recordLink() {
    Span span = new Span(Math.min(linkStart, text.length()), text.length()).trimmed(text);
    if (!span.isEmpty() && open != null && addresses.leads(open)) {
      links.add(new Anchor(open, span));
    }
    linkStart = text.length();
  }

  private void append(String raw) {
    int before = text.length();
    int plain = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c > ' ' && c < 0x7f) {
        continue;
      }
      text.append(raw, plain, i);
      plain = i + 1;
      if (c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060') {
        continue;
      }
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
      if (!space) {
        text.append(c);
      } else if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
    text.append(raw, plain, raw.length());
    int added = text.length() - before;
    linkChars += linkDepth > 0 ? added : 0;
    boldChars += boldDepth > 0 ? added : 0;
  }

  /** One break is a line's end, two are a paragraph's. */
  private void lineBreak() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end == 0) {
      return;
    }
    if (text.charAt(end - 1) == '\n') {
      flush();
    } else {
      text.setLength(end);
      text.append('\n');
    }
  }

  private void flush() {
    if (linkDepth > 0) {
      recordLink();
    }
    String all = text.toString();
    Span span = new Span(0, all.length()).trimmed(all);
    if (!span.isEmpty()) {
      emit(span.of(all), kept(span));
    }
    text.setLength(0);
    links.clear();
    linkChars = 0;
    boldChars = 0;
    linkStart = 0;
  }

  private List<Anchor> kept(Span span) {
    if (links.isEmpty()) {
      return List.of();
    }
    List<Anchor> kept = new ArrayList<>();
    for (Anchor link : links) {
      int start = Math.max(link.span().start(), span.start()) - span.start();
      int end = Math.min(link.span().end(), span.end()) - span.start();
      if (start < end) {
        kept.add(new Anchor(link.element(), new Span(start, end)));
      }
    }
    return List.copyOf(kept);
  }

  private void emit(String content, List<Anchor> kept) {
    int count = TextShape.words(content);
    int linked = Math.min(linkChars, content.length());
    int bold = Math.min(boldChars, content.length());
    Block block = new Block(blocks.size(), content, kept, addresses, linked, bold, count, scope);
    blocks.add(block);
    boolean paragraph = scope.tag.equals("p") || content.length() > 80;
    for (@Nullable Scope s = scope; s != null; s = s.parent) {
      s.chars += content.length();
      s.linkChars += linked;
      s.blocks++;
      s.paragraphs += paragraph ? 1 : 0;
      s.paragraphChars += paragraph ? content.length() - linked : 0;
    }
  }
}
