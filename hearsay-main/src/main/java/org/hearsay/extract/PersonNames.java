package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes names out of an author statement: no "By", no roles, no addresses, no handles. */
final class PersonNames {
  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^(?:(?:article|story|text|words|written|posted|published|reviewed|medically reviewed|edited|reported|compiled|contributed)\\s+)?(?:by|von|par|por|di|da|av|af|door|przez|yazan|author|autor|autorin|auteur|autore|yazar|автор|oleh|na|ngu)\\s*[:：]?\\s+");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)\\s*(?:[;|/•·&\\n]|\\s-\\s|\\s–\\s|,\\s*and\\s|,\\s*und\\s|\\s+and\\s+|\\s+und\\s+|\\s+et\\s+|\\s+y\\s+|\\s+e\\s+|\\s+en\\s+|\\s+og\\s+|\\s+och\\s+|\\s+ve\\s+|\\s+и\\s+|\\s+with\\s+|\\s+mit\\s+|,)\\s*");
  private static final Pattern NOISE =
      Pattern.compile(
          "(?iu)\\S+@\\S+|https?://\\S+|(?<!\\w)@\\w+|\\([^)]*\\)|\\bupdated\\b.*|\\bpublished\\b.*|\\|.*$|^\\W+|[\\s,:·•|-]+$");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?iu).*\\b(?:reporter|correspondent|editor|writer|staff|journalist|columnist|contributor|producer|director|manager|officer|specialist|expert|analyst|author|bureau chief|redakteur(?:in)?|korrespondent(?:in)?|reporter(?:in)?|autor(?:in)?|chefredakteur(?:in)?|volont[äa]r(?:in)?|redacteur|journaliste|periodista|redactora?|correspondant|enviado|mitarbeiter(?:in)?|freier|freie|muhabir|editör|md|m\\.d\\.?|phd|ph\\.d\\.?|rd|rdn|cfp|cpa|mba|facm|dabom|foma|faap|jr\\.?|lcsw|lmft|rn|np|smt|dds|dmd|esq\\.?)\\b.*");

  /** "Centre for A and B" is one name. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?iu)^(?:the )?(?:cent(?:er|re)|department|office|institute|university|ministry|agency|association|bureau|school|college) (?:for|of)\\b.*");

  private static final Pattern DATEISH = Pattern.compile(".*\\d{2,}.*");

  private PersonNames() {}

  /** The names in one statement, in order. */
  static List<String> split(String statement) {
    String text =
        NOISE.matcher(statement.replaceAll("[\\s\\u00A0]+", " ").strip()).replaceAll(" ").strip();
    text = BY.matcher(text).replaceFirst("").strip();
    List<String> names = new ArrayList<>();
    if (text.isEmpty() || text.length() > 300) {
      return names;
    }
    String[] parts = BODY.matcher(text).matches() ? new String[] {text} : BETWEEN.split(text);
    for (String part : parts) {
      String name = BY.matcher(part.strip()).replaceFirst("").strip();
      name = name.replaceAll("^[\\s\"'“”,:.-]+|[\\s\"“”,:-]+$", "");
      boolean role = !names.isEmpty() && ROLE.matcher(name).matches();
      if (isName(name) && !role) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isName(String name) {
    if (name.length() < 2 || name.length() > 60 || DATEISH.matcher(name).matches()) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return TextShape.words(name) <= 6
        && name.codePoints().anyMatch(Character::isLetter)
        && !lower.matches(
            "(?:null|none|undefined|unknown|author|admin|administrator|by|anonymous|guest|n/a|na|content|user|root)")
        && !lower.matches("written by|reviewed by|[a-z]+(?:\\.[a-z]+){2,}")
        && !lower.contains("http")
        && !lower.contains("www.");
  }
}
