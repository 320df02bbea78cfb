package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hearsay.model.Attribution;
import org.hearsay.model.Decision;
import org.hearsay.model.Manner;
import org.hearsay.model.RawAttribution;
import org.hearsay.model.SourceDetails;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes attributions of raw ones: order, nesting, manner, hedge, denial, and the source's kind and
 * name.
 */
final class Assembler {
  private static final Set<String> VERIFIED = Set.of("verified", "confirmed", "verify", "confirm");
  private static final Set<String> NOT =
      Set.of("not", "unable", "cannot", "couldn't", "unconfirmed");
  private static final Set<String> CLAIM = Set.of("claimed", "claiming", "claims", "claim");
  private static final Set<String> ATTACK =
      Set.of("responsibility", "attack", "attacks", "credit", "bombing", "bombings");
  private static final int HEDGE_REACH = 4;
  private final Page page;
  private final Circumstances circumstances;

  /** Where each attribution begins, in order, and how far the widest reaches. */
  private int[] starts = {};

  private int widest;

  Assembler(Page page) {
    this.page = page;
    this.circumstances = new Circumstances(page);
  }

  List<Attribution> assemble(List<RawAttribution> raw) {
    List<RawAttribution> clean = new ArrayList<>();
    for (RawAttribution one : raw) {
      RawAttribution trimmed = trimmed(one);
      if (!trimmed.content().isEmpty() || !trimmed.cue().isEmpty()) {
        clean.add(trimmed);
      }
    }
    clean.sort(
        Comparator.comparingInt((RawAttribution r) -> hull(r).start())
            .thenComparing(r -> -hull(r).length()));
    SourceTyper typer = new SourceTyper(page);
    widest = clean.stream().mapToInt(r -> hull(r).length()).max().orElse(0);
    starts = clean.stream().mapToInt(r -> hull(r).start()).toArray();
    List<Attribution> all = new ArrayList<>();
    for (int i = 0; i < clean.size(); i++) {
      all.add(attribution(clean, i, typer));
    }
    return all;
  }

  private Attribution attribution(List<RawAttribution> clean, int i, SourceTyper typer) {
    RawAttribution raw = clean.get(i);
    SourceTyper.Typed typed = typer.type(raw.source());
    Manner manner = manner(raw.content());
    boolean hedged = hedged(raw);
    boolean denied = words(raw.cue(), Lexicon.DENIAL);
    int outer = outer(clean, i);
    List<Decision> decisions = new ArrayList<>(fields(raw, typed));
    decisions.add(
        new Decision(
            "within", outer < 0 ? "no content holds it" : "the smallest content that holds it"));
    decisions.add(
        new Decision("hedged", hedged ? "hedge word beside cue or content" : "no hedge word"));
    decisions.add(new Decision("denied", denied ? "cue of denial" : "no cue of denial"));
    SourceDetails details = circumstances.of(raw, typed.kind(), typed.name());
    because(decisions, "sourceRole", details.role(), Circumstances.ROLE);
    because(decisions, "anonymity", details.anonymity(), Circumstances.ANONYMITY);
    because(decisions, "setting", details.setting(), Circumstances.SETTING);
    if (responsibility(raw)) {
      decisions.add(new Decision("claimOfResponsibility", "claim and responsibility or attack"));
    }
    return new Attribution(
        "a" + (i + 1),
        raw.source(),
        raw.cue(),
        raw.content(),
        manner,
        outer < 0 ? null : "a" + (outer + 1),
        typed.kind(),
        typed.name(),
        typed.descriptor(),
        typed.candidates(),
        hedged,
        denied,
        raw.confidence(),
        details,
        decisions);
  }

  private static List<Decision> fields(RawAttribution raw, SourceTyper.Typed typed) {
    boolean rule = !raw.by().equals(TAGGER);
    List<Decision> all = new ArrayList<>();
    for (String field : List.of("source", "cue", "content")) {
      all.add(new Decision(field, raw.by()));
    }
    for (String field : List.of("sourceKind", "sourceName", "descriptor", "candidates")) {
      all.add(new Decision(field, typed.by()));
    }
    all.add(new Decision("manner", "quotation marks"));
    all.add(new Decision("confidence", rule ? "fixed for the rule" : "tagger, calibrated on dev"));
    return all;
  }

  /** What the annotate room writes where its model found the spans. */
  private static final String TAGGER = "tagger";

  private static void because(
      List<Decision> decisions, String field, @Nullable Span found, String rule) {
    if (found != null) {
      decisions.add(new Decision(field, rule));
    }
  }

  private RawAttribution trimmed(RawAttribution raw) {
    return new RawAttribution(
        trimmed(raw.source()),
        trimmed(raw.cue()),
        trimmed(raw.content()),
        Math.max(0, Math.min(1, raw.confidence())),
        raw.by());
  }

