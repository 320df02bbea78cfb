package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Property
  void readsAnyTextAsTheLibraryDoes(@ForAll String text) {
    same(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void refusesAnyBytesThatTheLibraryRefuses(@ForAll byte[] bytes) {
    same(bytes);
  }

  /** Leads and followers beside each other: all that random bytes seldom are. */
  @Test
  void edges() {
    int[] edges = {
      0, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF,
      0xF0, 0xF4, 0xF5, 0xFF
    };
    Random random = new Random(20310402);
    for (int round = 0; round < 200_000; round++) {
      byte[] bytes = new byte[1 + random.nextInt(6)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) edges[random.nextInt(edges.length)];
      }
      same(bytes);
    }
  }

  private static void same(byte[] bytes) {
    char[] chars = new char[bytes.length];
    int count = Utf8.decode(bytes, chars);
    String got = count < 0 ? null : new String(chars, 0, count);
    assertThat(got).isEqualTo(library(bytes));
  }

  private static @Nullable String library(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }
}
