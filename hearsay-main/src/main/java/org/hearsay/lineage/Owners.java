package org.hearsay.lineage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.StatedSource;
import org.jspecify.annotations.Nullable;

/** Who owns which outlet: by the registry, else by what the pages themselves say. */
final class Owners {
  private static final Pattern OWNED =
      Pattern.compile(
          "([^.!?\\n]{3,160}?)\\b(?:is|are|are both|are all)\\s+(?:both |all )?(?:owned by|part of|titles of)"
              + "\\s+((?:the )?\\p{Lu}[\\p{L}&'’-]*(?: (?:\\p{Lu}[\\p{L}&'’-]*|of|and|&))*)");

  private final Outlets outlets;
  private final Map<String, String> said = new TreeMap<>();

  Owners(List<Doc> docs, Outlets outlets) {
    this.outlets = outlets;
    Map<String, String> names = new TreeMap<>();
    for (Doc doc : docs) {
      if (doc.outlet() != null && doc.article().outlet().name() != null) {
        names.put(doc.outlet(), doc.article().outlet().name());
      }
    }
    docs.forEach(d -> read(d, names));
  }

  @Nullable String of(String outlet) {
    String owner = outlets.owner(outlet);
    return owner != null ? owner : said.get(outlet);
  }

  private void read(Doc doc, Map<String, String> names) {
    for (StatedSource stated : doc.article().stated()) {
      String field = stated.field().toLowerCase(Locale.ROOT);
      if (doc.outlet() != null
          && (field.contains("parentorganization") || field.contains("owner"))) {
        said.putIfAbsent(doc.outlet(), stated.value());
      }
    }
    String text = doc.article().text();
    if (!text.contains("owned by") && !text.contains("part of") && !text.contains("titles of")) {
      return;
    }
    Matcher owned = OWNED.matcher(text);
    while (owned.find()) {
      String subjects = owned.group(1);
      String owner = owned.group(2);
      names.forEach(
          (key, name) -> {
            if (subjects.contains(name.replaceFirst("(?i)^the ", ""))) {
              said.putIfAbsent(key, owner);
            }
          });
    }
  }
}
