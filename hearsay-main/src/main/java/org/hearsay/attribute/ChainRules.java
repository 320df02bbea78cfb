package org.hearsay.attribute;

import java.util.List;
import java.util.Set;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Rules for the second step: on whom a cited medium relies in turn. */
final class ChainRules {
  static final Set<String> OPENING = Set.of("(", "[", ",");
  static final Set<String> OBJECT_END = Set.of(",", ";", ":", "as", "who", "that", ".");
  static final Set<String> NAMELESS = Lexicon.words("chainrules.nameless");
  static final Set<String> QUOTED = Set.of("quoted", "cited");
  static final Set<String> BEFORE_QUOTED =
      Set.of("was", "were", "is", "are", "been", "as", "being", ",");
  static final Set<String> BY_OR_IN = Set.of("by", "in", "on", "to");
  private static final Set<String> PHRASE_HEAD =
      Set.of("a", "an", "one", "two", "three", "several");
  static final Set<String> TO_WITH = Set.of("to", "with");
  static final Set<String> SPOKE =
      Set.of("confirmed", "speaking", "spoke", "revealed", "explained");
  static final Set<String> REPORTED = Set.of("reports", "reported");
  static final Set<String> SAID =
      Set.of("said", "told", "says", "wrote", "added", "explained", "claimed", "warned");

  static final Set<String> WAS = Set.of("was", "were", "been", "be");

  private ChainRules() {}

  static List<CitationRule> all() {
    return List.of(
        new ViaChain(),
        new CitingChain(),
        new AccordingChain(),
        new QuotedBy(),
        new QuotedPerson(),
        new ToldByUnnamed(),
        new SaidThroughRules.SaidThrough());
  }

  abstract static class Base extends NamedRule implements CitationRule {
    Base(String name, String description) {
      super(name, description);
    }

    final void pair(
        Pairs pairs, String citing, String cited, CitationKind kind, Span span, double confidence) {
      pair(pairs, citing, cited, kind, CitationRole.INFORMATION, span, confidence);
    }

    final void pair(
        Pairs pairs,
        String citing,
        String cited,
        CitationKind kind,
        CitationRole role,
        Span span,
        double confidence) {
      pairs.add(
          new Pairs.Finding(citing, cited, kind, role, span, null, List.of(), confidence, name()));
    }
  }

  /** "X (via Y)": Y is cited, and Y has it from X. */
  static final class ViaChain extends Base {
    ViaChain() {
      super("x-via-y", "X (via Y): the article has it from Y, Y from X");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (Mention y : page.mentions()) {
        int via = Contexts.before(page, y.from());
        Mention x =
            tokens.is(via, "via")
                ? page.mentionAt(via - (tokens.in(via - 1, OPENING) ? 2 : 1))
                : null;
        if (x != null && x.named() && y.named() && !page.settled(y) && !x.name().equals(y.name())) {
          Span span = page.span(x.from(), y.to());
          // "(Ada Quill/Foo via Bar)" stands below a picture.
          boolean picture = tokens.is(x.from() - 1, "/");
          CitationRole role = picture ? CitationRole.PHOTO : CitationRole.INFORMATION;
          pair(pairs, Citation.THIS, y.name(), y.kind(), role, span, 0.9);
          pair(pairs, y.name(), x.name(), x.kind(), role, span, 0.85);
          page.settle(x);
          page.settle(y);
        }
      }
    }
  }

  /** "As per X, the Y report reads": Y is what X relies on. */
  static final class AccordingChain extends Base {
    AccordingChain() {
      super(
          "according-to-x-y-says",
          "According to X, Y said; X reports that Y said: X relies on the medium Y");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      Mention x = null;
      for (Mention m : page.mentions()) {
        if (x != null
            && tokens.sameSentence(x.from(), m.from())
            && m.named()
            && !m.name().equals(x.name())
            && !m.ambiguous()
            && !page.settled(m)
            && joined(page, x, m)
            && says(page, m)) {
          pair(pairs, x.name(), m.name(), m.kind(), page.span(x.from(), m.to()), 0.75);
          page.settle(m);
        }
        boolean opens =
            m.named()
                && !m.open()
                && m.from() - tokens.sentenceFrom[tokens.sentence[m.from()]] <= 6
                && page.accordingTo(m);
        if (opens) {
          x = m;
        }
      }
    }

    private static boolean says(Page page, Mention m) {
      return Subjects.verbOf(page, m) >= 0 || page.tokens.is(m.to(), "report");
    }

