package org.hearsay.extract;

import org.hearsay.model.Span;
import org.jsoup.nodes.Element;

/**
 * A link as it stands in the tree, not yet resolved.
 *
 * @param span where its words stand in the block's text
 */
record Anchor(Element element, Span span) {}
