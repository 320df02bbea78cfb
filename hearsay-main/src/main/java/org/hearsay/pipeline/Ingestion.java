package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.annotate.Annotator;
import org.hearsay.attribute.Attributor;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Document;
import org.hearsay.model.Outcome;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Rejection;
import org.hearsay.outlets.OutletRegistry;
import org.hearsay.store.CorpusWriter;
import org.jspecify.annotations.Nullable;

/**
 * The same stages over a corpus on disk, each article only as often as needed.
 *
 * <p>Read, extract and annotate once, when a document comes; attribute when the outlets of the pile
 * are known, and again where one comes or goes that an article may name; trace what may have
 * changed. After each step the facts say what is left to do, so a killed run is finished by the
 * next, with the same result.
 */
final class Ingestion {
  /**
   * Up to so many articles everything is traced anew: it takes seconds, and the facts then depend
   * on nothing but the articles. Above, what came in later is traced among its neighbours.
   */
  static final int TRACED_WHOLE = 2000;

  private static final int AT_ONCE = 256;

  private final Pipeline pipeline;
  private final Settings settings;
  private final Progress progress;
  private final CorpusWriter corpus;
  private final int whole;
  private int skipped;
  private @Nullable Annotator annotator;

  /**
   * @param whole up to so many articles everything is traced anew
   */
  Ingestion(
      Pipeline pipeline, Settings settings, Progress progress, CorpusWriter corpus, int whole) {
    this.pipeline = pipeline;
    this.settings = settings;
    this.progress = progress;
    this.corpus = corpus;
    this.whole = whole;
  }

  int add(Input input) {
    begin("ingest");
    // 1 read, 2 extract, 3 annotate
    Batch batch = new Batch(corpus);
    pipeline.stream(input, this::admit, annotation(), batch::take);
    batch.write();
    rest();
    return batch.added();
  }

  int delete(List<String> ids) {
    begin("delete");
    int deleted = corpus.delete(ids, whole);
    rest();
    if (deleted > 0) {
      corpus.scrub();
    }
    return deleted;
  }

  void finish(boolean everything) {
    begin(everything ? "retrace" : "finish");
    if (everything) {
      corpus.forgetTrace();
    }
    rest();
  }

  private void begin(String kind) {
    // How many threads there were changes nothing, so it is not one of the settings of a corpus.
    corpus.begin(kind, Pipeline.VERSION, "fast=" + settings.fast() + ", rules=" + settings.rules());
  }

  private void rest() {
    // 4 attribute
    OutletRegistry known = attribute();
    // 5 lineage, 6 story, 7 event
    trace(known);
    corpus.judgeAgain(pipeline::judged);
    // 8 store
    progress.step("writing the index");
    corpus.index();
    corpus.neighboursUpToDate(whole);
    corpus.finish(skipped);
  }

  private @Nullable Document admit(Document document) {
    Document admitted = corpus.admit(document);
    skipped += admitted == null ? 1 : 0;
    return admitted;
  }

  private Function<Document, Outcome<Batch.Taken>> annotation() {
    Function<Document, Outcome<Article>> extraction = pipeline.extraction();
    return document ->
        Guard.next(
                "annotate",
                (Article article) ->
                    new Batch.Taken(
                        document,
                        new AttributedArticle(annotator().annotate(article), List.of(), List.of())))
            .apply(extraction.apply(document));
  }

  /** Loaded with the first new document: a run that finds nothing new is over at once. */
  private synchronized Annotator annotator() {
    if (annotator == null) {
      annotator = settings.fast() ? Annotator.withoutModel() : Annotator.load();
    }
    return annotator;
  }

  private OutletRegistry attribute() {
    List<OutletRef> outlets = corpus.outlets();
    corpus.outletsAre(outlets);
    OutletRegistry known = pipeline.knowing(outlets);
    Attributor attributor = new Attributor(known);
    long all = corpus.unattributed();
    long done = 0;
    for (List<AttributedArticle> some = corpus.unattributed(AT_ONCE);
        !some.isEmpty();
        some = corpus.unattributed(AT_ONCE)) {
      progress.step("attributing " + done + " of " + all);
      corpus.attributed(attributed(some, attributor));
      done += some.size();
    }
    return known;
  }

  private List<AttributedArticle> attributed(List<AttributedArticle> some, Attributor attributor) {
    List<AttributedArticle> found = new ArrayList<>(some.size());
    List<Rejection> failed = new ArrayList<>();
    Function<AttributedArticle, Outcome<AttributedArticle>> work =
        article ->
            Guard.next("attribute", (Article a) -> attributor.attribute(article.annotated()))
                .apply(Outcome.of(article.article()));
    try (InOrder<AttributedArticle, Outcome<AttributedArticle>> order =
        new InOrder<>(
            settings.threads(),
            work,
            outcome -> {
              if (outcome instanceof Outcome.Accepted<AttributedArticle> accepted) {
                found.add(accepted.value());
              } else {
                failed.add(((Outcome.Rejected<AttributedArticle>) outcome).rejection());
              }
            })) {
      some.forEach(order::accept);
      order.finish();
    }
    if (!failed.isEmpty()) {
      corpus.reject(failed);
      // They stay as articles without attributions, or the loop would meet them for ever.
      Set<String> there = new java.util.HashSet<>(found.stream().map(a -> a.id()).toList());
      some.stream().filter(a -> !there.contains(a.id())).forEach(found::add);
    }
    return found;
  }

  private void trace(OutletRegistry known) {
    List<String> changed = corpus.untraced();
    if (changed.isEmpty()) {
      return;
    }
    long all = corpus.articleCount();
    Set<String> scope = null;
    if (all > whole && changed.size() < all / 4) {
      progress.step(String.format(Locale.ROOT, "finding the neighbours of %,d", changed.size()));
      scope = corpus.neighbourhood(changed, (int) (all / 2));
    }
    List<AttributedArticle> articles = scope == null ? corpus.all() : corpus.articles(scope);
    // Stories are called after their earliest article, whatever they were called before: the same
    // articles then give the same facts, however they came.
    corpus.traced(pipeline.whole(articles, known, all), scope == null);
  }
}
