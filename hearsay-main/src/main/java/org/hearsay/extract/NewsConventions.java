package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.model.Credit;
import org.hearsay.model.CreditRole;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.Dateline;
import org.hearsay.model.RelatedLink;
import org.jspecify.annotations.Nullable;

/**
 * What newspapers print around a report by convention: dateline, agency credits, contributors,
 * captions, notices. Moves them out of the paragraphs into their own places; the dateline and an
 * agency's mark at the end of a sentence stay in the text and are only noted.
 */
final class NewsConventions {
  private static final int HEAD = 4;
  private static final int TAIL = 4;
  private static final Pattern LEAD = Pattern.compile("^[^:：|>–—]{3,40}[:：|>–—-]\\s*");
  private final Credits credits;
  private final Datelines datelines;
  private final LineRules rules;

  NewsConventions(KnownOutlets outlets) {
    this.credits = new Credits(outlets);
    this.datelines = new Datelines(credits);
    this.rules = new LineRules(credits);
  }

  Credits credits() {
    return credits;
  }

  LineRules rules() {
    return rules;
  }

  /** Sorts lines into {@code draft}; what is body becomes its passages. */
  void sort(List<Passage> lines, boolean plain, Draft draft) {
    List<Passage> body = new ArrayList<>();
    LineKind previous = LineKind.BODY;
    int chars = 0;
    for (int i = 0; i < lines.size(); i++) {
      Passage p = lines.get(i);
      boolean before = chars < 200 && i < 12;
      LineKind kind = rules.kind(new LineRules.Line(p, plain, i, lines.size(), before, previous));
      if (kind == LineKind.BODY) {
        body.add(p);
        chars += TextShape.endsSentence(p.text()) ? p.text().length() : 0;
      } else {
        putAside(kind, p, draft);
      }
      previous = kind;
    }
    while (!body.isEmpty() && introducesNothing(body.get(body.size() - 1))) {
      body.remove(body.size() - 1);
    }
    draft.passages = body;
  }

  /** A heading at the end; one that is a sentence may be a point of a list in large print. */
  private static boolean introducesNothing(Passage last) {
    return last.heading() && !last.text().endsWith(".");
  }

  /** Files one line of furniture under what it is. */
  void putAside(LineKind kind, Passage p, Draft draft) {
    String line = p.text();
    switch (kind) {
      case BYLINE -> byline(line, draft);
      case CAPTION -> caption(line, draft);
      case RELATED, RELATED_INLINE ->
          draft.related.add(new RelatedLink(title(kind, line), link(p)));
      case CONTRIBUTORS -> credits.contributors(line).forEach(draft::credit);
      case NOTICE -> notice(line, draft);
      case WIRE -> credits.tail(line).forEach(draft::credit);
      case RELATED_HEAD, FURNITURE, BODY -> {}
    }
  }

  /** "Also read: Ferry asks for time" is "Ferry asks for time". */
  private static String title(LineKind kind, String line) {
    return kind == LineKind.RELATED ? line : LEAD.matcher(line).replaceFirst("");
  }

  private static @Nullable String link(Passage p) {
    return p.links().isEmpty() ? null : p.links().get(0).url();
  }

  void caption(String line, Draft draft) {
    draft.captions.add(line);
    credits.photo(line).forEach(draft::credit);
  }

  /** A correction or disclaimer; it may credit agencies or a first publisher. */
  void notice(String line, Draft draft) {
    draft.notices.add(line);
    credits.republished(line).forEach(draft::credit);
    credits.contributors(line).forEach(draft::credit);
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.contains("syndicated feed") || lower.contains("agencies")) {
      draft.credit(new Credit("Agencies", CreditRole.WIRE, line));
    }
  }

  /** "2 May 2021 08:59 | Oslo | Agencies": dates, a place, agencies, else a name. */
  void byline(String line, Draft draft) {
    Dates dates = new Dates(draft.habits, draft.document.retrieved());
    dates.byline(line, 0.8);
    for (DateCandidate c : dates.found()) {
      boolean known =
          draft.dates.stream()
              .anyMatch(d -> d.from().equals(c.from()) && d.value().equals(c.value()));
      if (!known) {
        draft.dates.add(c);
      }
    }
    credits.byline(line).forEach(draft::credit);
    String[] parts = line.split("\\s*[|•·]\\s*");
    for (String part : parts) {
      boolean dated = !DateText.all(part, draft.habits).isEmpty();
      if (dated || !credits.agencies(part).isEmpty()) {
        continue;
      }
      boolean by = part.matches("(?iu)^(?:by|von|par|por):?\\s.*");
      if (by && draft.authors.isEmpty()) {
        // Set, not added to: what stands there may be a list that cannot grow (found by fuzzing).
        draft.authors =
            PersonNames.split(part).stream().filter(n -> credits.agencies(n).isEmpty()).toList();
      } else if (!by && parts.length > 1 && isPlace(part) && draft.dateline == null) {
        draft.dateline = new Dateline(part.replaceFirst(":$", "").strip(), null);
      }
    }
  }

  /** Agencies in the byline of a text that is left as it is; it may stand below its headline. */
  void noteByline(List<String> paragraphs, Draft draft) {
    for (int i = 0; i < Math.min(HEAD, paragraphs.size()); i++) {
      String line = paragraphs.get(i);
      LineRules.Line seen = new LineRules.Line(line, i, paragraphs.size(), true, LineKind.BODY);
      if (rules.kind(seen) == LineKind.BYLINE) {
        credits.byline(line).forEach(draft::credit);
      }
    }
  }

  private static boolean isPlace(String part) {
    return TextShape.words(part) <= 3
        && !part.endsWith(".") // "Red.", an abbreviation of the desk
        && part.matches("(?u)\\p{Lu}[\\p{L} .'’-]+")
        && !part.matches(
            "(?iu).*\\b(?:read|news|desk|staff|editor|min|share|bureau|team|correspondent|reporter|updated|online|web)\\b.*");
  }

  /** Dateline of the first paragraphs and agency marks of the last; both stay in the text. */
  void note(List<String> paragraphs, Draft draft) {
    for (int i = 0; i < Math.min(3, paragraphs.size()); i++) {
      Datelines.Found found = datelines.read(paragraphs.get(i), draft.habits, draft.published);
      if (found != null) {
        draft.dateline = found.dateline();
        if (found.date() != null) {
          draft.dates.add(found.date());
        }
        String agency = found.dateline().agency();
        if (agency != null) {
          String from = paragraphs.get(i).substring(0, Math.min(60, paragraphs.get(i).length()));
          credits.agencies(agency).forEach(a -> draft.credit(new Credit(a, CreditRole.WIRE, from)));
        }
        break;
      }
    }
    for (int i = Math.max(0, paragraphs.size() - TAIL); i < paragraphs.size(); i++) {
      String p = paragraphs.get(i);
      String end = p.length() > 200 ? p.substring(p.length() - 200) : p;
      credits.tail(end).forEach(draft::credit);
      if (TextShape.words(p) < 80) {
        credits.republished(p).forEach(draft::credit);
      }
    }
  }
}
