package org.hearsay.store;

import org.jspecify.annotations.Nullable;

/**
 * One call that wrote.
 *
 * @param kind ingest, delete, finish (after a killed run), retrace
 * @param settings that change facts
 * @param begun UTC, with {@code ended}, which is null where it was cut off
 * @param skipped documents that were there already
 * @param rejected pieces of input that could not be used
 * @param traced articles whose lineage was drawn (again)
 */
public record RunLine(
    long id,
    String kind,
    String version,
    String settings,
    String begun,
    @Nullable String ended,
    long added,
    long skipped,
    long rejected,
    long traced,
    long removed,
    boolean finished) {}
