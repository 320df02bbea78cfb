package org.hearsay.story;

import java.util.List;

/** One way in which something gets lost between an earlier and a later article. */
interface AlarmRule {

  /** A line that says what the rule looks for. */
  String description();

  /** What it finds in one claim. */
  List<Alarm> of(Proposition claim, Alarms story);
}
