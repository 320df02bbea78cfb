package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.NameCandidate;
import org.hearsay.model.SourceKind;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Says what kind of source some words name and, where the text shows it, which one. */
final class SourceTyper {
  private static final Set<String> CLAUSE_MARK = Set.of(",", ";", ":", "(");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> THE = Set.of("the");
  private static final Set<String> ARTICLE = Set.of("the", "a", "an");
  private static final Set<String> MANY =
      Set.of("some", "those", "most", "many", "few", "both", "all", "several");
  private static final Set<String> GROUP = Lexicon.words("sourcetyper.group");

  /** What is known of a source. */
  record Typed(
      @Nullable SourceKind kind,
      @Nullable String name,
      @Nullable String descriptor,
      List<NameCandidate> candidates,
      double confidence,
      String by) {
    Typed {
      candidates = List.copyOf(candidates);
    }

    static Typed named(SourceKind kind, String name, double confidence, String by) {
      return new Typed(kind, name, null, List.of(), confidence, by);
    }

    static Typed described(SourceKind kind, String descriptor, String by) {
      return new Typed(kind, null, descriptor, List.of(), 0.9, by);
    }
  }

  static final Typed NONE = new Typed(null, null, null, List.of(), 1, "no source");

  private final Page page;

  private final Pronouns pronouns;

  SourceTyper(Page page) {
    this.page = page;
    this.pronouns = new Pronouns(page);
  }

  Typed type(List<Span> source) {
    if (source.isEmpty()) {
      return NONE;
    }
    Tokens tokens = page.tokens;
    int from = tokens.atOrAfter(source.get(0).start());
    int to = tokens.atOrAfter(source.get(source.size() - 1).end());
    if (from >= to) {
      return NONE;
    }
    Typed typed = decide(from, to);
    if (typed.kind() != null && (typed.name() != null || typed.descriptor() != null)) {
      pronouns.spoke(typed, from);
    }
    return typed;
  }

  private Typed decide(int from, int whole) {
    int to = withoutDay(from, whole);
    Speaker speaker = Speaker.classify(page, from, to);
    Mention medium = medium(from, to);
    if (speaker.sort() == Speaker.Sort.PERSON && speaker.name() != null) {
      return Typed.named(SourceKind.PERSON, speaker.name(), 0.9, "full-name");
    }
    if (medium != null) {
      return medium(medium, from, to);
    }
    if (speaker.sort() == Speaker.Sort.PRONOUN) {
      return pronoun(from, to);
    }
    return plain(speaker, from, to);
  }

  private @Nullable Mention medium(int from, int to) {
    for (int i = from; i < to; i++) {
      Mention m = page.mentionAt(i);
      if (m != null && m.from() >= from) {
        return m;
      }
      if (page.tokens.is(i, ",")) {
        return null;
      }
    }
    return null;
  }

  private Typed medium(Mention m, int from, int to) {
    Tokens tokens = page.tokens;
    if (m.type() == Mention.Type.GENERIC) {
      return Typed.described(SourceKind.OUTLET, words(from, to), "media-without-a-name");
    }
    int head = Speaker.head(tokens, from, to);
    boolean spokesman = head >= m.to() && Lexicon.UNNAMED.contains(tokens.lower[head]);
    if (spokesman) {
      return Typed.described(SourceKind.UNNAMED, words(from, to), "description");
    }
    if (m.open()) {
      return new Typed(SourceKind.OUTLET, null, null, m.candidates(), 0.5, "short-form-open");
    }
    return Typed.named(
        SourceKind.OUTLET,
        m.name(),
        m.type() == Mention.Type.ANAPHOR ? 0.75 : 0.95,
        m.type() == Mention.Type.ANAPHOR ? "short-form" : "outlet-name");
  }

  private Typed pronoun(int from, int to) {
    Tokens tokens = page.tokens;
    int head = Speaker.head(tokens, from, to);
    String word = tokens.lower[head];
    if (RELATIVE.contains(word)) {
      return relative(head);
    }
    if (!Speaker.pronoun(tokens, head)) {
      return role(from, to, head);
    }
    return pronouns.resolve(head);
  }

  /** "Doe, who said": the noun phrase before the pronoun. */
  private Typed relative(int who) {
    Tokens tokens = page.tokens;
    int end = tokens.is(who - 1, ",") ? who - 1 : who;
    int first = tokens.sentenceFrom[tokens.sentence[who]];
    int from = end;
    while (from > first
        && end - from < 12
        && !CLAUSE_MARK.contains(tokens.lower[from - 1])
        && !tokens.in(from - 1, Lexicon.REPORT)) {
      from--;
    }
    if (from >= end) {
      return new Typed(SourceKind.PERSON, null, null, List.of(), 0.3, "relative-open");
    }
    Persons.Person person = page.persons().within(Math.max(from, end - 6), end);
    Mention medium = medium(Math.max(from, end - 4), end);
    if (medium != null && !medium.open() && medium.type() != Mention.Type.GENERIC) {
      return Typed.named(SourceKind.OUTLET, medium.name(), 0.8, "relative");
    }
    if (person != null) {
      return Typed.named(SourceKind.PERSON, person.name(), 0.8, "relative");
    }
    String full = tokens.capital(end - 1) ? page.persons().full(tokens.lower[end - 1]) : null;
    return full != null
        ? Typed.named(SourceKind.PERSON, full, 0.75, "relative")
        : Typed.described(
            SourceKind.UNNAMED, tokens.slice(Math.max(from, end - 5), end), "relative");
  }

