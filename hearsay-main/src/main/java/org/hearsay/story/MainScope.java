package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearsay.model.Scope;
import org.hearsay.model.Span;

/**
 * Marks, in each article of a story, the stretches that carry its main claim: the lead, and what
 * further down says the same as the lead or the headline.
 *
 * <p>A paragraph on something else (what a minister said in a talk show, other attacks) stays
 * outside, so that its sources are not counted as origins of the main claim.
 */
final class MainScope {
  // Tried .13 and .16 on one page whose main and side claims are known by reading: .13 parts them.
  private static final double LIKE_LEAD = .13;

  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?i)\\b(?:the|this|that) (?:publication|report|newspaper|paper|outlet|article|website"
              + "|broadcaster|agency)\\b");

  private MainScope() {}

  static Scope of(List<Member> story, Map<String, List<Told>> told, StatementSpace space) {
    Map<String, List<Span>> scope = new TreeMap<>();
    for (Member member : story) {
      scope.put(member.id(), spans(member, told.getOrDefault(member.id(), List.of()), space));
    }
    return new Scope(scope);
  }

  private static List<Span> spans(Member member, List<Told> told, StatementSpace space) {
    List<TermVector> main = new ArrayList<>();
    String headline = member.article().headline();
    if (headline != null) {
      main.add(space.of(headline));
    }
    List<Told> open = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (Told t : told) {
      if (t.statement().lead()) {
        main.add(space.leaning(t.statement()));
        spans.add(t.statement().span());
      } else {
        open.add(t);
      }
    }
    // What is like a sentence that is like the lead belongs too: names give way to "the group".
    for (boolean grown = true; grown; ) {
      grown = false;
      for (Told t : List.copyOf(open)) {
        TermVector own = space.leaning(t.statement());
        boolean like = main.stream().anyMatch(vector -> vector.dot(own) >= LIKE_LEAD);
        if (like || goesOn(told, t, spans)) {
          main.add(own);
          spans.add(t.statement().span());
          open.remove(t);
          grown = true;
        }
      }
    }
    spans.sort(null);
    return spans;
  }

  /** "According to the publication, ..." right behind a stretch of the main claim. */
  private static boolean goesOn(List<Told> told, Told t, List<Span> spans) {
    int at = place(told, t);
    return at > 0
        && spans.contains(told.get(at - 1).statement().span())
        && t.statement().attributed()
        && POINTS_BACK.matcher(t.statement().text()).find();
  }

  private static int place(List<Told> told, Told t) {
    return t.order() - told.get(0).order();
  }
}
