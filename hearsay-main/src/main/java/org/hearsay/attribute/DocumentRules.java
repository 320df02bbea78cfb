package org.hearsay.attribute;

import java.util.List;
import java.util.Set;
import org.hearsay.model.CitationKind;

/** Rules for documents: statements, releases, court papers, studies, letters, memos. */
final class DocumentRules {
  private static final Set<String> ARTICLE =
      Set.of("a", "an", "its", "his", "her", "their", "court", "another", "one");
  private static final Set<String> PHRASE_START = Lexicon.words("documentrules.phrase-start");
  private static final Set<String> BARE = Lexicon.words("documentrules.bare");
  private static final Set<String> BY_FROM = Set.of("by", "from");
  private static final Set<String> PER_CITING = Set.of("per", "citing");
  private static final Set<String> PRESS =
      Set.of("press", "news", "official", "written", "emailed", "joint");
  private static final Set<String> NO_FAKE = Set.of("no", "fake");

  private DocumentRules() {}

  static List<CitationRule> all() {
    return List.of(
        new InStatement(),
        new DocumentSays(),
        new AccordingToDocument(),
        new PublishedStudy(),
        new BlogOf());
  }

  /** "said in a statement", "in a letter to": whose statement is said by the subject. */
  static final class InStatement extends FoundRule {
    private static final Set<String> IN =
        Set.of("in", "through", "via", "with", "issued", "released", "by");
    private static final Set<String> NOUN =
        Set.of(
            "statement",
            "release",
            "letter",
            "memo",
            "email",
            "e-mail",
            "report",
            "communique",
            "communiqué",
            "affidavit",
            "complaint",
            "lawsuit",
            "filing",
            "filings",
            "manifesto",
            "study",
            "paper",
            "bulletin",
            "dossier",
            "indictment");

    InStatement() {
      super("in-a-statement", "said in a statement, release, letter, memo, court paper or study");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (int i = 2; i < tokens.size; i++) {
        if (NOUN.contains(tokens.lower[i])
            && !tokens.capital(i)
            && !toMedium(page, i)
            && page.mentionAt(i) == null) {
          int a = article(tokens, i);
          boolean in =
              a >= 1
                  && !(tokens.is(i, "report") && ofMedium(page, i))
                  && IN.contains(tokens.lower[a - 1])
                  && tokens.sameSentence(a - 1, i)
                  && saying(page, a - 1, i);
          if (in) {
            cite(
                pairs,
                DocumentNames.bySubject(page, a - 1, i),
                CitationKind.DOCUMENT,
                page.span(a - 1, i + 1),
                0.75);
          }
        }
      }
    }

    private static int article(Tokens tokens, int noun) {
      int i = noun - 1;
      while (i > 0
          && noun - i < 6
          && tokens.word[i]
          && !tokens.in(i, PHRASE_START)
          && !tokens.possessive(i)) {
        i--;
      }
      return tokens.in(i, ARTICLE) || tokens.possessive(i) ? i : -1;
    }

    private static boolean saying(Page page, int from, int noun) {
      Tokens tokens = page.tokens;
      for (int i = from - 1; i >= 0 && from - i < 9 && tokens.sameSentence(i, from); i--) {
        if (tokens.in(i, Lexicon.REPORT)) {
          return true;
        }
      }
      for (int i = noun + 1; i < tokens.size && i - noun < 9 && tokens.sameSentence(i, noun); i++) {
        if (tokens.in(i, Lexicon.REPORT) || tokens.is(i, ":")) {
          return !DocumentSays.ofAnother(tokens, noun, i);
        }
      }
      return tokens.is(from, "issued")
          || tokens.is(from, "released")
          || tokens.sentenceFrom[tokens.sentence[from]] == from;
    }

    /** "told X in a statement" is an interview, and no document of its own. */
    private static boolean toMedium(Page page, int noun) {
      Tokens tokens = page.tokens;
      int first = tokens.sentenceFrom[tokens.sentence[noun]];
      for (int i = noun - 1; i >= first; i--) {
        Mention m = page.mentionAt(i);
        if (m != null && tokens.in(Contexts.before(page, m.from()), Lexicon.TELL)) {
          return true;
        }
      }
      Mention behind = page.mentionAt(tokens.is(noun + 2, "the") ? noun + 3 : noun + 2);
      return tokens.is(noun + 1, "to") && behind != null && behind.named();
    }
  }

