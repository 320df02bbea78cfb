package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.model.AlertKind;

/** One unnamed official becomes "officials" or "the government". */
final class SourcePromoted implements AlarmRule {
  private static final String VERB =
      "(?:said|say|says|told|tell|tells|believes?|claims?|claimed|confirm(?:s|ed)?|announced?"
          + "|warn(?:s|ed)?|think|reported|stated)";

  private static final Pattern ONE_UNNAMED =
      Pattern.compile(
          "\\b(?:an?|one|the) (?:[\\p{L}-]+ ){0,3}"
              + "(?:official|source|officer|aide|diplomat|insider|employee|adviser|advisor)\\b"
              + "(?! [A-Z])(?:,? who[^.]{0,80}?| with knowledge[^.]{0,40}?)?,? "
              + VERB
              + "\\b");

  private static final Pattern MANY =
      Pattern.compile(
          "(?:(?i:\\bthe (?:[\\p{L}-]+ ){0,2}(?:government|authorities|ministry|administration"
              + "|military|army))|\\b[Oo]fficials|\\b[Aa]uthorities|\\b[Ss]ources) "
              + VERB
              + "\\b");

  @Override
  public String description() {
    return "the earlier report leans on one unnamed source, the later one on many or an institution";
  }

  @Override
  public List<Alarm> of(Proposition claim, Alarms story) {
    List<Alarm> found = new ArrayList<>();
    story.pairs(
        claim,
        (parent, child) -> {
          List<Told> one = matching(claim.in(parent), ONE_UNNAMED);
          if (one.isEmpty()) {
            return;
          }
          List<Told> many = matching(claim.in(child), MANY);
          boolean known =
              story.told(parent).stream().anyMatch(t -> MANY.matcher(t.statement().text()).find());
          if (!many.isEmpty() && !known) {
            List<Told> pair = Alarms.nearest(one, many);
            String text =
                "One unnamed source of "
                    + story.relations().outlet(parent)
                    + " has become more in "
                    + story.relations().outlet(child)
                    + ".";
            double strength = pair.get(0).alike(pair.get(1));
            found.add(
                new Alarm(AlertKind.SOURCE_PROMOTED, text, pair.get(0), pair.get(1), strength));
          }
        });
    return found;
  }

  private static List<Told> matching(List<Told> told, Pattern pattern) {
    return told.stream().filter(t -> pattern.matcher(t.statement().text()).find()).toList();
  }
}
