package org.hearsay.bench.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.CountRules;
import org.hearsay.model.Lineage;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Scope;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.Corpus;
import org.hearsay.store.StoryFilter;
import org.hearsay.store.StoryLine;
import org.hearsay.web.Desk;
import org.hearsay.web.WebServer;

/**
 * Times of the pages and of searching over a corpus on disk, asked one after another over HTTP, and
 * what the heap holds behind them.
 */
public final class PageBench {
  private static final int WARM = 20;
  private static final List<String> QUERIES =
      List.of(
          "police",
          "government minister",
          "\"told reporters\"",
          "said:minister",
          "fire -police",
          "killed OR injured",
          "is:original police",
          "elect* kind:claim",
          "sourcekind:unnamed official",
          "date:2023 report");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final int asked;

  private PageBench(String base, int asked) {
    this.base = base;
    this.asked = asked;
  }

  /** Folder of a corpus, and how many requests of each kind (200 where not given). */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int asked = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    List<String> stories = new ArrayList<>();
    List<String> largest = new ArrayList<>();
    List<String> articles = new ArrayList<>();
    try (Corpus corpus = Corpus.forReading(folder)) {
      List<StoryLine> lines = corpus.listing().stories(StoryFilter.ALL, 5000, 0);
      lines.forEach(l -> stories.add("/story/" + l.id()));
      lines.stream().limit(20).forEach(l -> largest.add("/story/" + l.id()));
      for (ArticleLine line : corpus.listing().articles(5000, 0)) {
        articles.add("/article/" + URLEncoder.encode(line.id(), StandardCharsets.UTF_8));
      }
      System.out.println(
          corpus.articleCount()
              + " articles, "
              + corpus.storyCount()
              + " stories, the largest of "
              + lines.get(0).counts().documents());
    }
    List<String> searches = new ArrayList<>();
    QUERIES.forEach(q -> searches.add("/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)));
    try (WebServer web = WebServer.start(folder, "127.0.0.1", 0, null, new Nobody())) {
      PageBench bench = new PageBench("http://127.0.0.1:" + web.port(), asked);
      System.out.println("| page | p50 ms | p99 ms |\n|---|---|---|");
      bench.time("list of stories", List.of("/"));
      bench.time("story", stories);
      bench.time("story, 20 largest", largest);
      bench.time("article", articles);
      bench.time("search", searches);
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      long used = runtime.totalMemory() - runtime.freeMemory();
      System.out.printf(Locale.ROOT, "| heap in use after all | %d MB | |%n", used >> 20);
    }
  }

  private void time(String what, List<String> paths) throws IOException, InterruptedException {
    Random random = new Random(7);
    for (int i = 0; i < WARM; i++) {
      get(paths.get(random.nextInt(paths.size())));
    }
    double[] millis = new double[asked];
    for (int i = 0; i < asked; i++) {
      String path = paths.get(random.nextInt(paths.size()));
      long begun = System.nanoTime();
      get(path);
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f |%n",
        what,
        millis[asked / 2],
        millis[(int) Math.min(asked - 1, Math.ceil(asked * .99))]);
  }

  private void get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
  }

  /** Nothing is counted again or traced here. */
  private static final class Nobody implements Desk {
    @Override
    public Story judged(Trace basis, Lineage evident) {
      return basis.stories().get(0);
    }

    @Override
    public OriginCount count(Trace basis, Scope scope, CountRules rules) {
      return basis.stories().get(0).row();
    }

    @Override
    public Trace trace(List<Asked> asked, List<AttributedArticle> near) {
      throw new IllegalStateException("not asked for");
    }
  }
}
