package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.hearsay.model.Edge;
import org.hearsay.model.Status;
import org.hearsay.model.Story;
import org.hearsay.store.Corpus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page in a real browser: nothing wider than the screen, no serious finding of axe, all by
 * keyboard, and no word of an article ever runs. Needs a Chromium on the PATH; skipped without one.
 *
 * <p>{@code -Dscreens=DIR} leaves a picture of every view there.
 */
class BrowserTest {
  private static Chromium chromium;
  private static Served served;
  private static String story;
  private static Edge copy;

  @BeforeAll
  static void start() {
    assumeTrue(
        Chromium.installed(), "no Chromium on the PATH: the pages are not tested in a browser");
    served = Served.demo();
    try (Corpus corpus = Corpus.forReading(served.corpus)) {
      Story first = corpus.stories().get(0);
      story = "/story/" + first.id();
      copy =
          corpus.trace().lineage().edges().stream()
              .filter(e -> e.status() == Status.INFERRED && !e.undirected())
              .filter(e -> !e.passages().isEmpty() && first.documents().contains(e.child()))
              .findFirst()
              .orElseThrow();
    }
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Map<String, String> views() {
    Map<String, String> views = new LinkedHashMap<>();
    views.put("stories", "/");
    views.put("story", story);
    views.put("story-switched", story + "?rule=owner&apart=1#deductions");
    views.put("article", "/article/" + copy.child() + "?at=0-40#here");
    views.put("compare", "/compare?id=" + copy.parent() + "&id=" + copy.child());
    views.put("search", "/search?q=harbour+fire");
    views.put("quotations", "/search?q=" + encoded("said:\"Marek Dolvik\""));
    views.put("alike", "/search?like=" + copy.child());
    views.put("outlet", "/outlet?name=" + encoded("Karsovian Press Agency"));
    views.put("source", "/source?name=" + encoded("Harbour FM"));
    views.put("outlets", "/outlets");
    views.put("sources", "/sources");
    views.put("ask", "/ask");
    views.put("verdicts", "/verdicts");
    views.put("quarantine", "/quarantine");
    views.put("runs", "/runs");
    views.put("problem", "/search?q=nofield:x");
    return views;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static BrowserContext context(int width, ColorScheme scheme) {
    return chromium.context(width, scheme);
  }

  @Test
  void everyViewFitsAndIsAccessible() {
    SoftAssertions all = new SoftAssertions(); // every finding of every view at once
    for (boolean wide : new boolean[] {true, false}) {
      int width = wide ? 1600 : 360;
      try (BrowserContext context = context(width, wide ? ColorScheme.LIGHT : ColorScheme.DARK)) {
        Page page = context.newPage();
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        views()
            .forEach(
                (name, path) -> {
                  Response answer = page.navigate(served.address(path));
                  all.assertThat(answer.status())
                      .as(name)
                      .isEqualTo(name.equals("problem") ? 400 : 200);
                  Object scroll = page.evaluate("document.documentElement.scrollWidth");
                  all.assertThat(((Number) scroll).intValue()).as(name).isLessThanOrEqualTo(width);
                  all.assertThat(findings(page)).as(name + " at " + width).isEmpty();
                  picture(page, name + "-" + width);
                });
        all.assertThat(errors).isEmpty();
      }
    }
    all.assertAll();
  }

  private static List<String> findings(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .filter(r -> "serious".equals(r.getImpact()) || "critical".equals(r.getImpact()))
            .map(BrowserTest::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().limit(3).map(n -> n.getHtml()).toList();
  }

  private static void picture(Page page, String name) {
    String folder = System.getProperty("screens");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  @Test
  void theKeyboardReachesEverything() {
    try (BrowserContext context = context(1600, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(served.address(story));
      page.keyboard().press("Tab");
      assertThat(focused(page, "className")).isEqualTo("skip");
      page.keyboard().press("Enter");
      assertThat(focused(page, "id")).isEqualTo("main");
      String before = page.locator("#reason").textContent();
      for (int i = 0; i < 30 && !focusedIn(page, "a.noderow"); i++) {
        page.keyboard().press("Tab");
      }
      assertThat(focusedIn(page, "a.noderow")).isTrue();
      page.keyboard().press("Tab");
      assertThat(page.locator("#reason").textContent()).isNotEqualTo(before);
      assertThat(focused(page, "ariaLabel")).contains("from");
      page.keyboard().press("Enter");
      page.waitForURL("**/article/**");
      for (int i = 0; i < 40 && !focusedIn(page, "a.at"); i++) {
        page.keyboard().press("Tab");
      }
      assertThat(focusedIn(page, "a.at")).isTrue();
      assertThat(page.locator("#reason").textContent()).contains("this article ←");
    }
  }

  private static String focused(Page page, String property) {
    return String.valueOf(page.evaluate("p => String(document.activeElement[p])", property));
  }

  private static boolean focusedIn(Page page, String selector) {
    return Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector));
  }

  @Test
  void switchesMoveTheCountAndTheAddressKeepsThem() {
    try (BrowserContext context = context(1600, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(served.address(story));
      String before = page.locator("#counted").textContent();
      Locator box =
          page.locator("form.switches label")
              .filter(new Locator.FilterOptions().setHasText("copies and excerpts of Karsovian"))
              .first();
      box.locator("input").check();
      page.locator("#counted")
          .filter(new Locator.FilterOptions().setHasText("By the evidence alone"))
          .waitFor();
      assertThat(page.url()).contains("apart=");
      String moved = page.locator("#counted").textContent();
      assertThat(moved).isNotEqualTo(before).contains("By the evidence alone");
      page.reload();
      assertThat(page.locator("#counted").textContent()).isEqualTo(moved);
    }
  }

  @Test
  void aPersonRejectsSaysWhyAndTakesItBack() {
    try (BrowserContext context = context(1600, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      String before = row(page);
      String counted = counted(page);
      page.navigate(served.address(story + "#list"));
      opened(page);
      Locator judge = page.locator("li.judge:has(button:text-is('reject'))").first();
      judge.locator("input[name=note]").fill("read both: " + Served.HOSTILE);
      judge.locator("button:text-is('reject')").click();
      page.waitForURL("**/story/**");
      String said = "read both: " + Served.HOSTILE;
      assertThat(page.locator("#tree").textContent()).contains("Rejected by a person", said);
      harmless(page, "a note");
      String moved = counted(page);
      assertThat(moved).isNotEqualTo(counted).contains("By the evidence alone");
      page.reload();
      assertThat(page.locator("#tree").textContent()).contains("Rejected by a person", said);
      assertThat(page.locator("#counted").textContent()).as("after a reload").isEqualTo(moved);
      List<String> figures = page.locator("#counted strong").allTextContents();
      String rejected = row(page);
      assertThat(rejected).isNotEqualTo(before).contains("as people judged");
      figures.forEach(figure -> assertThat(rejected).contains(figure));
      page.navigate(served.address(story));
      page.locator("#tree > ul button:text-is('withdraw')").first().click();
      page.waitForURL("**/story/**");
      assertThat(page.locator("#tree").textContent()).doesNotContain("Rejected by a person");
      assertThat(counted(page)).isEqualTo(counted);
      assertThat(row(page)).isEqualTo(before);
      page.navigate(served.address("/verdicts"));
      assertThat(page.locator("tbody").textContent()).contains(said, "rejected", "withdrawn");
    }
  }

  @Test
  void aPersonConfirmsAndTakesItBack() {
    try (BrowserContext context = context(1600, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      String before = row(page);
      page.navigate(served.address(story + "#list"));
      int inferred = page.locator("#tree path.line.inferred").count();
      assertThat(page.locator("#tree path.line.confirmed").count()).isZero();
      opened(page);
      page.locator("li.judge button:text-is('confirm')").first().click();
      page.waitForURL("**/story/**");
      page.reload();
      opened(page);
      assertThat(page.locator("#list").textContent()).contains("Confirmed by a person");
      assertThat(page.locator("#tree path.line.confirmed").count()).isEqualTo(1);
      assertThat(page.locator("#tree path.line.inferred").count()).isEqualTo(inferred - 1);
      assertThat(row(page)).contains("as people judged");
      page.navigate(served.address(story + "#list"));
      opened(page);
      page.locator("#list li.judge button:text-is('withdraw')").first().click();
      page.waitForURL("**/story/**");
      assertThat(page.locator("#tree path.line.confirmed").count()).isZero();
      assertThat(page.locator("#tree path.line.inferred").count()).isEqualTo(inferred);
      assertThat(row(page)).isEqualTo(before);
    }
  }

  private static String counted(Page page) {
    page.navigate(served.address(story));
    return page.locator("#counted").textContent();
  }

  /** The story's line in the list. */
  private static String row(Page page) {
    page.navigate(served.address("/"));
    return page.locator("tr:has(a[href='" + story + "'])").textContent();
  }

  private static void opened(Page page) {
    page.locator("#list details").evaluateAll("all => all.forEach(d => d.open = true)");
  }

  @Test
  void nothingThatAnArticleSaysEverRuns() {
    try (BrowserContext context = context(1600, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      List<String> dialogs = new ArrayList<>();
      page.onDialog(
          d -> {
            dialogs.add(d.message());
            d.dismiss();
          });
      String outlet = encoded("Gazette " + Served.HOSTILE);
      String home;
      try (Corpus corpus = Corpus.forReading(served.corpus)) {
        home = "/story/" + corpus.storyOf("hostile");
      }
      List<String> paths =
          List.of(
              "/",
              home,
              "/article/hostile?at=0-60#here",
              "/compare?id=hostile&id=" + copy.child(),
              "/search?q=ferry",
              "/search?q=ferry&kind=attribution",
              "/search?q=" + encoded(Served.HOSTILE),
              "/search?q=" + encoded("<script>alert(9)</script>:x"),
              "/search?like=hostile",
              "/outlet?name=" + outlet,
              "/source?name=" + outlet,
              "/outlets",
              "/sources",
              "/?words=" + encoded(Served.HOSTILE),
              "/article/" + encoded("<script>alert(9)</script>"));
      for (String path : paths) {
        page.navigate(served.address(path));
        harmless(page, path);
      }
      page.navigate(served.address("/ask"));
      page.locator("#text").fill("The ferry to Pelm was delayed. " + Served.HOSTILE);
      page.locator("form.ask button").click();
      page.waitForSelector("main h1");
      harmless(page, "ask");
      page.mouse().move(400, 400);
      assertThat(dialogs).isEmpty();
    }
  }

  private static void harmless(Page page, String path) {
    assertThat(page.evaluate("window.hacked === undefined")).as(path).isEqualTo(true);
    Object strange =
        page.evaluate(
            "document.querySelectorAll('script:not([src=\"/page.js\"]), img, iframe, object, embed,"
                + " [href^=\"javascript:\" i], [onerror], [onload], [onmouseover]').length");
    assertThat(((Number) strange).intValue()).as(path).isZero();
  }

  @Test
  void aPastedSentenceIsFoundAndATextIsTraced() {
    try (BrowserContext context = context(360, ColorScheme.DARK)) {
      Page page = context.newPage();
      page.navigate(served.address("/ask"));
      page.locator("#text").fill("No ship will enter or leave Veltis before Friday");
      page.locator("form.ask button").click();
      page.waitForSelector("ol.hits");
      assertThat(page.locator("ol.hits").textContent()).contains("Radio Pelm");
      page.navigate(served.address("/ask"));
      page.locator("#text").fill(text());
      page.locator("form.ask button").click();
      page.waitForSelector("svg.map");
      assertThat(page.locator("a.noderow.marked").count()).isEqualTo(1);
      assertThat(page.locator("a.noderow.marked").getAttribute("aria-label"))
          .contains("the pasted text");
    }
  }

  /** An article of the pile with its first word changed. */
  private static String text() {
    try (Corpus corpus = Corpus.forReading(served.corpus)) {
      return "Yesterday " + corpus.article(copy.child()).article().text();
    }
  }
}
