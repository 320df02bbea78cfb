/**
 * Not a stage: the page and the REST API over a corpus.
 *
 * <p>Reads the store and never runs the pipeline: what has to be counted again or traced comes
 * through {@link org.hearsay.web.Desk}, which the command line gives. Server-rendered; every page
 * works without script, and one small script of ours helps. All assets are local. Nothing of an
 * article is rendered as HTML; a strict content security policy stands behind that. Listens on the
 * loopback only unless a token is set. The one thing written is a person's verdict on an inferred
 * derivation, to a log that is only ever added to.
 *
 * <p>Traps: a {@code Corpus} serves one thread at a time ({@code Shelf} lends them); a new route
 * needs its entry in {@code openapi.json}, or a test fails; a page that changes something needs a
 * POST, so that the Origin is checked.
 *
 * <p>Main type: {@link org.hearsay.web.WebServer}.
 */
@NullMarked
package org.hearsay.web;

import org.jspecify.annotations.NullMarked;
