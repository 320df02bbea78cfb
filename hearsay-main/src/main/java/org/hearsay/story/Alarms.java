package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.hearsay.model.Alert;
import org.hearsay.model.AlertKind;

/**
 * Asks the ordered rules what got lost on the way, claim by claim.
 *
 * <p>Precision first: a rule compares an article only with those that it took from (by the lineage
 * or by its own citations), never two sentences of one outlet, and of one kind of loss an article
 * gets one alert, the surest.
 */
final class Alarms {
  static final List<AlarmRule> RULES =
      List.of(
          new CorrectionNotFollowed(),
          new NumberDrift(),
          new DenialDropped(),
          new HedgeDropped(),
          new SourcePromoted(),
          new AttributionDropped(),
          new CircularCitation());

  private static final int LONG_ENOUGH = 30;

  private final Relations relations;
  private final Map<String, List<Told>> told;

  Alarms(Relations relations, Map<String, List<Told>> told) {
    this.relations = relations;
    this.told = told;
  }

  List<Alert> of(List<Proposition> claims) {
    Map<String, Alarm> surest = new TreeMap<>();
    for (AlarmRule rule : RULES) {
      for (Proposition claim : claims) {
        for (Alarm alarm : rule.of(claim, this)) {
          if (inherited(alarm)) {
            continue;
          }
          surest.merge(
              alarm.kind().name() + " " + alarm.later().document(),
              alarm,
              (a, b) -> b.strength() > a.strength() ? b : a);
        }
      }
    }
    return surest.values().stream()
        .sorted(Comparator.comparing(Alarm::kind).thenComparingInt(alarm -> alarm.later().order()))
        .map(alarm -> honest(alarm).alert())
        .toList();
  }

  /** Where no clock says who was first, the reader is told on what that rests. */
  private Alarm honest(Alarm alarm) {
    return relations.undated(alarm.earlier().document(), alarm.later().document())
        ? alarm.with(
            alarm.text() + " Neither is dated: that it came later is inferred from the text.")
        : alarm;
  }

  Relations relations() {
    return relations;
  }

  /** All statements of an article. */
  List<Told> told(String document) {
    return told.getOrDefault(document, List.of());
  }

  /**
   * Each child of the claim with each article of the claim that it took from; other outlets only.
   */
  void pairs(Proposition claim, BiConsumer<String, String> parentAndChild) {
    Set<String> documents = claim.documentIds();
    for (String child : documents) {
      // From the few that it took from: each with each was a third of all work on stories.
      for (String parent : relations.parents(child)) {
        boolean related =
            documents.contains(parent)
                && relations.inOrder(parent, child)
                && !relations.sameOutlet(child, parent)
                && !relations.sameVersion(child, parent);
        if (related) {
          parentAndChild.accept(parent, child);
        }
      }
    }
  }

  /** Nothing near any of these passages tells of a source or a doubt. */
  boolean asFact(List<Told> passages) {
    return passages.stream().allMatch(t -> AsFact.stands(t, told(t.document())));
  }

  /** The later passage stands in an earlier article of its line, word for word: lost there. */
  private boolean inherited(Alarm alarm) {
    String key = alarm.later().statement().key();
    boolean ofTheArticle =
        alarm.kind() == AlertKind.CORRECTION_NOT_FOLLOWED
            || alarm.kind() == AlertKind.DENIAL_DROPPED;
    return !ofTheArticle
        && relations.ancestors(alarm.later().document()).stream()
            .anyMatch(d -> told(d).stream().anyMatch(t -> holds(key, t.statement().key())));
  }

  private static boolean holds(String later, String earlier) {
    return later.equals(earlier) || (earlier.length() >= LONG_ENOUGH && later.contains(earlier));
  }

  /** The pair of statements, one from each list, that are most alike; empty where a list is. */
  static List<Told> nearest(List<Told> earlier, List<Told> later) {
    List<Told> best = new ArrayList<>();
    double most = -1;
    for (Told one : earlier) {
      for (Told two : later) {
        if (one.alike(two) > most) {
          most = one.alike(two);
          best = List.of(one, two);
        }
      }
    }
    return best;
  }
}
