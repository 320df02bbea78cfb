package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.hearsay.model.Article;
import org.hearsay.model.Assertion;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Claim;
import org.hearsay.model.Dateline;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Moment;
import org.hearsay.model.Span;
import org.hearsay.model.Story;
import org.hearsay.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Gives the happening behind a story in a simple PLOVER-style form: what, where, when, how many
 * dead and injured.
 *
 * <p>Deliberately simple: one event a story, read off the lead of the earliest article whose lead
 * matches a rule; the figures are the best values of the story's claims. Who did it to whom is left
 * open (null): without a parse it would be a guess. What no rule sees is null, and a story without
 * any evidence has no event. Thread-safe; holds no state.
 */
public final class EventCoder {
  private static final int LEAD = 500;

  /** The story's event, or none. */
  public List<Event> code(Story story, List<AttributedArticle> articles) {
    Map<String, Article> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article.article()));
    List<Article> members = new ArrayList<>();
    for (String id : story.documents()) {
      if (byId.containsKey(id)) {
        members.add(byId.get(id));
      }
    }
    members.sort(EventCoder::earlier);
    List<Evidence> evidence = new ArrayList<>();
    Value dead = figure(story, "killed", evidence);
    Value injured = figure(story, "injured", evidence);
    for (Article article : members) {
      Event event = event(story, article, dead, injured, evidence);
      if (event != null) {
        return List.of(event);
      }
    }
    return List.of();
  }

  private static @Nullable Event event(
      Story story,
      Article article,
      @Nullable Value dead,
      @Nullable Value injured,
      List<Evidence> figures) {
    Span lead = lead(article.text());
    String text = lead.of(article.text());
    for (TypeRule rule : TypeRule.ALL) {
      Matcher matcher = rule.pattern().matcher(text);
      if (matcher.find()) {
        List<Evidence> evidence = new ArrayList<>(figures);
        Span word = new Span(lead.start() + matcher.start(), lead.start() + matcher.end());
        evidence.add(new Evidence(article.id(), word, "type by rule '" + rule.name() + "'"));
        Moment when = Days.of(article, lead, evidence);
        String place = place(article, lead, evidence);
        return new Event(
            "e-" + story.id(),
            story.id(),
            rule.type(),
            null,
            null,
            place,
            when,
            dead,
            injured,
            evidence);
      }
    }
    return null;
  }

  /** The value behind the best figure of the claim that counts this, with the passage first. */
  private static @Nullable Value figure(Story story, String what, List<Evidence> evidence) {
    for (Claim claim : story.claims()) {
      Double best = claim.best();
      for (Assertion assertion : claim.assertions()) {
        Value value = assertion.value();
        if (best != null && value != null && value.unit().contains(what) && value.low() == best) {
          String reason = what + ": " + String.format(Locale.ROOT, "%.0f", best);
          evidence.add(new Evidence(assertion.document(), value.span(), reason));
          return value;
        }
      }
    }
    return null;
  }

  /** The dateline's place, or "in X" of the lead where X is spelt as a name. */
  private static @Nullable String place(Article article, Span lead, List<Evidence> evidence) {
    Matcher matcher = TypeRule.PLACE.matcher(lead.of(article.text()));
    if (matcher.find()) {
      Span span = new Span(lead.start() + matcher.start(1), lead.start() + matcher.end(1));
      evidence.add(new Evidence(article.id(), span, "place in the lead"));
      return matcher.group(1);
    }
    Dateline dateline = article.dateline();
    if (dateline == null || dateline.place() == null) {
      return null;
    }
    evidence.add(
        new Evidence(article.id(), new Span(0, 0), "place of the dateline: " + dateline.place()));
    return dateline.place();
  }

  private static Span lead(String text) {
    int end = text.indexOf("\n\n", Math.min(60, text.length()));
    end = end < 0 ? text.length() : end;
    return new Span(0, Math.min(end, LEAD)).trimmed(text);
  }

  private static int earlier(Article a, Article b) {
    Moment one = a.published();
    Moment two = b.published();
    if (one == null || two == null) {
      int known = Boolean.compare(one == null, two == null);
      return known != 0 ? known : a.id().compareTo(b.id());
    }
    int order = one.earliest().compareTo(two.earliest());
    return order != 0 ? order : a.id().compareTo(b.id());
  }
}
