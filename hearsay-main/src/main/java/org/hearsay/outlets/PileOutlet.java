package org.hearsay.outlets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.model.OutletRef;

/** An outlet that only the pile tells of: what its name gives away, and nothing more. */
final class PileOutlet {
  private static final Pattern AGENCY =
      Pattern.compile(
          "(?i).*\\b(?:news|press|wire|telegraph|information)\\s+(?:agency|service|association|bureau)\\b.*|.*\\b(?:newswire|wire)\\b.*");
  private static final int SHORTEST_ACRONYM = 3;

  private PileOutlet() {}

  static Outlet of(OutletRef ref) {
    String name = String.valueOf(ref.name()).strip();
    boolean agency = AGENCY.matcher(name).matches();
    boolean oneWord = !name.contains(" ");
    List<Alias> aliases = new ArrayList<>();
    if (oneWord) {
      aliases.add(new Alias(name, true));
    }
    String acronym = acronym(name);
    if (agency && acronym.length() >= SHORTEST_ACRONYM) {
      aliases.add(new Alias(acronym, true));
    }
    List<String> domains = ref.domain() == null ? List.of() : List.of(ref.domain());
    // ZZ: country not known (ISO 3166 leaves it to users).
    return new Outlet(
        name,
        aliases,
        domains,
        "ZZ",
        agency ? OutletKind.AGENCY : OutletKind.SITE,
        null,
        "",
        List.of());
  }

  private static String acronym(String name) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.split("\\s+")) {
      if (Character.isUpperCase(word.charAt(0)) && !word.equals("The")) {
        letters.append(word.charAt(0));
      }
    }
    return letters.toString();
  }
}
