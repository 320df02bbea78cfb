package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hearsay.model.CountRules;
import org.hearsay.model.Deduction;
import org.hearsay.model.Edge;
import org.jspecify.annotations.Nullable;

/**
 * Folds roots that are not independent, for each of the three figures: what nothing folds stays
 * apart in the highest, what might all be one is one in the lowest.
 */
final class Folding {
  private static final Pattern MEDIA = Pattern.compile("unnamed-(?:media|reports?|newspaper)");

  private final List<Root> roots;
  private final Map<String, SortedSet<Integer>> above;
  private final CountRules rules;
  private final Outlets outlets;
  private final Owners owners;
  private final UnionFind low;
  private final UnionFind best;
  private final UnionFind high;
  private final List<Deduction> deductions = new ArrayList<>();

  Folding(
      List<Root> roots,
      Map<String, SortedSet<Integer>> above,
      CountRules rules,
      Outlets outlets,
      Owners owners) {
    this.roots = roots;
    this.above = above;
    this.rules = rules;
    this.outlets = outlets;
    this.owners = owners;
    low = new UnionFind(roots.size());
    best = new UnionFind(roots.size());
    high = new UnionFind(roots.size());
  }

  /**
   * @param whole true where the count is of whole texts; who tells a single claim and is tied to a
   *     text that tells it is thought to have it there
   */
  void fold(List<Edge> siblings, SharedText text, boolean whole) {
    siblings.forEach(e -> siblings(e, text, whole));
    for (int i = 0; i < roots.size(); i++) {
      for (int j = i + 1; j < roots.size(); j++) {
        pair(i, j);
        sameText(i, j, text);
      }
    }
  }

  /**
   * A passage in common, and no edge that says whose it is: one may rest on the other, or both on a
   * third. Where half of one is the other's, that is the likelier.
   */
  private void sameText(int i, int j, SharedText text) {
    if (text.half(i, j)) {
      low.join(i, j);
      best.join(i, j);
      say("half of the one's text is the other's (not in the highest figure)", i, j);
    } else if (text.any(i, j)) {
      low.join(i, j);
      say("shared text, so that one may rest on the other (lowest figure only)", i, j);
    }
  }

  /**
   * What can be said of a single claim: whose statement it is, and who "media" may be. (A story has
   * many statements and many media.)
   */
  void foldClaim() {
    absents();
    int named = -1;
    for (int i = 0; i < roots.size(); i++) {
      for (int j = i + 1; j < roots.size(); j++) {
        sameStatement(i, j);
      }
      named = named < 0 && roots.get(i).countsBest() && !isMedia(i) ? i : named;
    }
    for (int i = 0; named >= 0 && i < roots.size(); i++) {
      if (isMedia(i)) {
        low.join(i, named);
        best.join(i, named);
        say("unnamed media, perhaps those that are named (highest figure only)", i, named);
      }
    }
  }

  /** Whether a source that nobody has before him rests on another such is not known. */
  private void absents() {
    int first = -1;
    for (int i = 0; i < roots.size(); i++) {
      if (roots.get(i).kind() == Root.Kind.ABSENT && first < 0) {
        first = i;
      } else if (roots.get(i).kind() == Root.Kind.ABSENT) {
        low.join(first, i);
        say(
            "sources outside the corpus, which may rest on one another (lowest figure only)",
            first,
            i);
      }
    }
  }

  private void sameStatement(int i, int j) {
    int common = roots.get(i).speakers().common(roots.get(j).speakers());
    if (common == 0) {
      return;
    }
    low.join(i, j);
    if (common == 1) {
      say("the same person is quoted, perhaps the same statement (lowest figure only)", i, j);
    } else {
      best.join(i, j);
      say("one statement of one person, as both describe it (not in the highest figure)", i, j);
    }
  }

  /** "Reports", "local media": whoever says so may mean any of the others. */
  private boolean isMedia(int root) {
    return roots.get(root).kind() == Root.Kind.UNNAMED
        && MEDIA.matcher(roots.get(root).node()).find();
  }

  /** Who credits an absent source for a text that partly stands in the pile may credit that. */
  void credits(String absent, String present) {
    for (int a : above.getOrDefault(absent, new TreeSet<>())) {
      for (int b : above.getOrDefault(present, new TreeSet<>())) {
        low.join(a, b);
      }
    }
  }

  List<Deduction> deductions() {
    return deductions;
  }

