package org.hearsay.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.DateRole;
import org.hearsay.model.Dateline;
import org.hearsay.model.Moment;
import org.hearsay.model.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dateline at the start of the first paragraph: place, day, agency.
 *
 * <p>Shapes: {@code CITY, Nov 2 (Agency) —}, {@code CITY, Country (AG) —}, {@code (Agency) -},
 * {@code City (dpa) -}, {@code City [Country], November 2 (ANI):}, {@code MADRID, 2 Nov. (AG) -},
 * {@code CITY —}, {@code NEW CITY:}. Only a line in capitals, or one with an agency, is trusted.
 */
final class Datelines {
  private static final String PLACE = "(\\p{Lu}[\\p{L}.'’/ -]{1,40}?(?:\\s?\\[[^\\]]{2,30}\\])?)";
  private static final String REGION = "(?:,\\s?(\\p{Lu}[\\p{L}.' ]{1,25}?))?";
  private static final String DAY =
      "(?:,?\\s(\\p{L}{3,10}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s(?:de\\s)?\\p{L}{3,10}\\.?)(?:,?\\s((?:19|20)\\d{2}))?)?";
  private static final String END = "\\s?(?:\\.?[—–]|\\.?--?|:|\\.-)\\s?";
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^(?:"
              + PLACE
              + REGION
              + DAY
              + "\\s?,?\\s?)?[(\\[]([^()\\[\\]]{2,40})[)\\]](?:"
              + END
              + "|\\s(?=\\p{Lu}))");
  private static final Pattern WITHOUT =
      Pattern.compile("^" + PLACE + REGION + DAY + "\\s?(?:[—–]|--|:\\s|\\s-\\s)\\s?(?=\\S)");

  private final Credits credits;

  Datelines(Credits credits) {
    this.credits = credits;
  }

  /** A dateline and the day it names. */
  record Found(Dateline dateline, @Nullable DateCandidate date) {}

  @Nullable Found read(String paragraph, Habits habits, @Nullable Moment published) {
    String head = paragraph.substring(0, Math.min(160, paragraph.length()));
    Matcher m = WITH_AGENCY.matcher(head);
    if (m.find()) {
      List<String> agencies = credits.agencies(m.group(5));
      if (!agencies.isEmpty()) {
        Dateline line = new Dateline(place(m), String.join("/", agencies));
        return new Found(line, date(m, habits, published));
      }
    }
    m = WITHOUT.matcher(head);
    if (m.find() && isShouted(m.group(1))) {
      return new Found(new Dateline(place(m), null), date(m, habits, published));
    }
    return null;
  }

  private static @Nullable String place(Matcher m) {
    String place = m.group(1);
    return place == null ? null : tidy(place.replaceFirst("\\s?\\[.*", "").strip());
  }

  private static boolean isShouted(String place) {
    String letters = place.replaceAll("[^\\p{L}]", "");
    return letters.length() > 2
        && letters.equals(letters.toUpperCase(Locale.ROOT))
        && TextShape.words(place) <= 4;
  }

  /** NEW DELHI becomes New Delhi; what is not all capitals stays. */
  private static String tidy(String place) {
    if (!isShouted(place)) {
      return place;
    }
    StringBuilder out = new StringBuilder(place.toLowerCase(Locale.ROOT));
    boolean start = true;
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (start && Character.isLetter(c)) {
        out.setCharAt(i, Character.toUpperCase(c));
      }
      start = !Character.isLetter(c) && c != '\'' && c != '’';
    }
    return out.toString();
  }

  /** The year is the publication's, or the one before where that puts it later. */
  private static @Nullable DateCandidate date(
      Matcher m, Habits habits, @Nullable Moment published) {
    if (m.group(3) == null || (m.group(4) == null && published == null)) {
      return null;
    }
    int year = m.group(4) != null ? Integer.parseInt(m.group(4)) : published.local().getYear();
    Moment day = DateText.field(m.group(3) + " " + year, habits);
    if (day == null || day.precision() != Precision.DAY) {
      return null;
    }
    if (m.group(4) == null && published != null) {
      LocalDate latest = published.local().toLocalDate().plusDays(2);
      if (day.local().toLocalDate().isAfter(latest)) {
        day = new Moment(day.local().minusYears(1), null, Precision.DAY);
      }
    }
    return new DateCandidate(day, DateRole.DATELINE, "dateline \"" + m.group().strip() + "\"", 0.8);
  }
}
