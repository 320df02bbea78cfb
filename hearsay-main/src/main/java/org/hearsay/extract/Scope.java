package org.hearsay.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One element on the way from the root to a block, with the sums of all text inside it.
 *
 * <p>Mutable while {@link BlockReader} walks the page, read-only afterwards.
 */
final class Scope {
  private static final Attributes NONE = new Attributes();

  final @Nullable Scope parent;
  final Element element;
  final String tag;
  final int depth;

  /** Bit set of {@link Vocabulary} groups that the element's own class, id and role name. */
  final int groups;

  /** Hidden by attribute or inline style, or inside such an element. */
  final boolean hidden;

  /** 1 to 6 where it or one of the two elements around it is a heading, else 0. */
  final int headingLevel;

  /** Its place in {@link BlockFeatures#AROUND}, or -1. */
  final int kind;

  final boolean articleBody;
  final boolean main;
  int chars;
  int linkChars;
  int blocks;
  int paragraphs;
  int paragraphChars;
  double score;

  Scope(@Nullable Scope parent, Element element, Vocabulary.Memory words) {
    Attributes own = element.attributesSize() == 0 ? NONE : element.attributes();
    this.parent = parent;
    this.element = element;
    this.tag = element.normalName();
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.groups = words.groups(own);
    this.hidden = (parent != null && parent.hidden) || hides(own);
    this.headingLevel = headingLevel(this);
    this.kind = BlockFeatures.kind(tag);
    this.articleBody = own.get("itemprop").contains("articleBody");
    this.main = tag.equals("main") || own.get("role").equals("main");
  }

  private static int headingLevel(Scope scope) {
    Scope s = scope;
    for (int i = 0; i < 3 && s != null; i++, s = s.parent) {
      if (s.tag.length() == 2 && s.tag.charAt(0) == 'h' && Character.isDigit(s.tag.charAt(1))) {
        return s.tag.charAt(1) - '0';
      }
    }
    return 0;
  }

  private static boolean hides(Attributes own) {
    if (own.hasKey("hidden") || own.get("aria-hidden").equals("true")) {
      return true;
    }
    String style = own.get("style");
    return !style.isEmpty()
        && (style.contains("display:none")
            || style.contains("display: none")
            || style.contains("visibility:hidden"));
  }

  /** The nearest enclosing scope, this one included, whose tag is {@code name}, or null. */
  @Nullable Scope within(String name) {
    for (Scope s = this; s != null; s = s.parent) {
      if (s.tag.equals(name)) {
        return s;
      }
    }
    return null;
  }

  /** The scope {@code steps} above this one, or the outermost. */
  Scope up(int steps) {
    Scope s = this;
    for (int i = 0; i < steps && s.parent != null; i++) {
      s = s.parent;
    }
    return s;
  }

  /** The innermost scope that holds both. */
  static Scope common(Scope a, Scope b) {
    Scope x = a;
    Scope y = b;
    while (x != y) {
      if (x.depth >= y.depth) {
        x = x.parent == null ? x : x.parent;
      } else {
        y = y.parent == null ? y : y.parent;
      }
      if (x.parent == null && y.parent == null) {
        return x;
      }
    }
    return x;
  }

  double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
