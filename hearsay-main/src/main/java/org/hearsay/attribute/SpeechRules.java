package org.hearsay.attribute;

import java.util.Set;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.jspecify.annotations.Nullable;

/** Rules for what somebody said on the air of a medium, or to one of its people. */
final class SpeechRules {
  private SpeechRules() {}

  /**
   * "On Monday on Channel Nine's Morning Deck, she said", "he insisted on Channel Nine". Papers are
   * not spoken on, so "on" and a verb of saying are enough; what is only shown there is none.
   */
  static final class OnAir extends MentionRule {
    private static final Set<String> SAYS = Lexicon.words("speechrules.says");
    private static final Set<String> SHOWN = Lexicon.words("speechrules.shown");
    private static final int REACH = 6;

    OnAir() {
      super("on-air", "somebody says something on a channel or programme: on X, she said");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int on = Contexts.before(page, m.from());
      boolean possible =
          tokens.is(on, "on")
              && m.named()
              && !m.ambiguous()
              && m.kind() == CitationKind.OUTLET
              && !page.quotes.inside(on);
      return possible && (opens(page, on, m) || follows(page, on))
          ? information(page, m, on, m.to(), 0.75)
          : null;
    }

    /** "Sunday on X, she said": nothing but the day stands before, a verb of saying behind. */
    private static boolean opens(Page page, int on, Mention m) {
      Tokens tokens = page.tokens;
      for (int i = tokens.sentenceFrom[tokens.sentence[on]]; i < on; i++) {
        boolean when =
            tokens.in(i, Lexicon.DAY)
                || tokens.in(i, Lexicon.MONTH)
                || Contexts.period(tokens, i)
                || Character.isDigit(tokens.lower[i].charAt(0))
                || tokens.is(i, "on")
                || !tokens.word[i];
        if (!when) {
          return false;
        }
      }
      return says(page, m.to(), tokens.sentenceTo[tokens.sentence[on]]);
    }

    private static boolean follows(Page page, int on) {
      Tokens tokens = page.tokens;
      int from = Math.max(on - REACH, tokens.sentenceFrom[tokens.sentence[on]]);
      for (int i = Math.max(from, on - 3); i < on; i++) {
        if (tokens.in(i, SHOWN)) {
          return false;
        }
      }
      return says(page, from, on);
    }

    private static boolean says(Page page, int from, int to) {
      for (int i = from; i < to; i++) {
        if (page.tokens.in(i, SAYS) && !page.quotes.inside(i)) {
          return true;
        }
      }
      return false;
    }
  }

  /** "told Ada Quill of X", "in an interview with Ada Quill of X", "Ada Quill of X writes". */
  static final class StaffOf extends MentionRule {
    private static final Set<String> OF = Set.of("of", "at", "from", "with");

    StaffOf() {
      super(
          "staff-of",
          "a named person of the medium was told it or reports it: told Jane Doe of X, Jane Doe of X writes");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      int of = Contexts.before(page, m.from());
      int name = tokens.in(of, OF) && m.named() ? Names.start(tokens, of) : of;
      boolean person = name < of && page.persons().within(name, of) != null; // no "CEO of X"
      boolean told =
          person
              && (tokens.in(name - 1, Lexicon.TELL)
                  || (tokens.in(name - 1, SourceRules.SPOKE_TO)
                      && tokens.in(name - 2, SourceRules.SPOKE)));
      if (told) {
        return new Hit(
            CitationKind.INTERVIEW, CitationRole.INFORMATION, 0.85, page.span(name - 1, m.to()));
      }
      int behind = tokens.is(m.to(), ",") ? m.to() + 1 : m.to();
      int verb = person ? Contexts.reportVerb(page, behind) : -1;
      return verb >= 0 ? information(page, m, of, verb + 1, 0.8) : null;
    }
  }

  /**
   * "The story was picked up by X, Y and Z": they have it from others, so they are passed over by
   * every later rule. "Carried by" and "published by" are credits and stay out.
   */
  static final class PassedOn extends MentionRule {
    private static final Set<String> REPEATED =
        Set.of("republished", "reprinted", "repeated", "recycled", "rehashed", "aggregated");
    private static final Set<String> ENDS = Lexicon.words("speechrules.list-end");
    private static final int REACH = 24;

    PassedOn() {
      super(
          "passed-on",
          "the medium took the story up from others: picked up by X; no citation, and later rules leave it alone");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      return null;
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (int by = 2; by < tokens.size; by++) {
        if (!tokens.is(by, "by") || !taken(tokens, by - 1)) {
          continue;
        }
        for (int i = by + 1; i < listEnd(tokens, by); i++) {
          Mention m = page.mentionAt(i);
          if (m != null && m.from() == i && m.type() != Mention.Type.PLATFORM) {
            page.settle(m);
            pairs.passedOver(name());
          }
        }
      }
    }

    private static boolean taken(Tokens tokens, int i) {
      boolean picked = tokens.is(i, "up") && tokens.is(i - 1, "picked");
      return picked || tokens.in(i, REPEATED);
    }

    private static int listEnd(Tokens tokens, int by) {
      int i = by + 1;
      while (i < tokens.size
          && i - by < REACH
          && tokens.sameSentence(i, by)
          && !ENDS.contains(tokens.lower[i])) {
        i++;
      }
      return i;
    }
  }
}
