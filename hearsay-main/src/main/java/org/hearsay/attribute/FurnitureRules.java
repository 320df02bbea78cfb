package org.hearsay.attribute;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.jspecify.annotations.Nullable;

/** Rules for what stands around the running text: credits, datelines, tails, photo lines. */
final class FurnitureRules {
  static final Set<String> CLOSING_BRACKET = Set.of(")", "]");
  static final Set<String> BEHIND_A_CREDIT = Set.of(")", "]", "/");
  static final Set<String> BEFORE_A_CREDIT = Set.of("(", "[", "/", "|", ":");
  static final Set<String> DATELINE_DASH = Set.of("-", "--", "—", "–", "---");
  static final Set<String> DASH = Set.of("--", "—", "–", "-");
  static final Set<String> BEHIND_A_PLACE = Set.of(",", ":", "|");
  static final Set<String> LAST_MARK = Set.of(")", "]", ".", "*");
  static final Set<String> BEFORE_A_TAIL = Set.of("(", "[", "—", "-", "–", "--", "/");
  static final Set<String> SENTENCE_END = Set.of(".", "\"", "”");
  static final Set<String> PIECE = Set.of("article", "story", "post", "piece");
  static final Set<String> CREDIT_LINK =
      Set.of("via", ":", "/", "courtesy", "by", "credit", "credits");
  static final Set<String> RUNNING_TEXT =
      Set.of(".", "!", "?", "said", "that", "was", "is", "posted", "shared", "obtained");
  static final Set<String> BEFORE_VIA = Set.of("below", ",", "(", "credit");
  static final Set<String> PICTURE = Set.of("photo", "photos", "images", "image", "file");
  static final Set<String> AGENCIES = Set.of("agencies", "agency");
  static final Set<String> BEFORE_AGENCIES = Set.of("with", "[", "(");
  static final Set<String> WHERE = Set.of("on", "at", "in", "by", "from");
  static final Set<String> APPEARED = Set.of("appeared", "published", "posted");
  static final Set<String> FIRST = Set.of("originally", "first");
  static final Set<String> STORY = Set.of("article", "story", "post");
  static final Set<String> THIS_PIECE = Set.of("this", "originally", "article", "story");
  static final Set<String> CONTRIBUTED = Set.of("contributed", "contributing");
  static final Set<String> THIS_THE = Set.of("this", "the");
  static final Set<String> INPUTS =
      Set.of(
          "files", "inputs", "input", "reporting", "material", "information", "agencies", "wire");
  static final Set<String> WITH_ADDITIONAL = Set.of("with", "additional");
  static final Set<String> NAMELESS_AGENCY =
      Set.of(
          "agencies",
          "agency",
          "wire",
          "wires",
          "wire services",
          "news agencies",
          "wire reports",
          "staff and agencies",
          "syndicated feed");

  private FurnitureRules() {}

  static List<CitationRule> all(Outlets outlets) {
    return List.of(
        new Dateline(),
        new Tail(),
        new PhotoLine(),
        new CreditRules.Contributed(),
        new CreditRules.ByCredit(outlets),
        new CreditRules.StatedByPage(outlets));
  }

  /** "[Image via X]", "(Photo: X)", "X/Jane Doe", "Getty". */
  static final class PhotoLine extends MentionRule {
    PhotoLine() {
      super("photo-credit", "a picture or video credit; never information");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      boolean credit =
          behindPhotoWord(tokens, m)
              || slash(tokens, m)
              || pool(tokens, m)
              || photoBehind(tokens, m)
              || photoAgency(page, m);
      return credit && m.type() != Mention.Type.GENERIC
          ? new Hit(
              m.type() == Mention.Type.PLATFORM ? CitationKind.POST : m.kind(),
              CitationRole.PHOTO,
              0.9,
              page.span(m.from(), m.to()))
          : null;
    }

