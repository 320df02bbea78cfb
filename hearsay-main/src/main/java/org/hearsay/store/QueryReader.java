package org.hearsay.store;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person types into a search box: words, "phrases", {@code field:value}, {@code
 * -without}, {@code this OR that}, {@code begin*}.
 *
 * <p>Not Lucene's own syntax: that one has fuzzy, range and regular expressions, whose cost grows
 * with the index, and errors that name no field. Everything here costs at most a lookup a term.
 */
final class QueryReader {
  private static final int MOST_TERMS = 64;
  private static final int SHORTEST_PREFIX = 3;
  private static final Pattern PART =
      Pattern.compile("(-?)(?:([A-Za-z][A-Za-z-]*):(?!//))?(?:\"([^\"]*)\"?|(\\S+))");
  private static final Map<String, String> FIELDS = fields();
  private static final Map<String, Float> DEFAULT =
      Map.of("title", 2f, "text", 1f, "outlet", 1f, "source", 1f);

  private final List<String> terms = new ArrayList<>();
  private final JudgedWords judged;
  private int count;

  QueryReader(JudgedWords judged) {
    this.judged = judged;
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new TreeMap<>();
    for (String plain :
        "title text outlet source sourcekind date story kind cites copies said is language id"
            .split(" ")) {
      fields.put(plain, plain);
    }
    fields.put("headline", "title");
    fields.put("source-kind", "sourcekind");
    fields.put("only", "is");
    fields.put("lang", "language");
    fields.put("by", "said");
    return fields;
  }

