package org.hearsay.outlets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.outlets.Reading.Use;
import org.jspecify.annotations.Nullable;

/**
 * Works out all wordings of an outlet: from its name, aliases and programmes, and its short form.
 */
final class Readings {
  /** "The Example Herald" is "the Herald" at the second mention. */
  private static final Set<String> SHORT_FORMS =
      Set.of(
          "Times",
          "Post",
          "Herald",
          "Tribune",
          "Journal",
          "Globe",
          "Star",
          "Sun",
          "Mail",
          "Mirror",
          "Express",
          "Guardian",
          "Observer",
          "Chronicle",
          "Gazette",
          "Telegraph",
          "Standard",
          "Independent",
          "Monitor",
          "Examiner",
          "Inquirer",
          "Enquirer",
          "Bee",
          "Courier",
          "Register",
          "Sentinel",
          "Dispatch",
          "Republic",
          "Record",
          "Citizen",
          "Nation",
          "Advertiser",
          "Argus",
          "Echo",
          "Mercury",
          "Bulletin",
          "Review",
          "Statesman",
          "Spectator");

  private Readings() {}

  static List<Reading> of(Outlet outlet) {
    Map<String, Use[]> uses = new LinkedHashMap<>(8);
    if (outlet.name().indexOf('(') < 0) {
      add(uses, outlet.name(), isFlagged(outlet, outlet.name()));
    }
    for (Alias alias : outlet.aliases()) {
      if (!alias.isAccount() && !alias.text().equals(outlet.name()) && isWritten(alias.text())) {
        add(uses, alias.text(), alias.ambiguous());
      }
    }
    addShortForm(uses, outlet);
    List<Reading> readings = new ArrayList<>(uses.size());
    for (Map.Entry<String, Use[]> entry : uses.entrySet()) {
      Use[] use = entry.getValue();
      readings.add(new Reading(outlet, entry.getKey(), use[0], use[1], null));
    }
    for (Alias programme : outlet.programmes()) {
      readings.add(programme(outlet, programme));
    }
    return readings;
  }

  private static Reading programme(Outlet outlet, Alias programme) {
    Use use = programme.ambiguous() ? Use.UNSURE : Use.SURE;
    boolean article = Letters.hasArticle(programme.text());
    String text = Letters.withoutArticle(programme.text());
    boolean needsArticle = article && programme.ambiguous();
    return new Reading(outlet, text, needsArticle ? Use.NEVER : use, use, programme.text());
  }

  private static boolean isFlagged(Outlet outlet, String name) {
    for (Alias alias : outlet.aliases()) {
      if (alias.ambiguous() && alias.text().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Aliases with brackets are for look-ups; web addresses are found as such. */
  private static boolean isWritten(String alias) {
    return alias.indexOf('(') < 0 && !isHost(alias);
  }

  static boolean isHost(String text) {
    int dot = text.lastIndexOf('.');
    if (dot <= 0 || text.length() - dot < 3 || text.indexOf(' ') >= 0) {
      return false;
    }
    for (int i = dot + 1; i < text.length(); i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * "The X" is sure with the article and, where nothing says otherwise, without; "?X" makes the
   * bare form unsure; "?The X" makes the form with the article unsure and forbids the bare one.
   */
  private static void add(Map<String, Use[]> uses, String wording, boolean ambiguous) {
    boolean article = Letters.hasArticle(wording);
    String text = Letters.withoutArticle(wording);
    if (!hasLetters(text)) {
      return;
    }
    Use[] known = uses.get(text);
    Use use = ambiguous ? Use.UNSURE : Use.SURE;
    if (known == null) {
      uses.put(text, new Use[] {article && ambiguous ? Use.NEVER : use, use});
    } else if (article) {
      known[1] = use;
      known[0] = ambiguous && known[0] == Use.SURE ? Use.NEVER : known[0];
    } else {
      known[0] = use;
    }
  }

  private static boolean hasLetters(String text) {
    return !text.isEmpty() && Letters.isWord(text.charAt(0));
  }

  private static void addShortForm(Map<String, Use[]> uses, Outlet outlet) {
    String last = shortForm(outlet);
    if (last != null && !uses.containsKey(last)) {
      uses.put(last, new Use[] {Use.NEVER, Use.SHORT});
    }
  }

  private static @Nullable String shortForm(Outlet outlet) {
    if (outlet.kind() != OutletKind.NEWSPAPER && outlet.kind() != OutletKind.MAGAZINE) {
      return null;
    }
    String name = Letters.withoutArticle(outlet.name());
    int bracket = name.indexOf(" (");
    String core = bracket < 0 ? name : name.substring(0, bracket);
    String last = core.substring(core.lastIndexOf(' ') + 1);
    return SHORT_FORMS.contains(last) ? last : null;
  }
}
