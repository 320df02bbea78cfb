package org.hearsay.story;

import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.model.Article;
import org.hearsay.model.Span;

/**
 * Chooses a story's headline from its articles: the one that says most of what all of them say, in
 * plain words.
 */
final class Headlines {
  private static final double LOUD = .75;
  private static final int SHORTEST = 20;
  private static final int LONGEST = 110;
  private static final int FROM_TEXT = 120;

  // Questions, shouts, teasers, quotations and marks of a live page say less than a plain headline.
  private static final Pattern NOT_PLAIN =
      Pattern.compile(
          "[?!]|\"|[\u201c\u201d]|(?i:^(?:live|watch|video|photos?|breaking|exclusive|opinion"
              + "|correction|update)\\b)|(?i:\\bhere's|\\bwhat is known|\\bwhat we know|\\blive\\b:?)"
              + "|[A-Z]{4,} [A-Z]{4,}|\\p{So}");

  private Headlines() {}

  static String of(List<Member> story, TermVector middle, Weights weights) {
    Member best = null;
    double most = -1;
    for (Member member : story) {
      String headline = member.article().headline();
      if (headline == null || headline.isBlank()) {
        continue;
      }
      double score = weights.vector(Profile.of(headline)).dot(middle) * plainness(headline);
      if (best == null || score > most || (score == most && earlier(member, best))) {
        best = member;
        most = score;
      }
    }
    if (best == null) {
      return fromText(central(story, middle).article());
    }
    String headline = best.article().headline();
    return headline == null ? "" : headline.strip();
  }

  private static double plainness(String headline) {
    boolean loud = NOT_PLAIN.matcher(headline).find();
    boolean odd = headline.length() < SHORTEST || headline.length() > LONGEST;
    return (loud ? LOUD : 1) * (odd ? LOUD : 1);
  }

  private static boolean earlier(Member a, Member b) {
    double one = a.day() == null ? Double.MAX_VALUE : a.day();
    double two = b.day() == null ? Double.MAX_VALUE : b.day();
    return one < two || (one == two && a.id().compareTo(b.id()) < 0);
  }

  static Member central(List<Member> story, TermVector middle) {
    Member best = story.get(0);
    for (Member member : story) {
      if (member.terms().dot(middle) > best.terms().dot(middle)) {
        best = member;
      }
    }
    return best;
  }

  /** The beginning of the text, cut between words, where no article has a headline. */
  private static String fromText(Article article) {
    String text = article.text().strip();
    int end = firstLine(text);
    if (end <= FROM_TEXT) {
      return text.isEmpty() ? article.id() : text.substring(0, end);
    }
    int space = text.lastIndexOf(' ', FROM_TEXT);
    return new Span(0, space > SHORTEST ? space : FROM_TEXT).of(text).strip() + "\u2026";
  }

  private static int firstLine(String text) {
    int line = text.indexOf('\n');
    return line < 0 ? text.length() : line;
  }
}
