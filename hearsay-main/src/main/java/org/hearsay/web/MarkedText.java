package org.hearsay.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Attribution;
import org.hearsay.model.Edge;
import org.hearsay.model.Passage;
import org.hearsay.model.Span;
import org.hearsay.report.Html;
import org.jspecify.annotations.Nullable;

/**
 * A text with marks that may overlap: cut at every edge of a mark, each piece carrying the kinds of
 * all marks over it.
 *
 * <p>The cue of an attribution is a link to its entry beside the text, so that the keyboard reaches
 * it and a screen reader reads who says it. A copied passage begins with a link to its parent.
 */
final class MarkedText {
  /** A stretch to mark, how, and the attribution it belongs to. */
  private record Mark(Span span, String kind, @Nullable String attribution, String told) {}

  private final String text;
  private final List<Mark> marks = new ArrayList<>();

  /** Where a copied passage begins, the link that stands there. */
  private final TreeMap<Integer, String> jumps = new TreeMap<>();

  MarkedText(String text) {
    this.text = text;
  }

  void attribution(Attribution a, String chain) {
    a.source().forEach(s -> marks.add(new Mark(s, "source", a.id(), chain)));
    a.cue().forEach(s -> marks.add(new Mark(s, "cue", a.id(), chain)));
    a.content().forEach(s -> marks.add(new Mark(s, "content", a.id(), chain)));
  }

  /** Passages that stand in a parent too. */
  void copied(Edge edge, String parent) {
    List<Passage> passages = new ArrayList<>(edge.passages());
    passages.sort(Comparator.comparing(Passage::child));
    for (int i = 0; i < passages.size(); i++) {
      Span span = passages.get(i).child();
      marks.add(new Mark(span, "copied", null, ""));
      Html jump = new Html().raw("<a class=\"jump\" href=\"/compare?id=").url(edge.parent());
      jump.raw("&amp;id=").url(edge.child()).raw("&amp;at=" + span.start() + "#here\" title=\"");
      jump.text("stands in " + parent + " too: compare").raw("\" aria-label=\"");
      jump.text("the following stands in " + parent + " too: compare").raw("\">»</a>");
      jumps.merge(span.start(), jump.toString(), (a, b) -> a);
    }
  }

  /** Points out one stretch. */
  void point(Span span) {
    if (span.end() <= text.length() && !span.isEmpty()) {
      marks.add(new Mark(span, "here", null, ""));
    }
  }

  String html() {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (Mark mark : marks) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
    marks.sort(Comparator.comparing(Mark::span));
    Html html = new Html();
    Integer from = null;
    boolean pointed = false;
    for (Integer to : cuts) {
      if (from != null) {
        pointed = piece(html, new Span(from, to), pointed);
      }
      from = to;
    }
    return html.toString();
  }

  private boolean piece(Html html, Span span, boolean pointed) {
    TreeSet<String> kinds = new TreeSet<>();
    Mark inner = null;
    for (Mark mark : marks) {
      if (mark.span().start() >= span.end()) {
        break;
      }
      if (mark.span().overlaps(span)) {
        kinds.add(mark.kind());
        boolean nearer =
            inner == null
                || inner.attribution() == null
                || mark.span().length() <= inner.span().length();
        if (mark.attribution() != null && nearer) {
          inner = mark;
        }
      }
    }
    String jump = jumps.get(span.start());
    if (jump != null) {
      html.raw(jump);
    }
    String words = span.of(text);
    if (kinds.isEmpty()) {
      html.text(words);
      return pointed;
    }
    boolean here = kinds.contains("here");
    html.raw("<mark class=\"" + String.join(" ", kinds) + "\"");
    html.raw(here && !pointed ? " id=\"here\"" : "");
    if (inner != null) {
      html.raw(" data-a=\"").text(String.valueOf(inner.attribution())).raw("\"");
    }
    html.raw(">");
    if (inner != null && !inner.kind().equals("content") && !words.isBlank()) {
      html.raw("<a class=\"at\" href=\"#attr-").text(String.valueOf(inner.attribution()));
      html.raw("\" title=\"").text(inner.told()).raw("\">").text(words).raw("</a>");
    } else {
      html.text(words);
    }
    html.raw("</mark>");
    return pointed || here;
  }
}
