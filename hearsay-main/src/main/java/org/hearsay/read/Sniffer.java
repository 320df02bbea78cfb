package org.hearsay.read;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the format of a piece: unmistakable first bytes, then the ending, then a look at the first
 * {@value #LOOK} bytes.
 */
final class Sniffer {
  private static final int LOOK = 8192;

  private static final Map<String, Format> MAGIC =
      Map.of(
          "WARC/", Format.WARC,
          "filedesc://", Format.ARC,
          "PK\u0003\u0004", Format.ZIP,
          "%PDF-", Format.PDF);

  // First bytes of what holds no news text; ISO-8859-1 so that a char is a byte.
  private static final List<String> BINARY =
      List.of(
          "\u0089PNG",
          "GIF8",
          "\u00ff\u00d8\u00ff",
          "\u007fELF",
          "MZ\u0090",
          "\u00ca\u00fe\u00ba\u00be",
          "SQLite format 3",
          "OggS",
          "ID3",
          "wOFF",
          "wOF2",
          "7z\u00bc\u00af",
          "Rar!",
          "\u00fd7zXZ",
          "BZh9",
          "\u00d0\u00cf\u0011\u00e0",
          "PAR1");

  private static final Pattern XML_ROOT =
      Pattern.compile(
          "<(?:\\w+:)?(rss|feed|rdf|urlset|sitemapindex)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|title|meta|article|div|p|h1|script)[\\s>/]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\\]])");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Za-z][A-Za-z0-9-]*:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){3}", Pattern.DOTALL);
  private static final Pattern MAIL_FIELD =
      Pattern.compile(
          "^(?:from|mime-version|message-id|received|return-path):",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private Sniffer() {}

  static Format of(Piece piece) throws IOException {
    Peekable in = piece.in();
    int n = in.fill(LOOK);
    if (n == 0) {
      return Format.EMPTY;
    }
    byte[] start = in.look(Math.min(n, LOOK));
    Format magic = byMagic(in, start);
    if (magic != null) {
      return magic;
    }
    Format ending = Format.ofEnding(piece.name());
    if (isBinary(start)) {
      return Format.BINARY;
    }
    if (ending == Format.ARC && ArcFile.begins(start)) {
      return Format.ARC;
    }
    if (ending == null || ending == Format.ARC || ending == Format.ZIP || ending == Format.PDF) {
      return byContent(start);
    }
    return ending == Format.XML && !looksLikeFeed(start) ? byContent(start) : ending;
  }

  private static @Nullable Format byMagic(Peekable in, byte[] start) throws IOException {
    if (GzipInput.begins(in)) {
      return Format.GZIP;
    }
    String head = latin(start, 16);
    for (Map.Entry<String, Format> magic : MAGIC.entrySet()) {
      if (head.startsWith(magic.getKey())) {
        return magic.getValue();
      }
    }
    if (head.startsWith("(\u00b5/\u00fd") || head.matches("(?s)[P-_]\\*M\u0018.*")) {
      return Format.ZSTD;
    }
    return BINARY.stream().anyMatch(head::startsWith) ? Format.BINARY : null;
  }

  /** The kind of media that a binary's first bytes tell, for the reason. */
  static String binaryKind(byte[] start) {
    String head = latin(start, 4);
    if (head.startsWith("\u0089PNG")
        || head.startsWith("GIF8")
        || head.startsWith("\u00ff\u00d8")) {
      return "an image";
    }
    return "binary data";
  }

  /**
   * True where more than one byte in twenty is a control character that no text has. UTF-16 and
   * UTF-32 are full of zeros and are text nevertheless.
   */
  static boolean isBinary(byte[] start) {
    if (hasWideMark(start) || Decoding.isUtf16(start)) {
      return false;
    }
    int control = 0;
    for (byte b : start) {
      boolean space = (b >= 8 && b <= 13) || b == 27;
      control += (b >= 0 && b < 32 && !space) || b == 127 ? 1 : 0;
    }
    return control * 20 > start.length;
  }

  private static boolean hasWideMark(byte[] b) {
    return b.length >= 2
        && ((b[0] == (byte) 0xff && b[1] == (byte) 0xfe)
            || (b[0] == (byte) 0xfe && b[1] == (byte) 0xff));
  }

  private static Format byContent(byte[] start) {
    String text = Decoding.of(start, null).text();
    String from = text.stripLeading();
    if (from.startsWith("<")) {
      return looksLikeFeed(start)
          ? Format.XML
          : HTML.matcher(from).find() ? Format.HTML : Format.TEXT;
    }
    if (JSON.matcher(from).lookingAt()) {
      return Format.JSON;
    }
    String lines = text.replace("\r\n", "\n");
    if (MAIL.matcher(lines).lookingAt() && MAIL_FIELD.matcher(lines).find()) {
      return Format.MAIL;
    }
    return Format.TEXT;
  }

  /** True where an RSS, Atom or sitemap root stands before any HTML. */
  static boolean looksLikeFeed(byte[] start) {
    String text = Decoding.of(start, null).text();
    if (!text.stripLeading().startsWith("<")) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    int html = lower.indexOf("<html");
    var root = XML_ROOT.matcher(text);
    return root.find() && (html < 0 || root.start() < html);
  }

  private static String latin(byte[] bytes, int n) {
    StringBuilder out = new StringBuilder(n);
    for (int i = 0; i < Math.min(n, bytes.length); i++) {
      out.append((char) (bytes[i] & 0xff));
    }
    return out.toString();
  }
}