  /** "The senator said": who was introduced with that word. */
  private Typed role(int from, int to, int head) {
    Tokens tokens = page.tokens;
    String role = tokens.lower[head];
    Set<String> names = new LinkedHashSet<>();
    for (Persons.Person p : page.persons().all()) {
      boolean before =
          p.from() > 0 && (tokens.is(p.from() - 1, role) || tokens.is(p.from() - 2, role));
      boolean behind = false;
      for (int i = p.to();
          i < Math.min(tokens.size, p.to() + 9)
              && tokens.sameSentence(i, p.from())
              && tokens.is(p.to(), ",");
          i++) {
        behind |= tokens.is(i, role);
      }
      if (before || behind) {
        names.add(p.name());
      }
    }
    if (names.size() == 1) {
      return Typed.named(SourceKind.PERSON, names.iterator().next(), 0.75, "role");
    }
    List<NameCandidate> open = new ArrayList<>();
    for (String name : names) {
      open.add(new NameCandidate(name, 1.0 / names.size()));
    }
    Persons.Person nearest = page.persons().before(from, 80);
    if (open.isEmpty() && nearest != null) {
      open.add(new NameCandidate(nearest.name(), 0.4));
    }
    return new Typed(SourceKind.PERSON, null, words(from, to), open, 0.5, "role-open");
  }

  private Typed plain(Speaker speaker, int from, int to) {
    Tokens tokens = page.tokens;
    int head = Speaker.head(tokens, from, to);
    String word = tokens.lower[head];
    if (Lexicon.DOCUMENT_NOUN.contains(word)) {
      return new Typed(
          SourceKind.DOCUMENT,
          words(from, Math.min(to, head + 1)),
          null,
          List.of(),
          0.85,
          "document-noun");
    }
    if (GROUP.contains(word) && !tokens.capital(from)) {
      return Typed.described(SourceKind.COLLECTIVE, words(from, to), "group");
    }
    if (speaker.sort() == Speaker.Sort.UNNAMED
        || speaker.sort() == Speaker.Sort.SPOKESPERSON
        || Lexicon.UNNAMED.contains(word)) {
      return Typed.described(
          GROUP.contains(word) ? SourceKind.COLLECTIVE : SourceKind.UNNAMED,
          words(from, to),
          "description");
    }
    if (tokens.capital[head] || Names.acronym(tokens, head)) {
      return capital(from, to, head);
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss");
    return Typed.described(
        plural ? SourceKind.COLLECTIVE : SourceKind.UNNAMED, words(from, to), "description");
  }

  /** "Officials Friday announced": the day says when, not who. */
  private int withoutDay(int from, int to) {
    int end = to;
    while (end - 1 > from && page.tokens.in(end - 1, Lexicon.DAY)) {
      end--;
    }
    return end;
  }

  /** A day or month is nobody; May, with a capital, may be a Prime Minister. */
  private static boolean calendar(String word) {
    return Lexicon.DAY.contains(word) || (Lexicon.MONTH.contains(word) && !word.equals("may"));
  }

  private Typed capital(int from, int to, int head) {
    Tokens tokens = page.tokens;
    String word = tokens.lower[head];
    String full = page.persons().full(word);
    if (full != null) {
      return Typed.named(SourceKind.PERSON, full, 0.85, "last-name");
    }
    int start = nameStart(head);
    if (start >= head && calendar(word)) {
      return NONE;
    }
    if (start >= head) {
      Typed one = oneWord(from, to, head);
      if (one != null) {
        return one;
      }
    }
    String before = start > 0 ? tokens.lower[start - 1].replace(".", "") : "";
    boolean titled = Lexicon.TITLE.contains(before) || Gender.givenName(tokens.lower[start]);
    boolean body = tokens.is(from, "the") || Names.acronym(tokens, head) || head - start >= 1;
    SourceKind kind = titled || !body ? SourceKind.PERSON : SourceKind.ORGANISATION;
    String name = Names.text(tokens, Math.min(Math.max(from, start), head), head + 1);
    return Typed.named(kind, name, 0.6, body ? "capitalised-body" : "capitalised-name");
  }

  /** "Defense Ministry", "Islamic State": bodies are called by words that open no other name. */
  private int nameStart(int head) {
    Tokens tokens = page.tokens;
    int start = head;
    while (tokens.capital(start - 1)
        && tokens.word[start - 1]
        && head - start < 5
        && tokens.sameSentence(start - 1, head)
        && !tokens.breakBefore(start)
        && !ARTICLE.contains(tokens.lower[start - 1])
        && !Lexicon.TITLE.contains(tokens.lower[start - 1].replace(".", ""))
        && !Names.starter(tokens, start - 1)) {
      start--;
    }
    return start;
  }

  /** A word that names no person by itself, or null where it may. */
  private @Nullable Typed oneWord(int from, int to, int head) {
    String word = page.tokens.lower[head];
    boolean plural = MANY.contains(word) || (word.endsWith("s") && !word.equals("his"));
    return switch (Capitalised.of(page.tokens, head)) {
      case NAME -> null;
      case ORGANISATION ->
          Typed.named(
              SourceKind.ORGANISATION, page.tokens.slice(head, head + 1), 0.7, "one-word-body");
      case DESCRIPTION ->
          Typed.described(
              plural ? SourceKind.COLLECTIVE : SourceKind.UNNAMED, words(from, to), "description");
      case THING ->
          new Typed(SourceKind.DOCUMENT, null, words(from, to), List.of(), 0.7, "document-noun");
    };
  }

  private String words(int from, int to) {
    int start = page.tokens.in(from, THE) && to - from > 1 ? from + 1 : from;
    String text = page.tokens.slice(start, to).replaceAll("\\s+", " ");
    return text.length() > 160 ? text.substring(0, 160).strip() : text;
  }
}
