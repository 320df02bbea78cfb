package org.hearsay.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Tells tables that only place things on the page from tables of data, and turns the former into
 * plain boxes.
 *
 * <p>Old sites put navigation, story and margin into the cells of one table. Left as a table, its
 * rows look like data and keep their navigation. A cell with two or more blocks inside, a heading
 * of the page or another table is layout.
 */
final class LayoutTables {
  private static final int BLOCKS = 2;
  private static final int MOST = 500;
  private static final Evaluator PAGE_PARTS = QueryParser.parse("h1, article, table table");
  private static final Evaluator CELL = QueryParser.parse("td");

  private LayoutTables() {}

  static void unwrap(List<Element> tables) {
    if (tables.size() > MOST) {
      return; // looking into each would take time quadratic in a hostile page
    }
    for (Element table : tables) {
      if (isLayout(table)) {
        box(table);
      }
    }
  }

  private static boolean isLayout(Element table) {
    if (table.attr("role").equalsIgnoreCase("presentation")
        || table.selectFirst(PAGE_PARTS) != null) {
      return true;
    }
    for (Element cell : table.select(CELL)) {
      long blocks = cell.children().stream().filter(LayoutTables::isBlock).limit(BLOCKS).count();
      if (blocks == BLOCKS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlock(Element element) {
    return switch (element.normalName()) {
      case "p", "div", "h2", "h3", "h4", "ul", "ol", "table", "blockquote", "section", "form" ->
          true;
      default -> false;
    };
  }

  /** The table itself, and its own rows and cells; tables inside are judged for themselves. */
  private static void box(Element table) {
    table.tagName("div");
    for (Element part : table.children()) {
      boolean group =
          part.normalName().equals("tbody")
              || part.normalName().equals("thead")
              || part.normalName().equals("tfoot");
      for (Element row : group ? part.children() : table.children()) {
        if (row.normalName().equals("tr")) {
          row.children().forEach(cell -> cell.tagName("div"));
          row.tagName("div");
        }
      }
      if (group) {
        part.tagName("div");
      }
    }
  }
}
