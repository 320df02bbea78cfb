package org.hearsay.report;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Containment;
import org.hearsay.model.Counts;
import org.hearsay.model.Edge;
import org.hearsay.model.Evidence;
import org.hearsay.model.Moment;
import org.hearsay.model.Origins;
import org.hearsay.model.Status;
import org.hearsay.model.Story;
import org.jspecify.annotations.Nullable;

/** The sentences that every report shares: neutral, with the number and who says so. */
public final class Wording {
  /** Below this share the common words are names and chance, and a percentage would mislead. */
  private static final double OTHER_WORDS = 0.05;

  private static final Pattern OF_MANY =
      Pattern.compile("(?i)(?:^-|\\.(?:jsonl|ndjson|warc|arc)(?:\\.gz|\\.zst)?)$");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\u202A-\u202E\u2066-\u2069]");

  private Wording() {}

  /** "38 documents → 21 versions → 5 with original reporting → 4 independent origins (3–6)". */
  public static String row(Story story) {
    Counts counts = story.row().counts();
    Origins origins = story.row().origins();
    String range =
        origins.low() == origins.high() ? "" : " (" + origins.low() + "–" + origins.high() + ")";
    return count(counts.documents(), "document")
        + " → "
        + count(counts.versions(), "version")
        + " → "
        + counts.originalReporting()
        + " with original reporting → "
        + count(origins.best(), "independent origin")
        + range;
  }

  public static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  /** What the child does with its parent: "copy, 97% of its text; inferred, 0.93". */
  public static String edge(Edge edge) {
    return edge(edge, edge.child());
  }

  /** The same told of one end: an undirected edge may be drawn from either. */
  static String edge(Edge edge, String node) {
    boolean child = edge.child().equals(node);
    String kind =
        switch (edge.kind()) {
          case COPY -> "copy" + share(edge.containment(), child);
          case EXCERPT -> "excerpt" + share(edge.containment(), child);
          case REWRITE -> "rewrite" + share(edge.containment(), child);
          case CITATION -> "cites it";
          case CREDIT -> "credits it";
        };
    String direction = edge.undirected() ? ", who took from whom is not decided" : "";
    return kind + direction + "; " + status(edge);
  }

  static String status(Edge edge) {
    String status = edge.status().name().toLowerCase(Locale.ROOT);
    return edge.status() == Status.INFERRED
        ? status + String.format(Locale.ROOT, " %.2f", edge.confidence())
        : status;
  }

  private static String share(@Nullable Containment containment, boolean child) {
    if (containment == null) {
      return "";
    }
    double share = child ? containment.childInParent() : containment.parentInChild();
    return share < OTHER_WORDS ? " in other words" : ", shares " + percent(share) + " of its text";
  }

  static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  /**
   * Outlet, else domain, else file, else, of a file that holds many, its id: what a reader knows
   * the document by.
   */
  public static String outlet(Article article) {
    var outlet = article.outlet();
    if (outlet.name() != null) {
      return oneLine(outlet.name());
    }
    if (outlet.domain() != null) {
      return oneLine(outlet.domain());
    }
    boolean many = OF_MANY.matcher(article.path()).find();
    return oneLine(
        many ? article.id() : article.path().substring(article.path().lastIndexOf('/') + 1));
  }

  public static String time(@Nullable Moment moment) {
    if (moment == null) {
      return "undated";
    }
    String iso = moment.iso().replace('T', ' ');
    boolean clock = moment.precision().hasClock();
    return clock
        ? iso.substring(0, 16) + (moment.zone() == null ? "" : " " + moment.zone().getId())
        : iso;
  }

  /** The same for a time that is given in ISO 8601. */
  public static String time(@Nullable String iso) {
    if (iso == null) {
      return "undated";
    }
    String plain = iso.replace('T', ' ');
    return plain.length() <= 16
        ? plain
        : (plain.substring(0, 16) + " " + plain.substring(19)).strip();
  }

  /** "3 days", "5 hours", "20 minutes": as exact as a reader needs. */
  public static String span(Duration time) {
    if (time.toDays() > 1) {
      return time.toDays() + " days";
    }
    return time.toHours() > 1 ? time.toHours() + " hours" : time.toMinutes() + " minutes";
  }

  /** The reason with the words it rests on, cut to {@code most} characters. */
  public static String evidence(Evidence evidence, @Nullable AttributedArticle document, int most) {
    if (document == null || evidence.span().isEmpty()) {
      return oneLine(evidence.reason());
    }
    String quote = oneLine(evidence.span().of(document.article().text()));
    return oneLine(evidence.reason()) + ": “" + cut(quote, most) + "”";
  }

  /** In quotation marks, unless it begins with one: a claim may be what somebody said. */
  public static String quoted(String text) {
    return text.startsWith("“") || text.startsWith("\"") ? text : "“" + text + "”";
  }

  /**
   * {@code text} on one line and without control characters: what stands in a document must not
   * steer the reader's terminal.
   */
  public static String oneLine(String text) {
    return CONTROL.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("\uFFFD").strip();
  }

  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Math.max(1, most - 1);
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
