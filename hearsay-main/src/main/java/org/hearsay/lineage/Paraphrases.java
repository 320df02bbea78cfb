package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Span;

/**
 * Retellings that share no five words with their source: an article that names no source, shows
 * nothing gathered by its own outlet, and has hardly a name or number that one earlier report does
 * not have.
 *
 * <p>A fifth of real rewrites are of this kind. Only where the order of the two is known by their
 * dates; an undated pair of like reports shows nothing.
 */
final class Paraphrases {
  /** Who may have retold whom. */
  record Found(int child, int parent, int facts, int shared) {
    double confidence() {
      return Math.round(1000.0 * shared / facts) / 1000.0;
    }
  }

  /** Fewer names and numbers than these any two reports of one happening may have in common. */
  private static final int FEWEST = 8;

  private static final double NEARLY_ALL = 0.75;

  /** Reports on one event measure .2 to .5 by their telling words, others below .1. */
  private static final double SAME_MATTER = 0.2;

  /**
   * A text ten times as long has most of the names of its event: 59 dead in a caption of forty
   * words need not come from a portrait of 1,500.
   */
  private static final int MUCH_LONGER = 10;

  /**
   * Told from the day of writing, so that two reports name one day differently or alike by chance.
   */
  private static final Set<Integer> DAYS = days();

  /** A name that more of the pile's texts have is no way to find the source. */
  private static final int MOST_TEXTS = 200;

  private final Corpus corpus;
  private final TextEngine engine;

  /** Of each text that may be a retelling its names and numbers. */
  private final Map<Integer, Set<Integer>> facts = new TreeMap<>();

  /** The dated texts that have a name or number of a possible retelling. */
  private final Map<Integer, List<Integer>> byFact = new HashMap<>();

  Paraphrases(Corpus corpus, TextEngine engine) {
    this.corpus = corpus;
    this.engine = engine;
  }

  private NormalText words(int doc) {
    return engine.profile(doc).words;
  }

  private void index() {
    facts.values().forEach(of -> of.forEach(f -> byFact.put(f, new ArrayList<>(2))));
    for (Doc doc : corpus.docs()) {
      if (doc.published() != null) {
        for (int fact : held(words(doc.index()))) {
          List<Integer> texts = byFact.get(fact);
          if (texts != null) {
            texts.add(doc.index());
          }
        }
      }
    }
  }

  private static Set<Integer> days() {
    NormalText words =
        NormalText.of(
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April"
                + " May June July August September October November December");
    Set<Integer> days = new HashSet<>();
    for (int i = 0; i < words.size; i++) {
      days.add(words.word[i]);
    }
    return days;
  }

  /** Names and numbers; a word that begins a sentence may be no name. */
  private static Set<Integer> facts(NormalText text) {
    Set<Integer> facts = new HashSet<>();
    for (int i = 0; i < text.size; i++) {
      boolean name =
          text.is(i, NormalText.CAPITAL)
              && text.is(i, NormalText.CONTENT)
              && !text.is(i, NormalText.FIRST);
      if ((name && !DAYS.contains(text.word[i])) || text.is(i, NormalText.NUMBER)) {
        facts.add(text.word[i]);
      }
    }
    return facts;
  }

  /** What may be another's name or number: also a name that begins a sentence. */
  private static Set<Integer> held(NormalText text) {
    Set<Integer> held = new HashSet<>();
    for (int i = 0; i < text.size; i++) {
      if (text.is(i, NormalText.CAPITAL) || text.is(i, NormalText.NUMBER)) {
        held.add(text.word[i]);
      }
    }
    return held;
  }

  /**
   * @param sourced documents of which a source is known
   */
  List<Found> find(Set<Integer> sourced) {
    for (Doc doc : corpus.docs()) {
      if (doc.published() != null && !sourced.contains(doc.index()) && saysNothing(doc)) {
        Set<Integer> of = facts(words(doc.index()));
        if (of.size() >= FEWEST) {
          facts.put(doc.index(), of);
        }
      }
    }
    if (facts.isEmpty()) {
      return List.of();
    }
    index();
    List<Found> found = new ArrayList<>();
    facts.forEach(
        (doc, of) -> {
          Found best = best(corpus.doc(doc), of);
          if (best != null) {
            found.add(best);
          }
        });
    return found;
  }

  private boolean saysNothing(Doc doc) {
    return corpus.says(doc.index()).isEmpty()
        && doc.article().dateline() == null
        && !Sourcing.isRelease(doc)
        && !Sourcing.showsOwnReporting(doc);
  }

  private @org.jspecify.annotations.Nullable Found best(Doc child, Set<Integer> of) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (int fact : of) {
      List<Integer> texts = byFact.getOrDefault(fact, List.of());
      if (texts.size() <= MOST_TEXTS) {
        texts.forEach(t -> shared.merge(t, 1, Integer::sum));
      }
    }
    Found best = null;
    double most = 0;
    for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
      Doc parent = corpus.doc(entry.getKey());
      boolean earlier = parent.surelyBefore(child) && !parent.sameOutlet(child);
      boolean longer =
          parent.article().text().length() >= MUCH_LONGER * child.article().text().length();
      if (!earlier || longer || entry.getValue() < NEARLY_ALL * of.size()) {
        continue;
      }
      double likeness = engine.profile(child.index()).likeness(engine.profile(parent.index()));
      // Of equal ones the first in id order, a verbatim copy being as good as what it copies.
      double score = entry.getValue() / (double) of.size() + likeness;
      if (likeness >= SAME_MATTER && score > most) {
        most = score;
        best = new Found(child.index(), parent.index(), of.size(), entry.getValue());
      }
    }
    return best;
  }

  /** Where the retelling first has each name and number that the other report has too. */
  List<Span> shared(Found found) {
    NormalText text = words(found.child());
    Set<Integer> there = held(words(found.parent()));
    Set<Integer> open = new HashSet<>(facts.getOrDefault(found.child(), Set.of()));
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < text.size; i++) {
      if (there.contains(text.word[i]) && open.remove(text.word[i])) {
        spans.add(new Span(text.start[i], text.end[i]));
      }
    }
    return spans;
  }
}
