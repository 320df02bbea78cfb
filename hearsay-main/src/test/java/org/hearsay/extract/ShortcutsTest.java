package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.hearsay.model.Given;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done a quicker way gives what the long way gives. */
class ShortcutsTest {
  private static final List<String> BETWEEN =
      List.of(" ", " ", ": ", "/", " (", ")", ".", ", ", " - ", " — ", "; ", "’");
  private static final List<String> NAMES =
      List.of(
          "Ada Venn", "Reuters", "AFP", "dpa", "2031", "The Lowmere Post", "ferry", "ABC", "our");

  /** Lines of the words in the expression itself, so that many match. */
  @ParameterizedTest
  @ValueSource(classes = {LineRules.class, Credits.class, PhotoCredits.class, PageKind.class})
  void noExpressionMatchesWithoutOneOfItsWords(Class<?> holder) throws IllegalAccessException {
    for (Field field : holder.getDeclaredFields()) {
      if (!field.getType().equals(Hinted.class)) {
        continue;
      }
      field.setAccessible(true);
      Hinted hinted = (Hinted) field.get(null);
      String regex = hinted.matcher("").pattern().pattern();
      List<String> words = new ArrayList<>(NAMES);
      words.addAll(
          List.of(
              regex.replaceAll("\\\\.|\\(\\?[a-z]*[:)]?", "|").split("[|()\\[\\]?*+{}^$\\\\]+")));
      words.removeIf(String::isEmpty);
      Random random = new Random(field.getName().hashCode());
      int matched = 0;
      for (int round = 0; round < 20_000; round++) {
        String line = line(words, random);
        boolean found = hinted.matcher(line).find();
        matched += found ? 1 : 0;
        assertThat(!found || hinted.isPossible(line)).as("%s on \"%s\"", field, line).isTrue();
      }
      assertThat(matched).as("lines that %s matches", field).isPositive();
    }
  }

  private static String line(List<String> words, Random random) {
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      String word = words.get(random.nextInt(words.size()));
      line.append(random.nextInt(5) == 0 ? word.toUpperCase(Locale.ROOT) : word);
      line.append(
          i == 0 && random.nextBoolean() ? "" : BETWEEN.get(random.nextInt(BETWEEN.size())));
    }
    return line.toString();
  }

  @Test
  void foldsAsExpressionsDo() {
    for (char wanted : "abcdefghijklmnopqrstuvwxyzäéопſ©:/".toCharArray()) {
      Pattern any = Pattern.compile("(?iu)" + Pattern.quote(String.valueOf(wanted)));
      String folded = Hinted.fold(String.valueOf(wanted));
      for (char c = 0; c < Character.MIN_SURROGATE; c++) {
        boolean matches = any.matcher(String.valueOf(c)).matches();
        boolean same = Hinted.fold(String.valueOf(c)).equals(folded);
        assertThat(!matches || same).as("%s and U+%04x", wanted, (int) c).isTrue();
      }
    }
  }

  @Test
  void hashesOfLowerCaseWords() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String word = "Aß" + c + "n" + c;
      assertThat(Letters.lowerHash(word, 0, word.length()))
          .isEqualTo(word.toLowerCase(Locale.ROOT).hashCode());
      assertThat(Letters.isWord(c)).isEqualTo(Character.isLetterOrDigit(c));
      assertThat(Letters.isLetter(c)).isEqualTo(Character.isLetter(c));
      assertThat(Letters.isUpper(c)).isEqualTo(Character.isUpperCase(c));
      assertThat(Letters.isDigit(c)).isEqualTo(Character.isDigit(c));
      assertThat(Letters.lower(c)).isEqualTo(Character.toLowerCase(c));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://lowmere-post.example/news/a.html",
        "http://u:p@lowmere-post.example:8080/a/b?c",
        "file:///tmp/a.html",
        "not an address"
      })
  void addressesOfLinks(String base) {
    String[] hrefs = {
      "/a",
      "/a/b?c=d&e",
      "/a#b",
      "//other.example/x",
      "/../a",
      "/a/./b",
      "/a/../b",
      "/.well-known/x",
      "a",
      "?q",
      "#f",
      "/a b",
      " /a",
      "/a\t",
      "/ä/ö",
      "/a%20b",
      "mailto:x@y.example",
      "/a?b=/../c",
      "javascript:void(0)",
      "/",
      "/a;b",
      "https://x.example/a b ",
      "/a//b",
      "/..",
      "/a/.."
    };
    for (String href : hrefs) {
      Document page = Jsoup.parse("<body><p><a>words</a></p></body>", base);
      Element link = page.selectFirst("a").attr("href", href);
      String absolute = link.absUrl("href");
      boolean whole = href.startsWith("https://");
      String wanted = whole ? href.strip() : absolute.isEmpty() ? href.strip() : absolute;
      Page read = Page.parse(new StringReader(page.outerHtml()), base);
      List<Block> blocks = BlockReader.read(read, Vocabulary.load()).blocks();
      List<String> got = blocks.get(0).links().stream().map(l -> l.url()).toList();
      assertThat(got)
          .as("%s on %s", href, base)
          .isEqualTo(wanted.startsWith("#") ? List.of() : List.of(wanted));
    }
  }

  /** Found by fuzzing: a byline in the body of a page without authors ended the extraction. */
  @Test
  void bylineInTheBodyOfAPageWithoutAuthors() {
    NewsConventions conventions =
        new NewsConventions(new RegistryOutlets(org.hearsay.outlets.OutletRegistry.standard()));
    Draft draft = new Draft(Invented.page("", null));
    draft.authors = List.of();
    conventions.byline("By Ada Venn | Lowmere", draft);
    assertThat(draft.authors).containsExactly("Ada Venn");
    draft = new Draft(Invented.text("words", false, Given.NOTHING));
    draft.authors = List.of();
    conventions.byline("By Our Harbour Desk", draft);
    assertThat(draft.authors).isNotNull();
  }
}
