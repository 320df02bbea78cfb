package org.hearsay.model;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is in a document: the body and, apart from it, its furniture.
 *
 * @param text the body alone, paragraphs parted by an empty line; all offsets of all stages refer
 *     to it
 * @param published the best-founded date of publication, or null: undated
 * @param dates every date candidate with where it stood
 * @param captions picture and video captions
 * @param notices corrections, editor's notes, disclaimers, syndication notices
 * @param links hyperlinks inside {@code text}
 * @param stated derivations that the metadata state
 * @param extra fields of a JSON line, carried along
 */
public record Article(
    String id,
    String path,
    @Nullable String url,
    OutletRef outlet,
    @Nullable String headline,
    List<String> authors,
    @Nullable String language,
    @Nullable String section,
    @Nullable Moment published,
    List<DateCandidate> dates,
    @Nullable Dateline dateline,
    List<Credit> credits,
    List<String> captions,
    List<RelatedLink> related,
    List<String> notices,
    List<Link> links,
    List<StatedSource> stated,
    Map<String, String> extra,
    String text)
    implements Serializable {
  public Article {
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
    credits = List.copyOf(credits);
    captions = List.copyOf(captions);
    related = List.copyOf(related);
    notices = List.copyOf(notices);
    links = List.copyOf(links);
    stated = List.copyOf(stated);
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    for (Link link : links) {
      if (link.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "link " + link + " ends behind the text of " + id + " (" + text.length() + ")");
      }
    }
  }

  /** An article of which no more is known than this; its path is its id. */
  public static Article plain(
      String id,
      OutletRef outlet,
      @Nullable String headline,
      @Nullable Moment published,
      String text) {
    return new Article(
        id, id, null, outlet, headline, List.of(), null, null, published, List.of(), null,
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), text);
  }
}
