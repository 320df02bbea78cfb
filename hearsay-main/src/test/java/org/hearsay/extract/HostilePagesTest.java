package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;

class HostilePagesTest {
  @Test
  void nestedAHundredThousandDeep() {
    String deep = "<div>".repeat(100_000) + Invented.BODY + "</div>".repeat(100_000);
    Article a = Invented.accepted(Invented.page(Invented.newsPage("", deep), null));
    assertThat(a.text()).contains("replaced two of the six bearings");
  }

  @Test
  void tenMegabyteAttributeAndAColspanBeyondAllInts() {
    String html =
        Invented.newsPage(
            "",
            "<p data-x=\""
                + "x".repeat(10_000_000)
                + "\"></p><table><tr><td colspan=9007199254740991>A cell</td></tr></table>"
                + Invented.BODY);
    assertThat(Invented.accepted(Invented.page(html, null)).text()).contains("harbour bridge");
  }

  @Test
  void emojiTitleIsATitle() {
    String html =
        "<html><head><title>\uD83D\uDE80</title><meta property=og:title content=\"\uD83D\uDE80\"></head><body>"
            + Invented.BODY
            + "</body></html>";
    assertThat(Invented.accepted(Invented.page(html, null)).headline()).isEqualTo("\uD83D\uDE80");
  }

  @Test
  void mangledDoctypeAndNulBytes() {
    String html =
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD\0 <html>" + Invented.newsPage("", Invented.BODY);
    assertThat(Invented.accepted(Invented.page(html, null)).text()).contains("Orla Fennick");
  }

  @Test
  void emptyPagesAndPagesOfNothingAreSaidToBeThat() {
    assertThat(Invented.rejected(Invented.page("", null))).contains("0 bytes");
    assertThat(Invented.rejected(Invented.page("<html></html>", null))).contains("no text");
  }

  @Test
  void wronglyDeclaredEncodingIsSeenThrough() {
    String html =
        Invented.newsPage("<meta charset=iso-8859-1>", Invented.BODY.replace("Orla", "Örla"));
    Article utf8 =
        Invented.accepted(
            Invented.page(html.getBytes(StandardCharsets.UTF_8), "iso-8859-1", null, null));
    assertThat(utf8.text()).contains("Örla Fennick");
    byte[] western = html.getBytes(Charset.forName("windows-1252"));
    Article other = Invented.accepted(Invented.page(western, "utf-8", null, null));
    assertThat(other.text()).contains("Örla Fennick");
  }

  @Test
  void mutatedPagesNeverThrowAndSpansStayInside() {
    byte[] page = Invented.newsPage("", Invented.BODY).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(5);
    for (int round = 0; round < 150; round++) {
      byte[] mutated = page.clone();
      for (int i = 0; i < 1 + round / 3; i++) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      check(mutated);
    }
  }

  @Property(tries = 60)
  void anyBytesGiveAnOutcome(@ForAll byte[] bytes) {
    check(bytes);
  }

  static void check(byte[] bytes) {
    Outcome<Article> one = Invented.EXTRACTOR.extract(Invented.page(bytes, null, null, null));
    Outcome<Article> two = Invented.EXTRACTOR.extract(Invented.page(bytes, null, null, null));
    assertThat(one).isEqualTo(two);
    if (one instanceof Outcome.Accepted<Article> a) {
      assertThat(a.value().text()).isNotBlank();
      a.value().links().forEach(l -> assertThat(l.span().of(a.value().text())).isNotBlank());
    } else if (one instanceof Outcome.Rejected<Article> r) {
      assertThat(r.rejection().reason()).isNotBlank();
    }
  }
}
