package org.hearsay.lineage;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Profiles that were made, as many as a part of the heap holds: all of a middling pile, so that a
 * text is cut into words once; of a large one those met last, which is why pairs are asked for in
 * an order that keeps families together.
 */
final class ProfileCache {
  /** Places and hashes of the words, three sets of shingles with their rarity, the index. */
  private static final long BYTES_A_WORD = 72;

  private static final int SHARE_OF_HEAP = 5;
  private static final int FEWEST = 4096;

  private final IntFunction<Profile> make;
  private final AtomicReferenceArray<Cached> slots;

  private record Cached(int text, Profile profile) {}

  ProfileCache(int texts, long words, IntFunction<Profile> make) {
    this.make = make;
    long room = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    long each = Math.max(1, BYTES_A_WORD * words / Math.max(1, texts));
    long fit = Math.max(FEWEST, room / each);
    slots = new AtomicReferenceArray<>((int) Math.max(1, Math.min(texts, fit)));
  }

  Profile get(int text) {
    int slot = text % slots.length();
    Cached cached = slots.get(slot);
    if (cached != null && cached.text() == text) {
      return cached.profile();
    }
    Profile made = make.apply(text);
    slots.set(slot, new Cached(text, made));
    return made;
  }
}
