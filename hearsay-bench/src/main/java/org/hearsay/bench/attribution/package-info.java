/**
 * Not a stage: measures the annotate and attribute rooms: speed of the whole and of its steps, and
 * how often each rule decides.
 */
@NullMarked
package org.hearsay.bench.attribution;

import org.jspecify.annotations.NullMarked;
