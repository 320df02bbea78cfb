/**
 * Not a stage: the page and the REST API over a corpus.
 *
 * <p>Reads the store and never runs the pipeline. Server-rendered, no script, all assets local.
 * Nothing of an article is rendered as HTML; a strict content security policy stands behind that.
 * Listens on the loopback only unless a token is set.
 *
 * <p>Main type: {@link org.hearsay.web.WebServer}.
 */
@NullMarked
package org.hearsay.web;

import org.jspecify.annotations.NullMarked;
