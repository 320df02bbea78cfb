package org.hearsay.lineage;

import com.fasterxml.jackson.databind.*;
import java.nio.file.*;
import java.util.*;

final class PairDump {
  public static void main(String[] args) throws Exception {
    ObjectMapper m = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) rows.add(m.readTree(line));
    rows.sort(Comparator.comparing(r -> r.get("id").asText()));
    List<String> texts = rows.stream().map(r -> r.get("text").asText()).toList();
    int[] outlets = new int[texts.size()];
    Arrays.fill(outlets, -1);
    long t0 = System.nanoTime();
    TextEngine e = new TextEngine(new Pile(texts, outlets));
    long[] pairs = e.candidates();
    long t1 = System.nanoTime();
    System.err.println(
        "leaders " + e.leaders.length + " pairs " + pairs.length + " " + (t1 - t0) / 1e6 + "ms");
    StringBuilder out = new StringBuilder();
    for (long p : pairs) {
      int a = (int) (p >>> 32), b = (int) p;
      Reuse r = e.measure(a, b);
      JsonNode x = rows.get(a), y = rows.get(b);
      out.append(x.get("id").asText()).append('\t').append(y.get("id").asText());
      for (double f : r.features()) out.append('\t').append(f);
      int w = 0, mx = 0;
      for (Block k : r.blocks()) {
        w += k.length();
        mx = Math.max(mx, k.length());
      }
      out.append('\t')
          .append(w)
          .append('\t')
          .append(mx)
          .append('\t')
          .append(r.aInB())
          .append('\t')
          .append(r.bInA());
      Style u = e.profile(a).style, v = e.profile(b).style;
      for (Style q : List.of(u, v)) out.append("\t").append(q.release());
      double pa = 0, pb = 0;
      for (Block k : r.blocks()) {
        pa += k.length() * (k.a() / (double) e.profile(a).words.size);
        pb += k.length() * (k.b() / (double) e.profile(b).words.size);
      }
      out.append('\t')
          .append(pa / Math.max(1, w))
          .append('\t')
          .append(pb / Math.max(1, w))
          .append('\n');
    }
    System.err.println("measure " + (System.nanoTime() - t1) / 1e6 + "ms");
    Files.writeString(Path.of(args[1]), out.toString());
    StringBuilder g = new StringBuilder();
    for (int i = 0; i < texts.size(); i++)
      if (e.near.leader[i] != i)
        g.append(rows.get(i).get("id").asText())
            .append('\t')
            .append(rows.get(e.near.leader[i]).get("id").asText())
            .append('\n');
    Files.writeString(Path.of(args[1] + ".groups"), g.toString());
  }
}
