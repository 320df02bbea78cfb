package org.hearsay.extract;

import java.util.Arrays;
import java.util.Collection;

/**
 * Hashes of lower-case words: tells quickly that a word is none of them. Where it says yes, the
 * word itself must still be compared.
 */
final class WordSet {
  private static final int LOAD = 4;
  private final int[] slots;
  private final int mask;
  private final boolean zero;

  WordSet(Collection<Integer> hashes) {
    int size = Integer.highestOneBit(Math.max(4, hashes.size() * LOAD));
    this.slots = new int[size];
    this.mask = size - 1;
    boolean hasZero = false;
    for (int hash : hashes) {
      hasZero |= hash == 0;
      int at = slot(hash);
      while (slots[at] != 0 && slots[at] != hash) {
        at = at + 1 & mask;
      }
      slots[at] = hash;
    }
    this.zero = hasZero;
  }

  static WordSet of(Collection<String> words) {
    return new WordSet(words.stream().map(String::hashCode).toList());
  }

  boolean mayHold(int hash) {
    if (hash == 0) {
      return zero;
    }
    int at = slot(hash);
    while (slots[at] != 0 && slots[at] != hash) {
      at = at + 1 & mask;
    }
    return slots[at] == hash;
  }

  private int slot(int hash) {
    int spread = hash * 0x9E3779B9;
    return ((spread >>> 16) ^ spread) & mask;
  }

  @Override
  public String toString() {
    return "WordSet of " + Arrays.stream(slots).filter(s -> s != 0).count();
  }
}
