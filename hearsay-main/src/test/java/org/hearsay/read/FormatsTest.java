package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.read.Samples.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.hearsay.model.Content;
import org.hearsay.model.Given;
import org.hearsay.model.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every format but WARC: what comes out of good and of broken input. */
class FormatsTest {
  @Test
  void contractLineIsTakenAsItStands() {
    Readings read = Readings.of("a.jsonl", Samples.LINE);
    var document = read.documents.get(0);
    assertThat(document.id()).isEqualTo("a1");
    assertThat(document.content()).isEqualTo(new Content.Plain("The ferry ran aground.", true));
    assertThat(document.given().published()).isEqualTo("2031-04-02T08:00:00+02:00");
    assertThat(document.given().extra())
        .containsExactly(java.util.Map.entry("desk", "{\"code\":7}"));
  }

  @Test
  void badLineCostsTheLineAndTellsItsOffset() {
    String bad = "{\"id\": broken\n";
    Readings read =
        Readings.of("a.jsonl", Samples.LINE + bad + "\n" + Samples.LINE.replace("a1", "a2"));
    assertThat(read.ids()).containsExactly("a1", "a2");
    assertThat(read.rejections)
        .extracting(Rejection::offset)
        .containsExactly((long) utf8(Samples.LINE).length);
  }

  @Test
  void truncatedGzipKeepsWholeLines() {
    String lines =
        Samples.LINE + Samples.LINE.replace("a1", "a2") + Samples.LINE.replace("a1", "a3");
    byte[] packed = Readings.gzip(utf8(lines));
    Readings read = Readings.of("a.jsonl.gz", Arrays.copyOf(packed, packed.length - 12));
    assertThat(read.documents).isNotEmpty();
    assertThat(read.rejections).hasSize(1);
  }

  @Test
  void sameIdWithOtherContentGetsASuffix_sameRecordIsPassedOver() {
    Readings read =
        Readings.of(
            "a.jsonl", Samples.LINE + Samples.LINE + Samples.LINE.replace("aground", "afloat"));
    assertThat(read.ids()).containsExactly("a1", "a1~2");
    assertThat(read.skipped).containsEntry("repeat", 1);
  }

  @Test
  void arraysAndPrettyPrintedObjects() {
    String array = "[\n" + Samples.LINE + "," + Samples.LINE.replace("a1", "a2") + "]";
    assertThat(Readings.of("a.json", array).ids()).containsExactly("a1", "a2");
    assertThat(Readings.of("a.json", "{\n  \"id\": \"p\",\n  \"text\": \"Words.\"\n}\n").ids())
        .containsExactly("p");
    Readings broken = Readings.of("a.json", "[" + Samples.LINE + ", {\"id\": nonsense}]");
    assertThat(broken.ids()).containsExactly("a1");
    assertThat(broken.rejections).hasSize(1);
  }

  @Test
  void dumpsOfOtherTools() {
    String newsPlease =
        "{\"maintext\":\"M.\",\"title\":\"T\",\"date_publish\":\"2031-04-02 08:00:00\",\"authors\":[\"Ida"
            + " Holt\"],\"source_domain\":\"nordvik-post.example\",\"date_download\":\"2031-04-03"
            + " 01:02:03\",\"filename\":\"f\"}\n";
    String fundus =
        "{\"title\":\"T\",\"body\":{\"summary\":[\"S.\"],\"sections\":[{\"headline\":[\"H\"],\"paragraphs\":[\"P.\",\"Q.\"]}]},"
            + "\"authors\":[\"Ida Holt\"],\"publishing_date\":\"2031-04-02\",\"publisher\":\"Nordvik Post\"}\n";
    Readings read = Readings.of("a.jsonl", newsPlease + fundus);
    assertThat(read.rejections).isEmpty();
    assertThat(read.texts()).containsExactly("M.", "S.\n\nH\n\nP.\n\nQ.");
    assertThat(read.documents.get(0).given().outlet()).isEqualTo("nordvik-post.example");
    assertThat(read.documents.get(0).retrieved().iso()).isEqualTo("2031-04-03T01:02:03");
    assertThat(read.documents.get(1).given().outlet()).isEqualTo("Nordvik Post");
    assertThat(read.documents.get(1).given().authors()).containsExactly("Ida Holt");
  }

  @Test
  void gdeltAnswerHasNoTexts() {
    Readings read =
        Readings.of(
            "g.json",
            "{\"articles\":[{\"url\":\"https://n.example/1\",\"title\":\"T\",\"seendate\":\"20310402T081500Z\",\"domain\":\"n.example\"}]}");
    assertThat(read.reasons().get(0)).contains("https://n.example/1", "neither");
  }

