package org.hearsay.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids given out in a run and what they stand for, in 16 bytes each: a million documents cost 32
 * MB whatever their ids look like.
 *
 * <p>Keys are 64-bit hashes; at a million ids the chance that two different ones meet is 1 in 37
 * million, and it would only cost a suffix.
 */
final class IdLedger {
  private long[] ids = new long[1 << 10];
  private long[] records = new long[1 << 10];
  private int size;

  // For ids that came again: the number of the next suffix to try.
  private final Map<Long, Integer> next = new HashMap<>();

  /**
   * A name for a record: its id, or the first free {@code id~2}, {@code id~3} where other records
   * have taken it; null where this very record has been here before.
   */
  @Nullable String claim(String id, long record) {
    long key = key(id);
    int slot = slot(key);
    if (ids[slot] == 0) {
      put(slot, key, record);
      return id;
    }
    if (records[slot] == record || !isNew(key, record)) {
      return null;
    }
    for (int n = next.getOrDefault(key, 2); ; n++) {
      String name = id + "~" + n;
      slot = slot(key(name));
      if (ids[slot] == 0) {
        put(slot, key(name), record);
        next.put(key, n + 1);
        return name;
      }
    }
  }

  // Without these two, a dump in which a million records have one id took time quadratic in them.
  private boolean isNew(long key, long record) {
    long pair = mixed(key * 31 + record);
    int slot = slot(pair);
    boolean isNew = ids[slot] == 0;
    if (isNew) {
      put(slot, pair, record);
    }
    return isNew;
  }

  private void put(int slot, long key, long record) {
    ids[slot] = key;
    records[slot] = record;
    if (++size * 2 > ids.length) {
      grow();
    }
  }

  private void grow() {
    long[] oldIds = ids;
    long[] oldRecords = records;
    ids = new long[oldIds.length * 2];
    records = new long[oldIds.length * 2];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != 0) {
        int slot = slot(oldIds[i]);
        ids[slot] = oldIds[i];
        records[slot] = oldRecords[i];
      }
    }
  }

  private int slot(long key) {
    int mask = ids.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (ids[slot] != 0 && ids[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** FNV-1a with a final mix; never 0, which marks a free slot. */
  static long key(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  private static long mixed(long value) {
    long hash = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
