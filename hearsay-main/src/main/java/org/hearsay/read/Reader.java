package org.hearsay.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.model.Document;
import org.hearsay.model.Outcome;

/**
 * Reads files and folders into documents, one after the other, and says of everything else why it
 * is none.
 *
 * <pre>{@code
 * new Reader(ReadLimits.standard()).read(List.of("pile/"), System.in, outcome -> …);
 * }</pre>
 *
 * <p>Thread-safe: a run keeps its state to itself. The sink is called on the calling thread.
 */
public final class Reader {
  private final ReadLimits limits;
  private final ReadProgress progress;

  public Reader(ReadLimits limits) {
    this(limits, ReadProgress.SILENT);
  }

  public Reader(ReadLimits limits, ReadProgress progress) {
    this.limits = limits;
    this.progress = progress;
  }

  /**
   * Hands every document and every rejection of {@code paths} to {@code sink}.
   *
   * <p>The order, and with it the ids, is the same however the paths are ordered: sorted, folders
   * depth first, {@code -} (standard input) last. What the sink throws comes through.
   *
   * @param stdin read where a path is {@code -}; not closed
   */
  public void read(List<String> paths, InputStream stdin, Consumer<Outcome<Document>> sink) {
    Intake intake = new Intake(sink, progress);
    Formats formats = new Formats(limits);
    new FileWalk(limits, intake)
        .walk(paths, (path, name, opener) -> readOne(path, name, opener, formats, intake));
    if (paths.contains("-")) {
      readOne("-", "-", () -> stdin, formats, intake);
    }
  }

  private void readOne(
      String path, String name, FileWalk.Opener opener, Formats formats, Intake intake) {
    InputStream in = null;
    try {
      in = opener.open();
      Peekable bytes = new Peekable(new CountedInput(in, progress));
      formats.read(Piece.file(path, name, bytes), intake);
    } catch (IOException e) {
      intake.reject(path, null, "cannot be read: " + Reasons.brief(e));
    } finally {
      intake.finishFile();
      close(in, path);
    }
  }

  private static void close(InputStream in, String path) {
    if (in == null || path.equals("-")) {
      return;
    }
    try {
      in.close();
    } catch (IOException e) {
      // All its bytes have been read; there is nothing to lose.
    }
  }
}
