package org.hearsay.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * The payload of an HTTP message: transfer and content encodings undone.
 *
 * <p>Crawlers often store bodies decoded under the header that says they are not; where the bytes
 * do not bear the encoding out, they are taken as they are.
 */
final class HttpBody {
  private final ReadLimits limits;
  private final boolean partial;

  /**
   * @param partial true where the capture is known to be cut: what can be decoded is taken
   */
  HttpBody(ReadLimits limits, boolean partial) {
    this.limits = limits;
    this.partial = partial;
  }

  /** The number in the status line, or 200 where there is none: the page speaks for itself. */
  static int status(Header http) {
    String[] parts = http.firstLine().split("\\s+", 3);
    return parts.length > 1 && parts[1].matches("\\d{3}") ? Integer.parseInt(parts[1]) : 200;
  }

  byte[] decode(Header http, byte[] message) throws DamagedInput {
    byte[] body = Arrays.copyOfRange(message, http.length(), message.length);
    String transfer = http.get("transfer-encoding");
    if (transfer != null && transfer.toLowerCase(Locale.ROOT).contains("chunked")) {
      body = Chunks.join(body);
    }
    String content = http.get("content-encoding");
    List<String> codings =
        content == null ? List.of() : List.of(content.toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
    for (int i = Math.min(codings.size(), 3) - 1; i >= 0; i--) {
      body = undo(codings.get(i).strip(), body);
    }
    return body;
  }

  private byte[] undo(String coding, byte[] body) throws DamagedInput {
    return switch (coding) {
      case "gzip", "x-gzip" ->
          startsWith(body, 0x1f, 0x8b)
              ? unpack(coding, body, in -> new GzipInput(new Peekable(in), limits))
              : body;
      case "deflate" -> inflate(body);
      case "zstd" ->
          startsWith(body, 0x28, 0xb5, 0x2f, 0xfd)
              ? unpack(coding, body, ZstdInputStream::new)
              : body;
      case "br" -> unbrotli(body);
      default -> body;
    };
  }

  private byte[] inflate(byte[] body) throws DamagedInput {
    if (body.length == 0 || looksDecoded(body)) {
      return body;
    }
    // Servers have never agreed whether deflate means with or without the zlib head.
    boolean zlib =
        body.length > 1
            && (body[0] & 0x0f) == 8
            && ((body[0] & 0xff) * 256 + (body[1] & 0xff)) % 31 == 0;
    return unpack("deflate", body, in -> new InflaterInputStream(in, new Inflater(!zlib)));
  }

  // Brotli has no magic number: text that is text already would decode to rubbish or fail.
  private byte[] unbrotli(byte[] body) throws DamagedInput {
    if (body.length == 0 || looksDecoded(body)) {
      return body;
    }
    return unpack("br", body, BrotliInputStream::new);
  }

  private static boolean looksDecoded(byte[] body) {
    int n = Math.min(body.length, 512);
    int odd = 0;
    for (int i = 0; i < n; i++) {
      odd +=
          body[i] >= 0 && body[i] < 32 && body[i] != '\n' && body[i] != '\r' && body[i] != '\t'
              ? 1
              : 0;
    }
    return odd == 0
        && new String(body, 0, n, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('<') >= 0;
  }

  private interface Unpacker {
    InputStream open(InputStream in) throws IOException;
  }

  private byte[] unpack(String coding, byte[] body, Unpacker unpacker) throws DamagedInput {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(body.length * 4, 1 << 20));
    try (InputStream in = unpacker.open(new ByteArrayInputStream(body))) {
      byte[] buffer = new byte[1 << 14];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        if (out.size() > limits.documentBytes()) {
          throw new DamagedInput(
              0,
              Reasons.text(
                  "unpacks from %d bytes (%s) to %s",
                  body.length, coding, Reasons.tooLarge(limits)));
        }
      }
    } catch (DamagedInput e) {
      if (out.size() > limits.documentBytes() || !partial) {
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      // BrotliInputStream and native zstd report some damage by unchecked exceptions.
      if (!partial) {
        throw new DamagedInput(
            0,
            Reasons.text(
                "Content-Encoding %s is damaged after %d bytes: %s",
                coding, out.size(), Reasons.brief(e)));
      }
    }
    return out.toByteArray();
  }

  private static boolean startsWith(byte[] body, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= body.length || (body[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
