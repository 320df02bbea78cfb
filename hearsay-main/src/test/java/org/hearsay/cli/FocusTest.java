package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.store.Corpus;
import org.junit.jupiter.api.Test;

/** Whoever goes by keyboard sees where they are: marked, on the screen, and under nothing. */
class FocusTest {
  private static final int STOPS = 120;

  /** What is wrong with the place of the focus; empty where it is marked and seen. */
  private static final String WRONG =
      """
      () => {
        const at = document.activeElement;
        if (!at || at === document.body) return 'none';
        const style = getComputedStyle(at);
        let marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const band = at.matches('a.noderow') ? getComputedStyle(at.querySelector('.band')) : null;
        if (band) marked = band.stroke !== 'none' && parseFloat(band.strokeWidth) >= 2;
        const box = at.getBoundingClientRect();
        const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 20)));
        const top = document.elementFromPoint(x, box.top + box.height / 2);
        const covered = top && top.closest('.reason');
        return (marked ? '' : 'not marked ') + (box.bottom > 0 && box.top < innerHeight ? '' : 'off screen ')
          + (covered ? 'covered ' : '');
      }
      """;

  @Test
  void whatIsFocusedIsSeen() {
    assumeTrue(Chromium.installed(), "no Chromium on the PATH: focus is not tested");
    Served served = Served.demo();
    String story;
    String article;
    try (Corpus corpus = Corpus.forReading(served.corpus)) {
      story = corpus.stories().get(0).id();
      article = corpus.stories().get(0).documents().get(0);
    }
    List<String> views =
        List.of("/", "/story/" + story, "/article/" + article, "/search?q=fire", "/ask", "/runs");
    List<String> wrong = new ArrayList<>();
    try (Chromium chromium = new Chromium()) {
      for (int width : new int[] {1600, 360}) {
        try (BrowserContext context = chromium.context(width, ColorScheme.LIGHT)) {
          Page page = context.newPage();
          views.forEach(view -> walk(page, served.address(view), wrong));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void walk(Page page, String address, List<String> wrong) {
    page.navigate(address);
    for (int i = 0; i < STOPS; i++) {
      page.keyboard().press("Tab");
      String told = String.valueOf(page.evaluate(WRONG));
      if (told.equals("none")) {
        return;
      }
      if (!told.isEmpty()) {
        wrong.add(address + ", stop " + i + ": " + told);
      }
    }
  }
}