  @Test
  void linesAboutArticlesAreNoArticles() {
    Readings read =
        Readings.of("n.jsonl", "{\"article\":\"ferry-1\",\"content\":[\"ran aground\"]}\n");
    assertThat(read.documents).isEmpty();
    assertThat(read.rejections).hasSize(1);
  }

  @Test
  void feedsWithFullContent() {
    Readings rss = Readings.of("f.rss", Samples.FEED);
    assertThat(rss.rejections).isEmpty();
    assertThat(rss.texts().get(0)).contains("<p>The ferry ran aground.</p>");
    assertThat(rss.documents.get(0).url()).isEqualTo("https://brenholm-courier.example/ferry");
    assertThat(rss.documents.get(0).given().outlet()).isEqualTo("Brenholm Courier");
    Readings atom = Readings.of("f.xml", Samples.ATOM);
    assertThat(atom.texts().get(0)).contains("<p>The strike is over.</p>");
    assertThat(atom.documents.get(0).given().authors()).containsExactly("Ida Holt");
    Readings json =
        Readings.of(
            "f.json",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"N\",\"items\":[{\"id\":\"1\",\"content_html\":\"<p>Words.</p>\"}]}");
    assertThat(json.texts()).containsExactly("<p>Words.</p>");
  }

  @Test
  void rome387_oddVersion() {
    assertThat(Readings.of("f.rss", Samples.FEED.replace("\"2.0\"", "\"2.2\"")).documents)
        .hasSize(1);
  }

  @Test
  void rome460_oneBadByte() {
    byte[] feed = utf8(Samples.FEED.replace("aground.", "aground ?."));
    for (int i = 50; i < feed.length; i++) {
      feed[i] = feed[i] == '?' ? (byte) 0xfe : feed[i];
    }
    assertThat(Readings.of("f.rss", feed).documents).hasSize(1);
  }

  @Test
  void rome267_entityBomb_and_rome469_externalEntity() {
    String bomb =
        "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM"
            + " \"file:///etc/hostname\">]>";
    String feed =
        Samples.FEED.replace("<rss", bomb + "<rss").replace("<title>Ferry", "<title>&b;&x; Ferry");
    Readings read = Readings.of("f.rss", feed);
    assertThat(read.documents).hasSize(1);
    assertThat(read.documents.get(0).given().headline()).doesNotContain("aaaa").contains("Ferry");
  }

  @Test
  void rome142_unclosedAndDeep() {
    assertThat(Readings.of("f.rss", "<rss><channel>" + "<item>".repeat(20_000)).documents)
        .isEmpty();
    assertThat(Readings.of("f.rss", "<rss version").rejections).hasSize(1);
  }

  @Test
  void teasersAndSitemapsAreSaidToBeThat() {
    String teaser =
        Samples.FEED.replaceAll(
            "<content:encoded>.*</content:encoded>", "<description>Short</description>");
    assertThat(Readings.of("f.rss", teaser).reasons().get(0)).contains("1 of 1");
    String map = "<urlset><url><loc>https://n.example/1</loc></url></urlset>";
    assertThat(Readings.of("s.xml", map).reasons().get(0)).contains("sitemap", "1 addresses");
  }

  @Test
  void mailGivesItsTextPart() {
    Readings read = Readings.of("m.eml", Samples.MAIL);
    assertThat(read.texts().get(0)).contains("on Friday \u2013 free.");
    assertThat(read.documents.get(0).given().headline()).isEqualTo("Quay f\u00fcr all");
    assertThat(read.documents.get(0).given().extra()).containsKey("from");
    assertThat(read.documents.get(0).given().extra().toString()).doesNotContain("desk@");
  }

  @Test
  void pdfGivesItsTextLayer() throws IOException {
    Readings read = Readings.of("a.pdf", pdf("The quay opens on Friday."));
    assertThat(read.texts().get(0)).contains("The quay opens on Friday.");
    assertThat(Readings.of("a.pdf", "%PDF-1.7 nothing").rejections).hasSize(1);
    assertThat(Readings.of("a.pdf", pdf("")).reasons().get(0)).contains("no text layer");
  }

  static byte[] pdf(String words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(words);
        content.endText();
      }
      pdf.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void waczGivesItsCaptures() throws IOException {
    Readings read = Readings.of("a.wacz", wacz());
    assertThat(read.rejections).isEmpty();
    assertThat(read.documents).hasSize(1);
    assertThat(read.documents.get(0).path()).isEqualTo("a.wacz!/archive/d.warc.gz");
    byte[] whole = wacz();
    assertThat(Readings.of("a.wacz", Arrays.copyOf(whole, 100)).rejections).isNotEmpty();
  }

