package org.hearsay.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Passage;
import org.hearsay.model.Span;
import org.hearsay.model.Status;
import org.junit.jupiter.api.Test;

class PassimClustersTest {
  @Test
  void passagesThatOverlapByHalfAreOneCluster() {
    PassimClusters clusters = new PassimClusters();
    clusters.add(edge("a", "b", new Span(0, 100), new Span(50, 150)));
    clusters.add(edge("c", "b", new Span(10, 110), new Span(60, 160)));
    clusters.add(edge("c", "d", new Span(300, 400), new Span(0, 100)));
    List<String> lines = new ArrayList<>();
    clusters.write(id -> "series of " + id, passage -> lines.add(line(passage)));
    assertThat(lines)
        .containsExactly(
            "a 0-100 1/3", "b 50-160 1/3", "c 10-110 1/3", "c 300-400 2/2", "d 0-100 2/2");
  }

  @Test
  void shortAgreementIsNoPassage() {
    PassimClusters clusters = new PassimClusters();
    clusters.add(edge("a", "b", new Span(0, 49), new Span(0, 49)));
    clusters.write(id -> id, passage -> assertThat(passage).isNull());
  }

  @Test
  void sourcesAreThoseOfDirectedEdgesAndTheLargestClusterComesFirst() {
    PassimClusters clusters = new PassimClusters();
    clusters.add(edge("y", "z", new Span(0, 70), new Span(5, 75), true));
    clusters.add(edge("b", "a", new Span(0, 100), new Span(50, 150)));
    clusters.add(edge("c", "a", new Span(10, 110), new Span(50, 150)));
    List<String> lines = new ArrayList<>();
    clusters.write(
        id -> "x",
        passage -> {
          String sources =
              passage.sources().stream()
                  .map(s -> s.document() + s.span().start())
                  .collect(joining(","));
          lines.add(line(passage) + " from " + sources + " " + passage.boilerplate());
        });
    assertThat(lines)
        .containsExactly(
            "a 50-150 2/3 from  1.0",
            "b 0-100 2/3 from a50 1.0",
            "c 10-110 2/3 from a50 1.0",
            "y 0-70 1/2 from  1.0",
            "z 5-75 1/2 from  1.0");
  }

  private static String line(PassimClusters.Reused passage) {
    Span span = passage.place().span();
    return passage.place().document()
        + " "
        + span.start()
        + "-"
        + span.end()
        + " "
        + passage.cluster()
        + "/"
        + passage.size();
  }

  private static Edge edge(String child, String parent, Span inChild, Span inParent) {
    return edge(child, parent, inChild, inParent, false);
  }

  private static Edge edge(
      String child, String parent, Span inChild, Span inParent, boolean undirected) {
    return new Edge(
        child,
        parent,
        EdgeKind.COPY,
        Status.INFERRED,
        1,
        undirected,
        null,
        List.of(new Passage(inChild, inParent)),
        List.of());
  }
}
