package org.hearsay.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.DateRole;
import org.hearsay.model.Moment;
import org.hearsay.model.Precision;

/**
 * Dates far from the headline, for pages that state none elsewhere: a line that says what its date
 * is ("Published on 3 May 2021"), or lines that are nothing but a date.
 *
 * <p>Only where all such lines of the page name one day. Several days are those of comments,
 * teasers or versions; one that stands among comments, teasers or advertisements is not looked at.
 */
final class LoneDates {
  private static final int LONGEST = 14;
  private static final double LABELLED = 0.62;
  private static final double BARE = 0.56;
  private static final double MOSTLY = 0.7;

  private final PageShape page;
  private final Habits habits;
  private final List<DateCandidate> labelled = new ArrayList<>();
  private final List<DateCandidate> bare = new ArrayList<>();

  private LoneDates(PageShape page, Habits habits) {
    this.page = page;
    this.habits = habits;
  }

  /** Candidates outside of the blocks {@code from} to {@code to}. */
  static List<DateCandidate> find(PageShape page, int from, int to, Habits habits) {
    LoneDates lone = new LoneDates(page, habits);
    for (Block b : page.blocks) {
      boolean near = b.index() >= from && b.index() < to;
      if (!near && b.words() <= LONGEST && b.linkDensity() <= 0.5) {
        lone.line(b);
      }
    }
    for (BlockReader.Stamp stamp : page.stamps) {
      boolean inside = stamp.block() < page.blocks.size();
      boolean near = !inside || (stamp.block() >= from && stamp.block() < to);
      Block b = near ? null : page.blocks.get(stamp.block());
      Moment day = b == null ? null : DateText.field(stamp.value(), habits);
      if (day != null && b.words() <= LONGEST && !lone.isIn(b, page.foreignBits)) {
        lone.one(day, DateFields.UPDATED.matcher(b.text()).find(), false, b.text());
      }
    }
    return lone.settled();
  }

  private void line(Block b) {
    if (isIn(b, page.commentBit)) {
      return;
    }
    String text = b.text();
    List<DateText.Found> dates = DateText.all(text, habits);
    int last = 0;
    for (DateText.Found f : dates) {
      String before = text.substring(Math.min(last, f.span().start()), f.span().start());
      boolean updated = DateFields.UPDATED.matcher(before).find();
      boolean published = !updated && DateFields.PUBLISHED.matcher(before).find();
      boolean alone = f.span().length() > MOSTLY * text.length();
      // "3 May 2021. Updated: 7 May 2021": the first is what the second is told apart from.
      boolean first = dates.size() == 2 && last == 0 && f.span().start() == 0;
      first &= DateFields.UPDATED.matcher(text.substring(f.span().end())).find();
      if (updated || published || first) {
        one(f.moment(), updated, true, text);
      } else if (alone && !isIn(b, page.foreignBits)) {
        one(f.moment(), false, false, text);
      }
      last = f.span().end();
    }
  }

  private void one(Moment date, boolean updated, boolean sure, String line) {
    if (date.precision() != Precision.MONTH && date.precision() != Precision.YEAR) {
      DateRole role = updated ? DateRole.MODIFIED : DateRole.PUBLISHED;
      String at = "line \"" + Dates.shorten(line) + "\"";
      boolean said = sure || updated;
      (said ? labelled : bare).add(new DateCandidate(date, role, at, said ? LABELLED : BARE));
    }
  }

  private List<DateCandidate> settled() {
    List<DateCandidate> out = single(labelled, DateRole.PUBLISHED);
    List<DateCandidate> all =
        new ArrayList<>(out.isEmpty() ? single(bare, DateRole.PUBLISHED) : out);
    all.addAll(single(labelled, DateRole.MODIFIED));
    return all;
  }

  private boolean isIn(Block b, int groups) {
    for (Scope s = b.scope(); s != null; s = s.parent) {
      // A container of most of the page is no part of it: bodies are often called what they may
      // have.
      if ((s.groups & groups) != 0 && s.chars * 2 < page.chars) {
        return true;
      }
    }
    return false;
  }

  /** Those of {@code role} where they all name the same day, else none. */
  private static List<DateCandidate> single(List<DateCandidate> all, DateRole role) {
    List<DateCandidate> own = all.stream().filter(c -> c.role() == role).toList();
    Set<LocalDate> days = new HashSet<>();
    own.forEach(c -> days.add(c.value().local().toLocalDate()));
    return days.size() == 1 ? own : List.of();
  }
}
