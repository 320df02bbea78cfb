package org.hearsay.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hearsay.model.Article;
import org.hearsay.model.Edge;
import org.hearsay.model.Node;
import org.hearsay.model.Trace;
import org.jspecify.annotations.Nullable;

/** A lineage to be written out, one node and edge at a time. */
public interface LineageSource {
  /** Every node, with its article where it stands for one. */
  void nodes(BiConsumer<Node, @Nullable Article> sink);

  void edges(Consumer<Edge> sink);

  /** The lineage of a trace in memory. */
  static LineageSource of(Trace trace) {
    Map<String, Article> articles = new HashMap<>();
    trace.documents().forEach(d -> articles.put(d.id(), d.article()));
    return new LineageSource() {
      @Override
      public void nodes(BiConsumer<Node, @Nullable Article> sink) {
        trace.lineage().nodes().forEach(n -> sink.accept(n, articles.get(n.document())));
      }

      @Override
      public void edges(Consumer<Edge> sink) {
        trace.lineage().edges().forEach(sink);
      }
    };
  }
}
