package org.hearsay.read;

import java.io.ByteArrayOutputStream;

/** Undoes chunked transfer coding, as leniently as browsers do. */
final class Chunks {
  private Chunks() {}

  /**
   * The joined chunks; the bytes themselves where they do not begin with a chunk size, because the
   * crawler has joined them already. A last chunk padded with zeros ("0000", jwarc #24) ends it
   * like "0"; a body that is cut off gives what is there.
   */
  static byte[] join(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int lineEnd = lineEnd(body, at);
      int size = lineEnd < 0 ? -1 : size(Header.latin(body, at, lineEnd));
      if (size < 0) {
        // No size where one should be: nothing was chunked, or the rest is not.
        return out.size() == 0 ? body : appended(out, body, at);
      }
      if (size == 0) {
        break;
      }
      int from = lineEnd + 1;
      int n = Math.min(size, body.length - from);
      out.write(body, from, n);
      at = from + n;
      at += at < body.length && body[at] == '\r' ? 1 : 0;
      at += at < body.length && body[at] == '\n' ? 1 : 0;
    }
    return out.toByteArray();
  }

  private static byte[] appended(ByteArrayOutputStream out, byte[] body, int at) {
    out.write(body, at, body.length - at);
    return out.toByteArray();
  }

  private static int lineEnd(byte[] body, int from) {
    // A size line is short; without this a page without line ends would be scanned again and again.
    for (int i = from; i < Math.min(body.length, from + 256); i++) {
      if (body[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static int size(String line) {
    String hex = line.split(";", 2)[0].strip();
    return hex.matches("0*[0-9a-fA-F]{1,7}") ? Integer.parseInt(hex, 16) : -1;
  }
}
