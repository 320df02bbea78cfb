package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Takes what a reader pastes or drops, within bounds, and lets one question be traced at a time.
 */
final class Asking {
  static final int FILES = 20;
  static final long BYTES = 2_000_000;
  private static final long PATIENCE_SECONDS = 30;

  /** A trace needs the machine's memory and cores; ten at once would be ten slow ones. */
  private final Semaphore turn = new Semaphore(1, true);

  /** What the request holds; text files only, named by the last part of their names. */
  static List<Desk.Asked> of(Context request) {
    if (request.contentLength() > BYTES + 10_000) {
      throw tooLarge(request.contentLength());
    }
    List<Desk.Asked> asked = new ArrayList<>();
    long bytes = 0;
    String text = request.formParam("text");
    if (text != null && !text.isBlank()) {
      asked.add(new Desk.Asked("the pasted text", text));
      bytes += text.length();
    }
    for (UploadedFile file : request.uploadedFiles("files")) {
      if (file.size() == 0) {
        continue; // a file field that was left empty
      }
      bytes += file.size();
      if (bytes > BYTES) {
        throw tooLarge(bytes);
      }
      asked.add(new Desk.Asked(plainName(file.filename()), read(file)));
    }
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("nothing was asked. Maybe paste a text or choose a file?");
    }
    if (asked.size() > FILES) {
      throw new IllegalArgumentException(
          asked.size() + " files were sent; at most " + FILES + " are taken.");
    }
    return asked;
  }

  private static HttpResponseException tooLarge(long bytes) {
    return new HttpResponseException(
        413, "what was sent has " + bytes + " bytes; at most " + BYTES + " are taken.");
  }

  /** Never used as a path; shown and traced as a name only. */
  private static String plainName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.isBlank() ? "a file" : last.substring(0, Math.min(120, last.length()));
  }

  private static String read(UploadedFile file) {
    try (InputStream in = file.content()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the uploaded file", e);
    }
  }

  <T> T inTurn(Supplier<T> work) {
    try {
      if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new HttpResponseException(
            503, "another text is being traced. Maybe try again in a minute?");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HttpResponseException(503, "the server is stopping.");
    }
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }
}
