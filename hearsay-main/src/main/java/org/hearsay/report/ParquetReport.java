package org.hearsay.report;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a Parquet file: optional columns, plain values, zstd pages, row groups of {@value
 * #GROUP} rows.
 *
 * <p>Written out here because the library for it (parquet-hadoop) brings Hadoop's classes along, 30
 * MB for a file of five parts: magic, pages, footer, its length, magic. A test reads it with
 * DuckDB.
 */
public final class ParquetReport {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int GROUP = 10_000;
  private static final int ZSTD = 6;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int OPTIONAL = 1;
  private static final int UTF8 = 0;

  private final List<Column> columns;
  private final OutputStream out;
  private final List<Group> groups = new ArrayList<>();
  private List<@Nullable Object[]> buffer = new ArrayList<>();
  private long position;

  private record Chunk(long offset, long raw, long packed, long values) {}

  private record Group(List<Chunk> chunks, long rows) {}

  private ParquetReport(List<Column> columns, OutputStream out) {
    this.columns = columns;
    this.out = out;
  }

  public static void write(List<Column> columns, Rows rows, OutputStream out) throws IOException {
    ParquetReport report = new ParquetReport(columns, out);
    report.put(MAGIC);
    rows.each(
        row -> {
          report.buffer.add(row.clone());
          if (report.buffer.size() == GROUP) {
            report.flush();
          }
        });
    report.flush();
    byte[] footer = report.footer();
    report.put(footer);
    report.put(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
    report.put(MAGIC);
    out.flush();
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  private void flush() throws IOException {
    if (buffer.isEmpty()) {
      return;
    }
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      chunks.add(chunk(i));
    }
    groups.add(new Group(chunks, buffer.size()));
    buffer = new ArrayList<>();
  }

  /** One column of the buffered rows, as one page. */
  private Chunk chunk(int column) throws IOException {
    byte[] page = page(column);
    byte[] packed = Zstd.compress(page);
    byte[] header =
        new ThriftBytes()
            .begin()
            .number(1, ThriftBytes.I32, 0)
            .number(2, ThriftBytes.I32, page.length)
            .number(3, ThriftBytes.I32, packed.length)
            .begin(5)
            .number(1, ThriftBytes.I32, buffer.size())
            .number(2, ThriftBytes.I32, PLAIN)
            .number(3, ThriftBytes.I32, RLE)
            .number(4, ThriftBytes.I32, RLE)
            .end()
            .end()
            .bytes();
    long offset = position;
    put(header);
    put(packed);
    return new Chunk(
        offset,
        header.length + (long) page.length,
        header.length + (long) packed.length,
        buffer.size());
  }

  private byte[] page(int column) {
    ByteArrayOutputStream levels = new ByteArrayOutputStream();
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    int run = 0;
    boolean there = false;
    for (@Nullable Object[] row : buffer) {
      boolean now = row[column] != null;
      if (now != there && run > 0) {
        run(levels, run, there);
        run = 0;
      }
      there = now;
      run++;
      if (row[column] != null) {
        value(values, columns.get(column).type(), row[column]);
      }
    }
    run(levels, run, there);
    ByteBuffer page =
        ByteBuffer.allocate(4 + levels.size() + values.size()).order(ByteOrder.LITTLE_ENDIAN);
    page.putInt(levels.size()).put(levels.toByteArray()).put(values.toByteArray());
    return page.array();
  }

  /** So many values that are all there, or all missing. */
  private static void run(ByteArrayOutputStream levels, int run, boolean there) {
    int rest = run << 1;
    while ((rest & ~0x7F) != 0) {
      levels.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    levels.write(rest);
    levels.write(there ? 1 : 0);
  }

  private static void value(ByteArrayOutputStream values, Column.Type type, Object value) {
    switch (type) {
      case INTEGER -> values.writeBytes(little(8).putLong(((Number) value).longValue()).array());
      case REAL -> values.writeBytes(little(8).putDouble(((Number) value).doubleValue()).array());
      case TEXT -> {
        byte[] bytes = JsonText.wellFormed(value.toString()).getBytes(StandardCharsets.UTF_8);
        values.writeBytes(little(4).putInt(bytes.length).array());
        values.writeBytes(bytes);
      }
    }
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int physical(Column.Type type) {
    return switch (type) {
      case INTEGER -> 2;
      case REAL -> 5;
      case TEXT -> 6;
    };
  }

  private byte[] footer() {
    ThriftBytes thrift = new ThriftBytes().begin().number(1, ThriftBytes.I32, 1);
    thrift.list(2, ThriftBytes.STRUCT, columns.size() + 1);
    thrift.begin().text(4, "row").number(5, ThriftBytes.I32, columns.size()).end();
    for (Column column : columns) {
      thrift.begin().number(1, ThriftBytes.I32, physical(column.type()));
      thrift.number(3, ThriftBytes.I32, OPTIONAL).text(4, column.name());
      if (column.type() == Column.Type.TEXT) {
        thrift.number(6, ThriftBytes.I32, UTF8);
      }
      thrift.end();
    }
    thrift.number(3, ThriftBytes.I64, groups.stream().mapToLong(Group::rows).sum());
    thrift.list(4, ThriftBytes.STRUCT, groups.size());
    groups.forEach(group -> group(thrift, group));
    return thrift.text(6, "hearsay").end().bytes();
  }

  private void group(ThriftBytes thrift, Group group) {
    thrift.begin().list(1, ThriftBytes.STRUCT, columns.size());
    for (int i = 0; i < columns.size(); i++) {
      Chunk chunk = group.chunks().get(i);
      thrift.begin().number(2, ThriftBytes.I64, chunk.offset()).begin(3);
      thrift.number(1, ThriftBytes.I32, physical(columns.get(i).type()));
      thrift.list(2, ThriftBytes.I32, 2).bare(PLAIN).bare(RLE);
      thrift.list(3, ThriftBytes.TEXT, 1).bare(columns.get(i).name());
      thrift.number(4, ThriftBytes.I32, ZSTD).number(5, ThriftBytes.I64, chunk.values());
      thrift.number(6, ThriftBytes.I64, chunk.raw()).number(7, ThriftBytes.I64, chunk.packed());
      thrift.number(9, ThriftBytes.I64, chunk.offset()).end().end();
    }
    thrift.number(2, ThriftBytes.I64, group.chunks().stream().mapToLong(Chunk::raw).sum());
    thrift.number(3, ThriftBytes.I64, group.rows()).end();
  }
}