  static byte[] wacz() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("datapackage.json"));
      zip.write(utf8("{}"));
      zip.putNextEntry(new ZipEntry("archive/d.warc.gz"));
      zip.write(Readings.gzip(Samples.page("one", "one")));
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252,Der Kapit\u00e4n sagte \u201eja\u201c und ging \u00fcber die Br\u00fccke",
    "windows-1251,\u041f\u0430\u0440\u043e\u043c \u0441\u0435\u043b \u043d\u0430 \u043c\u0435\u043b\u044c \u0432\u043e \u0432\u0442\u043e\u0440\u043d\u0438\u043a \u0443\u0442\u0440\u043e\u043c",
    "Shift_JIS,\u30d5\u30a7\u30ea\u30fc\u306f\u706b\u66dc\u65e5\u306b\u5ea7\u7901\u3057\u307e\u3057\u305f\u3068\u8a71\u3057\u305f",
    "EUC-KR,\uc5ec\uac1d\uc120\uc774 \ud654\uc694\uc77c\uc5d0 \uc88c\ucd08\ud588\ub2e4\uace0 \ub9d0\ud588\ub2e4",
    "GB18030,\u6e21\u8f6e\u661f\u671f\u4e8c\u5728\u6d77\u5cb8\u9644\u8fd1\u6401\u6d45\u5b98\u5458\u8bf4",
    "UTF-16LE,The ferry ran aground on Tuesday",
    "UTF-8,D\u00e9j\u00e0 vu \u2014 encore"
  })
  void textInAnyCharset(String charset, String text) {
    Readings read = Readings.of("t.txt", text.getBytes(Charset.forName(charset)));
    assertThat(read.texts()).containsExactly(text);
  }

  @Test
  void byteOrderMarksAndDamagedUtf8() {
    assertThat(Readings.of("t.txt", "\ufeffWords").texts()).containsExactly("Words");
    byte[] damaged =
        Readings.join(utf8("Caf\u00e9 \u00e0 la carte "), new byte[] {(byte) 0xff}, utf8("ok"));
    Readings read = Readings.of("t.txt", damaged);
    assertThat(read.texts().get(0)).startsWith("Caf\u00e9").contains("\ufffd");
    assertThat(read.documents.get(0).given().extra().get(Given.READ_NOTICE))
        .contains("1 characters");
  }

  @Test
  void emptyBinaryAndHugeInputsAreRejectedWithValues() {
    assertThat(Readings.of("e.html", "").reasons()).containsExactly("the file is empty: 0 bytes");
    assertThat(Readings.of("e.txt", " \n ").reasons().get(0)).contains("3 bytes");
    assertThat(Readings.of("n.txt", new byte[500]).rejections).hasSize(1);
    assertThat(
            Readings.of("x", "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1))
                .reasons()
                .get(0))
        .contains("an image");
    ReadLimits small = ReadLimits.standard().withDocumentBytes(1000);
    String large = "word ".repeat(300);
    assertThat(Readings.of("t.txt", utf8(large), small).reasons().get(0)).contains("1000 bytes");
    Readings lines =
        Readings.of("a.jsonl", utf8("{\"text\":\"" + large + "\"}\n" + Samples.LINE), small);
    assertThat(lines.ids()).containsExactly("a1");
    assertThat(lines.rejections).extracting(Rejection::offset).containsExactly(0L);
  }

  @Test
  void fewNulCharactersAreLeftOutAndSaid() {
    Readings read = Readings.of("n.txt", "The ferry ran aground on Tuesday\0 morning.");
    assertThat(read.texts().get(0)).doesNotContain("\0");
    assertThat(read.documents.get(0).given().extra().get(Given.READ_NOTICE)).contains("1 NUL");
  }

  @Test
  void deepJsonCostsTheLine() {
    String deep = "{\"text\":" + "[".repeat(5000) + "]".repeat(5000) + "}\n";
    Readings read = Readings.of("a.jsonl", deep + Samples.LINE);
    assertThat(read.ids()).containsExactly("a1");
    assertThat(read.rejections).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"page,HTML", "line,JSON", "feed,XML", "mail,MAIL", "text,TEXT"})
  void unknownEndingsAreDecidedByContent(String sample, String format) throws IOException {
    String content =
        switch (sample) {
          case "page" -> Samples.PAGE;
          case "line" -> Samples.LINE;
          case "feed" -> Samples.FEED;
          case "mail" -> Samples.MAIL;
          default -> "Note: the ferry ran aground.\nMore words.\n";
        };
    Peekable in = new Peekable(new java.io.ByteArrayInputStream(utf8(content)));
    assertThat(Sniffer.of(Piece.file("x", "x", in))).isEqualTo(Format.valueOf(format));
  }
}
