package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Span;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.report.Html;
import org.hearsay.report.HtmlReport;
import org.hearsay.store.Corpus;
import org.hearsay.store.Verdict;
import org.jspecify.annotations.Nullable;

/** The pages: which address shows what. */
final class Pages {
  private static final int MOST_VERSIONS = 5;

  private final Shelf shelf;
  private final Desk desk;
  private final Asking asking = new Asking();

  Pages(Shelf shelf, Desk desk) {
    this.shelf = shelf;
    this.desk = desk;
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    page(routes, "/", "Stories", StoriesPage::of);
    routes.add(Route.get("/story/{id}", this::story));
    routes.add(Route.get("/article/{id}", this::article));
    page(routes, "/compare", "Compare", Pages::compare);
    page(routes, "/search", "Search", SearchPage::of);
    page(
        routes,
        "/source",
        "Source",
        (c, p) -> NamePage.source(c.listing(), p.need("name"), p.page()));
    page(
        routes,
        "/outlet",
        "Outlet",
        (c, p) -> NamePage.outlet(c.listing(), p.need("name"), p.page()));
    page(routes, "/sources", "Sources", Pages::sources);
    page(routes, "/outlets", "Outlets", Pages::outlets);
    page(routes, "/ask", "Ask", (c, p) -> AskPage.form());
    routes.add(Route.post("/ask", this::ask));
    routes.add(Route.post("/verdict", this::verdict));
    page(routes, "/verdicts", "Verdicts", (c, p) -> ListPages.verdicts(c));
    page(routes, "/quarantine", "Quarantine", Pages::quarantine);
    page(routes, "/runs", "Runs", (c, p) -> ListPages.runs(c.listing().runs(ListPages.MOST)));
    asset(
        routes, "/style.css", "text/css; charset=utf-8", HtmlReport.style() + resource("web.css"));
    asset(routes, "/page.js", "text/javascript; charset=utf-8", resource("page.js"));
    asset(routes, "/icon.svg", "image/svg+xml", resource("icon.svg"));
    return routes;
  }

  private void page(
      List<Route> routes, String path, String title, BiFunction<Corpus, Params, Html> body) {
    routes.add(
        Route.get(
            path,
            request -> {
              Params params = new Params(request);
              Html html = shelf.read(corpus -> body.apply(corpus, params));
              show(request, title, html);
            }));
  }

  private static void show(Context request, String title, Html body) {
    String query = request.queryParam("q");
    String shown = query == null || query.length() > Params.LONGEST ? "" : query;
    request.html(Page.of(title, request.path(), shown, body));
  }

  private static void asset(List<Route> routes, String path, String type, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    routes.add(Route.get(path, request -> request.contentType(type).result(bytes)));
  }

  private void story(Context request) {
    Switches switches = Switches.of(new Params(request));
    String id = request.pathParam("id");
    shelf.read(
        corpus -> {
          Trace trace = found(corpus.story(id), "story");
          Story story = trace.stories().get(0);
          Html html =
              new StoryPage(
                      trace,
                      switches.row(corpus, desk, story),
                      found(corpus.evidentRow(id), "story"),
                      switches,
                      rejected(corpus, trace),
                      corpus.verdicts().holding(nodes(trace)))
                  .page();
          show(request, story.headline(), html);
          return id;
        });
  }

  /** Of the story's tree; a rejected edge may lead out of it. */
  private static List<String> nodes(Trace trace) {
    Set<String> nodes = new TreeSet<>();
    trace.documents().forEach(d -> nodes.add(d.id()));
    trace.lineage().nodes().forEach(n -> nodes.add(n.id()));
    return List.copyOf(nodes);
  }

  /** Inferred edges of the story that a person took out. */
  private static List<Edge> rejected(Corpus corpus, Trace trace) {
    List<Edge> out = new ArrayList<>();
    if (!corpus.verdicts().touched().contains(trace.stories().get(0).id())) {
      return out;
    }
    for (AttributedArticle document : trace.documents()) {
      List<Edge> kept = corpus.edges(document.id());
      for (Edge edge : corpus.evidentEdges(document.id())) {
        boolean gone = kept.stream().noneMatch(k -> samePair(k, edge));
        if (gone && edge.child().equals(document.id())) {
          out.add(edge);
        }
      }
    }
    return out;
  }

  private static boolean samePair(Edge a, Edge b) {
    return (a.child().equals(b.child()) && a.parent().equals(b.parent()))
        || (a.child().equals(b.parent()) && a.parent().equals(b.child()));
  }

