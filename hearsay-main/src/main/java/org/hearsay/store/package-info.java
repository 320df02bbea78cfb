/**
 * Stage 8 of 8: everything that was found, on disk, and back.
 *
 * <p>SQLite holds the facts in plain tables ({@code schema.sql} describes them); Lucene holds the
 * words. The index can always be rebuilt from the facts, and is when its generation differs from
 * theirs; the raw bytes lie in WARC segments. Main types: {@link org.hearsay.store.Corpus} to read,
 * {@link org.hearsay.store.CorpusWriter} to change it step by step. docs/corpus.md has the tables
 * and what holds when a run is killed.
 *
 * <p>Traps: a corpus has one writer at a time (a file lock says so); {@code record} columns carry
 * UTF-16 offsets.
 */
@NullMarked
package org.hearsay.store;

import org.jspecify.annotations.NullMarked;
