package org.hearsay.bench.lineage;
import java.util.*;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.*;
import org.hearsay.outlets.OutletRegistry;
public final class Dbg {
  public static void main(String[] args) {
    for (String arg : args) {
    long seed = Long.parseLong(arg);
    List<AttributedArticle> arts = new ArrayList<>(); Cascade c = null;
    for (long s = seed / 20 * 20; s < seed / 20 * 20 + 20; s++) { Cascade x = new Cascade("c" + s, s, 5 + (int) (s % 40)); arts.addAll(x.articles); if (s == seed) c = x; }
    Map<String,Integer> num = new HashMap<>();
    for (int i = 0; i < c.grown.size(); i++) num.put(c.grown.get(i).id(), i);
    LineageTracer t = new LineageTracer(OutletRegistry.standard());
    Lineage l = t.trace(arts);
    Map<String, List<Span>> scope = new TreeMap<>();
    c.ancestors.keySet().forEach(id -> scope.put(id, List.of()));
    OriginCount o = t.origins(arts, l, new Scope(scope), CountRules.STANDARD);
    System.out.println("seed " + seed + " truth " + c.origins.size() + " " + o.origins().low() + "-" + o.origins().best() + "-" + o.origins().high());
    for (String n : o.origins().nodes()) {
      Integer i = num.get(n);
      if (i == null) { System.out.println("  " + n); continue; }
      System.out.println("  " + i + " " + c.grown.get(i).parents() + c.grown.get(i).edits() + c.made.get(n));
      for (Edge e : l.edges()) if (e.child().equals(n) || e.undirected() && e.parent().equals(n)) System.out.println("      " + e.kind() + " " + e.status() + (e.undirected() ? " und " : " ") + num.get(e.parent()) + "/" + num.get(e.child()) + " " + e.confidence() + e.containment());
    }
    o.origins().deductions().forEach(d -> { if (!d.reason().contains("copies and ex") && !d.reason().contains("credi")) System.out.println("  - " + d.reason() + " " + d.documents().stream().map(num::get).toList()); });
    }
  }
}
