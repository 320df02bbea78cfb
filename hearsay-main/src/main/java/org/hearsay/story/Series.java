package org.hearsay.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a recurring series from one story told twice: "Earthquake of magnitude 4.5" on two days is
 * two happenings in nearly the same words.
 *
 * <p>Only articles whose headlines are one template (the same words but for numbers) can be a
 * series; they are one where the texts name different days, or, without days, where the kind of
 * news recurs by nature and a day or more lies between. A rising toll ("kills 12", "kills 20") is
 * not: both texts name the same day.
 */
final class Series {
  private static final double TEMPLATE = .8;
  private static final double DAYS_BETWEEN = .75;
  private static final double A_WEEK = 6;
  private static final int LEAD = 400;

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:(mon|tues|wednes|thurs|fri|satur|sun)day\\b"
              + "|(january|february|march|april|june|july|august|september|october|november"
              + "|december)\\s+(\\d{1,2})\\b"
              + "|(\\d{1,2})(?:st|nd|rd|th)?\\s+(january|february|march|april|may|june|july|august"
              + "|september|october|november|december)\\b)");

  private static final Pattern RECURS =
      Pattern.compile(
          "\\b(earthquake|quake|tremor|aftershock|weather|forecast|lottery|horoscope|exchange rate"
              + "|(?:gold|petrol|fuel|oil) prices?|stocks|shares|markets?|air quality|results?"
              + "|daily|weekly|this week|today in|on this day|briefing)\\b");

  private final List<Member> members;

  // Each article is in many pairs; its headline and lead are read once.
  private final List<@Nullable Set<String>> stems = new ArrayList<>();
  private final Map<Integer, Set<String>> days = new HashMap<>();

  private Series(List<Member> members) {
    this.members = members;
    members.forEach(m -> stems.add(stems(m.article().headline())));
  }

  /** The pairs, among those that are alike, that are two happenings of one series. */
  static List<Neighbours.Pair> among(List<Member> members, List<Neighbours.Pair> pairs) {
    Series series = new Series(members);
    return pairs.stream().filter(p -> series.apart(p.first(), p.second())).toList();
  }

  private boolean apart(int first, int second) {
    if (!template(stems.get(first), stems.get(second))) {
      return false;
    }
    Member a = members.get(first);
    Member b = members.get(second);
    Double one = a.day();
    Double two = b.day();
    double gap = one == null || two == null ? 0 : Math.abs(one - two);
    Set<String> days = days(first);
    Set<String> others = days(second);
    if (days.isEmpty() || others.isEmpty()) {
      return gap >= DAYS_BETWEEN && RECURS.matcher(lower(a.article().headline())).find();
    }
    boolean shared = days.stream().anyMatch(others::contains);
    // "on Monday" twice, a week between: two Mondays.
    return shared ? gap >= A_WEEK && days.equals(others) && weekdays(days) : gap >= DAYS_BETWEEN;
  }

  private static boolean weekdays(Set<String> days) {
    return days.stream().noneMatch(day -> Character.isDigit(day.charAt(0)));
  }

  /** True where the headlines differ in numbers at most (a word in five may differ otherwise). */
  private static boolean template(@Nullable Set<String> one, @Nullable Set<String> two) {
    if (one == null || two == null) {
      return false;
    }
    int both = 0;
    for (String stem : one) {
      both += two.contains(stem) ? 1 : 0;
    }
    int all = one.size() + two.size() - both;
    return both >= 3 && both >= TEMPLATE * all;
  }

  private static @Nullable Set<String> stems(@Nullable String headline) {
    if (headline == null) {
      return null;
    }
    Set<String> stems = new HashSet<>();
    for (Words.Word word : Words.of(headline)) {
      if (!word.number()) {
        stems.add(word.stem());
      }
    }
    return stems;
  }

  private Set<String> days(int member) {
    return days.computeIfAbsent(member, m -> days(members.get(m)));
  }

  private static Set<String> days(Member member) {
    String text = member.article().text();
    Matcher matcher = DAY.matcher(lower(text.substring(0, Math.min(LEAD, text.length()))));
    Set<String> days = new TreeSet<>();
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        days.add(matcher.group(1));
      } else if (matcher.group(2) != null) {
        days.add(matcher.group(3) + " " + matcher.group(2));
      } else {
        days.add(matcher.group(4) + " " + matcher.group(5));
      }
    }
    return days;
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
