package org.hearsay.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Thrift's compact protocol, as far as the footer of a Parquet file needs it. */
final class ThriftBytes {
  static final int I32 = 5;
  static final int I64 = 6;
  static final int TEXT = 8;
  static final int LIST = 9;
  static final int STRUCT = 12;
  private static final int LONG_LIST = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final java.util.ArrayDeque<Integer> outer = new java.util.ArrayDeque<>();
  private int last;

  ThriftBytes number(int field, int type, long value) {
    header(field, type);
    varint((value << 1) ^ (value >> 63));
    return this;
  }

  ThriftBytes text(int field, String value) {
    header(field, TEXT);
    bare(value);
    return this;
  }

  /** Begins a struct that stands in a field. */
  ThriftBytes begin(int field) {
    header(field, STRUCT);
    return begin();
  }

  /** Begins a struct that is an element of a list, or the outermost one. */
  ThriftBytes begin() {
    outer.push(last);
    last = 0;
    return this;
  }

  ThriftBytes end() {
    out.write(0);
    last = outer.pop();
    return this;
  }

  ThriftBytes list(int field, int type, int size) {
    header(field, LIST);
    if (size < LONG_LIST) {
      out.write((size << 4) | type);
    } else {
      out.write((LONG_LIST << 4) | type);
      varint(size);
    }
    return this;
  }

  /** An element of a list of numbers. */
  ThriftBytes bare(long value) {
    varint((value << 1) ^ (value >> 63));
    return this;
  }

  /** An element of a list of texts. */
  ThriftBytes bare(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  private void header(int field, int type) {
    int delta = field - last;
    // Fields are written in ascending order, a few apart, so the short form always fits.
    out.write((delta << 4) | type);
    last = field;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
