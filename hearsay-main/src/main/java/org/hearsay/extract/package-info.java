/**
 * Stage 2 of 8: takes the article out of a document: body, headline, authors, outlet, language,
 * dates, credits, captions, notices.
 *
 * <p>The one door is {@link org.hearsay.extract.Extractor}. A page goes through {@code Decoder}
 * (bytes to text), {@code Page} (one jsoup parse, capped), {@code BlockReader} (the page as a row
 * of blocks), {@code BodyFinder} (the numbered cascade: JSON-LD, microdata, semantic markup,
 * density, fallback) and the readers of metadata ({@code Headlines}, {@code Authors}, {@code
 * Outlets}, {@code Dates}). Plain text goes through {@code PlainLines}. Both end in {@code
 * NewsConventions}: datelines, agency credits, photo credits, notices.
 *
 * <p>It does <em>not</em> fetch anything, does not run scripts and knows no site: no rule names an
 * outlet. Every date found is kept with where it stood; only one with good evidence becomes {@code
 * published}. A page that holds no article is said to be that.
 *
 * <p>Traps: markup may be nested 100,000 deep, so nothing here recurses over the tree; a page may
 * carry its text twice (for phone and desk), or only inside a script.
 */
@NullMarked
package org.hearsay.extract;

import org.jspecify.annotations.NullMarked;
