package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * All rules that find who cites whom, in the order in which they speak, each with the number of
 * pairs it gave.
 */
final class CitationRules {
  private final List<CitationRule> rules;
  private final Map<String, LongAdder> hits = new LinkedHashMap<>();

  CitationRules(Outlets outlets) {
    List<CitationRule> all = new ArrayList<>(FurnitureRules.all(outlets));
    all.addAll(ChainRules.all());
    all.addAll(SourceRules.all());
    all.addAll(PostRules.all());
    all.addAll(DocumentRules.all());
    all.add(new LinkRules.LinkedReport(outlets));
    all.add(new Coordinated());
    rules = List.copyOf(all);
    rules.forEach(rule -> hits.put(rule.name(), new LongAdder()));
  }

  Pairs apply(Page page) {
    Pairs pairs = new Pairs();
    for (CitationRule rule : rules) {
      rule.apply(page, pairs);
    }
    for (Pairs.Finding finding : pairs.all()) {
      LongAdder counter = hits.get(finding.rule());
      if (counter != null) {
        counter.increment();
      }
    }
    pairs.passedOver().forEach((rule, count) -> hits.get(rule).add(count));
    return pairs;
  }

  List<CitationRule> rules() {
    return rules;
  }

  long hits(CitationRule rule) {
    LongAdder counter = hits.get(rule.name());
    return counter == null ? 0 : counter.sum();
  }
}
