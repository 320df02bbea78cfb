package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.hearsay.attribute.Parts.Range;
import org.hearsay.model.RawAttribution;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds attributions by rules alone, outermost ones first and then those inside contents. */
final class RawFinder {
  private static final String INSIDE = "inside-content";
  private static final Set<String> INNER = Lexicon.words("rawfinder.inner");

  /**
   * Rules in which the cue closes a sentence go first: their content holds what others would claim.
   */
  private static final int CLOSING = 4;

  private final PageRule first = new PageRules.According();
  private final List<RawRule> cued = RawRules.all();
  private final List<PageRule> last =
      List.of(new PageRules.Label(), new PageRules.Dash(), new PageRules.GoesOn());
  private final Map<String, LongAdder> hits = new LinkedHashMap<>();
  private final Map<String, String> descriptions = new LinkedHashMap<>();

  RawFinder() {
    counted(first.name(), first.description());
    cued.forEach(rule -> counted(rule.name(), rule.description()));
    last.forEach(rule -> counted(rule.name(), rule.description()));
    counted(INSIDE, "what a content says in turn, by the same shapes; runs with a model too");
  }

  private void counted(String name, String description) {
    hits.put(name, new LongAdder());
    descriptions.put(name, description);
  }

  /** Hits by "name: description". */
  Map<String, Long> hits() {
    Map<String, Long> all = new LinkedHashMap<>();
    hits.forEach((name, count) -> all.put(name + ": " + descriptions.get(name), count.sum()));
    return all;
  }

  List<RawAttribution> find(Page page) {
    Findings findings = new Findings(page, hits);
    first.find(findings);
    pass(findings, cued.subList(0, CLOSING));
    pass(findings, cued);
    last.forEach(rule -> rule.find(findings));
    List<RawAttribution> found = findings.all();
    found.sort(Comparator.comparingInt(RawFinder::start));
    return found;
  }

  /** Adds the attributions inside the contents of those given, by the same rules. */
  List<RawAttribution> complete(Page page, List<RawAttribution> outer) {
    List<RawAttribution> all = new ArrayList<>(outer);
    boolean[] taken = new boolean[page.tokens.size];
    for (RawAttribution raw : outer) {
      markCues(page.tokens, raw, taken);
    }
    for (RawAttribution raw : outer) {
      for (Span content : raw.content()) {
        inside(page, content, taken, all);
      }
    }
    return all;
  }

  private static void markCues(Tokens tokens, RawAttribution raw, boolean[] taken) {
    for (Span cue : raw.cue()) {
      for (int i = tokens.atOrAfter(cue.start());
          i < tokens.size && tokens.start[i] < cue.end();
          i++) {
        taken[i] = true;
      }
    }
  }

  private void inside(Page page, Span content, boolean[] taken, List<RawAttribution> all) {
    Tokens tokens = page.tokens;
    int from = tokens.atOrAfter(content.start());
    int to = tokens.atOrAfter(content.end());
    for (int i = from + 1; i < to; i++) {
      Cue cue = taken[i] || page.quotes.inside(i) || !tokens.in(i, INNER) ? null : Cue.at(page, i);
      Parts parts = cue == null ? null : inner(page, cue, from, to);
      if (parts != null) {
        taken[i] = true;
        all.add(parts.raw(page, INSIDE));
        hits.get(INSIDE).increment();
      }
    }
  }

  private static @Nullable Parts inner(Page page, Cue cue, int from, int to) {
    if (cue.to() >= to || RawShapes.recipientEnd(page, cue.to()) >= to) {
      return trailing(page, cue, from, to);
    }
    Range source = RawShapes.subject(page, cue);
    Range content = RawShapes.contentAfter(page, cue, true);
    boolean holds =
        source != null
            && content != null
            && source.from() >= from
            && content.from() < to
            && cue.from() > from;
    if (!holds) {
      return null;
    }
    Range cut = RawShapes.trim(page, content.from(), Math.min(content.to(), to));
    return cut == null || cut.to() - cut.from() < 3
        ? null
        : Parts.of(source, new Range(cue.from(), cue.to()), cut, 0.6);
  }

  /** "..., officials said" at the end of the content. */
  private static @Nullable Parts trailing(Page page, Cue cue, int from, int to) {
    Speaker speaker = Speaker.before(page, cue.verb());
    if (speaker == null || speaker.from() <= from + 2 || speaker.from() >= cue.from()) {
      return null;
    }
    Range source = RawShapes.trim(page, speaker.from(), cue.from());
    Range content = RawShapes.trim(page, from, speaker.from());
    return source == null || content == null
        ? null
        : Parts.of(source, new Range(cue.from(), Math.min(cue.to(), to)), content, 0.6);
  }

  private static int start(RawAttribution raw) {
    int start = raw.cue().isEmpty() ? Integer.MAX_VALUE : raw.cue().get(0).start();
    return raw.content().isEmpty() ? start : Math.min(start, raw.content().get(0).start());
  }

  private void pass(Findings findings, List<RawRule> some) {
    for (int i = 0; i < findings.page.tokens.size; i++) {
      Cue cue =
          findings.page.quotes.inside(i) || findings.taken[i] ? null : Cue.at(findings.page, i);
      if (cue != null) {
        first(findings, some, cue);
      }
    }
  }

  /** The first rule that makes something of the cue has it. */
  private static void first(Findings findings, List<RawRule> some, Cue cue) {
    for (RawRule rule : some) {
      Parts parts = rule.match(findings.page, cue);
      if (parts != null && findings.free(parts)) {
        findings.add(parts, rule.name());
        return;
      }
    }
  }
}
