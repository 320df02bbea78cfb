package org.hearsay.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.Golden;
import org.hearsay.model.CountRules;
import org.hearsay.pipeline.Input;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Progress;
import org.hearsay.pipeline.Settings;
import org.hearsay.store.Corpus;
import org.hearsay.web.Desk;
import org.hearsay.web.WebServer;

/**
 * The demo pile and one hostile article, ingested once and served to every test that asks.
 *
 * <p>Rules alone, without the tagger: what is tested is what becomes of facts, not the facts.
 */
public final class Served {
  /** In every field that a page can show. */
  public static final String HOSTILE =
      "\"'><script>window.hacked=1;alert(1)</script><img src=x onerror=\"window.hacked=1;alert(2)\">"
          + "<svg onload=alert(3)>{{7*7}}&lt;b&gt;</textarea></title>";

  private static Served only;

  public final Path corpus;
  public final WebServer web;
  public final Desk desk = new PipelineDesk(true);

  private Served() throws IOException {
    corpus = Files.createTempDirectory("served");
    String pile = Golden.root().resolve("examples/harbour-fire/pile").toString();
    Pipeline pipeline = new Pipeline(new Settings(2, true, CountRules.STANDARD), Progress.NONE);
    try (Corpus facts = Corpus.forWriting(corpus)) {
      byte[] hostile = JsonMapper.builder().build().writeValueAsBytes(hostile());
      pipeline.ingest(new Input(List.of(pile, "-"), new ByteArrayInputStream(hostile)), facts);
    }
    web = WebServer.start(corpus, "127.0.0.1", 0, null, desk);
  }

  private static Map<String, String> hostile() {
    Map<String, String> article = new LinkedHashMap<>();
    article.put("id", "hostile");
    article.put("url", "javascript:alert(4)");
    article.put("outlet", "Gazette " + HOSTILE);
    article.put("headline", "Ferry delayed " + HOSTILE);
    article.put("published", "2023-05-02T10:00:00Z");
    article.put("note", HOSTILE);
    article.put(
        "text",
        "The ferry to Pelm was delayed for three hours, Ilse "
            + HOSTILE
            + " said on Tuesday.\n\n\"It was the fog,\" said Ilse Brandvold, who runs the pier. "
            + HOSTILE
            + "\n\nAccording to the <b onmouseover=alert(5)>Pier Gazette</b>, forty people waited.");
    return article;
  }

  /** The server, started on first use; it stops with the tests. */
  public static synchronized Served demo() {
    if (only == null) {
      try {
        only = new Served();
      } catch (IOException e) {
        throw new AssertionError("the demo pile could not be served", e);
      }
    }
    return only;
  }

  public String address(String path) {
    return "http://127.0.0.1:" + web.port() + path;
  }
}
