/**
 * Stage 4 of 8: attribute. Who says so, through whom.
 *
 * <p>{@link org.hearsay.attribute.Attributor} takes an annotated article and gives its attributions
 * (source, cue, content; typed, named, nested) and its citations: which outlets, documents, posts
 * and persons the article relies on, and on whom those rely in turn.
 *
 * <p>Two ordered lists of small named rules decide: {@code RawRules} finds attributions where no
 * model ran, {@code CitationRules} finds who cites whom. Each rule counts its hits. All of them
 * read one {@code Page}: the article cut into words once, with quotation marks paired and media
 * mentions marked.
 */
@NullMarked
package org.hearsay.attribute;

import org.jspecify.annotations.NullMarked;
