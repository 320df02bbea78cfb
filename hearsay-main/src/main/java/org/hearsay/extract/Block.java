package org.hearsay.extract;

import java.util.List;
import org.hearsay.model.Link;

/**
 * A paragraph-like stretch of a page: its text, where it stands, how much of it is link.
 *
 * @param text white space collapsed, never blank
 * @param anchors hyperlinks, offsets in {@code text}
 * @param addresses where they lead
 * @param scope innermost block-level element around it
 */
record Block(
    int index,
    String text,
    List<Anchor> anchors,
    Addresses addresses,
    int linkChars,
    int boldChars,
    int words,
    Scope scope) {

  /** The links with their addresses, resolved at each call. */
  List<Link> links() {
    return anchors.stream().map(a -> new Link(addresses.of(a.element()), a.span())).toList();
  }

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
