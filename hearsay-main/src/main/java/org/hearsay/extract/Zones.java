package org.hearsay.extract;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Zone names as newspapers print them; ambiguous ones are settled by the outlet's country. */
final class Zones {
  /** What may follow a clock time as its zone. */
  static final String PATTERN =
      "(?:(?:GMT|UTC)\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|Z(?![A-Za-z])"
          + "|\\b(?:UTC|GMT|BST|IST|CES?T|EES?T|WES?T|MES?Z|MSK|МСК|TRT|TSİ|[ECMP][SD]?T|AK[SD]T|HST"
          + "|A[EWC][SD]?T|NZ[SD]?T|JST|KST|HKT|SGT|MYT|PHT|WIB|ICT|PKT|NPT|GST|AST|SAST|CAT|EAT|WAT"
          + "|BRT|ART)\\b)";

  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC)?\\s?([+-])\\s?(\\d{1,2})(?::?(\\d{2}))?");

  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("WET", "Z"),
          Map.entry("WEST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("WAT", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("SAST", "+02:00"),
          Map.entry("CAT", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("МСК", "+03:00"),
          Map.entry("TRT", "+03:00"),
          Map.entry("TSİ", "+03:00"),
          Map.entry("EAT", "+03:00"),
          Map.entry("GST", "+04:00"),
          Map.entry("PKT", "+05:00"),
          Map.entry("NPT", "+05:45"),
          Map.entry("ICT", "+07:00"),
          Map.entry("WIB", "+07:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("MYT", "+08:00"),
          Map.entry("PHT", "+08:00"),
          Map.entry("AWST", "+08:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("AKDT", "-08:00"),
          Map.entry("AKST", "-09:00"),
          Map.entry("HST", "-10:00"),
          Map.entry("BRT", "-03:00"),
          Map.entry("ART", "-03:00"));

  /** Names that stand for whichever time the region keeps on that day. */
  private static final Map<String, String> SEASONAL =
      Map.of(
          "ET", "America/New_York",
          "CT", "America/Chicago",
          "MT", "America/Denver",
          "PT", "America/Los_Angeles",
          "AET", "Australia/Sydney",
          "NZT", "Pacific/Auckland",
          "ACT", "Australia/Adelaide");

  private Zones() {}

  /** The offset that {@code name} means for {@code local}, or null where it is not certain. */
  static @Nullable ZoneOffset of(String name, LocalDateTime local, @Nullable String country) {
    String zone = name.strip().toUpperCase(Locale.ROOT);
    Matcher m = OFFSET.matcher(zone);
    if (m.matches()) {
      return offset(m);
    }
    String region = SEASONAL.get(zone);
    if (region != null) {
      return ZoneId.of(region).getRules().getOffset(local);
    }
    return switch (zone) {
      case "IST" -> indianIrishOrIsraeli(local, country);
      case "BST" -> "BD".equals(country) ? ZoneOffset.ofHours(6) : ZoneOffset.ofHours(1);
      case "CST" ->
          "CN".equals(country) || "TW".equals(country)
              ? ZoneOffset.ofHours(8)
              : country == null || country.equals("US") || country.equals("CA")
                  ? ZoneOffset.ofHours(-6)
                  : null;
      case "AST" -> "CA".equals(country) ? ZoneOffset.ofHours(-4) : null;
      default -> FIXED.containsKey(zone) ? ZoneOffset.of(FIXED.get(zone)) : null;
    };
  }

  /** Without a country IST is India's: it has by far the most pages that print it. */
  private static ZoneOffset indianIrishOrIsraeli(LocalDateTime local, @Nullable String country) {
    if ("IE".equals(country)) {
      return ZoneOffset.ofHours(1);
    }
    if ("IL".equals(country)) {
      return ZoneId.of("Asia/Jerusalem").getRules().getOffset(local);
    }
    return ZoneOffset.ofHoursMinutes(5, 30);
  }

  private static @Nullable ZoneOffset offset(Matcher m) {
    try {
      int hours = Integer.parseInt(m.group(2));
      int minutes = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
      int sign = m.group(1).equals("-") ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    } catch (DateTimeException outOfRange) {
      return null;
    }
  }
}