    /** Nothing but a comma and an article between them. */
    private static boolean joined(Page page, Mention x, Mention m) {
      return m.from() - x.to() <= 3 && page.tokens.is(x.to(), ",");
    }
  }

  /** "Y was quoted by X", "Y was quoted as saying on X". */
  static final class QuotedBy extends Base {
    QuotedBy() {
      super("y-quoted-by-x", "Y was quoted by X; Y was quoted as saying in X: X relies on Y");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (int v = 1; v < tokens.size; v++) {
        boolean quoted = tokens.in(v, QUOTED) && tokens.in(v - 1, BEFORE_QUOTED);
        Mention x = quoted ? by(page, v) : null;
        Speaker y = x == null ? null : Speaker.before(page, v);
        String name = y == null ? null : Unnamed.nameOf(page, y);
        if (x != null && name != null && !x.open()) {
          pair(pairs, x.name(), name, CitationKind.PERSON, page.span(v, x.to()), 0.85);
          pair(pairs, Citation.THIS, x.name(), x.kind(), page.span(v, x.to()), 0.9);
          page.settle(x);
        }
      }
    }

    private static @Nullable Mention by(Page page, int verb) {
      Tokens tokens = page.tokens;
      for (int i = verb + 1;
          i < tokens.size && i - verb < 12 && tokens.sameSentence(i, verb);
          i++) {
        Mention m = page.mentionAt(i);
        if (m != null) {
          int t = Contexts.before(page, m.from());
          return m.type() != Mention.Type.PLATFORM && tokens.in(t, BY_OR_IN) ? m : null;
        }
      }
      return null;
    }
  }

  /**
   * "X quotes John Roe as saying" is CitingChain's; this one is for "quoted spokeswoman Jane Doe".
   */
  static final class QuotedPerson extends Base {
    QuotedPerson() {
      super("x-interviewed-y", "X spoke to Y, X interviewed Y: X relies on the person");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (Mention x : page.mentions()) {
        int v = x.to();
        boolean spoke =
            tokens.is(v, "interviewed") || (tokens.is(v, "spoke") && tokens.in(v + 1, TO_WITH));
        if (x.named()
            && !x.open()
            && spoke
            && v + 2 < tokens.size
            && tokens.sameSentence(v, v + 2)) {
          int from = tokens.is(v, "spoke") ? v + 2 : v + 1;
          Speaker y =
              Speaker.classify(
                  page, from, Math.min(tokens.sentenceTo[tokens.sentence[v]], from + 8));
          String name = Unnamed.nameOf(page, y);
          if (name != null && y.sort() != Speaker.Sort.PRONOUN) {
            pair(pairs, x.name(), name, CitationKind.PERSON, page.span(x.from(), from + 1), 0.7);
          }
        }
      }
    }
  }

  /** "A source told X", "residents there told X". */
  static final class ToldByUnnamed extends Base {
    ToldByUnnamed() {
      super("unnamed-told-x", "somebody unnamed told X: X relies on an unnamed person");
    }

    /** "a spokesman for the group who spoke to X": what "who" stands for. */
    private static @Nullable Speaker whoSpoke(Page page, int who) {
      Tokens tokens = page.tokens;
      int from = who;
      int first = tokens.sentenceFrom[tokens.sentence[who]];
      while (from > first && who - from < 8 && !tokens.in(from, PHRASE_HEAD)) {
        from--;
      }
      return from < who ? Speaker.classify(page, from, who) : null;
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (Mention x : page.mentions()) {
        int t = Contexts.before(page, x.from());
        boolean told =
            tokens.in(t, Lexicon.TELL)
                || (tokens.in(t, TO_WITH) && tokens.in(t - 1, SPOKE))
                || (tokens.in(t, TO_WITH) && tokens.is(t - 1, "later") && tokens.in(t - 2, SPOKE));
        if (told && x.type() != Mention.Type.PLATFORM && !x.open()) {
          int verb = tokens.in(t, Lexicon.TELL) ? t : tokens.in(t - 1, SPOKE) ? t - 1 : t - 2;
          Speaker speaker =
              tokens.is(verb - 1, "who") ? whoSpoke(page, verb - 1) : Speaker.before(page, verb);
          if (speaker != null && speaker.sort() == Speaker.Sort.UNNAMED) {
            pair(
                pairs,
                x.name(),
                Unnamed.PERSON,
                CitationKind.PERSON,
                page.span(speaker.from(), x.to()),
                0.85);
          }
        }
      }
    }
  }
}
