package org.hearsay.story;

import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Article;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Group;
import org.hearsay.model.Lineage;
import org.hearsay.model.Moment;
import org.hearsay.model.Node;

/**
 * Who took from whom within one story: by the lineage, and by the outlets that the articles cite.
 */
final class Relations {
  private static final int CLEAR_HOURS = 6;

  private final Map<String, Member> members = new TreeMap<>();
  private final Map<String, Set<String>> parents = new TreeMap<>();
  // By shared text alone.
  private final Map<String, Set<String>> texts = new TreeMap<>();
  private final Citing citing;
  private final Map<String, Integer> versions = new HashMap<>();

  Relations(List<Member> story, Lineage lineage, Citing citing) {
    this.citing = citing;
    story.forEach(member -> members.put(member.id(), member));
    Map<String, String> documents = new HashMap<>();
    for (Node node : lineage.nodes()) {
      if (node.document() != null && members.containsKey(node.document())) {
        documents.put(node.id(), node.document());
      }
    }
    for (Edge edge : lineage.edges()) {
      String child = documents.get(edge.child());
      String parent = documents.get(edge.parent());
      if (child != null && parent != null && !edge.undirected()) {
        add(child, parent);
        if (edge.kind() != EdgeKind.CITATION && edge.kind() != EdgeKind.CREDIT) {
          texts.computeIfAbsent(child, id -> new TreeSet<>()).add(parent);
        }
      }
    }
    for (Group group : lineage.groups()) {
      int version = versions.size();
      group.documents().forEach(document -> versions.putIfAbsent(document, version));
    }
    cite(story);
  }

  private void cite(List<Member> story) {
    for (Member child : story) {
      for (Member parent : story) {
        boolean cites =
            citing.cites(child.id(), parent.id()) && !sameOutlet(child.id(), parent.id());
        if (cites && !before(child.id(), parent.id())) {
          add(child.id(), parent.id());
        }
      }
    }
  }

  private void add(String child, String parent) {
    parents.computeIfAbsent(child, id -> new TreeSet<>()).add(parent);
  }

  /** The articles of the story that this one took from directly. */
  Set<String> parents(String document) {
    return parents.getOrDefault(document, Set.of());
  }

  /** Those of them whose text it shares: copy, excerpt or rewrite. */
  Set<String> textParents(String document) {
    return texts.getOrDefault(document, Set.of());
  }

  /** All articles that it goes back to. */
  Set<String> ancestors(String document) {
    Set<String> seen = new TreeSet<>();
    Deque<String> todo = new ArrayDeque<>(parents(document));
    while (!todo.isEmpty()) {
      String next = todo.pop();
      if (seen.add(next)) {
        todo.addAll(parents(next));
      }
    }
    seen.remove(document);
    return seen;
  }

  Citing citing() {
    return citing;
  }

  /** Near-duplicates of one text. */
  boolean sameVersion(String a, String b) {
    Integer one = versions.get(a);
    return a.equals(b) || (one != null && one.equals(versions.get(b)));
  }

  boolean sameOutlet(String a, String b) {
    String one = members.get(a).article().outlet().name();
    String two = members.get(b).article().outlet().name();
    return one != null && two != null && Names.plain(one).equals(Names.plain(two));
  }

  /**
   * As {@link #before}, and also where a zone is missing but the clock times shown lie so far apart
   * that only outlets of distant countries could turn them round.
   */
  boolean clearlyBefore(String a, String b) {
    Moment one = members.get(a).article().published();
    Moment two = members.get(b).article().published();
    if (one == null || two == null || before(a, b)) {
      return before(a, b);
    }
    boolean clocks = hasClock(one) && hasClock(two);
    boolean zones = one.zone() != null && two.zone() != null;
    return clocks && !zones && one.local().plusHours(CLEAR_HOURS).isBefore(two.local());
  }

  /** Midnight to the second is a day that was written as a time. */
  private static boolean hasClock(Moment moment) {
    return moment.precision().hasClock()
        && !moment.local().toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /**
   * True where a loss between the two can be told: the later one cites the earlier, or was clearly
   * published after it. Where no clock decides, text that is shared decides only among undated
   * articles: it is the weakest evidence of who was first.
   */
  boolean inOrder(String earlier, String later) {
    if (clearlyBefore(later, earlier) || citing.cites(earlier, later)) {
      return false;
    }
    return citing.cites(later, earlier) || clearlyBefore(earlier, later) || undated(earlier, later);
  }

  /** No clock says anything of the two. */
  boolean undated(String a, String b) {
    return members.get(a).article().published() == null
        && members.get(b).article().published() == null;
  }

  /** True where {@code a} was surely published before {@code b}. */
  boolean before(String a, String b) {
    Moment one = members.get(a).article().published();
    Moment two = members.get(b).article().published();
    return one != null && two != null && one.surelyBefore(two);
  }

  Member member(String document) {
    return members.get(document);
  }

  /** The outlet's name as a reader knows it, or the article's headline. */
  String outlet(String document) {
    Article article = members.get(document).article();
    String name = article.outlet().name();
    if (name != null) {
      return name;
    }
    return article.headline() == null
        ? "An article of an outlet that is not named"
        : "The article \u201c" + article.headline() + "\u201d";
  }
}
