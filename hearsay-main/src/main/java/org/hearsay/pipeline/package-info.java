/**
 * Not a stage: the only place that knows the order of the stages.
 *
 * <p>{@link org.hearsay.pipeline.Pipeline} reads top to bottom. Stages are pure functions, so the
 * threads are here and nowhere else ({@link org.hearsay.pipeline.InOrder}): results leave in the
 * order in which the documents came, and the same input gives the same bytes on one thread or many.
 */
@NullMarked
package org.hearsay.pipeline;

import org.jspecify.annotations.NullMarked;
