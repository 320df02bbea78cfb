package org.hearsay.read;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Given;
import org.jspecify.annotations.Nullable;

/** Makes documents of whole WARC records: finds the payload and what kind of thing it is. */
final class WarcRecords {
  private static final Set<String> WITH_PAYLOAD = Set.of("response", "resource", "conversion");

  /** Media types that can hold an article, with the ending that names their reader. */
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml+xml", "html"),
          Map.entry("application/vnd.wap.xhtml+xml", "html"),
          Map.entry("text/plain", "txt"),
          Map.entry("application/rss+xml", "xml"),
          Map.entry("application/atom+xml", "xml"),
          Map.entry("application/rdf+xml", "xml"),
          Map.entry("application/xml", "xml"),
          Map.entry("text/xml", "xml"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("message/rfc822", "eml"));

  // The page was asked for and not there, or stands elsewhere: nothing that could have been read.
  private static final Set<Integer> NOT_THERE = Set.of(404, 410);

  private final ReadLimits limits;
  private final Formats formats;

  WarcRecords(ReadLimits limits, Formats formats) {
    this.limits = limits;
    this.formats = formats;
  }

  /** Why a record is passed over, as far as its first bytes tell, or null where it is not. */
  @Nullable String skipped(Header header, byte[] start) {
    String type = header.get("warc-type") == null ? "untyped" : header.get("warc-type");
    if (!WITH_PAYLOAD.contains(type.toLowerCase(Locale.ROOT))) {
      return type.toLowerCase(Locale.ROOT);
    }
    Header http = http(header, start);
    int status = http == null ? 200 : HttpBody.status(http);
    if (status / 100 == 3 || NOT_THERE.contains(status)) {
      return status / 100 == 3 ? "redirect" : "HTTP " + status;
    }
    return status / 100 == 2 ? skippedMedia(http == null ? header : http, address(header)) : null;
  }

  private static @Nullable String skippedMedia(Header head, @Nullable String url) {
    if (url != null
        && url.toLowerCase(Locale.ROOT).matches("https?://[^/]+/robots\\.txt([?#].*)?")) {
      return "robots.txt";
    }
    String media = head.mediaType();
    boolean readable = media == null || ENDINGS.containsKey(media) || unspecific(media);
    return readable
        ? null
        : media.startsWith("text/") || media.startsWith("application/")
            ? media
            : media.split("/", 2)[0];
  }

  // Says nothing; the bytes decide.
  private static boolean unspecific(String media) {
    return !media.contains("/")
        || media.equals("application/octet-stream")
        || media.startsWith("unknown/")
        || media.startsWith("application/http");
  }

  /** Reads one whole record. */
  void read(Piece here, Header header, byte[] body, Intake intake) throws IOException {
    String skip = skipped(header, body);
    if (skip != null) {
      intake.skip(skip);
      return;
    }
    String truncated = header.get("warc-truncated");
    Given given =
        truncated == null
            ? Given.NOTHING
            : Notices.add(Given.NOTHING, Reasons.text("capture cut short (%s)", truncated));
    Piece piece = here.record(address(header), Moments.parse(header.get("warc-date")), given);
    Header http = http(header, body);
    if (http == null) {
      readPayload(piece, header, body, intake);
      return;
    }
    int status = HttpBody.status(http);
    if (status / 100 != 2) {
      intake.reject(piece, Reasons.text("HTTP %d instead of a page", status));
      return;
    }
    try {
      byte[] payload = new HttpBody(limits, truncated != null).decode(http, body);
      readPayload(piece, http, payload, intake);
    } catch (DamagedInput e) {
      intake.reject(piece, e.getMessage());
    }
  }

  private void readPayload(Piece piece, Header head, byte[] payload, Intake intake)
      throws IOException {
    String media = head.mediaType();
    String ending = media == null ? null : ENDINGS.get(media);
    Piece part = piece.part(ending == null ? "" : "payload." + ending, head.charset(), payload);
    if (payload.length == 0) {
      intake.reject(piece, "the payload is empty: 0 bytes");
    } else if ("xml".equals(ending)
        && !Sniffer.looksLikeFeed(part.in().look(part.in().fill(8192)))) {
      intake.skip("xml");
    } else {
      formats.readPayload(part, intake);
    }
  }

  private @Nullable Header http(Header header, byte[] body) {
    boolean response = "response".equalsIgnoreCase(header.get("warc-type"));
    return response && Header.latin(body, 0, Math.min(5, body.length)).equals("HTTP/")
        ? Header.parse(body, limits.headerBytes())
        : null;
  }

  // WARC 1.0 drew the address in angle brackets; some writers do so.
  private static @Nullable String address(Header header) {
    String uri = header.get("warc-target-uri");
    return uri == null ? null : uri.replaceAll("^<|>$", "");
  }
}