  int low() {
    int certain = sets(low, i -> roots.get(i).countsLow());
    boolean unnamed = roots.stream().anyMatch(r -> r.kind() == Root.Kind.UNNAMED);
    return certain == 0 && unnamed ? 1 : certain;
  }

  int best() {
    return sets(best, i -> roots.get(i).countsBest());
  }

  int high() {
    return sets(high, i -> true);
  }

  int bestSet(int root) {
    return best.find(root);
  }

  private int sets(UnionFind sets, IntPredicate counts) {
    return (int) IntStream.range(0, roots.size()).filter(counts).map(sets::find).distinct().count();
  }

  /** One took from the other, nobody knows which: one family, surely where the texts are equal. */
  private void siblings(Edge edge, SharedText text, boolean whole) {
    for (int a : above.getOrDefault(edge.child(), new TreeSet<>())) {
      for (int b : above.getOrDefault(edge.parent(), new TreeSet<>())) {
        boolean isRoot =
            roots.get(a).node().equals(edge.child()) || roots.get(b).node().equals(edge.parent());
        if (a == b || !isRoot) {
          continue;
        }
        boolean apart = best.find(a) != best.find(b);
        low.join(a, b);
        if (whole && text.apart(a, b)) {
          // What the tied text shares with the one is not the other's: it has a source of its own.
          say("a text between them shares something with each (lowest figure only)", a, b);
          continue;
        }
        best.join(a, b);
        if (ScopeGraph.sure(edge)) {
          high.join(a, b);
        }
        if (apart) {
          say("shared text, who took from whom is not decided", a, b);
        }
      }
    }
  }

  private void pair(int i, int j) {
    Root a = roots.get(i);
    Root b = roots.get(j);
    if (a.outlet() != null && a.outlet().equals(b.outlet())) {
      sameOutlet(i, j);
      return;
    }
    sameOwner(i, j);
    if (a.unnamed() != null && b.unnamed() != null) {
      sameUnnamed(i, j, a.unnamed(), b.unnamed());
    }
  }

  private void sameOutlet(int i, int j) {
    boolean agency = outlets.isAgency(java.util.Objects.requireNonNull(roots.get(i).outlet()));
    low.join(i, j);
    if (!agency || rules.sameAgencyAsOne()) {
      best.join(i, j);
      high.join(i, j);
      say("several reports of " + roots.get(i).name(), i, j);
    } else {
      say("several reports of one agency, " + roots.get(i).name() + " (lowest figure only)", i, j);
    }
  }

  private void sameOwner(int i, int j) {
    String a = owner(i);
    if (a == null || !a.equals(owner(j))) {
      return;
    }
    low.join(i, j);
    if (rules.sameOwnerAsOne()) {
      best.join(i, j);
      high.join(i, j);
      say("same owner: " + a, i, j);
    } else {
      say("same owner: " + a + " (lowest figure only)", i, j);
    }
  }

  private @Nullable String owner(int root) {
    String outlet = roots.get(root).outlet();
    return outlet == null ? null : owners.of(outlet);
  }

  private void sameUnnamed(int i, int j, SortedSet<String> a, SortedSet<String> b) {
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    if (common.isEmpty() && !Sourcing.mayBeOne(a, b)) {
      return;
    }
    low.join(i, j);
    if (rules.unnamedAsOne()) {
      best.join(i, j);
      high.join(i, j);
      say("unnamed sources described alike: " + String.join(", ", union(a, b)), i, j);
    } else if (!common.isEmpty()) {
      best.join(i, j);
      say(
          "same unnamed source, as both describe it: "
              + common.iterator().next().replace('-', ' ')
              + " (not in the highest figure)",
          i,
          j);
    } else {
      say(
          "perhaps the same unnamed source: "
              + String.join(", ", union(a, b))
              + " (lowest figure only)",
          i,
          j);
    }
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.addAll(b);
    return both;
  }

  /** One deduction a reason: the documents of later pairs join it. */
  private void say(String reason, int i, int j) {
    Set<String> documents = new TreeSet<>();
    for (int k : new int[] {i, j}) {
      roots.get(k).nodes().stream().filter(n -> !AbsentNodes.isAbsent(n)).forEach(documents::add);
    }
    for (int k = 0; k < deductions.size(); k++) {
      if (deductions.get(k).reason().equals(reason)) {
        documents.addAll(deductions.get(k).documents());
        deductions.set(k, new Deduction(reason, List.copyOf(documents)));
        return;
      }
    }
    deductions.add(new Deduction(reason, List.copyOf(documents)));
  }
}
