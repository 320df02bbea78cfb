package org.hearsay.store;

/**
 * Where a document's bytes lie.
 *
 * @param segment number of the WARC file
 * @param position of the record in it
 * @param length of the record as it lies there, compressed
 * @param bytes of the payload
 */
record RawPlace(String sha256, int segment, long position, long length, long bytes) {
  long end() {
    return position + length;
  }
}
