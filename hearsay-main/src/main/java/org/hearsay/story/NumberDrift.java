package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.AlertKind;
import org.jspecify.annotations.Nullable;

/** A number, or its reservation, that the source does not give. */
final class NumberDrift implements AlarmRule {

  @Override
  public String description() {
    return "the later report gives a number, or an 'at least', that its source does not";
  }

  @Override
  public List<Alarm> of(Proposition claim, Alarms story) {
    List<Alarm> found = new ArrayList<>();
    if (claim.slot() == null) {
      return found;
    }
    for (Told later : claim.told()) {
      List<Told> sources = sources(claim, later, story);
      Quantity given = claim.quantity(later);
      if (sources.isEmpty() || given == null) {
        continue;
      }
      List<Told> same = sources.stream().filter(s -> number(claim, s) == given.number()).toList();
      Told earlier = sources.get(sources.size() - 1);
      if (same.isEmpty()) {
        found.add(alarm(earlier, later, story.relations(), 2));
      } else if (same.stream().noneMatch(s -> reserved(claim, s) == given.reserved())) {
        found.add(alarm(same.get(same.size() - 1), later, story.relations(), 1));
      }
    }
    return found;
  }

  private static long number(Proposition claim, Told told) {
    return Objects.requireNonNull(claim.quantity(told)).number();
  }

  private static boolean reserved(Proposition claim, Told told) {
    return Objects.requireNonNull(claim.quantity(told)).reserved();
  }

  /** What its sources say on the number, all their reports so far, the latest last. */
  private static List<Told> sources(Proposition claim, Told later, Alarms story) {
    Relations relations = story.relations();
    Set<String> all = new TreeSet<>(relations.parents(later.document()));
    all.addAll(relations.ancestors(later.document()));
    List<Told> sources = new ArrayList<>();
    for (Told told : claim.told()) {
      boolean usable =
          all.contains(told.document())
              && !relations.before(later.document(), told.document())
              && !relations.sameOutlet(later.document(), told.document())
              && claim.quantity(told) != null;
      if (usable) {
        sources.add(told);
      }
    }
    return ownSource(later, story) ? List.of() : sources;
  }

  /** Where the sentence leans on a source of its own, its number may well be another. */
  private static boolean ownSource(Told later, Alarms story) {
    Statement statement = later.statement();
    boolean cites =
        Names.chain(statement).stream().anyMatch(name -> cited(name, statement.document(), story));
    return !cites && statement.attributed();
  }

  private static boolean cited(@Nullable String name, String document, Alarms story) {
    return name != null
        && story.relations().ancestors(document).stream()
            .anyMatch(d -> story.names().isOutletOf(name, story.relations().member(d).document()));
  }

  private static Alarm alarm(Told earlier, Told later, Relations relations, double strength) {
    String text =
        relations.outlet(later.document())
            + " gives a number that "
            + relations.outlet(earlier.document())
            + ", from which it took, does not give so.";
    return new Alarm(AlertKind.NUMBER_DRIFT, text, earlier, later, strength);
  }
}
