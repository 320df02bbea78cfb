package org.hearsay.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Names stories so that the name stays when articles are added.
 *
 * <p>A story is named by the id of its earliest member in this corpus (undated ones last, ties by
 * id): whatever is published later changes nothing, and no two stories share a member.
 */
final class StoryIds {
  private static final int BYTES = 6;
  private static final Comparator<Member> EARLIEST =
      Comparator.comparingDouble(StoryIds::day).thenComparing(Member::id);

  private StoryIds() {}

  static String of(List<Member> story) {
    Member first = story.stream().min(EARLIEST).orElseThrow();
    return "s-" + digest(first.id());
  }

  private static double day(Member member) {
    Double day = member.day();
    return day == null ? Double.MAX_VALUE : day;
  }

  static String digest(String id) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] bytes = sha.digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
