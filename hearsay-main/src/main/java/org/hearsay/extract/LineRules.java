package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells the furniture of a text line by line: an ordered list of small named rules, first match
 * wins.
 *
 * <p>Used for plain text as a whole, and for the paragraphs around and in the body of a page.
 * Thread-safe.
 */
final class LineRules {
  private static final Pattern RELATED_HEAD =
      Pattern.compile(
          "(?iu)^[\\W]*(?:also read|read also|read more|read next|related|related (?:stories|articles|news|posts|coverage|content)|see also|more (?:stories|on this|news|from .{2,30})|must read|trending(?: now)?|recommended(?: stories| for you)?|you may (?:also )?like|don['’]t miss|most read|lesen sie auch|mehr zum thema|auch interessant|das könnte sie auch interessieren|lire aussi|à lire aussi|lisez aussi|lee también|te puede interesar|noticias relacionadas|leggi anche|leia também|leia mais|lees ook|les også|læs også|läs också|czytaj także|zobacz też|čtěte také|ayrıca okuyun|ilgili haberler|читайте также|по теме|baca juga)\\s*[:：.…–—-]*$");
  private static final Pattern RELATED_INLINE =
      Pattern.compile(
          "(?iu)^[\\W]*(?:also read|read also|read more|read next|related|see also|must read|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lee también|leer más|te puede interesar|leggi anche|leia também|leia mais|lees ook|les også|läs också|läs mer|czytaj także|zobacz też|ilgili haber|читайте также|baca juga|watch)\\s*(?:[:：|–—>-]|\\bhere\\b)\\s*\\S.*");
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?iu)^[\\W]*(?:correction|corrections|clarification|editor['’]?s?['’]? note|editors['’]? note|note to readers|this (?:story|article|report|piece|post|copy) (?:has been|was|is|first|originally|appeared)\\b.*(?:syndicat|published|feed|edited|updated|corrected|republished|appeared|generated|translated|staff|wire|third[- ]party)|an earlier version of|a previous version of|\\(?this story has not been edited|disclaimer|(?:originally|first) published (?:at|on|in|by)|republished (?:from|with)|korrektur|anmerkung der redaktion|hinweis der redaktion|rectificati(?:f|on)|fe de errat|nota de la redacción|errata).*");
  private static final Pattern REPORTING =
      Pattern.compile(
          "(?iu)^\\W*(?:additional )?(?:reporting|writing|editing|compiled|edited|research|translat)");
  private static final Pattern CLOSED = Pattern.compile("[.!?][\"”’)]?$");

  /** The longest that {@link #CLOSED} can match, with a line's end. */
  private static final int CLOSING = 4;

  private static final Pattern BY =
      Pattern.compile("(?u)^(?i:by|von|par|por|di|door|av|yazan):?\\s+\\p{Lu}.*");
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)^\\W*(?:published|updated|posted|last updated|first published|by|von|publié|publicado|veröffentlicht|stand|aktualisiert)\\b.*");
  private static final Pattern HALF_DAY = Pattern.compile("(?i)[ap]\\.m\\.$");
  private static final Pattern BREADCRUMB =
      Pattern.compile("(?U)[^<>»›.!?]{1,40}(?:\\s[>»›]\\s[^<>»›.!?]{1,40})+");
  private static final Pattern ADVERT =
      Pattern.compile(
          "(?iu)^\\W*(?:advertisement|anzeige|werbung|publicité|publicidad|pubblicità|реклама|share|share this article|listen to this article|story continues below(?: this)?(?: advertisement)?|comments|tags|login|sign in)\\W*$");
  private static final Hinted LEGAL =
      Hinted.of(
          "(?:accepts no responsibility|all rights reserved|©|copyright \\d{4}|may not be (?:published|reproduced|redistributed)|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|tüm hakları saklıdır|все права защищены|views expressed (?:are|in|by)|opinions expressed|catch all the .{3,60}(?:news|updates)|download the .{2,40} app|follow us on|subscribe to (?:our|the)|sign up (?:for|to) (?:our|the))",
          "accepts no",
          "all rights",
          "©",
          "copyright ",
          "may not be ",
          "alle rechte",
          "tous droits",
          "todos los",
          "tutti i diritti",
          "tüm hakları",
          "все права",
          "s expressed",
          "catch all",
          "download the",
          "follow us",
          "subscribe to",
          "sign up");

  /**
   * A line with what stood around it.
   *
   * @param mayBeLink false where the markup shows that it is none
   */
  record Line(
      String text,
      String lower,
      int words,
      int index,
      int count,
      boolean beforeBody,
      boolean mayBeLink,
      LineKind previous) {
    Line(String text, int index, int count, boolean beforeBody, LineKind previous) {
      this(Passage.of(text), true, index, count, beforeBody, previous);
    }

    Line(Passage p, boolean plain, int index, int count, boolean before, LineKind previous) {
      this(
          p.text(),
          p.text().toLowerCase(Locale.ROOT),
          TextShape.words(p.text()),
          index,
          count,
          before,
          !p.heading() && (plain || !p.links().isEmpty()),
          previous);
    }
  }

  /** One rule: its name, what it sees, the kind it gives. */
  private record Rule(
      String name, String description, LineKind kind, Predicate<Line> sees, LongAdder hits) {}

  private final Credits credits;
  private final List<Rule> rules;

  LineRules(Credits credits) {
    this.credits = credits;
    this.rules = new ArrayList<>(aroundTheBody());
    this.rules.addAll(besideTheBody());
  }

  private List<Rule> aroundTheBody() {
    return List.of(
        rule(
            "related-head",
            "a phrase that introduces related links, alone in its line",
            LineKind.RELATED_HEAD,
            l -> l.words() <= 7 && RELATED_HEAD.matcher(l.text()).matches()),
        rule(
            "related-run",
            "after such a phrase: lines like headlines, until one ends like a sentence",
            LineKind.RELATED,
            this::continuesRelated),
        rule(
            "related-inline",
            "'Also read: ...' in one short line",
            LineKind.RELATED_INLINE,
            l -> l.words() <= 30 && RELATED_INLINE.matcher(l.text()).matches()),
        rule(
            "dated-byline",
            "a short line of date, place, agency or author before the body",
            LineKind.BYLINE,
            this::isDatedByline),
        rule(
            "by",
            "'By Somebody' before the body",
            LineKind.BYLINE,
            l ->
                l.beforeBody()
                    && l.words() <= 12
                    && BY.matcher(l.text()).matches()
                    && !TextShape.endsSentence(l.text())));
  }

  private List<Rule> besideTheBody() {
    return List.of(
        rule(
            "contributors",
            "'Reporting by ...; Editing by ...'",
            LineKind.CONTRIBUTORS,
            this::isContributors),
        rule(
            "notice",
            "corrections, editor's notes, syndication notices",
            LineKind.NOTICE,
            l -> l.words() <= 120 && NOTICE.matcher(l.text()).matches()),
        rule(
            "legal",
            "copyright lines, disclaimers, calls to follow",
            LineKind.NOTICE,
            l -> l.words() <= 90 && isLegal(l) && (l.words() < 40 || l.index() > l.count() / 2)),
        rule(
            "wire-line",
            "a line that is nothing but agencies: '(AP)', 'Agencies', 'With inputs from PTI'",
            LineKind.WIRE,
            l -> l.words() <= 10 && !credits.tail(l.text()).isEmpty()),
        rule(
            "caption",
            "a short line that ends by crediting a picture",
            LineKind.CAPTION,
            this::isCaption),
        rule(
            "breadcrumb",
            "the way to the page through its site: 'Home > News > Region'",
            LineKind.FURNITURE,
            l -> l.beforeBody() && l.words() <= 16 && BREADCRUMB.matcher(l.text()).matches()),
        rule(
            "advert",
            "'Advertisement' and the like, alone in its line",
            LineKind.FURNITURE,
            l -> ADVERT.matcher(l.text()).matches()));
  }

  private static Rule rule(String name, String what, LineKind kind, Predicate<Line> sees) {
    return new Rule(name, what, kind, sees, new LongAdder());
  }

  /** The kind that the first matching rule gives, else {@link LineKind#BODY}. */
  LineKind kind(Line line) {
    for (Rule rule : rules) {
      if (rule.sees().test(line)) {
        rule.hits().increment();
        return rule.kind();
      }
    }
    return LineKind.BODY;
  }

  /** Rules in order as "name: description (hits)". */
  List<String> explained() {
    return rules.stream()
        .map(r -> r.name() + ": " + r.description() + " (" + r.hits().sum() + ")")
        .toList();
  }

  private boolean continuesRelated(Line l) {
    boolean running = l.previous() == LineKind.RELATED_HEAD || l.previous() == LineKind.RELATED;
    boolean sentence = TextShape.endsSentence(l.text()) && !l.text().endsWith("?") && l.words() > 6;
    boolean headline = l.mayBeLink() && l.words() <= 28 && !sentence;
    return running && headline && !isLegal(l);
  }

  private boolean isDatedByline(Line l) {
    if (!l.beforeBody() || l.words() > 28) {
      return false;
    }
    boolean dated = !DateText.all(l.text(), Habits.UNKNOWN).isEmpty();
    boolean parted = l.text().contains("|") || l.text().contains("•") || l.text().contains("·");
    return dated
        && (parted || l.words() <= 9 || LABELLED.matcher(l.text()).matches())
        && !TextShape.endsSentence(HALF_DAY.matcher(l.text()).replaceFirst(""));
  }

  private static boolean isLegal(Line l) {
    return LEGAL.isPossibleIn(l.lower()) && LEGAL.matcher(l.lower()).find();
  }

  private boolean isContributors(Line l) {
    boolean says = REPORTING.matcher(l.text()).find() || l.lower().contains("contributed");
    return l.words() <= 60 && says && !credits.contributors(l.text()).isEmpty();
  }

  private static boolean isClosed(String text) {
    int from = Math.max(0, text.length() - CLOSING);
    return CLOSED.matcher(text).region(from, text.length()).find();
  }

  private boolean isCaption(Line l) {
    return l.words() <= (l.beforeBody() ? 60 : 45)
        && !isClosed(l.text())
        && credits.isPhotoCredited(l.text());
  }
}
