package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Group;

/**
 * Counts distinct texts: two articles are one version if each holds at least 90% of the five-word
 * sequences of the other, directly or through a third. Only members of one near-duplicate group can
 * be.
 */
final class Versions {
  private static final double SAME = 0.9;

  private Versions() {}

  static int count(List<Doc> docs, Ledger ledger) {
    Map<String, List<Doc>> byGroup = new TreeMap<>();
    for (Doc doc : docs) {
      Group group = ledger.group(doc.id());
      String key = group == null ? doc.id() : group.representative();
      byGroup.computeIfAbsent(key, k -> new ArrayList<>(1)).add(doc);
    }
    return byGroup.values().stream().mapToInt(g -> g.size() == 1 ? 1 : distinct(g, ledger)).sum();
  }

  /** Each text is compared with one text of each version found so far. */
  private static int distinct(List<Doc> members, Ledger ledger) {
    List<List<long[]>> versions = new ArrayList<>();
    for (Doc doc : members) {
      long[] shingles = ledger.shingles(doc);
      List<List<long[]>> same = new ArrayList<>();
      for (List<long[]> version : versions) {
        if (version.stream().anyMatch(s -> same(s, shingles))) {
          same.add(version);
        }
      }
      List<long[]> joined = new ArrayList<>();
      same.forEach(joined::addAll);
      versions.removeAll(same);
      if (joined.stream().noneMatch(s -> java.util.Arrays.equals(s, shingles))) {
        joined.add(shingles);
      }
      versions.add(joined);
    }
    return versions.size();
  }

  private static boolean same(long[] a, long[] b) {
    int shared = 0;
    int j = 0;
    for (long h : a) {
      while (j < b.length && b[j] < h) {
        j++;
      }
      if (j < b.length && b[j] == h) {
        shared++;
      }
    }
    return shared >= SAME * a.length && shared >= SAME * b.length;
  }
}