  /**
   * True where the document is a medium's article ("a Gawker report", "the report by CNN", "the WSJ
   * report").
   */
  static boolean ofMedium(Page page, int noun) {
    Tokens tokens = page.tokens;
    for (int i = noun - 1; i >= 0 && noun - i < 5 && tokens.sameSentence(i, noun); i--) {
      Mention m = page.mentionAt(i);
      if (m != null) {
        return true;
      }
    }
    for (int i = noun + 1; i < tokens.size && i - noun < 6 && tokens.sameSentence(i, noun); i++) {
      Mention m = page.mentionAt(i);
      if (m != null && m.named()) {
        return true;
      }
    }
    boolean bare = tokens.in(noun - 1, BARE);
    return tokens.is(noun, "report") && bare && !tokens.in(noun + 1, BY_FROM);
  }

  /** "according to court documents", "according to a police report". */
  static final class AccordingToDocument extends FoundRule {
    AccordingToDocument() {
      super(
          "according-to-document",
          "according to, based on or citing a document that is no medium's");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (int i = 1; i + 1 < tokens.size; i++) {
        boolean according =
            (tokens.is(i, "to") && tokens.is(i - 1, "according")) || tokens.in(i, PER_CITING);
        if (!according) {
          continue;
        }
        for (int k = i + 1;
            k < Math.min(tokens.size, i + 7) && tokens.sameSentence(i, k) && tokens.word[k];
            k++) {
          boolean noun =
              Lexicon.DOCUMENT_NOUN.contains(tokens.lower[k])
                  && !tokens.capital(k)
                  && page.mentionAt(k) == null;
          if (noun && !ofMedium(page, k) && Relations.citer(page, i) == null) {
            cite(
                pairs,
                DocumentNames.byPhrase(page, k),
                CitationKind.DOCUMENT,
                page.span(i, k + 1),
                0.75);
            break;
          }
        }
      }
    }
  }

  /** "published in the journal Nature Things". */
  static final class PublishedStudy extends FoundRule {
    PublishedStudy() {
      super("press-release", "a press release is spoken of as what the news comes from");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (int i = 1; i < tokens.size; i++) {
        if ((tokens.is(i, "release") || tokens.is(i, "statement"))
            && tokens.in(i - 1, PRESS)
            && !tokens.in(i - 2, NO_FAKE)
            && !interview(page, i)) {
          cite(
              pairs,
              "unnamed " + tokens.lower[i],
              CitationKind.DOCUMENT,
              page.span(i - 1, i + 1),
              0.7);
        }
      }
    }

    private static boolean interview(Page page, int i) {
      for (Mention m : page.mentions()) {
        if (page.tokens.sameSentence(m.from(), i)
            && page.tokens.in(Contexts.before(page, m.from()), Lexicon.TELL)) {
          return true;
        }
      }
      return false;
    }
  }

  /** "wrote on the Foo blog", "in a Bar blog post". */
  static final class BlogOf extends FoundRule {
    private static final Set<String> KEEPER = Lexicon.words("documentrules.keeper");
    private static final Set<String> KEEPS = Lexicon.words("documentrules.keeps");

    BlogOf() {
      super("blog-of", "a blog or blog post of somebody who is no known outlet");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (int i = 1; i < tokens.size; i++) {
        int name = i - 1;
        boolean blog =
            tokens.is(i, "blog")
                && tokens.sameSentence(name, i)
                && tokens.capital(name)
                && tokens.word[name]
                && page.mentionAt(name) == null
                && page.mentionAt(i) == null;
        if ((blog && !Names.function(tokens, name)) || (blog && Names.acronym(tokens, name))) {
          int from = Math.min(name, Names.start(tokens, i));
          if (affiliation(tokens, from)) {
            continue;
          }
          cite(
              pairs,
              Names.text(tokens, from, i) + " blog",
              CitationKind.OUTLET,
              page.span(from, i + 1),
              0.7);
        }
      }
    }

    /** "editor of the Foo blog", "who runs the Foo blog": who somebody is, not what is cited. */
    private static boolean affiliation(Tokens tokens, int name) {
      int before = tokens.is(name - 1, "the") ? name - 2 : name - 1;
      return tokens.in(before, KEEPS)
          || (tokens.is(before, "of") && tokens.in(before - 1, KEEPER))
          || (tokens.is(before, "behind") && tokens.sameSentence(before, name));
    }
  }
}
