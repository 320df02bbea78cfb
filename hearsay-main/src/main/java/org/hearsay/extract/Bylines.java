package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Author names as they stand on the page, between the headline and the body. */
final class Bylines {
  private static final Pattern BY =
      Pattern.compile(
          "(?u)^(?:(?i:written|posted|published|reported|article|story|words|text|medically reviewed|reviewed) )?(?i:by|von|par|por|di|door|av|af|yazan|автор|author|autor|oleh)[:\\s]\\s*(.{3,100})$");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)(?:\\s[|•·–-]\\s|\\son\\s|,?\\s*(?:published|updated|posted|last updated)\\b|\\s\\d|,\\s*(?:staff|senior|special)|\\bmin read\\b|\\sin\\s).*$");
  private static final int BEFORE = 6;
  private static final int AFTER = 8;

  private Bylines() {}

  /** Candidate statements; the first kind that yields any wins. */
  static List<String> find(PageShape shape, int bodyStart) {
    int head = Math.max(0, shape.headline);
    int from = Math.max(0, head - BEFORE);
    int to =
        Math.min(shape.blocks.size(), Math.max(head + AFTER, Math.min(bodyStart, head + 30)) + 2);
    List<String> marked = new ArrayList<>();
    List<String> spoken = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Block b = shape.blocks.get(i);
      if (b.words() > 30 || i == shape.headline) {
        continue;
      }
      if (marked.isEmpty()) {
        marked.addAll(markedIn(b));
      }
      Matcher m = BY.matcher(b.text());
      if (m.matches()) {
        spoken.add(TAIL.matcher(m.group(1)).replaceFirst(""));
      }
    }
    return !spoken.isEmpty() ? List.of(spoken.get(0)) : marked;
  }

  private static List<String> markedIn(Block b) {
    List<String> names = new ArrayList<>();
    Element e = b.scope().element;
    for (Element a :
        e.select(
            "a[rel~=author], a[href*=/author/], a[href*=/authors/], a[href*=/autor/], [class*=author-name], [class*=author__name], [class*=authorName], .author a, .byline a, .author")) {
      String text = a.text().strip();
      if (!text.isEmpty() && text.length() < 60 && isPersonal(text)) {
        names.add(text);
      }
    }
    String self = (e.className() + " " + e.attr("rel")).toLowerCase(Locale.ROOT);
    boolean own = self.matches(".*\\b(?:author|byline|author-name|authors)\\b.*");
    if (names.isEmpty() && own && b.text().length() < 80 && isPersonal(b.text())) {
      names.add(TAIL.matcher(b.text()).replaceFirst(""));
    }
    return names;
  }

  /** Two to five words, most of them capitalised. */
  private static boolean isPersonal(String text) {
    String[] words = text.strip().split("\\s+");
    int capital = 0;
    for (String w : words) {
      capital += Character.isUpperCase(w.codePointAt(0)) ? 1 : 0;
    }
    return words.length <= 8 && capital * 2 > words.length;
  }
}
