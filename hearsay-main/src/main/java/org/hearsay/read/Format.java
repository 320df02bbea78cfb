package org.hearsay.read;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of input, and the endings that name them. */
enum Format {
  EMPTY,
  GZIP,
  ZSTD,
  WARC,
  ARC,
  ZIP,
  PDF,
  HTML,
  XML,
  JSON,
  MAIL,
  TEXT,
  /** Images, sound, programs: nothing to read. */
  BINARY;

  private static final Map<String, Format> ENDINGS =
      Map.ofEntries(
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("xhtml", HTML),
          Map.entry("shtml", HTML),
          Map.entry("txt", TEXT),
          Map.entry("text", TEXT),
          Map.entry("md", TEXT),
          Map.entry("jsonl", JSON),
          Map.entry("ndjson", JSON),
          Map.entry("jl", JSON),
          Map.entry("json", JSON),
          Map.entry("warc", WARC),
          Map.entry("arc", ARC),
          Map.entry("wacz", ZIP),
          Map.entry("rss", XML),
          Map.entry("atom", XML),
          Map.entry("rdf", XML),
          Map.entry("xml", XML),
          Map.entry("pdf", PDF),
          Map.entry("eml", MAIL));

  /** What the ending of a file name says, or null where it says nothing. */
  static @Nullable Format ofEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? null : ENDINGS.get(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
