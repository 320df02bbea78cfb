package org.hearsay.extract;

import java.util.List;
import org.hearsay.model.Link;

/**
 * A paragraph-like stretch of a page: its text, where it stands, how much of it is link.
 *
 * @param text white space collapsed, never blank
 * @param links hyperlinks, offsets in {@code text}
 * @param scope innermost block-level element around it
 */
record Block(
    int index,
    String text,
    List<Link> links,
    int linkChars,
    int boldChars,
    int words,
    Scope scope) {

  String tag() {
    return scope.tag;
  }

  /** 1 to 6 for a heading, else 0. */
  int headingLevel() {
    return scope.headingLevel;
  }

  double linkDensity() {
    return (double) linkChars / text.length();
  }
}
