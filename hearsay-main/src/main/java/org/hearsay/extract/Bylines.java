package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Link;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Author names as they stand on the page, around the headline.
 *
 * <p>Tried in order: a spoken byline ("By Ada Venn"), one that begins inside a line or goes on in
 * the next block, links to an author's page, elements that are named author, a name before a date.
 */
final class Bylines {
  private static final String LEAD =
      "(?:(?i:written|posted|published|reported|article|story|words|text|contributed) )?(?i:by|von|par|por|di|door|av|af|yazan|автор|author|authors|autor|oleh|contributors?)";
  private static final Pattern SPOKEN = Pattern.compile("(?u)^" + LEAD + "[:\\s]{1,3}(.{3,100})$");
  private static final Pattern GLUED =
      Pattern.compile("(?u)^(?:By|BY|Von|Par)(\\p{Lu}\\p{Ll}.{3,60})$");
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?u)(?:^|[\\s|•·,])(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or):?\\s((?:\\p{Lu}[\\p{L}.'’-]*\\s?){2,4})");
  private static final Pattern ALONE = Pattern.compile("(?u)^" + LEAD + "\\s*:?$");
  private static final Pattern NAMED_BEFORE_DATE =
      Pattern.compile("(?u)^((?:\\p{Lu}[\\p{L}.'’-]+\\s?){2,4}?)\\s*[|•·,-]\\s*\\d.*$");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)(?:\\s[|•·●–-]\\s|\\son\\s|,?\\s*(?:published|updated|posted|last updated)\\b|\\s\\d|,\\s*(?:staff|senior|special)|\\s(?:senior|staff|former|contributing|associate|managing|executive|chief)\\s|\\bmin read\\b|\\sin\\s).*$");
  private static final Pattern AUTHOR_PAGE =
      Pattern.compile(
          "(?i)/(?:authors?|autor(?:en|es)?|auteurs?|contributors?|profiles?|people|staff|team|journalist|writers?|by)/[^/?#]{3,}");
  private static final Evaluator MARKED =
      QueryParser.parse(
          "a[rel~=author], [class*=author-name], [class*=author__name], [class*=authorName], [class*=byline__name], .author a, .byline a, .author");
  private static final Pattern NAMED_AUTHOR =
      Pattern.compile(".*\\b(?:author|byline|author-name|authors|written-by)\\b.*");
  private static final Pattern NAVIGATION =
      Pattern.compile(
          "(?iu).*\\b(?:more|all|posts|articles|view|read|follow|about|meet|our|the team|guest|share|subscribe|the author|policy|profile|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\b.*");
  private static final int BEFORE = 8;
  private static final int AFTER = 16;

  private final PageShape shape;
  private final int from;
  private final int to;

  private Bylines(PageShape shape, int bodyStart) {
    this.shape = shape;
    int head = Math.max(0, shape.headline);
    this.from = Math.max(0, head - BEFORE);
    int reach = Math.max(head + AFTER, Math.min(bodyStart, head + 40) + 3);
    this.to = Math.min(shape.blocks.size(), reach);
  }

  /** Candidate statements; the first kind that yields any wins. */
  static List<String> find(PageShape shape, int bodyStart) {
    Bylines b = new Bylines(shape, bodyStart);
    List<String> found = b.spoken();
    found = found.isEmpty() ? b.linked() : found;
    found = found.isEmpty() ? b.marked() : found;
    return found.isEmpty() ? b.dated() : found;
  }

  private boolean isBody(Block b) {
    return b.words() > 30 || b.index() == shape.headline;
  }

  private List<String> spoken() {
    for (int i = from; i < to; i++) {
      Block b = shape.blocks.get(i);
      if (isBody(b)) {
        continue;
      }
      String name = spoken(b, i + 1 < to ? shape.blocks.get(i + 1) : null);
      if (name != null) {
        return List.of(name);
      }
    }
    return List.of();
  }

  private static @Nullable String spoken(Block b, @Nullable Block next) {
    for (Pattern p : List.of(SPOKEN, GLUED)) {
      Matcher m = p.matcher(b.text());
      if (m.matches() && isPersonal(cut(m.group(1)))) {
        return cut(m.group(1));
      }
    }
    if (ALONE.matcher(b.text()).matches() && next != null && isPersonal(cut(next.text()))) {
      return cut(next.text());
    }
    Matcher m = INSIDE.matcher(b.text());
    boolean line = b.words() <= 16 && !TextShape.endsSentence(b.text());
    return line && m.find() ? cut(m.group(1)) : null;
  }

  private List<String> linked() {
    List<String> names = new ArrayList<>();
    for (int i = from; i < to && names.isEmpty(); i++) {
      Block b = shape.blocks.get(i);
      for (Link link : isBody(b) ? List.<Link>of() : b.links()) {
        String text = cut(link.span().of(b.text()));
        if (AUTHOR_PAGE.matcher(link.url()).find() && isPersonal(text)) {
          names.add(text);
        }
      }
    }
    return names;
  }

  private List<String> marked() {
    for (int i = from; i < to; i++) {
      Block b = shape.blocks.get(i);
      List<String> names = isBody(b) ? List.of() : markedIn(b);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static List<String> markedIn(Block b) {
    List<String> names = new ArrayList<>();
    Element e = b.scope().element;
    for (Element a : e.select(MARKED)) {
      String text = cut(a.text().strip());
      if (!text.isEmpty() && text.length() < 60 && isPersonal(text)) {
        names.add(text);
      }
    }
    String self = (e.className() + " " + e.attr("rel")).toLowerCase(Locale.ROOT);
    boolean own = NAMED_AUTHOR.matcher(self).matches();
    String text = cut(b.text());
    if (names.isEmpty() && own && text.length() < 80 && isPersonal(text)) {
      names.add(text);
    }
    return names;
  }

  private List<String> dated() {
    for (int i = Math.max(0, shape.headline); i < to; i++) {
      Block b = shape.blocks.get(i);
      Matcher m = NAMED_BEFORE_DATE.matcher(b.text());
      boolean line = b.words() <= 16 && !isBody(b) && b.index() != shape.headline;
      if (line && m.matches() && !DateText.all(b.text(), Habits.UNKNOWN).isEmpty()) {
        return List.of(m.group(1));
      }
    }
    return List.of();
  }

  /** Without what follows a name: dates, roles, reading times. */
  private static String cut(String text) {
    String name = TAIL.matcher(text.replace('\n', ' ')).replaceFirst("");
    String[] words = name.split("\\s+");
    boolean month =
        words.length > 2 && MonthNames.of(words[words.length - 1].replace(".", ""), null) > 0;
    return month && text.length() > name.length()
        ? name.substring(0, name.lastIndexOf(' ')).replaceFirst("[\\s●•|,]+$", "")
        : name;
  }

  /** One to eight words, most of them capitalised, none of them a word of navigation. */
  private static boolean isPersonal(String text) {
    if (text.isBlank() || NAVIGATION.matcher(text).matches()) {
      return false;
    }
    String[] words = text.strip().split("\\s+");
    int capital = 0;
    for (String w : words) {
      capital += Character.isUpperCase(w.codePointAt(0)) ? 1 : 0;
    }
    return words.length <= 8 && capital * 2 > words.length;
  }
}
