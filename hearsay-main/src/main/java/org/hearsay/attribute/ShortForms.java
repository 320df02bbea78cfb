package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.CitationKind;
import org.hearsay.model.NameCandidate;
import org.jspecify.annotations.Nullable;

/**
 * Marks what stands for an outlet named elsewhere: "the Post" by an earlier full name, "the paper",
 * "the agency" by the outlet cited last; where two come into question both stay candidates.
 */
final class ShortForms {
  private static final Set<String> NOUNS = Lexicon.words("shortforms.nouns");
  private static final Set<String> NEUTRAL = Set.of("outlet", "publication", "title", "report");

  private ShortForms() {}

  static void mark(Page page, Map<String, String> mediumOf) {
    byLastWord(page);
    byNoun(page, mediumOf);
  }

  /** "the Post", "Reporter says": the last word or words of a full name of this page. */
  private static void byLastWord(Page page) {
    Map<String, Set<String>> short2full = new LinkedHashMap<>();
    Map<String, CitationKind> kinds = new LinkedHashMap<>();
    for (Mention m : page.mentions()) {
      if ((m.type() == Mention.Type.KNOWN && !m.open()) || m.type() == Mention.Type.FOUND) {
        String[] words = m.name().split(" ");
        if (words.length > 1) {
          tails(words, m.name(), short2full);
          kinds.put(m.name(), m.kind());
        }
      }
    }
    settleOpen(page, short2full);
    markTails(page, short2full, kinds);
  }

  private static void tails(String[] words, String name, Map<String, Set<String>> into) {
    for (int k = 1; k < words.length; k++) {
      String tail =
          String.join(" ", List.of(words).subList(k, words.length)).toLowerCase(Locale.ROOT);
      into.computeIfAbsent(tail, t -> new LinkedHashSet<>()).add(name);
    }
  }

  private static void settleOpen(Page page, Map<String, Set<String>> short2full) {
    for (Mention m : page.mentions()) {
      if (m.type() == Mention.Type.KNOWN && (m.open() || m.ambiguous() || m.to() - m.from() == 1)) {
        String surface = Names.text(page.tokens, m.from(), m.to()).toLowerCase(Locale.ROOT);
        Set<String> full = short2full.get(surface);
        if (full != null && !full.contains(m.name()) && page.tokens.is(m.from() - 1, "the")) {
          page.replace(m, resolved(m, full));
        } else if (full != null && m.open()) {
          page.replace(m, resolved(m, full));
        }
      }
    }
  }

  private static Mention resolved(Mention m, Set<String> full) {
    List<String> names = new ArrayList<>(full);
    return new Mention(
        m.from(), m.to(), names.get(0), m.kind(), Mention.Type.ANAPHOR, false, candidates(names));
  }

  private static List<NameCandidate> candidates(List<String> names) {
    List<NameCandidate> all = new ArrayList<>();
    for (String name : names) {
      all.add(new NameCandidate(name, 1.0 / names.size()));
    }
    return names.size() > 1 ? all : List.of();
  }

  private static void markTails(
      Page page, Map<String, Set<String>> short2full, Map<String, CitationKind> kinds) {
    Tokens tokens = page.tokens;
    for (int i = 0; i < tokens.size; i++) {
      if (!tokens.capital[i]
          || page.mentionAt(i) != null
          || !Lexicon.OUTLET_HEAD.contains(tokens.lower[i])) {
        continue;
      }
      int to = i + 1;
      if (tokens.capital(to)
          && Lexicon.OUTLET_HEAD.contains(tokens.lower[to])
          && page.mentionAt(to) == null) {
        to++;
      }
      Set<String> full = short2full.get(tokens.slice(i, to).toLowerCase(Locale.ROOT));
      boolean alone =
          !(tokens.capital(to) && tokens.word[to] && !Lexicon.DAY.contains(tokens.lower[to]))
              && !nameBefore(tokens, i);
      if (full != null && alone) {
        List<String> names = new ArrayList<>(full);
        page.add(
            new Mention(
                i,
                to,
                names.get(0),
                kinds.get(names.get(0)),
                Mention.Type.ANAPHOR,
                false,
                candidates(names)));
      }
    }
  }

  private static boolean nameBefore(Tokens tokens, int i) {
    return tokens.capital(i - 1)
        && tokens.sameSentence(i - 1, i)
        && !Names.function(tokens, i - 1)
        && tokens.word[i - 1];
  }

  /** "the paper": the nearest outlet before it that can be called so. */
  private static void byNoun(Page page, Map<String, String> mediumOf) {
    Tokens tokens = page.tokens;
    for (int i = 1; i < tokens.size; i++) {
      if (NOUNS.contains(tokens.lower[i]) && !tokens.capital[i] && page.mentionAt(i) == null) {
        int the = tokens.is(i - 1, "news") || tokens.in(i - 1, Lexicon.DEMONYM) ? i - 2 : i - 1;
        boolean definite =
            tokens.is(the, "the") || (tokens.is(the, "this") && tokens.sameSentence(the, i));
        boolean named =
            tokens.capital(i + 1)
                && tokens.word[i + 1]
                && !Lexicon.DAY.contains(tokens.lower[i + 1]);
        Mention found = definite && !named ? antecedent(page, i, mediumOf) : null;
        if (found != null) {
          page.add(found);
        }
      }
    }
  }

  private static @Nullable Mention antecedent(Page page, int i, Map<String, String> mediumOf) {
    Set<String> sameSentence = new LinkedHashSet<>();
    Mention last = null;
    int sentence = -1;
    for (Mention m : page.mentions()) {
      boolean near = m.to() <= i && page.tokens.paragraph[i] - page.tokens.paragraph[m.from()] <= 3;
      if (near
          && m.named()
          && !m.open()
          && !m.ambiguous()
          && fits(page.tokens.lower[i], m, mediumOf)) {
        int at = page.tokens.sentence[m.from()];
        if (at != sentence) {
          sameSentence.clear();
          sentence = at;
        }
        sameSentence.add(m.name());
        last = m;
      }
    }
    if (last == null) {
      return null;
    }
    List<String> names = new ArrayList<>(sameSentence);
    return new Mention(
        i,
        i + 1,
        names.get(names.size() - 1),
        last.kind(),
        Mention.Type.ANAPHOR,
        false,
        candidates(names));
  }

  private static boolean fits(String noun, Mention m, Map<String, String> mediumOf) {
    String medium = mediumOf.getOrDefault(m.name(), "");
    if (NEUTRAL.contains(noun) || medium.isEmpty()) {
      return !noun.equals("agency") || m.kind() == CitationKind.AGENCY;
    }
    return switch (noun) {
      case "agency", "newswire" -> m.kind() == CitationKind.AGENCY;
      case "newspaper", "paper", "daily", "broadsheet", "tabloid" -> medium.equals("newspaper");
      case "magazine" -> medium.equals("magazine");
      case "channel", "broadcaster", "station", "network" ->
          medium.equals("broadcaster") || medium.equals("programme");
      default -> !medium.equals("agency");
    };
  }
}
