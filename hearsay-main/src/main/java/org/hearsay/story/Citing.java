package org.hearsay.story;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences of a story lean on which outlets: by the citations, and, since a pile shows the
 * names of its own outlets, by a name of the pile beside a word of reporting.
 */
final class Citing {
  private static final int SHORTEST_NAME = 5;

  /** How an outlet's name looks in a text. */
  private record Look(String bare, Pattern pattern) {}

  private final Names names;
  private final Map<String, Member> members = new TreeMap<>();
  // Name of an outlet of the story -> how it looks in a text.
  private final Map<String, Look> outlets = new TreeMap<>();
  // Outlet -> the ids of its articles: a story of thousands has far fewer outlets.
  private final Map<String, List<String>> published = new TreeMap<>();
  private final IdentityHashMap<Statement, List<String>> chains = new IdentityHashMap<>();
  // Article -> articles of the story whose outlet it cites anywhere.
  private final Map<String, Set<String>> cited = new TreeMap<>();

  Citing(List<Member> story, Map<String, List<Told>> told, Names names) {
    this.names = names;
    for (Member member : story) {
      members.put(member.id(), member);
      String name = member.article().outlet().name();
      if (name != null) {
        published.computeIfAbsent(name, n -> new ArrayList<>()).add(member.id());
      }
      if (name != null && Names.plain(name).length() >= SHORTEST_NAME) {
        String bare = name.strip().replaceFirst("^(?i:the) ", "");
        String words = "(?<![\\p{L}])" + Pattern.quote(bare) + "(?![\\p{L}])";
        outlets.computeIfAbsent(name, n -> new Look(bare, Pattern.compile(words)));
      }
    }
    for (Member member : story) {
      cited.put(member.id(), cited(member, told.getOrDefault(member.id(), List.of())));
    }
  }

  private Set<String> cited(Member child, List<Told> told) {
    Set<String> namesCited = new TreeSet<>();
    for (Citation citation : child.document().citations()) {
      if (citation.role() != CitationRole.PHOTO && citation.citing().equals(Citation.THIS)) {
        namesCited.add(citation.cited());
      }
    }
    told.forEach(t -> namesCited.addAll(mentioned(t.statement())));
    Set<String> documents = new TreeSet<>();
    published.forEach(
        (outlet, ids) -> {
          AttributedArticle one = members.get(ids.get(0)).document();
          if (namesCited.stream().anyMatch(name -> names.isOutletOf(name, one))) {
            documents.addAll(ids);
          }
        });
    documents.remove(child.id());
    return documents;
  }

  /** True where {@code child} cites, anywhere, the outlet of {@code parent}. */
  boolean cites(String child, String parent) {
    return cited.getOrDefault(child, Set.of()).contains(parent);
  }

  /** True where this very sentence leans on the outlet of {@code parent}. */
  boolean cites(Statement statement, String parent) {
    Member article = members.get(parent);
    return article != null
        && chain(statement).stream().anyMatch(name -> names.isOutletOf(name, article.document()));
  }

  /**
   * From the statement outwards to the furthest source that its article shows; without people, and
   * without the outlet itself ("told the Courier", in the Courier).
   */
  List<String> chain(Statement statement) {
    return chains.computeIfAbsent(statement, this::chained);
  }

  private List<String> chained(Statement statement) {
    List<Citation> citations =
        statement.member().document().citations().stream()
            .filter(c -> c.role() != CitationRole.PHOTO && c.kind() != CitationKind.PERSON)
            .toList();
    Set<String> chain = new LinkedHashSet<>();
    for (Citation citation : citations) {
      boolean own = names.isOutletOf(citation.cited(), statement.member().document());
      boolean here =
          citation.citing().equals(Citation.THIS) && Names.stands(citation, statement) && !own;
      if (here) {
        chain.add(citation.cited());
        follow(citation.cited(), citations, chain);
        break;
      }
    }
    return chain.isEmpty() ? mentioned(statement) : new ArrayList<>(chain);
  }

  /**
   * The one outlet on which the article leans as a whole: it cites no other anywhere. Null where
   * there is none, or several, or where its own outlet was told or shown something.
   */
  @Nullable Citation frame(String document) {
    Citation only = null;
    for (Citation citation : members.get(document).document().citations()) {
      boolean outside =
          citation.citing().equals(Citation.THIS)
              && citation.role() != CitationRole.PHOTO
              && citation.kind() != CitationKind.PERSON;
      if (!outside) {
        continue;
      }
      boolean own = isOutletOf(citation.cited(), document);
      boolean another =
          only != null && !Names.plain(only.cited()).equals(Names.plain(citation.cited()));
      if (own || another) {
        return null;
      }
      only = only == null ? citation : only;
    }
    return only;
  }

  /** True where the name is that of the outlet of this article. */
  boolean isOutletOf(String name, String document) {
    return names.isOutletOf(name, members.get(document).document());
  }

  private static void follow(String from, List<Citation> citations, Set<String> chain) {
    for (Citation citation : citations) {
      if (citation.citing().equals(from) && chain.add(citation.cited())) {
        follow(citation.cited(), citations, chain);
        return;
      }
    }
  }

  /** Other outlets of the pile that the sentence names beside a word of reporting. */
  private List<String> mentioned(Statement statement) {
    String text = statement.text();
    List<String> found = new ArrayList<>();
    if (statement.attributed()) {
      outlets.forEach(
          (name, look) -> {
            boolean named = text.contains(look.bare()) && look.pattern().matcher(text).find();
            if (named && !names.isOutletOf(name, statement.member().document())) {
              found.add(name);
            }
          });
    }
    return found;
  }
}
