package org.hearsay.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.Credit;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.DateRole;
import org.hearsay.model.Dateline;
import org.hearsay.model.Document;
import org.hearsay.model.Given;
import org.hearsay.model.Link;
import org.hearsay.model.Moment;
import org.hearsay.model.OutletRef;
import org.hearsay.model.RelatedLink;
import org.hearsay.model.Span;
import org.hearsay.model.StatedSource;
import org.jspecify.annotations.Nullable;

/** An article in the making; one document, one thread. */
final class Draft {
  private static final int MOST = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  final Document document;
  List<Passage> passages = new ArrayList<>();
  @Nullable String url;
  OutletRef outlet = OutletRef.UNKNOWN;
  @Nullable String headline;
  List<String> authors = new ArrayList<>();
  @Nullable String language;
  @Nullable String section;
  @Nullable Moment published;
  @Nullable Dateline dateline;
  Habits habits = Habits.UNKNOWN;
  final List<DateCandidate> dates = new ArrayList<>();
  private final Set<Credit> credits = new LinkedHashSet<>();
  final Set<String> captions = new LinkedHashSet<>();
  final Set<RelatedLink> related = new LinkedHashSet<>();
  final Set<String> notices = new LinkedHashSet<>();
  final Set<StatedSource> stated = new LinkedHashSet<>();

  private final Map<String, String> extra;

  Draft(Document document) {
    this.document = document;
    this.url = document.url();
    Map<String, String> given = new LinkedHashMap<>(document.given().extra());
    String assumed = given.remove(Given.READ_NOTICE);
    if (assumed != null) {
      notices.add(unquoted(assumed));
    }
    this.extra = given;
  }

  /** The text of a JSON string; what is none stays as it is. */
  private static String unquoted(String json) {
    try {
      JsonNode value = JSON.readTree(json);
      return value.isTextual() ? value.asText() : json;
    } catch (JsonProcessingException notJson) {
      return json;
    }
  }

  /** Adds a credit unless the same name has the same role already. */
  void credit(Credit credit) {
    boolean known =
        credits.stream()
            .anyMatch(c -> c.role() == credit.role() && c.name().equalsIgnoreCase(credit.name()));
    if (!known && credits.size() < MOST) {
      credits.add(credit);
    }
  }

  /** Paragraphs parted by an empty line; links shifted to where they then stand. */
  Article finish() {
    StringBuilder text = new StringBuilder();
    List<Link> links = new ArrayList<>();
    for (Passage p : passages) {
      if (text.length() > 0) {
        text.append("\n\n");
      }
      int shift = text.length();
      text.append(p.text());
      for (Link l : p.links()) {
        links.add(new Link(l.url(), new Span(l.span().start() + shift, l.span().end() + shift)));
      }
    }
    return finish(text.toString(), links);
  }

  Article finish(String text, List<Link> links) {
    if (document.retrieved() != null) {
      dates.add(new DateCandidate(document.retrieved(), DateRole.RETRIEVED, "retrieved", 1));
    }
    return new Article(
        document.id(),
        document.path(),
        url,
        outlet,
        headline,
        authors,
        language,
        section,
        published,
        dates,
        dateline,
        List.copyOf(credits),
        captions.stream().limit(MOST).toList(),
        related.stream().limit(MOST).toList(),
        notices.stream().limit(MOST).toList(),
        links,
        List.copyOf(stated),
        extra,
        text);
  }
}
