package org.hearsay.extract;

import java.nio.charset.StandardCharsets;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.Document;
import org.hearsay.model.Given;
import org.hearsay.model.Moment;
import org.hearsay.model.Outcome;
import org.jspecify.annotations.Nullable;

/** Documents for tests and one extractor for all of them. */
final class Invented {
  static final Extractor EXTRACTOR = new Extractor(org.hearsay.outlets.OutletRegistry.standard());

  private Invented() {}

  static Document page(String html, @Nullable String url) {
    return page(html.getBytes(StandardCharsets.UTF_8), null, url, null);
  }

  static Document page(
      byte[] html, @Nullable String charset, @Nullable String url, @Nullable Moment retrieved) {
    return new Document(
        "d1",
        "pile/page.html",
        null,
        url,
        retrieved,
        new Content.Html(html, charset),
        Given.NOTHING);
  }

  static Document text(String text, boolean verbatim, Given given) {
    return new Document(
        "t1", "pile/text.txt", null, null, null, new Content.Plain(text, verbatim), given);
  }

  static Article accepted(Document document) {
    Outcome<Article> outcome = EXTRACTOR.extract(document);
    if (outcome instanceof Outcome.Accepted<Article> a) {
      return a.value();
    }
    throw new AssertionError("rejected: " + outcome);
  }

  static String rejected(Document document) {
    Outcome<Article> outcome = EXTRACTOR.extract(document);
    if (outcome instanceof Outcome.Rejected<Article> r) {
      return r.rejection().reason();
    }
    throw new AssertionError("accepted: " + outcome);
  }

  /** A plain news page around {@code paragraphs}. */
  static String newsPage(String head, String paragraphs) {
    return """
        <!DOCTYPE html><html lang="en"><head><title>Harbour bridge reopens after repairs - The Lowmere Post</title>
        <meta property="og:site_name" content="The Lowmere Post">%s</head>
        <body><header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>
        <li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><article class="article"><h1>Harbour bridge reopens after repairs</h1>%s</article>
        <aside class="related"><h3>Related articles</h3><ul>
        <li><a href="/a">Ferry company asks council for more time on fares</a></li>
        <li><a href="/b">Old fish market to become a library, council says</a></li></ul></aside></main>
        <footer class="site-footer"><p>© 2021 The Lowmere Post. All rights reserved.</p>
        <a href="/privacy">Privacy policy</a></footer></body></html>
        """
        .formatted(head, paragraphs);
  }

  static final String BODY =
      """
      <div class="article-body"><p>The harbour bridge at Lowmere opened to traffic again on Tuesday morning, four months after a barge struck its eastern pier.</p>
      <p>Engineers replaced two of the six bearings and strengthened the pier with a collar of steel, the harbour office said in a statement.</p>
      <h2>Cost of the repairs</h2>
      <p>"We are a week late and a little under budget," said Orla Fennick, who leads the harbour office. "That is not a bad winter."</p>
      <p>The council will decide in spring whether the owner of the barge has to pay for the works, which cost about three million crowns.</p></div>
      """;
}
