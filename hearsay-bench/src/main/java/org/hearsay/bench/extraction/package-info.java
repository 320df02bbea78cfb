/**
 * Not a stage: measures the extract room on folders of saved pages: speed beside its peers on the
 * JVM, and predictions for a scorer.
 */
@NullMarked
package org.hearsay.bench.extraction;

import org.jspecify.annotations.NullMarked;
