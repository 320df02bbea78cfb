package org.hearsay.report;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hearsay.model.Article;
import org.hearsay.model.Edge;
import org.hearsay.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * The lineage as GraphML, for Gephi, yEd, NetworkX: edges point from the child to the parent that
 * it takes from.
 */
public final class GraphReport {
  private GraphReport() {}

  /**
   * @param words what may be written of headlines
   */
  public static void write(LineageSource lineage, TextMode words, Writer out) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
      for (String key : new String[] {"name", "kind", "outlet", "published"}) {
        key(xml, key, "node", "string");
      }
      key(xml, "derivation", "edge", "string");
      key(xml, "status", "edge", "string");
      key(xml, "confidence", "edge", "double");
      key(xml, "undirected", "edge", "boolean");
      xml.writeStartElement("graph");
      xml.writeAttribute("edgedefault", "directed");
      lineage.nodes((node, article) -> unchecked(() -> node(xml, node, article, words)));
      lineage.edges(edge -> unchecked(() -> edge(xml, edge)));
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write GraphML: " + e.getMessage(), e);
    }
  }

  /** Work on an XML stream. */
  interface Writing {
    void run() throws XMLStreamException;
  }

  static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XML: " + e.getMessage(), e);
    }
  }

  private static void key(XMLStreamWriter xml, String id, String on, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", id);
    xml.writeAttribute("for", on);
    xml.writeAttribute("attr.name", id);
    xml.writeAttribute("attr.type", type);
  }

  private static void node(
      XMLStreamWriter xml, Node node, @Nullable Article article, TextMode words)
      throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", clean(node.id()));
    String name = article == null ? node.name() : words.of(node.name());
    data(xml, "name", name == null ? node.id() : name);
    data(xml, "kind", JsonText.lower(node.kind()));
    if (article != null) {
      data(xml, "outlet", Wording.outlet(article));
      var published = article.published();
      data(xml, "published", published == null ? "" : published.iso());
    }
    xml.writeEndElement();
  }

  private static void edge(XMLStreamWriter xml, Edge edge) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("source", clean(edge.child()));
    xml.writeAttribute("target", clean(edge.parent()));
    data(xml, "derivation", JsonText.lower(edge.kind()));
    data(xml, "status", JsonText.lower(edge.status()));
    data(xml, "confidence", Double.toString(JsonText.rounded(edge.confidence())));
    data(xml, "undirected", Boolean.toString(edge.undirected()));
    xml.writeEndElement();
  }

  private static void data(XMLStreamWriter xml, String key, String value)
      throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(clean(value));
    xml.writeEndElement();
  }

  /** XML 1.0 has no way to write most control characters. */
  static String clean(String text) {
    return Wording.oneLine(JsonText.wellFormed(text)).replaceAll("[\\uFFFE\\uFFFF]", "\uFFFD");
  }
}
