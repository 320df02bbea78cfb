package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.hearsay.model.NameCandidate;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who cites whom on one page: each pair once, with every place that says so and the surest rule.
 */
final class Pairs {

  /** One finding of one rule. */
  record Finding(
      String citing,
      String cited,
      CitationKind kind,
      CitationRole role,
      @Nullable Span span,
      @Nullable String from,
      List<NameCandidate> candidates,
      double confidence,
      String rule) {}

  private record Key(String citing, String cited) {}

  private final Map<Key, List<Finding>> found = new LinkedHashMap<>();
  private final Map<String, Integer> passedOver = new TreeMap<>();

  void add(Finding finding) {
    if (finding.citing().isBlank()
        || finding.cited().isBlank()
        || finding.citing().equals(finding.cited())) {
      return;
    }
    found
        .computeIfAbsent(new Key(finding.citing(), finding.cited()), k -> new ArrayList<>())
        .add(finding);
  }

  /** Counts a rule that says who is not cited. */
  void passedOver(String rule) {
    passedOver.merge(rule, 1, Integer::sum);
  }

  Map<String, Integer> passedOver() {
    return passedOver;
  }

  boolean has(String citing, String cited) {
    return found.containsKey(new Key(citing, cited));
  }

  /** True where some rule found that this name is relied on or relies on something. */
  boolean cites(String name) {
    return found.keySet().stream().anyMatch(k -> k.cited().equals(name) || k.citing().equals(name));
  }

  /** Names that the article itself cites for information. */
  boolean informs(String name) {
    List<Finding> findings = found.getOrDefault(new Key(Citation.THIS, name), List.of());
    return findings.stream().anyMatch(f -> f.role() == CitationRole.INFORMATION);
  }

  /** In the order of the text; what stands in the furniture comes first. */
  List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    found.values().forEach(all::addAll);
    return all;
  }

  /** One citation a pair. */
  List<Citation> citations(Attributions attributions) {
    List<Citation> all = new ArrayList<>();
    for (Map.Entry<Key, List<Finding>> entry : found.entrySet()) {
      all.add(merge(entry.getKey(), entry.getValue(), attributions));
    }
    all.sort(java.util.Comparator.comparingInt(Pairs::place));
    return all;
  }

  private static int place(Citation citation) {
    return citation.spans().isEmpty() ? -1 : citation.spans().get(0).start();
  }

  private static Citation merge(Key key, List<Finding> findings, Attributions attributions) {
    Finding best = findings.get(0);
    TreeSet<Span> spans = new TreeSet<>();
    String from = null;
    for (Finding finding : findings) {
      if (rank(finding) > rank(best)) {
        best = finding;
      }
      if (finding.span() != null) {
        spans.add(finding.span());
      }
      from = from == null ? finding.from() : from;
    }
    double confidence = CitationConfidence.of(best.rule(), !best.candidates().isEmpty());
    String attribution = attributions.at(spans);
    return new Citation(
        key.citing(),
        key.cited(),
        best.kind(),
        best.role(),
        attribution,
        List.copyOf(spans),
        spans.isEmpty() ? from : null,
        best.candidates(),
        confidence,
        best.rule());
  }

  /**
   * Information counts before republication, that before a photo; an interview before the plain
   * kind.
   */
  private static double rank(Finding finding) {
    double role =
        switch (finding.role()) {
          case INFORMATION -> 4;
          case REPUBLICATION -> 2;
          case PHOTO -> 0;
        };
    return role + (finding.kind() == CitationKind.INTERVIEW ? 0.5 : 0) + finding.confidence() / 4;
  }
}
