package org.hearsay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.CountRules;
import org.hearsay.model.Lineage;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Scope;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.pipeline.Input;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Progress;
import org.hearsay.pipeline.Settings;
import org.hearsay.web.Desk;

/**
 * Counts and traces for the page. What is asked goes in as JSON lines, by the same door as a pile
 * on standard input, and never as a path.
 */
final class PipelineDesk implements Desk {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Pipeline pipeline;

  PipelineDesk(boolean fast) {
    this.pipeline = new Pipeline(new Settings(1, fast, CountRules.STANDARD), Progress.NONE);
  }

  @Override
  public OriginCount count(Trace basis, Scope scope, CountRules rules) {
    return pipeline.count(basis, scope.documents().isEmpty() ? whole(basis) : scope, rules);
  }

  /** Corpora of older versions do not say which stretches were counted. */
  private static Scope whole(Trace basis) {
    Map<String, List<org.hearsay.model.Span>> all = new LinkedHashMap<>();
    basis.stories().get(0).documents().forEach(d -> all.put(d, List.of()));
    return new Scope(all);
  }

  @Override
  public Story judged(Trace basis, Lineage evident) {
    return pipeline.judged(basis, evident);
  }

  @Override
  public Trace trace(List<Asked> asked, List<AttributedArticle> near) {
    StringBuilder lines = new StringBuilder();
    int n = 0;
    for (Asked one : asked) {
      Map<String, String> line = new LinkedHashMap<>();
      line.put("id", "asked-" + ++n);
      line.put("outlet", one.name());
      line.put(isPage(one) ? "html" : "text", one.text());
      try {
        lines.append(JSON.writeValueAsString(line)).append('\n');
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a map of strings cannot fail to be written", e);
      }
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    return pipeline.ask(new Input(List.of("-"), new ByteArrayInputStream(bytes)), near);
  }

  private static boolean isPage(Asked asked) {
    String name = asked.name().toLowerCase(Locale.ROOT);
    String begin = asked.text().stripLeading().toLowerCase(Locale.ROOT);
    return name.endsWith(".html")
        || name.endsWith(".htm")
        || begin.startsWith("<!doctype html")
        || begin.startsWith("<html");
  }
}
