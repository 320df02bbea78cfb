package org.hearsay.lineage;

import java.util.Arrays;
import java.util.List;

/** The steps that are measured, each from plain texts. */
final class ReuseSteps {
  private ReuseSteps() {}

  static NearDuplicates nearDuplicates(List<String> texts) {
    Sketches sketches = Sketches.of(texts.size(), i -> NormalText.of(texts.get(i)));
    int[] rank = new int[texts.size()];
    Arrays.setAll(rank, i -> i);
    return NearDuplicates.find(sketches, rank);
  }

  static long[] candidates(List<String> texts) {
    int[] outlets = new int[texts.size()];
    Arrays.fill(outlets, -1);
    int[] lengths = texts.stream().mapToInt(String::length).toArray();
    return new TextEngine(new Pile(texts, lengths, outlets)).candidates();
  }
}
