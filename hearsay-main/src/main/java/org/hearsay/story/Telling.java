package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Alert;
import org.hearsay.model.ClaimDraft;
import org.hearsay.model.Lineage;
import org.hearsay.model.Scope;
import org.hearsay.model.Span;

/**
 * What one story tells: its main claim's stretches, its claims, and what got lost on the way.
 *
 * @param main the main claim's stretches in each document
 */
record Telling(Scope main, List<ClaimDraft> claims, List<Alert> alerts) {
  private static final Comparator<Member> BY_TIME =
      Comparator.comparingDouble((Member m) -> m.day() == null ? Double.MAX_VALUE : m.day())
          .thenComparing(Member::id);

  /**
   * @param lineage by which claims are found
   * @param left by which they are told: the same, unless people changed it
   */
  static Telling of(List<Member> story, Lineage lineage, Lineage left, Names names) {
    List<Member> ordered = new ArrayList<>(story);
    ordered.sort(BY_TIME);
    List<Statement> statements = new ArrayList<>();
    ordered.forEach(member -> statements.addAll(Statements.of(member)));
    StatementSpace space = new StatementSpace(statements);
    List<Told> told = new ArrayList<>();
    Map<String, List<Told>> byDocument = new TreeMap<>();
    for (Statement statement : statements) {
      Told t = new Told(told.size(), statement, space.of(statement));
      told.add(t);
      byDocument.computeIfAbsent(t.document(), d -> new ArrayList<>()).add(t);
    }
    Scope main = MainScope.of(story, byDocument, space);
    Citing citing = new Citing(story, byDocument, names);
    Relations relations = new Relations(story, lineage, citing);
    List<Proposition> propositions = new ArrayList<>(ClaimFinder.find(told, space, relations));
    if (story.size() == 1) {
      propositions.removeIf(claim -> claim.slot() == null);
      List<Span> spans = main.documents().getOrDefault(story.get(0).id(), List.of());
      propositions.addAll(0, LoneClaims.of(told, spans, relations.citing()));
    }
    Relations now = left.equals(lineage) ? relations : new Relations(story, left, citing);
    Drafts drafts = new Drafts(now, new Retellings(propositions, now));
    // A sentence that its article repeats is one claim: ids come from article and words.
    Map<String, ClaimDraft> claims = new LinkedHashMap<>();
    propositions.stream().map(drafts::of).forEach(c -> claims.putIfAbsent(c.id(), c));
    List<Alert> alerts = new Alarms(now, byDocument).of(propositions);
    return new Telling(main, List.copyOf(claims.values()), alerts);
  }
}
