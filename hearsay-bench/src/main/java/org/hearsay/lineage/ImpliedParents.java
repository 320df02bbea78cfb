package org.hearsay.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearsay.bench.lineage.Cascade;
import org.hearsay.model.AttributedArticle;
import org.hearsay.outlets.OutletRegistry;

/**
 * How often two texts that are thought to stand beside each other under one that is missing truly
 * do: {@code ImpliedParents [first seed] [cascades]}, by the probability that the histories give
 * them, apart for those that credit one missing outlet and those that name none.
 */
public final class ImpliedParents {
  private static final int IN_ONE_PILE = 20;
  private static final int LEVELS = 10;

  private final int[][] found = new int[2][LEVELS];
  private final int[][] right = new int[2][LEVELS];

  /** Missing texts directly above each document, through missing ones only. */
  private final Map<String, Set<String>> gone = new HashMap<>();

  private ImpliedParents() {}

  public static void main(String[] args) {
    long first = args.length > 0 ? Long.parseLong(args[0]) : 0;
    int count = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    ImpliedParents implied = new ImpliedParents();
    for (int at = 0; at < count; at += IN_ONE_PILE) {
      implied.pile(first + at, Math.min(IN_ONE_PILE, count - at));
    }
    implied.print();
  }

  private void pile(long seed, int count) {
    List<AttributedArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Cascade cascade = new Cascade("c" + (seed + i), seed + i, 5 + (int) ((seed + i) % 40));
      articles.addAll(cascade.articles);
      missing(cascade);
    }
    RegisteredOutlets outlets = new RegisteredOutlets(OutletRegistry.standard());
    Corpus corpus = Corpus.of(articles, new PileOutlets(outlets, articles));
    TextEngine engine = new TextEngine(corpus.pile());
    List<Pair> pairs = new TextLinks(corpus, engine).find();
    UnionFind sets = new UnionFind(corpus.size());
    pairs.forEach(p -> sets.join(p.a(), p.b()));
    SortedMap<Integer, List<Pair>> families = new TreeMap<>();
    pairs.forEach(p -> families.computeIfAbsent(sets.find(p.a()), f -> new ArrayList<>()).add(p));
    families.values().forEach(f -> family(corpus, engine, f));
  }

  private void missing(Cascade cascade) {
    Map<String, Cascade.Grown> byId = new HashMap<>();
    cascade.grown.forEach(g -> byId.put(g.id(), g));
    for (String id : cascade.ancestors.keySet()) {
      Set<String> above = new HashSet<>();
      Deque<Integer> todo = new ArrayDeque<>(byId.get(id).parents());
      while (!todo.isEmpty()) {
        Cascade.Grown one = cascade.grown.get(todo.pop());
        if (!cascade.made.containsKey(one.id()) && above.add(one.id())) {
          todo.addAll(one.parents());
        }
      }
      gone.put(id, above);
    }
  }

  private void family(Corpus corpus, TextEngine engine, List<Pair> pairs) {
    int[] members =
        pairs.stream().flatMapToInt(p -> IntStream.of(p.a(), p.b())).sorted().distinct().toArray();
    Inheritance inheritance = new Inheritance(pairs, members, engine, corpus);
    Ancestry ancestry = new FamilyOptions(corpus, members, inheritance).histories().find();
    Set<String> present = new HashSet<>();
    IntStream.of(members).forEach(m -> present.add(String.valueOf(corpus.doc(m).outlet())));
    for (int i = 0; i < members.length; i++) {
      for (int j = 0; j < i; j++) {
        Set<String> named = credits(corpus, members[i]);
        named.retainAll(credits(corpus, members[j]));
        named.removeAll(present);
        Set<String> both = new HashSet<>(gone.get(corpus.doc(members[i]).id()));
        both.retainAll(gone.get(corpus.doc(members[j]).id()));
        count(named.isEmpty() ? 1 : 0, ancestry.beside(i, j), !both.isEmpty());
      }
    }
  }

  private static Set<String> credits(Corpus corpus, int doc) {
    Set<String> credits = new HashSet<>();
    corpus.says(doc).all().forEach(s -> credits.add(s.cited()));
    return credits;
  }

  private void count(int kind, double said, boolean truly) {
    for (int t = 0; t < LEVELS && said > t / (double) LEVELS; t++) {
      found[kind][t]++;
      right[kind][t] += truly ? 1 : 0;
    }
  }

  private void print() {
    for (int kind = 0; kind < 2; kind++) {
      System.out.println(kind == 0 ? "both credit one that is missing" : "neither names it");
      for (int t = 1; t < LEVELS; t++) {
        System.out.printf(
            Locale.ROOT,
            "  said above .%d: %d pairs, %.3f truly beside%n",
            t,
            found[kind][t],
            right[kind][t] / (double) Math.max(1, found[kind][t]));
      }
    }
  }
}
