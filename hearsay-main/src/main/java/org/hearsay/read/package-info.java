/**
 * Stage 1 of 8: paths to documents.
 *
 * <p>{@link org.hearsay.read.Reader} walks files and folders, finds out by ending and content what
 * each one is, and hands over one {@link org.hearsay.model.Document} after the other, so that
 * memory does not grow with the input. Nothing that stands in a file makes it throw: a broken
 * record is an {@link org.hearsay.model.Outcome.Rejected} with path, offset and reason, and reading
 * goes on behind it.
 *
 * <p><b>Order and ids.</b> Paths are read in sorted order, however they were named, standard input
 * last; a file reached twice is read once. A document's id is the one its record gives, else the
 * first 16 hex digits of the SHA-256 of its payload and address. Where an id comes again, later
 * documents get {@code ~2}, {@code ~3} in reading order: the same text in two files is two
 * documents, because two outlets that print the same words are what Hearsay is about. Only a record
 * that repeats another in every field (same id, or same file) is passed over as {@code repeat}.
 *
 * <p><b>Offsets</b> count bytes of the file. Inside gzip, a record at the start of a member has the
 * member's offset in the file (as CDX indexes do); any other position counts unpacked bytes.
 *
 * <p><b>Why not jwarc and ROME on this path.</b> Both end at the first error they meet; here one
 * bad record must cost one record. WARC framing is our own so that it can find the next record
 * again, feeds go through jsoup's lenient XML parser, which knows no DTDs and expands no entities.
 * jwarc writes the test files.
 */
@NullMarked
package org.hearsay.read;

import org.jspecify.annotations.NullMarked;
