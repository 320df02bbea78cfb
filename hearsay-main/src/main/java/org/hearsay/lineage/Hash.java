package org.hearsay.lineage;

/** Mixes bits: finalisers of MurmurHash3 and splitmix64, both in the public domain. */
final class Hash {
  private Hash() {}

  static int mix(int x) {
    int h = x;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  static long mix(long x) {
    long h = x;
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }

  static long of(int a, int b) {
    return mix(((long) a << 32) ^ (b & 0xFFFFFFFFL));
  }

  static long of(int a, int b, int c) {
    return mix(of(a, b) * 31 + c);
  }
}
