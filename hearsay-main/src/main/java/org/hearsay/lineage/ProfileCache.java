package org.hearsay.lineage;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Profiles that were made. All of a middling pile, so that each is made once. Of a large one the
 * few met last: pairs are asked for family by family, and what lives for a family only is gone
 * before the collector moves it to where clearing up takes long.
 */
final class ProfileCache {
  /** Places and hashes of the words, four sets of hashes with their rarity; 41 were counted. */
  private static final long BYTES_A_WORD = 44;

  private static final int SHARE_OF_HEAP = 5;
  private static final int MOST_MET_LAST = 4096;
  private static final int FEWEST = 64;

  private final IntFunction<Profile> make;
  private final AtomicReferenceArray<Cached> slots;
  private final boolean holdsAll;

  private record Cached(int text, Profile profile) {}

  ProfileCache(int texts, long words, IntFunction<Profile> make) {
    this.make = make;
    long room = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    long each = Math.max(1, BYTES_A_WORD * words / Math.max(1, texts));
    long fit = Math.max(FEWEST, room / each);
    holdsAll = texts <= fit;
    slots =
        new AtomicReferenceArray<>(
            holdsAll ? Math.max(1, texts) : (int) Math.min(MOST_MET_LAST, fit));
  }

  /** True where nothing that was made once is ever made again. */
  boolean holdsAll() {
    return holdsAll;
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
