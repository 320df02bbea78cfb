package org.hearsay.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Query parameters, each within its bounds; what is out of them is said with name and value. */
final class Params {
  static final int LONGEST = 500;

  /** Behind so many results nobody turns pages; the store would read them all to skip them. */
  private static final int LAST_PAGE = 10_000;

  private final Context request;

  Params(Context request) {
    this.request = request;
  }

  /** The value, or an error where there is none. */
  String need(String name) {
    String value = text(name);
    if (value == null) {
      throw new IllegalArgumentException("the query parameter '" + name + "' is missing.");
    }
    return value;
  }

  /** The value, or null where it is missing or blank. */
  @Nullable String text(String name) {
    String value = request.queryParam(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    return checked(name, value);
  }

  private static String checked(String name, String value) {
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the query parameter '%s' has %d characters; at most %d are taken. Maybe paste a text under Ask?",
              name,
              value.length(),
              LONGEST));
    }
    return value;
  }

  /** All values of a name, at most {@code most}. */
  List<String> all(String name, int most) {
    List<String> values = request.queryParams(name);
    if (values.size() > most) {
      throw new IllegalArgumentException(
          "there are "
              + values.size()
              + " query parameters '"
              + name
              + "'; at most "
              + most
              + " are taken.");
    }
    values.forEach(v -> checked(name, v));
    return values;
  }

  int number(String name, int otherwise, int least, int most) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through to the message
    }
    throw new IllegalArgumentException(
        "the query parameter '"
            + name
            + "' is '"
            + value
            + "'; it must be a number from "
            + least
            + " to "
            + most
            + ".");
  }

  /** The page asked for, from 1. */
  int page() {
    return number("page", 1, 1, LAST_PAGE);
  }
}
