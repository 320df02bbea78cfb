package org.hearsay.bench.lineage;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Citation;
import org.hearsay.model.Moment;

/**
 * A year of simulated news as JSON lines: cascades of five to forty-four reports, begun on days
 * spread over a year, printed by a few hundred outlets; what the simulator knows as a credit stands
 * at the foot of the text.
 */
public final class NewsPile {
  private static final int OUTLETS = 600;
  private static final String[] KINDS = {"Post", "Herald", "Courier", "Gazette", "News Agency"};
  private static final int DAYS = 365;

  private final JsonMapper json = JsonMapper.builder().build();
  private final List<String> outlets = new ArrayList<>();

  public NewsPile() {
    Random random = new Random(11);
    for (int i = 0; i < OUTLETS; i++) {
      outlets.add(Prose.capital(Prose.word(random)) + Prose.word(random) + " " + KINDS[i % 5]);
    }
  }

  /**
   * Writes articles.
   *
   * @param from number of the first cascade; the same number gives the same cascade
   * @return number of the cascade behind the last
   */
  public long write(Writer out, long from, int articles) throws IOException {
    int left = articles;
    long seed = from;
    for (; left > 0; seed++) {
      Cascade cascade = new Cascade("s" + seed, seed, 5 + (int) (seed % 40));
      Map<String, String> names = new HashMap<>();
      for (AttributedArticle article : cascade.articles) {
        if (left-- > 0) {
          out.write(line(article, seed, names));
        }
      }
    }
    return seed;
  }

  private String line(AttributedArticle article, long seed, Map<String, String> names) {
    ObjectNode line = json.createObjectNode();
    String text = article.article().text();
    line.put("id", article.id());
    line.put("outlet", outlet(article.article().outlet().name(), names));
    Moment published = article.article().published();
    if (published != null) {
      LocalDate day = LocalDate.ofYearDay(2030, 1 + (int) Math.floorMod(seed * 7919, DAYS));
      line.put("published", day + published.iso().substring(10));
    }
    int stop = text.indexOf('.');
    line.put("headline", text.substring(0, Math.min(stop < 0 ? text.length() : stop, 70)));
    StringBuilder body = new StringBuilder(text);
    for (Citation citation : article.citations()) {
      body.append("\n\nSource: ").append(outlet(citation.cited(), names)).append('.');
    }
    line.put("text", body.toString());
    return line + "\n";
  }

  private String outlet(String simulated, Map<String, String> names) {
    return names.computeIfAbsent(
        simulated, s -> outlets.get(Math.floorMod(s.hashCode() * 31, OUTLETS)));
  }
}