    /** "Image via X", "Photo: Y/X", "Pic/X", "Video courtesy of X", "© X". */
    private static boolean behindPhotoWord(Tokens tokens, Mention m) {
      boolean linked = false;
      for (int i = m.from() - 1; i >= 0 && m.from() - i < 9; i--) {
        if (tokens.breakBefore(i + 1) && i + 1 <= m.from()) {
          return false;
        }
        String word = tokens.lower[i];
        if (word.equals("©")) {
          return true;
        }
        if (Lexicon.PHOTO_WORD.contains(word) && !word.equals("via") && !word.equals("source")) {
          return linked;
        }
        linked |= CREDIT_LINK.contains(word) || (i == m.from() - 1 && word.equals("of"));
        if (RUNNING_TEXT.contains(word)) {
          return false;
        }
        if (word.equals("by") && !tokens.in(i - 1, Lexicon.PHOTO_WORD)) {
          return false;
        }
        if (word.equals("via")
            && !tokens.in(i - 1, Lexicon.PHOTO_WORD)
            && !(m.from() - i == 1 && tokens.in(i - 1, BEFORE_VIA))) {
          return false;
        }
      }
      return false;
    }

    /** "REUTERS/John Roe", "Jane Doe/AP", "AFP/Getty Images". */
    private static boolean slash(Tokens tokens, Mention m) {
      boolean behind = tokens.is(m.to(), "/") && tokens.start[m.to()] == tokens.end[m.to() - 1];
      boolean before =
          tokens.is(m.from() - 1, "/")
              && m.from() >= 2
              && tokens.capital(m.from() - 2)
              && !tokens.is(m.from() - 2, "and");
      return (behind || before)
          && (m.kind() == CitationKind.AGENCY
              || shouted(tokens, m)
              || bracket(tokens, m)
              || before);
    }

    /** "(Jane Doe/Pool via AP)": who took it, for whom, and who passed it on. */
    private static boolean pool(Tokens tokens, Mention m) {
      boolean slash = false;
      int open = m.from() - 1;
      while (open > 0 && m.from() - open < 14 && !tokens.is(open, "(") && !tokens.is(open, ")")) {
        slash |= tokens.is(open, "/");
        open--;
      }
      return slash
          && tokens.is(open, "(")
          && tokens.is(m.to(), ")")
          && tokens.is(m.from() - 1, "via");
    }

    private static boolean bracket(Tokens tokens, Mention m) {
      return tokens.in(m.to(), CLOSING_BRACKET);
    }

    private static boolean shouted(Tokens tokens, Mention m) {
      String raw = tokens.slice(m.from(), m.to());
      return raw.equals(raw.toUpperCase(Locale.ROOT)) && raw.length() > 2;
    }

    /** "AP Photo", "Reuters photo". */
    private static boolean photoBehind(Tokens tokens, Mention m) {
      boolean word = tokens.in(m.to(), PICTURE);
      return word
          && (tokens.capital(m.to()) || tokens.is(m.to() + 1, "/") || tokens.is(m.from() - 1, "("));
    }

    /** A picture agency alone on its line or at the start of a caption. */
    private static boolean photoAgency(Page page, Mention m) {
      Tokens tokens = page.tokens;
      if (!page.pictureAgency(m)) {
        return false;
      }
      boolean lineStart = tokens.breakBefore(m.from());
      boolean closed =
          m.to() >= tokens.size || tokens.breakBefore(m.to()) || tokens.in(m.to(), BEHIND_A_CREDIT);
      int gap = m.to() < tokens.size ? tokens.start[m.to()] - tokens.end[m.to() - 1] : 9;
      return (lineStart && (gap > 1 || closed))
          || (closed && (tokens.in(m.from() - 1, BEFORE_A_CREDIT) || lineStart));
    }
  }

  /** "OTTAWA, Nov 30 (Reuters) -", "(CNN) --". */
  static final class Dateline extends MentionRule {
    private static final int NEAR_THE_TOP = 150;

    Dateline() {
      super("dateline", "the agency or outlet in a dateline: the article is its copy");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      boolean brackets = tokens.is(m.from() - 1, "(") && tokens.is(m.to(), ")");
      boolean dash = tokens.in(m.to() + 1, DATELINE_DASH);
      boolean early = m.from() < 25 && m.named();
      boolean behindCaption = m.named() && brackets && dash && opens(tokens, m.from() - 1);
      boolean open = behindCaption || (early && brackets && (dash || m.from() == 1));
      boolean plain =
          early && dashes(tokens, m.to()) && page.start(m) <= 9 && placeBefore(tokens, m.from());
      return open || plain
          ? new Hit(m.kind(), CitationRole.REPUBLICATION, 0.95, page.span(m.from(), m.to()))
          : null;
    }

