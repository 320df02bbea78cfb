package org.hearsay.bench.chains;

import java.util.Locale;

/** The scores as a table for the terminal. */
final class ScoreTable {
  private final StringBuilder out = new StringBuilder();

  static String of(ChainScores scores) {
    return new ScoreTable().table(scores);
  }

  private String table(ChainScores scores) {
    share("documents found", scores.documents());
    line("  not of the pile", Integer.toString(scores.unknownDocuments()));
    rates("edges, directed", scores.edges());
    rates("edges, undirected", scores.undirectedEdges());
    share("  kind right", scores.kinds());
    share("  stated/inferred right", scores.statuses());
    line("stories, B3 F1", number(scores.membership()));
    share("rows exact", scores.rowsExact());
    for (StoryScore story : scores.stories()) {
      story(story);
    }
    claims(scores.claims());
    rates("alerts", scores.alerts());
    rates("rejected", scores.rejected());
    return out.toString();
  }

  private void story(StoryScore story) {
    line("story " + story.id(), "");
    line("  row expected", story.expected().toString());
    line("  row answered", story.answered() + (story.rowExact() ? "  exact" : "  not exact"));
    line(
        "  origins",
        story.originsExact() ? "exact" : story.originsWithin() ? "within the range" : "outside");
    rates("  roots", story.originNodes());
    rates("  original reporting", story.original());
  }

  private void claims(ClaimScores claims) {
    share("claims found", claims.found());
    rates("  assertions", claims.assertions());
    share("  stances right", claims.stances());
    share("  origins exact", claims.originsExact());
    share("  origins within", claims.originsWithin());
    share("  value ranges exact", claims.values());
  }

  private void rates(String name, Rates rates) {
    line(
        name,
        String.format(
            Locale.ROOT,
            "P %.3f  R %.3f  F1 %.3f  (%d right, %d wrong, %d missed)",
            rates.precision(),
            rates.recall(),
            rates.f1(),
            rates.right(),
            rates.wrong(),
            rates.missed()));
  }

  private void share(String name, Share share) {
    line(name, number(share.value()) + "  (" + share.hits() + " of " + share.of() + ")");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void line(String name, String value) {
    out.append(String.format(Locale.ROOT, "%-26s %s", name, value).stripTrailing()).append('\n');
  }
}
