package org.hearsay.attribute;

import java.util.List;
import java.util.Set;
import org.hearsay.model.CitationKind;

/** "court documents show", "the U.N. report said", "a study found". */
final class DocumentSays extends FoundRule {
  private static final Set<String> SHOWS = Lexicon.words("documentrules.shows");
  private static final Set<String> NO_SUBJECT = Set.of("that", "was", "is", "were", "are");
  private static final Set<String> BY_FROM = Set.of("by", "from");
  private static final Set<String> NOUN = Lexicon.words("documentrules.noun");
  private static final Set<String> OFFICIAL =
      Set.of("intelligence", "autopsy", "forensic", "toxicology", "police", "medical");
  private static final Set<String> KEEPER_OF_ONE =
      Set.of("company", "companies", "firm", "firms", "agency", "provider", "author", "authors");
  private static final Set<String> RELEASE = Set.of("press", "news", "media");
  private static final Set<String> RELATIVE = Set.of("which", "that");
  private static final Set<String> LED = Set.of("led", "done", "sent", "seen", "made");
  private static final Set<String> SENT =
      Set.of("statement", "letter", "email", "e-mail", "memo", "release");
  private static final Set<String> POSTED = Set.of("posted", "published", "quoted", "cited");
  private static final Set<String> NAMES =
      Set.of("names", "named", "identifies", "identified", "lists", "listed");
  private static final Set<String> OBJECT =
      Set.of("her", "him", "them", "it", "the", "a", "an", "as", "two", "three");
  private static final Set<String> BEHIND = Lexicon.words("documentrules.behind");

  DocumentSays() {
    super(
        "document-says",
        "a document is the subject of a verb of reporting: court documents show, a study found");
  }

  @Override
  public void apply(Page page, Pairs pairs) {
    Tokens tokens = page.tokens;
    for (int i = 1; i < tokens.size; i++) {
      boolean official = tokens.is(i, "reports") && tokens.in(i - 1, OFFICIAL);
      if ((NOUN.contains(tokens.lower[i]) || official)
          && !tokens.capital(i)
          && page.mentionAt(i) == null
          && !(tokens.is(i, "release") && !tokens.in(i - 1, RELEASE)) // "since his release"
          && !tokens.in(i + 1, KEEPER_OF_ONE) // "a credit report company said"
          && !DocumentRules.ofMedium(page, i)) {
        int verb = verb(page, i + 1);
        if (verb >= 0) {
          String name = named(page, pairs, i);
          cite(pairs, name, CitationKind.DOCUMENT, page.span(i, verb + 1), 0.7);
        }
      }
    }
  }

  /** "The statement said": the one whose statement is named before, if there is just one. */
  private static String named(Page page, Pairs pairs, int noun) {
    String name = DocumentNames.byPhrase(page, noun);
    if (!page.tokens.is(noun - 1, "the") || !name.startsWith("unnamed ")) {
      return name;
    }
    String kind = name.substring("unnamed ".length());
    List<String> known =
        pairs.all().stream()
            .filter(f -> f.kind() == CitationKind.DOCUMENT && f.cited().endsWith(" " + kind))
            .map(Pairs.Finding::cited)
            .distinct()
            .toList();
    return known.size() == 1 ? known.get(0) : name;
  }

  /** The verb of saying that belongs to the document, or -1. */
  private static int verb(Page page, int from) {
    Tokens tokens = page.tokens;
    int commas = 0;
    int comma = -1;
    for (int i = from; i < tokens.size && i - from < 9 && tokens.sameSentence(i, from - 1); i++) {
      boolean verb = tokens.in(i, Lexicon.REPORT) || tokens.in(i, SHOWS) || names(tokens, i);
      if (verb && !posted(tokens, from - 1, i)) {
        boolean others = commas == 1 && i > comma + 1 && !relative(tokens, comma + 1);
        return others || ofAnother(tokens, from - 1, i) || !follows(tokens, from, i) ? -1 : i;
      }
      if (tokens.is(i, ",")) {
        commas++;
        comma = i;
      } else if (!tokens.word[i] || tokens.in(i, NO_SUBJECT)) {
        return -1;
      }
    }
    return -1;
  }

  /** "Said in a statement posted on the wall": that is where it stands. */
  private static boolean posted(Tokens tokens, int noun, int i) {
    return i == noun + 1 && tokens.in(noun, SENT) && tokens.in(i, POSTED);
  }

  /** "The filing names her", not "email lists". */
  private static boolean names(Tokens tokens, int i) {
    return tokens.in(i, NAMES) && (tokens.in(i + 1, OBJECT) || tokens.capital(i + 1));
  }

  /** "The report, which cited", "the study, led by Quill and published": still its verb. */
  private static boolean relative(Tokens tokens, int i) {
    return tokens.in(i, RELATIVE)
        || tokens.in(i, Lexicon.ADVERB)
        || tokens.in(i, LED)
        || tokens.lower[i].endsWith("ed");
  }

  /** "Study limitations", "records law", "they report receiving": what follows is no predicate. */
  private static boolean follows(Tokens tokens, int next, int verb) {
    String word = tokens.lower[next];
    boolean doing = word.endsWith("ing") && !Lexicon.REPORT.contains(word);
    if (tokens.is(next - 1, "report") && doing) {
      return false;
    }
    if (tokens.is(next - 1, "statistics") && !Lexicon.ADVERB.contains(word)) {
      return next == verb; // "a professor of statistics at Marl said"
    }
    return next == verb
        || !tokens.word[next]
        || BEHIND.contains(word)
        || Lexicon.ADVERB.contains(word)
        || word.endsWith("ed")
        || word.endsWith("ing")
        || word.endsWith("ly")
        || (tokens.capital[next] && Lexicon.DAY.contains(word));
  }

  /** "An email from a man claiming to be a prince": who claims is the man. */
  static boolean ofAnother(Tokens tokens, int noun, int verb) {
    for (int i = noun + 1; tokens.lower[verb].endsWith("ing") && i < verb; i++) {
      if (tokens.in(i, BY_FROM)) {
        return true;
      }
    }
    return false;
  }
}
