package org.hearsay.report;

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
    clusters.write(
        (document, span, cluster, size) ->
            lines.add(
                document + " " + span.start() + "-" + span.end() + " " + cluster + "/" + size));
    assertThat(lines)
        .containsExactly(
            "a 0-100 1/3", "b 50-160 1/3", "c 10-110 1/3", "c 300-400 2/2", "d 0-100 2/2");
  }

  @Test
  void shortAgreementIsNoPassage() {
    PassimClusters clusters = new PassimClusters();
    clusters.add(edge("a", "b", new Span(0, 49), new Span(0, 49)));
    clusters.write((document, span, cluster, size) -> assertThat(document).isEmpty());
  }

  private static Edge edge(String child, String parent, Span inChild, Span inParent) {
    return new Edge(
        child,
        parent,
        EdgeKind.COPY,
        Status.INFERRED,
        1,
        false,
        null,
        List.of(new Passage(inChild, inParent)),
        List.of());
  }
}
