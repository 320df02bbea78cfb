package org.hearsay.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import org.hearsay.model.*;

final class CopiesRun {
  static AttributedArticle article(
      String id, String outlet, Moment published, String text, List<Citation> citations) {
    Article a =
        new Article(
            id,
            id,
            null,
            new OutletRef(outlet, null),
            null,
            List.of(),
            "en",
            null,
            published,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            text);
    return new AttributedArticle(
        new AnnotatedArticle(a, List.of(), List.of(), List.of(), null, List.of()),
        List.of(),
        citations);
  }

  public static void main(String[] args) throws Exception {
    ObjectMapper m = new ObjectMapper();
    List<AttributedArticle> all = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode r = m.readTree(line);
      all.add(article(r.get("id").asText(), null, null, r.get("text").asText(), List.of()));
    }
    Collections.shuffle(all, new Random(1));
    long t = System.nanoTime();
    Lineage l = new LineageTracer(new PlainOutlets()).trace(all);
    System.err.println("trace " + (System.nanoTime() - t) / 1e6 + " ms");
    StringBuilder out = new StringBuilder();
    for (Edge e : l.edges())
      out.append(
          String.format(
              Locale.ROOT,
              "{\"child\":\"%s\",\"parent\":\"%s\",\"kind\":\"%s\",\"confidence\":%f%s}\n",
              e.child(),
              e.parent(),
              e.kind(),
              e.confidence(),
              e.undirected() ? ",\"undirected\":true" : ""));
    for (Group g : l.groups())
      out.append("{\"group\":").append(m.writeValueAsString(g.documents())).append("}\n");
    Files.writeString(Path.of(args[1]), out.toString(), StandardCharsets.UTF_8);
  }
}
