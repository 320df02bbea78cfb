package org.hearsay.lineage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lucene's MinHash filter as its documentation sets it up: standard tokens, lower case, 5-word
 * shingles, one hash with 128 buckets, empty buckets filled by rotation.
 */
final class PeerSketches {
  private static final int BINS = Sketches.BINS;

  /** Of each text its 128 values, by bucket. */
  private final long[][] values;

  private PeerSketches(long[][] values) {
    this.values = values;
  }

  static PeerSketches of(List<String> texts) {
    long[][] values = new long[texts.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = sketch(texts.get(i));
    }
    return new PeerSketches(values);
  }

  private static long[] sketch(String text) {
    StandardTokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(text));
    ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(words), 5, 5);
    shingles.setOutputUnigrams(false);
    long[] values = new long[BINS];
    int n = 0;
    try (TokenStream hashes = new MinHashFilter(shingles, 1, BINS, 1, true)) {
      CharTermAttribute term = hashes.addAttribute(CharTermAttribute.class);
      hashes.reset();
      while (hashes.incrementToken()) {
        long value = 0;
        for (int c = 0; c < term.length(); c++) {
          value = value << 16 ^ term.charAt(c) ^ value >>> 48;
        }
        if (n < BINS) {
          values[n++] = Hash.mix(value);
        }
      }
      hashes.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return n == BINS ? values : Arrays.copyOf(values, BINS);
  }

  int size() {
    return values.length;
  }

  /** The four values of a band as one key. */
  int band(int text, int band) {
    long key = 0;
    for (int i = 0; i < 4; i++) {
      key = Hash.mix(key + values[text][4 * band + i]);
    }
    return (int) key;
  }

  double similarity(int a, int b) {
    int equal = 0;
    for (int i = 0; i < BINS; i++) {
      equal += values[a][i] == values[b][i] ? 1 : 0;
    }
    return equal / (double) BINS;
  }
}
