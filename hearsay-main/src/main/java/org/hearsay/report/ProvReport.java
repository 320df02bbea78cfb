package org.hearsay.report;

import static org.hearsay.report.JsonText.lower;
import static org.hearsay.report.JsonText.rounded;
import static org.hearsay.report.JsonText.string;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * The lineage as PROV in JSON-LD: documents and absent sources are entities, outlets are agents, a
 * derivation is a qualified one with its kind, status, confidence and evidence.
 *
 * <p>Copies and excerpts are {@code wasQuotedFrom}, the rest {@code wasDerivedFrom}; where the
 * direction is not decided it is neither, but {@code sharesTextWith}, a term of ours. The context
 * stands in the file: nothing is fetched to read it. Offsets are UTF-16 units of the text with the
 * hash that is given.
 */
public final class ProvReport {
  private static final String NAMES = "urn:hearsay:";

  private final JsonGenerator json;
  private final TextMode words;
  private final Set<String> agents = new HashSet<>();

  private ProvReport(JsonGenerator json, TextMode words) {
    this.json = json;
    this.words = words;
  }

  /**
   * @param words what may be written of headlines and reasons
   */
  public static void write(LineageSource lineage, TextMode words, Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    ProvReport report = new ProvReport(json, words);
    json.writeStartObject();
    report.context();
    json.writeArrayFieldStart("@graph");
    lineage.nodes((node, article) -> unchecked(() -> report.entity(node, article)));
    lineage.edges(edge -> unchecked(() -> report.derivation(edge)));
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }

  /** Work on a JSON stream. */
  interface Writing {
    void run() throws IOException;
  }

  static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void context() throws IOException {
    json.writeObjectFieldStart("@context");
    string(json, "prov", "http://www.w3.org/ns/prov#");
    string(json, "xsd", "http://www.w3.org/2001/XMLSchema#");
    string(json, "rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    string(json, "schema", "http://schema.org/");
    string(json, "hearsay", NAMES);
    json.writeEndObject();
  }

  private void entity(Node node, @Nullable Article article) throws IOException {
    String agent = article == null ? null : agent(article);
    json.writeStartObject();
    string(json, "@id", id(node.id()));
    string(json, "@type", "prov:Entity");
    string(json, "hearsay:nodeKind", lower(node.kind()));
    if (article == null) {
      string(json, "rdfs:label", node.name());
    } else {
      optional("rdfs:label", words.of(article.headline()));
      optional("schema:url", article.url());
      string(json, "hearsay:textSha256", SharedArticle.sha256(article.text()));
      if (article.published() != null) {
        string(json, "schema:datePublished", article.published().iso());
      }
      if (agent != null) {
        reference("prov:wasAttributedTo", agent);
      }
    }
    json.writeEndObject();
  }

  /** Names an outlet the first time that it is met. */
  private @Nullable String agent(Article article) throws IOException {
    String name =
        article.outlet().name() == null ? article.outlet().domain() : article.outlet().name();
    if (name == null) {
      return null;
    }
    String id = NAMES + "outlet:" + encoded(name);
    if (agents.add(id)) {
      json.writeStartObject();
      string(json, "@id", id);
      json.writeArrayFieldStart("@type");
      json.writeString("prov:Agent");
      json.writeString("prov:Organization");
      json.writeEndArray();
      string(json, "rdfs:label", name);
      json.writeEndObject();
    }
    return id;
  }

  private void derivation(Edge edge) throws IOException {
    boolean quoted = edge.kind() == EdgeKind.COPY || edge.kind() == EdgeKind.EXCERPT;
    json.writeStartObject();
    string(json, "@id", id(edge.child()));
    if (edge.undirected()) {
      reference("hearsay:sharesTextWith", id(edge.parent()));
    } else {
      reference(quoted ? "prov:wasQuotedFrom" : "prov:wasDerivedFrom", id(edge.parent()));
    }
    json.writeObjectFieldStart(
        edge.undirected() ? "hearsay:qualifiedSharing" : "prov:qualifiedDerivation");
    string(json, "@type", quoted ? "prov:Quotation" : "prov:Derivation");
    reference("prov:entity", id(edge.parent()));
    string(json, "hearsay:kind", lower(edge.kind()));
    string(json, "hearsay:status", lower(edge.status()));
    json.writeNumberField("hearsay:confidence", rounded(edge.confidence()));
    json.writeArrayFieldStart("hearsay:evidence");
    for (Evidence evidence : edge.evidence()) {
      json.writeStartObject();
      reference("hearsay:in", id(evidence.document()));
      json.writeNumberField("hearsay:start", evidence.span().start());
      json.writeNumberField("hearsay:end", evidence.span().end());
      optional("rdfs:comment", words.of(evidence.reason()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void optional(String name, @Nullable String value) throws IOException {
    if (value != null) {
      string(json, name, value);
    }
  }

  private void reference(String name, String id) throws IOException {
    json.writeObjectFieldStart(name);
    string(json, "@id", id);
    json.writeEndObject();
  }

  private static String id(String node) {
    return NAMES + "node:" + encoded(node);
  }

  static String encoded(String text) {
    return URLEncoder.encode(JsonText.wellFormed(text), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
