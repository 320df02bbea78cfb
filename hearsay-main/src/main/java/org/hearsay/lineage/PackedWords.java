package org.hearsay.lineage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The words of a text as bytes, some seven a word: hashes, flags, and how far each word's place is
 * from the last one's. Read back in a tenth of the time that cutting the text again takes.
 */
final class PackedWords {
  private static final int ESCAPE = 0xFF;

  /** An escaped distance: its mark and four bytes. */
  private static final int LONGEST = 5;

  private PackedWords() {}

  static byte[] pack(NormalText text) {
    int n = text.size;
    ByteBuffer out =
        ByteBuffer.allocate(
                Math.addExact(
                    Integer.BYTES, Math.multiplyExact(n, Integer.BYTES + 1 + 2 * LONGEST)))
            .order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(n);
    out.asIntBuffer().put(text.word, 0, n);
    out.position(Integer.BYTES * (n + 1));
    out.put(text.flags, 0, n);
    int last = 0;
    for (int i = 0; i < n; i++) {
      put(out, text.start[i] - last);
      put(out, text.end[i] - text.start[i]);
      last = text.end[i];
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void put(ByteBuffer out, int distance) {
    if (distance < ESCAPE) {
      out.put((byte) distance);
    } else {
      out.put((byte) ESCAPE).putInt(distance);
    }
  }

  static NormalText unpack(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int n = in.getInt();
    int[] word = new int[n];
    in.asIntBuffer().get(word);
    in.position(Integer.BYTES * (n + 1));
    byte[] flags = new byte[n];
    in.get(flags);
    int[] start = new int[n];
    int[] end = new int[n];
    int last = 0;
    int at = in.position();
    for (int i = 0; i < n; i++) {
      for (int side = 0; side < 2; side++) {
        int distance = bytes[at++] & ESCAPE;
        if (distance == ESCAPE) {
          distance = in.getInt(at);
          at += Integer.BYTES;
        }
        last += distance;
        (side == 0 ? start : end)[i] = last;
      }
    }
    return new NormalText(n, start, end, word, flags);
  }
}
