package org.hearsay.lineage;

/** Joins elements into sets; the root of a set is its smallest element, whatever the order. */
final class UnionFind {
  private final int[] parent;

  UnionFind(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int find(int element) {
    int i = element;
    while (parent[i] != i) {
      parent[i] = parent[parent[i]]; // path halving: no recursion, near-constant time
      i = parent[i];
    }
    return i;
  }

  /** Joins two sets; false where they were one already. */
  boolean join(int a, int b) {
    int x = find(a);
    int y = find(b);
    if (x == y) {
      return false;
    }
    if (x < y) {
      parent[y] = x;
    } else {
      parent[x] = y;
    }
    return true;
  }
}
