package org.hearsay.bench.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts over the rumours of one half of the gold. */
final class Tally {
  private int rightPairs;
  private int givenPairs;
  private int wantedPairs;
  private int found;
  private int mentions;
  private int stances;
  private int sides;
  private int counted;
  private int exact;
  private int within;
  private int overlapping;

  private static final Set<String> AGAINST = Set.of("denies", "doubts");

  void add(List<GoldClaim> rumour, AnsweredClaims answer) {
    pairs(rumour, answer);
    for (GoldClaim claim : rumour) {
      for (GoldClaim.Mention mention : claim.mentions()) {
        mentions++;
        stance(mention, answer);
      }
      origins(claim, answer);
    }
  }

  /** Two sentences of different articles: in one claim, and should they be? */
  private void pairs(List<GoldClaim> rumour, AnsweredClaims answer) {
    Map<String, Set<String>> wanted = new TreeMap<>();
    Map<String, GoldClaim.Mention> places = new TreeMap<>();
    for (GoldClaim claim : rumour) {
      for (GoldClaim.Mention mention : claim.mentions()) {
        wanted.computeIfAbsent(mention.place(), p -> new TreeSet<>()).add(claim.id());
        places.put(mention.place(), mention);
      }
    }
    List<String> all = List.copyOf(places.keySet());
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        GoldClaim.Mention one = places.get(all.get(i));
        GoldClaim.Mention two = places.get(all.get(k));
        if (!one.article().equals(two.article())) {
          boolean same = meet(wanted.get(all.get(i)), wanted.get(all.get(k)));
          boolean given = meet(answer.claims(one), answer.claims(two));
          wantedPairs += same ? 1 : 0;
          givenPairs += given ? 1 : 0;
          rightPairs += same && given ? 1 : 0;
        }
      }
    }
  }

  private static <T> boolean meet(Set<T> a, Set<T> b) {
    Set<T> both = new HashSet<>(a);
    both.retainAll(b);
    return !both.isEmpty();
  }

  private void stance(GoldClaim.Mention mention, AnsweredClaims answer) {
    List<AnsweredClaims.Answer> there = answer.at(mention);
    if (there.isEmpty()) {
      return;
    }
    found++;
    boolean against = AGAINST.contains(mention.stance());
    stances += there.stream().anyMatch(a -> a.stance().equals(mention.stance())) ? 1 : 0;
    sides += there.stream().anyMatch(a -> AGAINST.contains(a.stance()) == against) ? 1 : 0;
  }

  /** The answered claim that holds most of the sentences speaks for the claim. */
  private void origins(GoldClaim claim, AnsweredClaims answer) {
    List<Integer> gold = claim.origins();
    if (gold == null) {
      return;
    }
    Map<Integer, Set<String>> articles = new TreeMap<>();
    for (GoldClaim.Mention mention : claim.mentions()) {
      for (int c : answer.claims(mention)) {
        articles.computeIfAbsent(c, k -> new TreeSet<>()).add(mention.place());
      }
    }
    counted++;
    int most = 0;
    int best = -1;
    for (Map.Entry<Integer, Set<String>> e : articles.entrySet()) {
      if (e.getValue().size() > most) {
        most = e.getValue().size();
        best = e.getKey();
      }
    }
    if (best >= 0) {
      List<Integer> given = answer.origins(best);
      int said = given.get(1);
      int wanted = gold.get(1);
      exact += said == wanted ? 1 : 0;
      within += gold.get(0) <= said && said <= gold.get(2) ? 1 : 0;
      overlapping += given.get(0) <= wanted && wanted <= given.get(2) ? 1 : 0;
    }
  }

  /** Name to figure. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new TreeMap<>();
    double precision = share(rightPairs, givenPairs);
    double recall = share(rightPairs, wantedPairs);
    figures.put("pairs.precision", precision);
    figures.put("pairs.recall", recall);
    figures.put(
        "pairs.f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    figures.put("sentences.found", share(found, mentions));
    figures.put("stance", share(stances, found));
    figures.put("side", share(sides, found));
    figures.put("origins.best", share(exact, counted));
    figures.put("origins.within", share(within, counted));
    figures.put("origins.holdsGold", share(overlapping, counted));
    return figures;
  }

  String counts() {
    return String.format(
        Locale.ROOT,
        "%d sentences, %d pairs wanted, %d given, %d right, %d claims with origins",
        mentions,
        wantedPairs,
        givenPairs,
        rightPairs,
        counted);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
