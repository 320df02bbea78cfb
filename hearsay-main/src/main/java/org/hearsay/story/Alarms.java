package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.hearsay.model.Alert;

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

  private final Relations relations;
  private final Names names;
  private final Map<String, List<Told>> told;

  Alarms(Relations relations, Names names, Map<String, List<Told>> told) {
    this.relations = relations;
    this.names = names;
    this.told = told;
  }

  List<Alert> of(List<Proposition> claims) {
    Map<String, Alarm> surest = new TreeMap<>();
    for (AlarmRule rule : RULES) {
      for (Proposition claim : claims) {
        for (Alarm alarm : rule.of(claim, this)) {
          surest.merge(
              alarm.kind().ordinal() + " " + alarm.later().document(),
              alarm,
              (a, b) -> b.strength() > a.strength() ? b : a);
        }
      }
    }
    return surest.values().stream()
        .sorted(Comparator.comparing(Alarm::kind).thenComparingInt(alarm -> alarm.later().order()))
        .map(Alarm::alert)
        .toList();
  }

  Relations relations() {
    return relations;
  }

  Names names() {
    return names;
  }

  /** All statements of an article. */
  List<Told> told(String document) {
    return told.getOrDefault(document, List.of());
  }

  /**
   * Each child of the claim with each article of the claim that it took from; other outlets only.
   */
  void pairs(Proposition claim, BiConsumer<String, String> parentAndChild) {
    for (String child : claim.documentIds()) {
      for (String parent : claim.documentIds()) {
        boolean related =
            relations.parents(child).contains(parent)
                && !relations.before(child, parent)
                && !relations.sameOutlet(child, parent)
                && !relations.sameVersion(child, parent);
        if (related) {
          parentAndChild.accept(parent, child);
        }
      }
    }
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
