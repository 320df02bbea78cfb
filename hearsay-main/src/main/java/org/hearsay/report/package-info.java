/**
 * Not a stage: the outside face of a result: the contract's JSON, the tree on the terminal, the
 * HTML page.
 *
 * <p>Takes records of {@code model}, gives text. Offsets leave the program here, so here UTF-16
 * becomes code points. Nothing is computed that changes a finding: {@link
 * org.hearsay.report.StoryTree} only chooses under which parent a document is drawn.
 *
 * <p>Wording is neutral throughout: "earliest in this corpus", "shares 83% of its text with"; no
 * verdicts.
 */
@NullMarked
package org.hearsay.report;

import org.jspecify.annotations.NullMarked;