  private List<Span> trimmed(List<Span> spans) {
    List<Span> all = new ArrayList<>();
    String text = page.tokens.text;
    for (Span span : spans) {
      if (span.start() < text.length()) {
        Span inside = new Span(span.start(), Math.min(span.end(), text.length())).trimmed(text);
        if (!inside.isEmpty()) {
          all.add(inside);
        }
      }
    }
    all.sort(null);
    return all;
  }

  private static Span hull(RawAttribution raw) {
    Span hull = null;
    for (List<Span> spans : List.of(raw.source(), raw.cue(), raw.content())) {
      for (Span span : spans) {
        hull = hull == null ? span : hull.hull(span);
      }
    }
    return hull == null ? new Span(0, 0) : hull;
  }

  /**
   * The nearest attribution before with a piece of content that holds this one's cue and content,
   * or -1.
   */
  private int outer(List<RawAttribution> clean, int i) {
    Span own = anchor(clean.get(i));
    int found = -1;
    int length = Integer.MAX_VALUE;
    if (own == null) {
      return found;
    }
    // Whatever holds it begins before it, and no further back than the widest reaches.
    int to = firstBehind(own.start());
    for (int k = firstBehind(own.end() - widest - 1); k < to; k++) {
      for (Span content : clean.get(k).content()) {
        if (k != i
            && content.contains(own)
            && content.length() > own.length()
            && content.length() < length
            && !sameContent(clean.get(k), clean.get(i))) {
          found = k;
          length = content.length();
        }
      }
    }
    return found;
  }

  /** The first attribution, in their order, that begins behind a place. */
  private int firstBehind(int place) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static boolean sameContent(RawAttribution a, RawAttribution b) {
    return a.content().equals(b.content());
  }

  private static @Nullable Span anchor(RawAttribution raw) {
    Span hull = null;
    for (List<Span> spans : List.of(raw.cue(), raw.content())) {
      for (Span span : spans) {
        hull = hull == null ? span : hull.hull(span);
      }
    }
    return hull;
  }

  private Manner manner(List<Span> content) {
    int inside = 0;
    int outside = 0;
    Tokens tokens = page.tokens;
    for (Span span : content) {
      for (int i = tokens.atOrAfter(span.start());
          i < tokens.size && tokens.end[i] <= span.end();
          i++) {
        if (tokens.word[i]) {
          inside += page.quotes.inside(i) ? 1 : 0;
          outside += page.quotes.inside(i) ? 0 : 1;
        }
      }
    }
    return inside == 0 ? Manner.INDIRECT : outside == 0 ? Manner.DIRECT : Manner.MIXED;
  }

  /** A hedge in the cue, just before it, or opening the content. */
  private boolean hedged(RawAttribution raw) {
    if (words(raw.cue(), Lexicon.HEDGE)) {
      return true;
    }
    Tokens tokens = page.tokens;
    int from = raw.content().isEmpty() ? -1 : tokens.atOrAfter(raw.content().get(0).start());
    for (int i = Math.max(0, from);
        from >= 0 && i < Math.min(tokens.size, from + 2 * HEDGE_REACH);
        i++) {
      boolean hedge = HEDGE_ADVERB.contains(tokens.lower[i]) && !page.quotes.inside(i);
      if (hedge && tokens.end[i] <= raw.content().get(0).end()) {
        return true;
      }
    }
    return unverified(raw);
  }

  private static final Set<String> HEDGE_ADVERB =
      Set.of(
          "reportedly",
          "allegedly",
          "purportedly",
          "apparently",
          "supposedly",
          "unconfirmed",
          "unverified",
          "alleged",
          "purported");

  /** "could not be independently verified" in the same or the next sentence. */
  private boolean unverified(RawAttribution raw) {
    Tokens tokens = page.tokens;
    if (raw.cue().isEmpty()) {
      return false;
    }
    int cue = tokens.atOrAfter(raw.cue().get(0).start());
    if (cue >= tokens.size) {
      return false;
    }
    int last = Math.min(tokens.sentence[cue] + 1, tokens.sentenceTo.length - 1);
    for (int i = tokens.sentenceFrom[tokens.sentence[cue]]; i < tokens.sentenceTo[last]; i++) {
      boolean verb = VERIFIED.contains(tokens.lower[i]);
      for (int k = Math.max(0, i - 5); verb && k < i; k++) {
        if (NOT.contains(tokens.lower[k]) && tokens.sentence[k] == tokens.sentence[i]) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean responsibility(RawAttribution raw) {
    boolean claim = words(raw.cue(), CLAIM);
    return claim && words(raw.content(), ATTACK);
  }

  private boolean words(List<Span> spans, Set<String> set) {
    Tokens tokens = page.tokens;
    for (Span span : spans) {
      for (int i = tokens.atOrAfter(span.start());
          i < tokens.size && tokens.start[i] < span.end();
          i++) {
        if (set.contains(tokens.lower[i])) {
          return true;
        }
      }
    }
    return false;
  }
}
