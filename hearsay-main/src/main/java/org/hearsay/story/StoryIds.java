package org.hearsay.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names stories so that the name stays when articles are added.
 *
 * <p>A new story is named by the id of its earliest member in this corpus (undated ones last, ties
 * by id): whatever is published later changes nothing. Where earlier groups are known, a story
 * keeps the name that most of its members had; of two stories that claim one name, the larger share
 * keeps it.
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

  /** The known name that most members carry, or a new one; {@code taken} is kept up. */
  static String of(List<Member> story, Map<String, String> known, Set<String> taken) {
    Map<String, Integer> votes = new TreeMap<>();
    for (Member member : story) {
      String name = known.get(member.id());
      if (name != null && !taken.contains(name)) {
        votes.merge(name, 1, Integer::sum);
      }
    }
    String best = null;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (best == null || vote.getValue() > votes.get(best)) {
        best = vote.getKey();
      }
    }
    String name = best == null ? fresh(story, taken) : best;
    taken.add(name);
    return name;
  }

  /**
   * The name after the earliest member whose own is free: a story may still be called after an
   * article that has since been found to belong to another.
   */
  private static String fresh(List<Member> story, Set<String> taken) {
    return story.stream()
        .sorted(EARLIEST)
        .map(member -> "s-" + digest(member.id()))
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseGet(() -> "s-" + digest(of(story) + " again " + taken.size()));
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
