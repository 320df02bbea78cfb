/**
 * Not a stage: measures of lineage. {@link org.hearsay.bench.lineage.CascadeScore} grows news
 * cascades whose true tree is known and scores what the tracer finds; {@link
 * org.hearsay.bench.lineage.LineageSpeed} measures articles a second and memory.
 */
package org.hearsay.bench.lineage;
