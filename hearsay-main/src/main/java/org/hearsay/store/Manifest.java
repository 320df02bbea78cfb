package org.hearsay.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What a corpus was made from and with: the hash over all inputs, versions and settings of every
 * run. The same inputs, versions and settings give the same facts ({@code hearsay check} prints
 * their hash).
 */
final class Manifest {
  private final Sql sql;

  Manifest(Sql sql) {
    this.sql = sql;
  }

  void write(Path file) {
    try {
      byte[] text = (text() + "\n").getBytes(StandardCharsets.UTF_8);
      Path draft = file.resolveSibling(file.getFileName() + ".draft");
      try (FileChannel channel =
          FileChannel.open(
              draft,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        channel.write(ByteBuffer.wrap(text));
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private String text() {
    ObjectNode manifest = JsonMapper.builder().build().createObjectNode();
    manifest.put("format", Format.KNOWN);
    ObjectNode inputs = manifest.putObject("inputs");
    inputs.put("documents", sql.number("SELECT count(*) FROM document"));
    inputs.put("contents", sql.number("SELECT count(*) FROM raw"));
    inputs.put("bytes", sql.number("SELECT sum(bytes) FROM raw"));
    inputs.put("sha256", inputs());
    ArrayNode runs = manifest.putArray("runs");
    sql.each(
        "SELECT id, kind, version, settings, begun, ended, added, skipped, rejected, traced, finished, removed FROM run ORDER BY id",
        row ->
            runs.addObject()
                .put("run", row.getLong(1))
                .put("kind", row.getString(2))
                .put("version", row.getString(3))
                .put("settings", row.getString(4))
                .put("begun", row.getString(5))
                .put("ended", row.getString(6))
                .put("added", row.getLong(7))
                .put("skipped", row.getLong(8))
                .put("rejected", row.getLong(9))
                .put("traced", row.getLong(10))
                .put("removed", row.getLong(12))
                .put("finished", row.getInt(11) == 1));
    return manifest.toPrettyString();
  }

  /** Over "id sha256" lines in the order of ids. */
  private String inputs() {
    MessageDigest digest = Digests.sha256();
    sql.each(
        "SELECT id, sha256 FROM document ORDER BY id",
        row ->
            digest.update(
                (row.getString(1) + " " + row.getString(2) + "\n")
                    .getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
