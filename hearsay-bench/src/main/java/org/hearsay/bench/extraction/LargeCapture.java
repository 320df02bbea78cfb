package org.hearsay.bench.extraction;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a capture (WARC) of any size from a few hundred pages, each again and again under new
 * addresses, to see whether memory grows with the file.
 *
 * <p>Arguments: gold file, megabytes, output file.
 */
public final class LargeCapture {
  private LargeCapture() {}

  public static void main(String[] args) throws IOException {
    List<Pages.Saved> pages = Pages.read(Path.of(args[0]));
    long wanted = Long.parseLong(args[1]) * 1_000_000;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])))) {
      long written = 0;
      for (int i = 0; written < wanted; i++) {
        byte[] page = pages.get(i % pages.size()).bytes();
        byte[] head = head(i, page.length);
        out.write(head);
        out.write(page);
        out.write(ascii("\r\n\r\n"));
        written += head.length + page.length + 4;
      }
    }
  }

  private static byte[] head(int number, int length) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
    return ascii(
        String.format(
            Locale.ROOT,
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://site%d.example/p%d\r\n"
                + "WARC-Date: 2031-04-02T08:30:00Z\r\nContent-Type: application/http;"
                + " msgtype=response\r\nContent-Length: %d\r\n\r\n%s",
            number % 400,
            number,
            http.length() + length,
            http));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
