package org.hearsay.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.model.Content;
import org.hearsay.model.Document;
import org.hearsay.model.Given;
import org.hearsay.model.Outcome;
import org.jspecify.annotations.Nullable;

/** Where every record ends up: gives ids, notices repeats, hands over, counts. */
final class Intake {
  private static final int ID_BYTES = 8;
  private static final int MOST_LISTED = 10_000;

  private final Consumer<Outcome<Document>> sink;
  private final ReadProgress progress;
  private final IdLedger ledger = new IdLedger();
  private long outcomes;
  private String rejecting = "";
  private long rejectedThere;

  Intake(Consumer<Outcome<Document>> sink, ReadProgress progress) {
    this.sink = sink;
    this.progress = progress;
  }

  /** Hands over a document of this piece. */
  void accept(Piece piece, Content content, Given given) {
    accept(piece, null, content, given);
  }

  /** Hands over a document; {@code id} is the record's own, or null to derive one. */
  void accept(Piece piece, @Nullable String id, Content content, Given given) {
    MessageDigest sha = sha256();
    addContent(sha, content);
    add(sha, piece.url());
    byte[] digest = sha.digest();
    String base = id == null ? HexFormat.of().formatHex(digest, 0, ID_BYTES) : id;
    String unique = ledger.claim(base, record(piece, id, digest, given));
    if (unique == null) {
      skip("repeat");
      return;
    }
    sink.accept(
        Outcome.of(
            new Document(
                unique,
                piece.path(),
                piece.offset(),
                piece.url(),
                piece.retrieved(),
                content,
                given)));
    progress.document();
    outcomes++;
  }

  /** How many documents, rejections and skips there have been, so that no file stays silent. */
  long outcomes() {
    return outcomes;
  }

  void reject(String path, @Nullable Long offset, String reason) {
    if (!path.equals(rejecting)) {
      finishFile();
      rejecting = path;
    }
    if (++rejectedThere <= MOST_LISTED) {
      sink.accept(Outcome.rejected(path, offset, reason));
      progress.rejected();
    }
    outcomes++;
  }

  /**
   * Says how many more rejections there were than are listed. A gigabyte of lines that are no JSON
   * would else fill the memory with reasons.
   */
  void finishFile() {
    if (rejectedThere > MOST_LISTED) {
      String reason =
          Reasons.text(
              "%d further records could not be read; the first %d are listed. Maybe the file is of"
                  + " another kind than its name says?",
              rejectedThere - MOST_LISTED, MOST_LISTED);
      sink.accept(Outcome.rejected(rejecting, null, reason));
      progress.rejected();
    }
    rejectedThere = 0;
  }

  void reject(Piece piece, String reason) {
    String subject = piece.url() == null ? "" : piece.url() + ": ";
    reject(piece.path(), piece.offset(), subject + reason);
  }

  void skip(String kind) {
    outcomes++;
    progress.skipped(kind);
  }

  /** What must be equal for two records to be the same one, as 64 bits. */
  private static long record(Piece piece, @Nullable String id, byte[] content, Given given) {
    MessageDigest sha = sha256();
    sha.update(content);
    add(sha, id == null ? piece.path() : null);
    add(sha, piece.retrieved() == null ? null : piece.retrieved().iso());
    add(sha, given.outlet());
    add(sha, given.published());
    add(sha, given.headline());
    add(sha, given.language());
    given.authors().forEach(author -> add(sha, author));
    for (Map.Entry<String, String> field : given.extra().entrySet()) {
      add(sha, field.getKey());
      add(sha, field.getValue());
    }
    return ByteBuffer.wrap(sha.digest()).getLong();
  }

  private static void addContent(MessageDigest sha, Content content) {
    if (content instanceof Content.Html html) {
      sha.update(html.bytes());
    } else if (content instanceof Content.Plain plain) {
      sha.update(plain.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  // The zero keeps ("ab", "c") and ("a", "bc") apart.
  private static void add(MessageDigest sha, @Nullable String field) {
    sha.update((byte) 0);
    if (field != null) {
      sha.update(field.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