  private void article(Context request) {
    Params params = new Params(request);
    String id = request.pathParam("id");
    shelf.read(
        corpus -> {
          AttributedArticle article = found(corpus.article(id), "article");
          List<Edge> edges = corpus.edges(id);
          Map<String, Article> others = new HashMap<>();
          for (Edge edge : edges) {
            for (String end : List.of(edge.child(), edge.parent())) {
              AttributedArticle other = end.startsWith("absent:") ? null : corpus.article(end);
              if (other != null) {
                others.put(end, other.article());
              }
            }
          }
          Html html =
              new ArticlePage(article, edges, others, stretch(params.text("at")))
                  .page(corpus.storyOf(id));
          String headline = article.article().headline();
          show(request, headline == null ? "Article" : headline, html);
          return id;
        });
  }

  private static @Nullable Span stretch(@Nullable String at) {
    if (at == null) {
      return null;
    }
    if (!at.matches("\\d{1,8}-\\d{1,8}")) {
      throw new IllegalArgumentException(
          "the query parameter 'at' is '" + at + "'; it must be a stretch, as 120-180.");
    }
    String[] ends = at.split("-");
    int start = Integer.parseInt(ends[0]);
    return new Span(start, Math.max(start, Integer.parseInt(ends[1])));
  }

  private static Html compare(Corpus corpus, Params params) {
    List<String> ids = params.all("id", MOST_VERSIONS);
    if (ids.size() < 2) {
      throw new IllegalArgumentException(
          "choose two to " + MOST_VERSIONS + " versions to compare: /compare?id=…&id=…");
    }
    List<Article> versions = new ArrayList<>();
    ids.forEach(id -> versions.add(found(corpus.article(id), "article '" + id + "'").article()));
    List<@Nullable Edge> edges = new ArrayList<>();
    for (String other : ids.subList(1, ids.size())) {
      edges.add(
          corpus.edges(other).stream()
              .filter(e -> e.child().equals(ids.get(0)) || e.parent().equals(ids.get(0)))
              .findFirst()
              .orElse(null));
    }
    return ComparePage.of(versions, edges, params.number("at", -1, 0, Integer.MAX_VALUE));
  }

  private static Html sources(Corpus corpus, Params params) {
    int page = params.page();
    var names = corpus.listing().sources(NamePage.MOST + 1, (page - 1) * NamePage.MOST);
    return NamePage.index("Sources", "Times quoted", names, "/source", page);
  }

  private static Html outlets(Corpus corpus, Params params) {
    int page = params.page();
    var names = corpus.listing().outlets(NamePage.MOST + 1, (page - 1) * NamePage.MOST);
    return NamePage.index("Outlets", "Articles", names, "/outlet", page);
  }

  private static Html quarantine(Corpus corpus, Params params) {
    int skip = (params.page() - 1) * ListPages.MOST;
    return ListPages.quarantine(
        corpus.listing().rejections(ListPages.MOST + 1, skip), params.page());
  }

  private void ask(Context request) {
    List<Desk.Asked> asked = Asking.of(request);
    Html html = asking.inTurn(() -> shelf.read(corpus -> AskPage.answer(corpus, desk, asked)));
    show(request, "Ask", html);
  }

  private void verdict(Context request) {
    String story = form(request, "story");
    String said = form(request, "verdict");
    boolean turned = said.equals(VerdictForms.TURNED);
    Verdict.Kind kind = turned ? Verdict.Kind.CONFIRMED : Verdict.Kind.of(said);
    String child = form(request, turned ? "parent" : "child");
    String parent = form(request, turned ? "child" : "parent");
    String note = request.formParam("note");
    shelf.read(
        corpus -> {
          found(corpus.evidentRow(story), "story");
          corpus.judge(child, parent, kind, note == null ? "" : note.strip(), desk::judged);
          return kind;
        });
    // 303: a reload shows the story, not the form again. Back to the list, where the button was.
    request.redirect(
        "/story/" + new Html().url(story) + "#list", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private static String form(Context request, String name) {
    String value = request.formParam(name);
    if (value == null || value.isBlank() || value.length() > 4000) {
      throw new IllegalArgumentException("the form field '" + name + "' is missing or too long.");
    }
    return value;
  }

  static <T> T found(@Nullable T value, String what) {
    if (value == null) {
      throw new NotFoundResponse("there is no such " + what + " in this corpus.");
    }
    return value;
  }

  static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
