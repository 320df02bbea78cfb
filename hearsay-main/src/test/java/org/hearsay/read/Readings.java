package org.hearsay.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.hearsay.model.Content;
import org.hearsay.model.Document;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejection;

/** Reads bytes as if they were a file and keeps what came of it. */
final class Readings {
  final List<Document> documents = new ArrayList<>();
  final List<Rejection> rejections = new ArrayList<>();
  final TreeMap<String, Integer> skipped = new TreeMap<>();

  static Readings of(String name, byte[] bytes) {
    return of(name, bytes, ReadLimits.standard());
  }

  static Readings of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Readings of(String name, byte[] bytes, ReadLimits limits) {
    Readings readings = new Readings();
    Intake intake = new Intake(readings::add, readings.progress());
    String bare = name.replaceFirst("\\.gz$", "");
    try {
      Peekable in = new Peekable(new ByteArrayInputStream(bytes));
      new Formats(limits).read(Piece.file(name, bare, in), intake);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readings;
  }

  ReadProgress progress() {
    return new ReadProgress() {
      @Override
      public void skipped(String kind) {
        skipped.merge(kind, 1, Integer::sum);
      }
    };
  }

  void add(Outcome<Document> outcome) {
    if (outcome instanceof Outcome.Accepted<Document> accepted) {
      documents.add(accepted.value());
    } else if (outcome instanceof Outcome.Rejected<Document> rejected) {
      rejections.add(rejected.rejection());
    }
  }

  List<String> texts() {
    return documents.stream().map(Readings::text).toList();
  }

  List<String> ids() {
    return documents.stream().map(Document::id).toList();
  }

  List<String> reasons() {
    return rejections.stream().map(Rejection::reason).toList();
  }

  static String text(Document document) {
    if (document.content() instanceof Content.Plain plain) {
      return plain.text();
    }
    return new String(((Content.Html) document.content()).bytes(), StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[]... members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] member : members) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(member);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return out.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
