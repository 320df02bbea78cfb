package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

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
    all.add(new Coordinated());
    all.add(new Mentioned());
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
    return pairs;
  }

  List<CitationRule> rules() {
    return rules;
  }

  long hits(CitationRule rule) {
    LongAdder counter = hits.get(rule.name());
    return counter == null ? 0 : counter.sum();
  }

  /** The last resort: a known outlet is named beside a verb of reporting. */
  static final class Mentioned extends MentionRule {
    Mentioned() {
      super(
          "mentioned",
          "a known outlet is named in a sentence that reports, and nothing says that it is the matter itself");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      return null;
    }
  }
}
