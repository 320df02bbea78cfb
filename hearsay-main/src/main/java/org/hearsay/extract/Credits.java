package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Credit;
import org.hearsay.model.CreditRole;

/** Recognises who is credited in a line outside the running text. */
final class Credits {
  private static final Hinted INPUTS =
      Hinted.of(
          "(?iu)(?:with|mit)\\s+(?:additional\\s+)?(?:inputs?|reporting|reports|agency inputs?|files|material|informationen|material|news)\\s+(?:from|by|von|der)\\s+(.{2,80}?)[.)]*$",
          "with",
          "mit");
  private static final Hinted SOURCE =
      Hinted.of(
          "(?iu)^[(\\[]?(?:source|quelle|fuente|fonte|kaynak|bron|źródło|источник)s?\\s*[:：]\\s*(.{2,80}?)[.)\\]]*$",
          ":",
          "：");
  private static final Hinted TAIL_BRACKET =
      Hinted.of("[(\\[]([^()\\[\\]]{2,60})[)\\]]\\.?$", ")", "]");
  private static final Hinted TAIL_DASH =
      Hinted.of("(?:^|\\s)[—–-]{1,2}\\s?([\\p{L} .&/]{2,40})$", "—", "–", "-");
  private static final Pattern CONTRIBUTORS =
      Pattern.compile(
          "(?iu)\\b(?:additional )?(?:reporting|writing|editing|compiled|research|edited|written|translated|translation)\\s+by\\s+([^;.|()]+)");
  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "(?u)^(.{3,160}?)\\s+contributed (?:to )?(?:this|the) (?:report|story|article|reporting).*$");
  private static final Hinted REPUBLISHED =
      Hinted.of(
          ("(?iu)(?:originally|first)\\s+(?:published|appeared|posted|reported)\\s+(?:at|on|in|by|from)\\s+(?:the\\s+)?NAME"
                  + "|(?:republished|reprinted|reproduced)\\s+(?:with permission\\s+)?(?:from|courtesy of|(?:with|by) permission (?:from|of))\\s+NAME"
                  + "|syndicated\\s+(?:from|by)\\s+NAME"
                  + "|^the post .{2,250} appeared first on NAME"
                  + "|(?:zuerst|erstmals)\\s+(?:erschienen|veröffentlicht)\\s+(?:in|bei|auf|im)\\s+NAME")
              .replace("NAME", "((?:[^.,;()]|\\.(?=[\\p{L}\\d])){2,60})"),
          "originally",
          "first",
          "republished",
          "reprinted",
          "syndicated",
          "reproduced",
          "zuerst",
          "erstmals");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]['”\"]?\\s+|[(\\[*|]");
  private static final String OF_IT =
      "\\s+(?:\\p{L}+\\s+){0,2}?(?:article|story|report|piece|post|page|column|essay|item|interview|review|analysis|commentary|dispatch|text|version|content)\\b[^,]{0,30}$";
  private static final Pattern THIS_ARTICLE = Pattern.compile("(?iu)\\bthis" + OF_IT);
  private static final Pattern OWN_ARTICLE =
      Pattern.compile("(?iu)\\b(?:this|the|our|an? (?:\\p{L}+ )?version of this)" + OF_IT);
  private static final Pattern A_DAY =
      Pattern.compile(
          "(?iu)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?,? \\d)");
  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|by)\\s+");
  private static final List<Hinted> TAILS = List.of(INPUTS, SOURCE, TAIL_BRACKET, TAIL_DASH);
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:[/,;&|+]|\\s[–—-]\\s|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|\\bve\\b)\\s*");

  private final KnownOutlets outlets;
  private final PhotoCredits photos;

  Credits(KnownOutlets outlets) {
    this.outlets = outlets;
    this.photos = new PhotoCredits(outlets);
  }

  /** The agencies in a list like "AP/AFP" or "Reuters and dpa"; empty where a part is none. */
  List<String> agencies(String list) {
    List<String> names = new ArrayList<>();
    String whole = outlets.agency(list);
    if (whole != null) {
      return List.of(whole);
    }
    // Part by part, because nearly every list ends with its first: it is no list of agencies.
    String parts = list.strip();
    Matcher between = SPLIT.matcher(parts);
    for (int from = 0; from <= parts.length(); ) {
      boolean last = !between.find();
      String part = parts.substring(from, last ? parts.length() : between.start());
      from = last ? parts.length() + 1 : between.end();
      String agency =
          part.isBlank() ? null : outlets.agency(ARTICLE.matcher(part).replaceFirst(""));
      if (agency == null && !part.isBlank()) {
        return List.of();
      }
      if (agency != null) {
        names.add(agency);
      }
    }
    return names;
  }

  /** Agencies that the parts of a byline name: {@code 2 May | Oslo | Agencies}. */
  List<Credit> byline(String line) {
    List<Credit> found = new ArrayList<>();
    for (String part : line.split("\\s*[|•·\\n]\\s*|\\s[–—-]\\s|(?i)^by:?\\s+|\\s*,\\s*")) {
      agencies(part.strip()).forEach(a -> found.add(new Credit(a, CreditRole.WIRE, line)));
    }
    if (found.isEmpty()) {
      Matcher m = TAIL_BRACKET.matcher(line);
      if (m.find()) {
        agencies(m.group(1)).forEach(a -> found.add(new Credit(a, CreditRole.WIRE, line)));
      }
    }
    return found;
  }

  /** Agencies that a paragraph's end credits: "(AP)", "— Reuters", "With inputs from PTI". */
  List<Credit> tail(String line) {
    List<String> whole = line.length() < 60 ? agencies(line) : List.of();
    if (!whole.isEmpty()) {
      return wire(whole, line);
    }
    String folded = Hinted.fold(line);
    for (Hinted p : TAILS) {
      Matcher m = p.matcher(line);
      if (p.isPossibleIn(folded) && m.find()) {
        List<String> names =
            agencies(m.group(1).replaceFirst("(?iu)^[\\p{L}]{1,3}(?:/[\\p{L}]{1,3})?\\s*\\(", ""));
        if (!names.isEmpty()) {
          return wire(names, line);
        }
      }
    }
    return List.of();
  }

  private static List<Credit> wire(List<String> agencies, String line) {
    return agencies.stream().map(n -> new Credit(n, CreditRole.WIRE, line)).toList();
  }

  /** Whom a caption credits for the picture. */
  List<Credit> photo(String caption) {
    return photos.of(caption);
  }

  /** True where {@code line} ends like a picture caption: by crediting the picture. */
  boolean isPhotoCredited(String line) {
    return !photo(line).isEmpty();
  }

  /** "Reporting by A; Editing by B", "C contributed to this report". */
  List<Credit> contributors(String line) {
    List<Credit> found = new ArrayList<>();
    Matcher m = CONTRIBUTORS.matcher(line);
    while (m.find()) {
      addNames(m.group(1), line, found);
    }
    Matcher c = CONTRIBUTED.matcher(line);
    if (c.matches()) {
      addNames(c.group(1), line, found);
    }
    return found;
  }

  private static void addNames(String names, String line, List<Credit> found) {
    for (String name : PersonNames.split(names.replaceFirst("\\s+in\\s+[\\p{Lu}].*$", ""))) {
      if (Character.isUpperCase(name.codePointAt(0))
          || !Character.isLowerCase(name.codePointAt(0))) {
        found.add(new Credit(name, CreditRole.CONTRIBUTOR, line));
      }
    }
  }

  /** Small words inside names of outlets. */
  private static final Set<String> JOINING =
      Set.of(
          "of", "the", "and", "for", "in", "on", "de", "del", "della", "la", "le", "und", "der",
          "&");

  /** Where the article says it was published before. */
  List<Credit> republished(String line) {
    boolean possible = REPUBLISHED.isPossible(line);
    Matcher m = REPUBLISHED.matcher(line);
    List<Credit> found = new ArrayList<>();
    while (possible && m.find()) {
      int group = 1;
      while (m.group(group) == null) {
        group++;
      }
      String name = m.group(group);
      boolean named = Character.isUpperCase(name.codePointAt(0)) || name.contains(".");
      named &= !A_DAY.matcher(name).find();
      if (named && (group > 1 || isOfTheArticle(line, m))) {
        found.add(new Credit(properName(name.strip()), CreditRole.REPUBLISHED, line));
      }
    }
    return found;
  }

  /**
   * "The merger, first reported by the Courier" and "the film first appeared in Cannes" are not
   * about where the article stood before: two of three such places in news of 2014 to 2018 were
   * not. The sentence must begin with those words, or be about "this article".
   */
  private static boolean isOfTheArticle(String line, Matcher first) {
    Matcher end = SENTENCE_END.matcher(line).region(0, first.start());
    int from = 0;
    while (end.find()) {
      from = end.end();
    }
    String subject = line.substring(from, first.start());
    boolean reported = first.group().toLowerCase(Locale.ROOT).contains("reported");
    return subject.chars().noneMatch(Character::isLetter)
        || (!reported && subject.strip().matches("(?i)it(?: was)?"))
        || (reported ? THIS_ARTICLE : OWN_ARTICLE).matcher(subject).find();
  }

  /**
   * The capitalised words at the start: "Veltis Courier and is republished here" is the Courier.
   */
  private static String properName(String words) {
    String[] parts = words.split("\\s+");
    int end = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean name = !Character.isLowerCase(parts[i].codePointAt(0)) || parts[i].contains(".");
      boolean joins =
          i + 1 < parts.length
              && JOINING.contains(parts[i])
              && !Character.isLowerCase(parts[i + 1].codePointAt(0));
      if (!name && !joins) {
        break;
      }
      end = i + 1;
    }
    return end == 0 ? words : String.join(" ", Arrays.copyOf(parts, end));
  }
}
