package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.CitationKind;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** A registry of outlets that do not exist. */
final class InventedOutlets implements Outlets {
  private static final Map<String, List<Known>> NAMES = new LinkedHashMap<>();
  private static final List<String> EVERYDAY = List.of("Tide", "the Post", "Post", "Marlow");

  static {
    put("Harbour Gazette", outlet("Harbour Gazette", "newspaper", "GB"));
    put("Ridge Times", outlet("Ridge Times", "newspaper", "US"));
    put("Channel Nine News", outlet("Channel Nine News", "broadcaster", "AU"));
    put("Morning Deck", outlet("Morning Deck", "programme", "AU"));
    put("Delta Wire", new Known("Delta Wire", CitationKind.AGENCY, "agency", "US"));
    put("DELTA WIRE", new Known("Delta Wire", CitationKind.AGENCY, "agency", "US"));
    put("Lumen Pictures", new Known("Lumen Pictures", CitationKind.AGENCY, "wire-photo", "US"));
    put("Tide", outlet("Tide", "magazine", "US"));
    put("Marlow", outlet("Marlow", "agency", "US"));
    put(
        "Post",
        outlet("Northport Post", "newspaper", "US"),
        outlet("Southport Post", "newspaper", "GB"));
    put("Northport Post", outlet("Northport Post", "newspaper", "US"));
    put("Facebook", new Known("Facebook", CitationKind.POST, "platform", "US"));
    put("Twitter", new Known("Twitter", CitationKind.POST, "platform", "US"));
    put("Telegram", new Known("Telegram", CitationKind.POST, "platform", "AE"));
  }

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<!\\w)(?:"
              + String.join("|", NAMES.keySet().stream().sorted(InventedOutlets::longer).toList())
              + ")(?!\\w)");

  private static int longer(String a, String b) {
    return a.length() != b.length() ? Integer.compare(b.length(), a.length()) : a.compareTo(b);
  }

  private static Known outlet(String name, String medium, String country) {
    return new Known(name, CitationKind.OUTLET, medium, country);
  }

  private static void put(String text, Known... known) {
    NAMES.put(text, List.of(known));
  }

  @Override
  public List<Hit> find(String text) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = PATTERN.matcher(text);
    while (matcher.find()) {
      String words = matcher.group();
      hits.add(
          new Hit(
              new Span(matcher.start(), matcher.end()),
              NAMES.getOrDefault(words, List.of()),
              EVERYDAY.contains(words)));
    }
    return hits;
  }

  @Override
  public @Nullable Known byName(String name) {
    List<Known> known = NAMES.get(name);
    return known == null ? null : known.get(0);
  }

  @Override
  public @Nullable Known byDomain(String domain) {
    return domain.equals("ridgetimes.example.com")
        ? outlet("Ridge Times", "newspaper", "US")
        : null;
  }
}
