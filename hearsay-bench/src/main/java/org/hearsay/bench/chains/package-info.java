/**
 * Not a stage: grades what a tool says about the chains of a pile against the pile's truth.
 *
 * <p>The format and every measure are defined in {@code docs/benchmark-format.md}. Nothing here
 * depends on Hearsay's own classes: the grader reads two JSON files, so that any tool can be
 * graded.
 */
package org.hearsay.bench.chains;
