package org.hearsay.report;

import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hearsay.model.Article;
import org.hearsay.model.Edge;
import org.hearsay.model.Moment;
import org.hearsay.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * The lineage as GEXF 1.2 with time, for Gephi's timeline: a node begins when its article was
 * published (the earliest instant that its date can mean), an edge with its child. What is undated
 * has no beginning.
 */
public final class GexfReport {
  private static final List<List<String>> OF_NODES =
      List.of(
          List.of("kind", "string"), List.of("outlet", "string"), List.of("published", "string"));
  private static final List<List<String>> OF_EDGES =
      List.of(
          List.of("derivation", "string"),
          List.of("status", "string"),
          List.of("confidence", "double"),
          List.of("undirected", "boolean"));

  private final XMLStreamWriter xml;
  private final TextMode words;
  private final Map<String, String> starts = new HashMap<>();
  private int edges;

  private GexfReport(XMLStreamWriter xml, TextMode words) {
    this.xml = xml;
    this.words = words;
  }

  /**
   * @param words what may be written of headlines
   */
  public static void write(LineageSource lineage, TextMode words, Writer out) {
    GraphReport.unchecked(
        () -> {
          XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
          new GexfReport(xml, words).graph(lineage);
        });
  }

  private void graph(LineageSource lineage) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("gexf");
    xml.writeDefaultNamespace("http://www.gexf.net/1.2draft");
    xml.writeAttribute("version", "1.2");
    xml.writeStartElement("graph");
    xml.writeAttribute("defaultedgetype", "directed");
    xml.writeAttribute("mode", "dynamic");
    xml.writeAttribute("timeformat", "dateTime");
    attributes("node", OF_NODES);
    attributes("edge", OF_EDGES);
    xml.writeStartElement("nodes");
    lineage.nodes((node, article) -> GraphReport.unchecked(() -> node(node, article)));
    xml.writeEndElement();
    xml.writeStartElement("edges");
    lineage.edges(edge -> GraphReport.unchecked(() -> edge(edge)));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void attributes(String of, List<List<String>> names) throws XMLStreamException {
    xml.writeStartElement("attributes");
    xml.writeAttribute("class", of);
    for (List<String> name : names) {
      xml.writeEmptyElement("attribute");
      xml.writeAttribute("id", name.get(0));
      xml.writeAttribute("title", name.get(0));
      xml.writeAttribute("type", name.get(1));
    }
    xml.writeEndElement();
  }

  private void node(Node node, @Nullable Article article) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", GraphReport.clean(node.id()));
    String name = article == null ? node.name() : words.of(node.name());
    xml.writeAttribute("label", GraphReport.clean(name == null ? node.id() : name));
    Moment published = article == null ? null : article.published();
    if (published != null) {
      String start = published.earliest().toString();
      starts.put(node.id(), start);
      xml.writeAttribute("start", start);
    }
    xml.writeStartElement("attvalues");
    value("kind", JsonText.lower(node.kind()));
    if (article != null) {
      value("outlet", Wording.outlet(article));
      value("published", published == null ? "" : published.iso());
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void edge(Edge edge) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("id", Integer.toString(++edges));
    xml.writeAttribute("source", GraphReport.clean(edge.child()));
    xml.writeAttribute("target", GraphReport.clean(edge.parent()));
    xml.writeAttribute("type", edge.undirected() ? "undirected" : "directed");
    String start = starts.get(edge.child());
    if (start != null) {
      xml.writeAttribute("start", start);
    }
    xml.writeStartElement("attvalues");
    value("derivation", JsonText.lower(edge.kind()));
    value("status", JsonText.lower(edge.status()));
    value("confidence", Double.toString(JsonText.rounded(edge.confidence())));
    value("undirected", Boolean.toString(edge.undirected()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void value(String name, String value) throws XMLStreamException {
    xml.writeEmptyElement("attvalue");
    xml.writeAttribute("for", name);
    xml.writeAttribute("value", GraphReport.clean(value));
  }
}
