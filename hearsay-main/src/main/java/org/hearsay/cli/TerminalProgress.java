package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.model.Rejection;
import org.hearsay.pipeline.Progress;

/**
 * Progress and warnings on standard error: a line that renews itself on a terminal, now and then a
 * line elsewhere.
 */
final class TerminalProgress implements Progress {
  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long LOG_NANOS = 10_000_000_000L;
  private static final int REASONS_SHOWN = 5;

  private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
  private final boolean quiet;
  private final boolean terminal = Terminal.isError();
  private final long begun = System.nanoTime();
  private long lastShown = begun;
  private long documents;
  private long rejections;
  private long skipped;
  private long bytes;
  private final Map<String, Long> passedOver = new TreeMap<>();
  private boolean lineOpen;

  TerminalProgress(boolean quiet) {
    this.quiet = quiet;
  }

  @Override
  public void document(boolean rejected) {
    documents++;
    if (rejected) {
      rejections++;
    }
    long now = System.nanoTime();
    if (now - lastShown > (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
      lastShown = now;
      double seconds = (now - begun) / 1e9;
      show(rate(seconds));
    }
  }

  private String rate(double seconds) {
    return String.format(
        Locale.ROOT,
        "%,d documents read, %.0f a second; %,.1f MB, %.1f MB a second",
        documents,
        documents / seconds,
        bytes / 1e6,
        bytes / 1e6 / seconds);
  }

  @Override
  public void bytes(long more) {
    bytes += more;
  }

  @Override
  public void passedOver(String kind) {
    passedOver.merge(kind, 1L, Long::sum);
  }

  @Override
  public void skipped() {
    skipped++;
  }

  @Override
  public void step(String what) {
    long now = System.nanoTime();
    if (terminal || now - lastShown > LOG_NANOS) {
      lastShown = now;
      show(what);
    }
  }

  private void show(String text) {
    if (quiet) {
      return;
    }
    if (terminal) {
      err.print("\r\u001b[K" + text);
      lineOpen = true;
    } else {
      err.println(text);
    }
  }

  /**
   * Says what was not read, at most {@value #REASONS_SHOWN} reasons; never silenced, because the
   * exit code rests on it.
   */
  void rejected(Iterable<Rejection> list) {
    clear();
    int shown = 0;
    for (Rejection r : list) {
      if (shown++ == REASONS_SHOWN) {
        break;
      }
      String at = r.offset() == null ? "" : " at byte " + r.offset();
      err.println("not read: " + r.path() + at + ": " + r.reason());
    }
    if (rejections > REASONS_SHOWN) {
      err.println("… and " + (rejections - REASONS_SHOWN) + " more not read");
    }
  }

  /** How much there was and how fast it went, where it took long enough to ask. */
  private void tell() {
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (!quiet && seconds * 1e9 > LOG_NANOS && documents > 0) {
      err.println(rate(seconds) + (passedOver.isEmpty() ? "" : "; passed over: " + passed()));
    }
  }

  private String passed() {
    return passedOver.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  private void clear() {
    if (lineOpen) {
      err.print("\r\u001b[K");
      lineOpen = false;
    }
  }

  long skippedCount() {
    return skipped;
  }

  /** The exit code for what was counted. */
  int exit() {
    clear();
    if (documents > 0 && documents == rejections && skipped == 0) {
      err.println(
          "hearsay: nothing could be read. Maybe the path is wrong, or holds no news pages?");
      return Exit.NOTHING;
    }
    tell();
    if (documents == 0 && skipped == 0 && !passedOver.isEmpty()) {
      err.println("hearsay: no articles: all that is there was passed over (" + passed() + ")");
      return Exit.NOTHING;
    }
    if (documents == 0 && skipped == 0) {
      err.println(
          "hearsay: no documents found. Maybe the folder is empty or holds only hidden files?");
      return Exit.NOTHING;
    }
    return rejections > 0 ? Exit.QUARANTINED : Exit.OK;
  }
}