  /** The query; words that were asked for are then in {@link #terms}. */
  Query read(String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Query> either = new ArrayList<>();
    boolean or = false;
    boolean any = false;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String word = part.group(4);
      if (part.group(2) == null && ("AND".equals(word) || "OR".equals(word))) {
        or = "OR".equals(word);
        continue;
      }
      Query query = part(part.group(2), part.group(3), word);
      if (query == null) {
        continue;
      }
      any = true;
      if (!part.group(1).isEmpty()) {
        all.add(query, Occur.MUST_NOT);
        continue;
      }
      if (!or) {
        add(all, either);
        either.clear();
      }
      either.add(query);
      or = false;
    }
    add(all, either);
    return any ? withSomething(all.build()) : new MatchNoDocsQuery("nothing was asked");
  }

  /** The analysed words that were asked for, for marking them in what was found. */
  List<String> terms() {
    return terms;
  }

  private static Query withSomething(BooleanQuery query) {
    boolean onlyWithout = query.clauses().stream().allMatch(c -> c.getOccur() == Occur.MUST_NOT);
    if (!onlyWithout) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    query.clauses().forEach(all::add);
    return all.add(new MatchAllDocsQuery(), Occur.MUST).build();
  }

  private static void add(BooleanQuery.Builder all, List<Query> either) {
    if (either.size() == 1) {
      all.add(either.get(0), Occur.MUST);
    } else if (!either.isEmpty()) {
      BooleanQuery.Builder one = new BooleanQuery.Builder();
      either.forEach(q -> one.add(q, Occur.SHOULD));
      all.add(one.build(), Occur.MUST);
    }
  }

  private @Nullable Query part(
      @Nullable String named, @Nullable String phrase, @Nullable String word) {
    String value = phrase != null ? phrase : java.util.Objects.requireNonNullElse(word, "");
    if (named == null) {
      return plain(value, phrase != null);
    }
    String field = FIELDS.get(named.toLowerCase(Locale.ROOT));
    if (field == null) {
      throw new IllegalArgumentException(
          "there is no field '"
              + named
              + "'. Fields are "
              + String.join(", ", FIELDS.keySet())
              + ". Maybe put quotation marks around the words?");
    }
    return switch (field) {
      case "date" -> date(value);
      case "is" -> {
        String what = value.equals("originals") ? "original" : value;
        yield judged.being(exact("is", what), what);
      }
      case "copies" -> {
        Query copying = words(field, value);
        yield copying == null ? null : judged.copying(copying, value);
      }
      case "story", "kind", "id", "sourcekind", "language" ->
          exact(field, field.equals("story") || field.equals("id") ? value : lower(value));
      case "said" -> said(value);
      default -> words(field, value);
    };
  }

  private static Query exact(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  private @Nullable Query said(String name) {
    Query source = words("source", name);
    return source == null
        ? null
        : new BooleanQuery.Builder()
            .add(exact("kind", "attribution"), Occur.FILTER)
            .add(source, Occur.MUST)
            .build();
  }

  private @Nullable Query plain(String value, boolean phrase) {
    if (!phrase && value.endsWith("*") && value.length() > SHORTEST_PREFIX) {
      return prefix(lower(value.substring(0, value.length() - 1)));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean found = false;
    for (Map.Entry<String, Float> field : new TreeMap<>(DEFAULT).entrySet()) {
      Query query = words(field.getKey(), value);
      if (query != null) {
        found = true;
        any.add(new BoostQuery(query, field.getValue()), Occur.SHOULD);
      }
    }
    return found ? any.build() : null;
  }

  private Query prefix(String begin) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    DEFAULT.keySet().stream()
        .sorted()
        .forEach(f -> any.add(new PrefixQuery(new Term(f, begin)), Occur.SHOULD));
    return any.build();
  }

  /** The value's words in this order in one field; null where it has none. */
  private @Nullable Query words(String field, String value) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    List<Word> found = analysed(field, value);
    if (found.isEmpty()) {
      return null;
    }
    count += found.size();
    if (count > MOST_TERMS * DEFAULT.size()) {
      throw new IllegalArgumentException(
          "the query has more than " + MOST_TERMS + " words. Maybe paste the text under Ask?");
    }
    if (field.equals("text")) {
      found.forEach(w -> terms.add(w.text()));
    }
    if (found.size() == 1) {
      return new TermQuery(new Term(field, found.get(0).text()));
    }
    found.forEach(w -> phrase.add(new Term(field, w.text()), w.position()));
    return phrase.build();
  }

  /** A word as the index has it, and where it stands among its neighbours. */
  record Word(String text, int position) {}

  static List<Word> analysed(String field, String value) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = WordIndex.ANALYZER.tokenStream(field, value)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        words.add(new Word(word.toString(), position));
      }
      stream.end();
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
    return words;
  }

  /** A day, month or year, or {@code from..to} with either side open: what can be of that time. */
  private static Query date(String value) {
    int dots = value.indexOf("..");
    String from = dots < 0 ? value : value.substring(0, dots);
    String to = dots < 0 ? value : value.substring(dots + 2);
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(
        LongPoint.newRangeQuery(
            "earliest", Long.MIN_VALUE, to.isEmpty() ? Long.MAX_VALUE : end(to)),
        Occur.FILTER);
    both.add(
        LongPoint.newRangeQuery(
            "latest", from.isEmpty() ? Long.MIN_VALUE : start(from), Long.MAX_VALUE),
        Occur.FILTER);
    return both.build();
  }

  private static long start(String date) {
    return first(date).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private static long end(String date) {
    LocalDate first = first(date);
    LocalDate next =
        switch (date.length()) {
          case 4 -> first.plusYears(1);
          case 7 -> first.plusMonths(1);
          default -> first.plusDays(1);
        };
    return next.atStartOfDay(ZoneOffset.UTC).toEpochSecond() - 1;
  }

  private static LocalDate first(String date) {
    try {
      return switch (date.length()) {
        case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
        case 7 -> YearMonth.parse(date).atDay(1);
        default -> LocalDate.parse(date);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + date + "' is no date. Maybe 2023-03-14, 2023-03, 2023 or 2023-03-12..2023-03-14?",
          e);
    }
  }
}
