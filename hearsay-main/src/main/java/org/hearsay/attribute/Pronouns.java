package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.attribute.SourceTyper.Typed;
import org.hearsay.model.NameCandidate;
import org.hearsay.model.SourceKind;

/**
 * What a pronoun stands for: the nearest source before it that agrees in gender and number, else
 * the nearest person. Where another one between agrees too, both are candidates.
 */
final class Pronouns {
  private static final Set<String> ONE = Set.of("he", "she", "him", "her");
  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "you");

  /** How many paragraphs, and how many words, back an antecedent may stand. */
  private static final int PARAGRAPHS = 2;

  private static final int WORDS = 80;
  private static final int KEPT = 6;

  /** A source that has spoken, and where. */
  private record Spoken(Typed typed, int token) {}

  private final Page page;
  private final List<Spoken> spoken = new ArrayList<>();
  private final Map<String, Gender> genders = new HashMap<>();

  Pronouns(Page page) {
    this.page = page;
  }

  void spoke(Typed typed, int token) {
    spoken.add(0, new Spoken(typed, token));
    if (spoken.size() > KEPT) {
      spoken.remove(KEPT);
    }
  }

  Typed resolve(int head) {
    String word = page.tokens.lower[head];
    if (FIRST_PERSON.contains(word)) {
      return new Typed(SourceKind.PERSON, null, null, List.of(), 0.5, "first-person");
    }
    return ONE.contains(word) ? one(head, Gender.ofPronoun(word)) : several(head, word);
  }

  private Typed one(int head, Gender gender) {
    Typed last = null;
    for (Spoken s : spoken) {
      boolean single =
          s.typed().kind() == SourceKind.PERSON || s.typed().kind() == SourceKind.UNNAMED;
      if (last == null && single && near(head, s.token()) && gender.fits(gender(s.typed()))) {
        last = s.typed();
      }
    }
    Map<String, Persons.Person> persons = persons(head, gender);
    if (last == null) {
      return nearest(persons);
    }
    boolean sure = gender(last) == gender;
    List<NameCandidate> others = others(last, persons, sure);
    double confidence = (sure ? 0.85 : 0.7) * last.confidence() - (others.isEmpty() ? 0 : 0.15);
    return new Typed(
        last.kind(), last.name(), last.descriptor(), others, confidence, "pronoun-last-speaker");
  }

  /** The last speaker and who else was named since, where somebody was. */
  private static List<NameCandidate> others(
      Typed last, Map<String, Persons.Person> persons, boolean sure) {
    List<NameCandidate> all = new ArrayList<>();
    if (last.name() == null || persons.keySet().stream().allMatch(last.name()::equals)) {
      return List.of();
    }
    double best = sure ? 0.7 : 0.6;
    all.add(new NameCandidate(last.name(), best));
    long rest = persons.keySet().stream().filter(n -> !n.equals(last.name())).count();
    for (String name : persons.keySet()) {
      if (!name.equals(last.name())) {
        all.add(new NameCandidate(name, (1 - best) / rest));
      }
    }
    return all;
  }

  private Typed nearest(Map<String, Persons.Person> persons) {
    if (persons.isEmpty()) {
      return new Typed(SourceKind.PERSON, null, null, List.of(), 0.3, "pronoun-open");
    }
    List<NameCandidate> all = new ArrayList<>();
    for (String name : persons.keySet()) {
      all.add(new NameCandidate(name, all.isEmpty() ? 0.6 : 0.4 / (persons.size() - 1)));
    }
    return new Typed(
        SourceKind.PERSON,
        all.get(0).name(),
        null,
        all.size() > 1 ? all : List.of(),
        0.6,
        "pronoun-nearest-person");
  }

  /** The last two persons before who agree, nearest first. */
  private Map<String, Persons.Person> persons(int head, Gender gender) {
    Map<String, Persons.Person> found = new LinkedHashMap<>();
    List<Persons.Person> all = page.persons().all();
    for (int i = all.size() - 1; i >= 0 && found.size() < 2; i--) {
      Persons.Person person = all.get(i);
      if (head - person.to() > WORDS) {
        break;
      }
      if (person.to() <= head
          && page.tokens.paragraph[head] - page.tokens.paragraph[person.from()] <= PARAGRAPHS
          && gender.fits(gender(person.name()))) {
        found.putIfAbsent(person.name(), person);
      }
    }
    return found;
  }

  /** "they" is several, "it" a body or a document; neither is one person. */
  private Typed several(int head, String word) {
    for (Spoken s : spoken) {
      SourceKind kind = s.typed().kind();
      boolean fits =
          word.equals("it")
              ? kind == SourceKind.ORGANISATION
                  || kind == SourceKind.OUTLET
                  || kind == SourceKind.DOCUMENT
              : kind != SourceKind.PERSON && kind != SourceKind.DOCUMENT;
      if (fits && near(head, s.token())) {
        return new Typed(
            kind,
            s.typed().name(),
            s.typed().descriptor(),
            List.of(),
            0.7 * s.typed().confidence(),
            "pronoun-last-speaker");
      }
    }
    return new Typed(SourceKind.COLLECTIVE, null, null, List.of(), 0.3, "pronoun-open");
  }

  private boolean near(int head, int token) {
    return page.tokens.paragraph[head] - page.tokens.paragraph[token] <= PARAGRAPHS;
  }

  private Gender gender(Typed typed) {
    return typed.name() == null ? Gender.ofWords(typed.descriptor()) : gender(typed.name());
  }

  private Gender gender(String name) {
    return genders.computeIfAbsent(name, n -> Gender.of(page, n));
  }
}
