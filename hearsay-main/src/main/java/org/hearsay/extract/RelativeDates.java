package org.hearsay.extract;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Moment;
import org.hearsay.model.Precision;
import org.jspecify.annotations.Nullable;

/**
 * "Two hours ago" against the time of the fetch, as exact as the unit allows; nothing without one.
 *
 * <p>Only lines that say little else: in running text such words are about the news.
 */
final class RelativeDates {
  private static final int LONGEST = 40;
  private static final String NUMBER = "(\\d{1,3}|an?|one|einer?|einem|eine|une?|una?|bir|uno)";
  private static final Pattern AGO =
      Pattern.compile(
          "(?iu)^(?:[\\p{L} ]{0,24}[:,]?\\s)??"
              + "(?:vor |il y a |hace |há |fa )?"
              + NUMBER
              + "\\s?(\\p{L}{1,9})\\.?(?: ago| önce| fa| geleden| atrás| temu| назад| sedan| siden)?$");
  private static final Pattern MARK =
      Pattern.compile(
          "(?iu)(?:\\bago$|^.*\\bvor |\\bil y a |\\bhace |\\bhá |\\bönce$|\\bfa$|\\bgeleden$|\\batrás$|\\btemu$|назад$|\\bsedan$|\\bsiden$)");
  private static final Pattern YESTERDAY =
      Pattern.compile(
          "(?iu)^(?:[\\p{L}]{0,12}:?\\s)?(?:yesterday|gestern|hier|ayer|ieri|dün|gisteren|ontem)$");
  private static final List<Pattern> UNITS =
      List.of(
          Pattern.compile("(?iu)s|secs?|seconds?|sekunden?|secondes?|segundos?|saniye|secondi"),
          Pattern.compile(
              "(?iu)m|mins?|minutes?|minuten?|minutos?|dakika|minut[io]|minuty?|минут.?"),
          Pattern.compile(
              "(?iu)h|hrs?|hours?|stunden?|heures?|horas?|saat|ore|ora|uur|uren|час.{0,2}|timm?ar|timer"),
          Pattern.compile(
              "(?iu)d|days?|tag(?:en|e)?|jours?|días?|dias?|gün|giorni|giorno|dagen|dag|дн.{1,2}|dagar|dage"),
          Pattern.compile("(?iu)w|wks?|weeks?|wochen?|semaines?|semanas?|hafta|settiman[ae]|weken"),
          Pattern.compile("(?iu)mos?|months?|monat(?:en|e)?|mois|mes(?:es)?|ay|mes[ei]|maanden"),
          Pattern.compile("(?iu)y|yrs?|years?|jahr(?:en|e)?|ans?|años?|anos?|yıl|ann[oi]|jaar"));

  private RelativeDates() {}

  /** The time that {@code line} tells, where it is fetched at {@code retrieved}; else null. */
  static @Nullable Moment read(String line, Moment retrieved) {
    String text = line.strip();
    if (text.length() > LONGEST || !retrieved.precision().hasClock()) {
      return null;
    }
    if (YESTERDAY.matcher(text).matches()) {
      return new Moment(retrieved.local().minusDays(1), null, Precision.DAY);
    }
    Matcher m = AGO.matcher(text);
    if (!MARK.matcher(text).find() || !m.matches()) {
      return null;
    }
    int count = Character.isDigit(m.group(1).charAt(0)) ? Integer.parseInt(m.group(1)) : 1;
    for (int unit = 0; unit < UNITS.size(); unit++) {
      if (UNITS.get(unit).matcher(m.group(2).toLowerCase(Locale.ROOT)).matches()) {
        return before(retrieved, unit, count);
      }
    }
    return null;
  }

  /** Counts are rounded by the page, so the answer is no finer than the unit. */
  private static Moment before(Moment retrieved, int unit, int count) {
    LocalDateTime at = retrieved.local();
    return switch (unit) {
      case 0 -> new Moment(at.minusSeconds(count), retrieved.zone(), Precision.MINUTE);
      case 1 -> new Moment(at.minusMinutes(count), retrieved.zone(), Precision.MINUTE);
      case 2 -> new Moment(at.minusHours(count), retrieved.zone(), Precision.DAY);
      case 3 -> new Moment(at.minusDays(count), null, Precision.DAY);
      case 4 -> new Moment(at.minusWeeks(count), null, Precision.MONTH);
      case 5 -> new Moment(at.minusMonths(count), null, Precision.MONTH);
      default -> new Moment(at.minusYears(count), null, Precision.YEAR);
    };
  }
}