    /**
     * A place in capitals at the start of a paragraph near the top, where a caption stands first.
     */
    private static boolean opens(Tokens tokens, int bracket) {
      int line = bracket;
      while (line > 0 && bracket - line < 9 && !tokens.breakBefore(line)) {
        line--;
      }
      boolean shouted = line < bracket && Names.acronym(tokens, line);
      return shouted && tokens.breakBefore(line) && bracket < NEAR_THE_TOP;
    }

    private static boolean dashes(Tokens tokens, int i) {
      return tokens.in(i, DASH);
    }

    private static boolean placeBefore(Tokens tokens, int from) {
      return (from > 0 && tokens.in(from - 1, BEHIND_A_PLACE)) || from == 0;
    }
  }

  /**
   * "AGENCIES", "(Reuters)", "With inputs from X", "This article first appeared on X", "Source: X"
   * at the end.
   */
  static final class Tail extends FoundRule {
    Tail() {
      super(
          "tail",
          "the last lines say whose copy it is: Agencies, (AP), Reporting by ...; Editing by ..., first appeared on X");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (int i = Math.max(0, tokens.size - 40); i < tokens.size; i++) {
        Mention m = page.mentionAt(i);
        boolean last =
            m != null && m.to() >= tokens.size - (tokens.in(tokens.size - 1, LAST_MARK) ? 1 : 0);
        boolean own =
            m != null
                && m.named()
                && (inFinalBrackets(tokens, i)
                    || tokens.in(m.from() - 1, BEFORE_A_TAIL)
                    || tokens.breakBefore(page.start(m))
                    || tokens.in(m.from() - 1, SENTENCE_END));
        if ((last || (m != null && inFinalBrackets(tokens, i)))
            && own
            && m.from() == i
            && !page.settled(m)
            && !PhotoLine.behindPhotoWord(tokens, m)
            && m.kind() == CitationKind.AGENCY) {
          add(
              pairs,
              m.name(),
              m.kind(),
              CitationRole.REPUBLICATION,
              page.span(m.from(), m.to()),
              null,
              0.85);
          page.settle(m);
        }
        if (tokens.in(i, AGENCIES)
            && (tokens.raw(i).equals("AGENCIES")
                || tokens.in(i - 1, BEFORE_AGENCIES)
                || (tokens.capital(i) && tokens.breakBefore(i)))
            && i >= tokens.size - 3) {
          add(
              pairs,
              Unnamed.AGENCY,
              CitationKind.AGENCY,
              CitationRole.REPUBLICATION,
              page.span(i, i + 1),
              null,
              0.9);
        }
      }
      appeared(page, pairs);
    }

    private void appeared(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (Mention m : page.mentions()) {
        int t = Contexts.before(page, m.from());
        boolean appeared =
            tokens.in(t, WHERE)
                && tokens.in(t - 1, APPEARED)
                && (tokens.in(t - 2, FIRST) || (tokens.is(t - 2, "was") && tokens.in(t - 3, STORY)))
                && subjectIsThis(tokens, t);
        if ((appeared || feedLine(tokens, t)) && m.named()) {
          add(
              pairs,
              m.name(),
              m.kind(),
              CitationRole.REPUBLICATION,
              page.span(t - 1, m.to()),
              null,
              0.9);
          page.settle(m);
        }
      }
    }

    /** "The post Crane falls appeared first on Quayside": what many feeds put below an item. */
    private static boolean feedLine(Tokens tokens, int t) {
      if (!tokens.in(t, WHERE) || !tokens.is(t - 1, "first") || !tokens.in(t - 2, APPEARED)) {
        return false;
      }
      int line = t - 2;
      while (line > 0 && !tokens.breakBefore(line)) {
        line--;
      }
      return tokens.is(line, "the") && tokens.is(line + 1, "post");
    }

    /** Inside the brackets that close the text: "(Delta, Quay)". */
    private static boolean inFinalBrackets(Tokens tokens, int i) {
      int last = tokens.size - 1;
      if (!tokens.is(last, ")") && !tokens.is(last, "]")) {
        return false;
      }
      int open = last;
      while (open > 0 && last - open < 10 && !tokens.is(open, "(") && !tokens.is(open, "[")) {
        open--;
      }
      return (tokens.is(open, "(") || tokens.is(open, "[")) && i > open && last - open <= 7;
    }

    private static boolean subjectIsThis(Tokens tokens, int t) {
      int first = tokens.sentenceFrom[tokens.sentence[t]];
      return tokens.in(first, THIS_PIECE) || tokens.in(first + 1, PIECE);
    }
  }
}
