package org.hearsay.attribute;

import java.util.Locale;
import java.util.Set;
import org.hearsay.model.CitationKind;

/**
 * Marks outlets that are named by their domain ("example.com"); addresses of pages, pictures and
 * mail are none.
 */
final class DomainFinder {
  private static final Set<String> NOT_MEDIA = Lexicon.words("domainfinder.not-media");
  private final Outlets outlets;

  DomainFinder(Outlets outlets) {
    this.outlets = outlets;
  }

  void mark(Page page) {
    Tokens tokens = page.tokens;
    for (int i = 0; i < tokens.size; i++) {
      String word = tokens.lower[i];
      if (word.length() > 5
          && word.indexOf('.') > 1
          && isDomain(word)
          && !partOfAddress(tokens, i)) {
        String domain = word.startsWith("www.") ? word.substring(4) : word;
        Outlets.Known known = outlets.byDomain(domain);
        String raw = tokens.raw(i);
        String name =
            known != null
                ? known.name()
                : raw.toLowerCase(Locale.ROOT).startsWith("www.") ? raw.substring(4) : raw;
        CitationKind kind = known != null ? known.kind() : CitationKind.OUTLET;
        page.add(Mention.of(i, i + 1, name, kind, Mention.Type.FOUND));
      }
    }
  }

  private static boolean isDomain(String word) {
    int dot = word.lastIndexOf('.');
    int before = word.lastIndexOf('.', dot - 1);
    boolean known =
        Lexicon.TLD.contains(word.substring(dot + 1))
            || (before > 0 && Lexicon.TLD.contains(word.substring(before + 1)));
    if (!known || NOT_MEDIA.contains(word) || word.indexOf('@') >= 0 || word.indexOf('\'') >= 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 'z') {
        return false;
      }
    }
    return Character.isLetter(word.charAt(dot - 1)) || dot > 3;
  }

  private static boolean partOfAddress(Tokens tokens, int i) {
    int start = tokens.start[i];
    int end = tokens.end[i];
    boolean before =
        start > 0
            && "/@:".indexOf(tokens.text.charAt(start - 1)) >= 0
            && !tokens.text.startsWith(": ", start - 1);
    boolean path =
        end + 1 < tokens.text.length()
            && tokens.text.charAt(end) == '/'
            && Character.isLetterOrDigit(tokens.text.charAt(end + 1));
    return before || path;
  }
}
