package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.annotate.Annotator;
import org.hearsay.attribute.Attributor;
import org.hearsay.event.EventCoder;
import org.hearsay.extract.Extractor;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Claim;
import org.hearsay.model.CountRules;
import org.hearsay.model.Document;
import org.hearsay.model.Edge;
import org.hearsay.model.Event;
import org.hearsay.model.Group;
import org.hearsay.model.Lineage;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Outcome;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Rejection;
import org.hearsay.model.Scope;
import org.hearsay.model.Story;
import org.hearsay.model.StoryDraft;
import org.hearsay.model.Trace;
import org.hearsay.outlets.OutletRegistry;
import org.hearsay.read.ReadLimits;
import org.hearsay.read.ReadProgress;
import org.hearsay.read.Reader;
import org.hearsay.store.ArticleShelf;
import org.hearsay.store.Corpus;
import org.hearsay.story.StoryGrouper;
import org.jspecify.annotations.Nullable;

/**
 * The order of the stages, top to bottom: read → extract → annotate → attribute → lineage → story →
 * event.
 *
 * <p>Stages 1 to 4 take one document at a time and stream; stages 5 to 7 look at the whole pile.
 * Models are loaded when the first document needs them.
 */
public final class Pipeline {
  /** Written into a corpus beside what this program found. */
  public static final String VERSION = "0.1.0";

  private final Settings settings;
  private final Progress progress;
  private final OutletRegistry outlets = OutletRegistry.standard();

  public Pipeline(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Stages 1 and 2: articles in the order of reading. */
  public void extract(Input input, Consumer<Outcome<Article>> sink) {
    stream(input, document -> document, extraction(), sink);
  }

  /** Stages 1 to 4: articles with attributions and citations, in the order of reading. */
  public void attribute(Input input, Consumer<Outcome<AttributedArticle>> sink) {
    Annotator annotator = settings.fast() ? Annotator.withoutModel() : Annotator.load();
    stream(input, document -> document, attribution(annotator), sink);
  }

  /**
   * Stages 1, 2 and 5: who shares text with whom, without reading what the articles state. Edges
   * come in the order of child and parent, then groups; memory holds neither them nor the texts.
   *
   * @param shelf where the articles are put by; what it has from an interrupted run is skipped
   * @return what could not be read
   */
  public List<Rejection> copies(
      Input input, ArticleShelf shelf, Consumer<Edge> edges, Consumer<Group> groups) {
    if (shelf.hadBefore() > 0) {
      progress.step(String.format(Locale.ROOT, "going on behind %,d articles", shelf.hadBefore()));
    }
    Pile<Article> pile = new Pile<>(List.of(), new ArrayList<>());
    Extractor extractor = new Extractor(outlets);
    stream(
        input,
        document -> shelf.had(document.id()) ? null : document,
        document -> Guard.run("extract", document, () -> extractor.extractForComparison(document)),
        outcome -> {
          if (outcome instanceof Outcome.Accepted<Article> accepted) {
            shelf.add(accepted.value());
          } else {
            pile.take(outcome);
          }
        });
    pile.sortRejected();
    shelf.seal();
    new LineageTracer(outlets)
        .copies(
            shelf.articles().stream().map(Pipeline::unattributed).toList(),
            shelf.texts(),
            shelf.scratch(progress::step),
            edges,
            groups);
    return pile.rejected;
  }

  /** All stages: the whole result. */
  public Trace trace(Input input) {
    Annotator annotator = settings.fast() ? Annotator.withoutModel() : Annotator.load();
    // 1 read, 2 extract
    Pile<Article> extracted = gather(input, extraction(), Article::id);
    // The outlets of a pile cite each other whether or not the registry knows them.
    OutletRegistry known = outlets.with(extracted.values.stream().map(Article::outlet).toList());
    // 3 annotate, 4 attribute
    Pile<AttributedArticle> pile = attributed(extracted, annotator, known);
    return whole(pile, known, pile.values.size());
  }

  /**
   * Stages 5 to 7 over articles as if they were everything.
   *
   * @param all how many articles there are
   */
  Trace whole(List<AttributedArticle> articles, OutletRegistry known, long all) {
    return whole(new Pile<>(articles, List.of()), known, all);
  }

  private Trace whole(Pile<AttributedArticle> pile, OutletRegistry known, long all) {
    // 5 lineage
    progress.step("comparing " + count(pile));
    LineageTracer tracer = new LineageTracer(known);
    Lineage lineage = tracer.trace(pile.values, all);
    // 6 story
    progress.step("grouping stories");
    List<StoryDraft> drafts = new StoryGrouper(known).group(pile.values, lineage);
    progress.step("counting origins");
    List<Story> stories =
        drafts.stream().map(draft -> counted(draft, tracer, pile, lineage)).toList();
    // 7 event
    EventCoder coder = new EventCoder();
    List<Event> events = new ArrayList<>();
    Map<String, AttributedArticle> byId = new HashMap<>();
    pile.values.forEach(a -> byId.putIfAbsent(a.id(), a));
    // Its members alone: the whole pile for each story cost more than all the rest at 20,000.
    stories.forEach(
        story ->
            events.addAll(coder.code(story, story.documents().stream().map(byId::get).toList())));
    return new Trace(pile.values, lineage, stories, events, pile.rejected);
  }

  /**
   * Adds to a corpus: documents that it has are skipped before any work is done on them; then what
   * the new ones touch is traced anew.
   *
   * @return how many documents were added
   */
  public int ingest(Input input, Corpus corpus) {
    return ingestion(corpus).add(input);
  }

  /**
   * Deletes documents from a corpus with everything that was derived from them; what they were
   * joined to is traced anew.
   *
   * @return how many of the ids were there
   */
  public int delete(List<String> ids, Corpus corpus) {
    return ingestion(corpus).delete(ids);
  }

  /** Finishes what a killed run left; with {@code everything} the whole pile is traced anew. */
  public void finish(Corpus corpus, boolean everything) {
    ingestion(corpus).finish(everything);
  }

  private Ingestion ingestion(Corpus corpus) {
    return new Ingestion(this, settings, progress, corpus.writer(), Ingestion.TRACED_WHOLE);
  }

  /** A story's row counted again, under other rules or over a lineage that people changed. */
  public OriginCount count(Trace basis, Scope scope, CountRules rules) {
    OutletRegistry known =
        outlets.with(basis.documents().stream().map(a -> a.article().outlet()).toList());
    return new LineageTracer(known).row(basis.documents(), basis.lineage(), scope, rules);
  }

  /**
   * A story told and counted again over a lineage that people changed.
   *
   * @param basis the story with all that it rests on, as people left it
   * @param evident the lineage that the evidence alone gives
   */
  public Story judged(Trace basis, Lineage evident) {
    Story story = basis.stories().get(0);
    OutletRegistry known =
        outlets.with(basis.documents().stream().map(a -> a.article().outlet()).toList());
    Pile<AttributedArticle> pile = new Pile<>(basis.documents(), List.of());
    return counted(
        new StoryGrouper(known).again(story, pile.values, evident, basis.lineage()),
        new LineageTracer(known),
        pile,
        basis.lineage());
  }

  /** Traces a few documents beside articles that are known already; nothing is kept. */
  public Trace ask(Input input, List<AttributedArticle> near) {
    Annotator annotator = settings.fast() ? Annotator.withoutModel() : Annotator.load();
    Pile<Article> asked = gather(input, extraction(), Article::id);
    List<OutletRef> named = new ArrayList<>();
    asked.values.forEach(a -> named.add(a.outlet()));
    near.forEach(a -> named.add(a.article().outlet()));
    OutletRegistry known = outlets.with(named);
    Pile<AttributedArticle> pile = attributed(asked, annotator, known);
    pile.values.addAll(near);
    pile.values.sort(Comparator.comparing(AttributedArticle::id));
    return whole(pile, known, pile.values.size());
  }

  private Story counted(
      StoryDraft draft, LineageTracer tracer, Pile<AttributedArticle> pile, Lineage lineage) {
    List<Claim> claims =
        draft.claims().stream()
            .map(
                c ->
                    c.counted(
                        tracer.origins(pile.values, lineage, c.scope(), settings.rules()),
                        tracer.origins(pile.values, lineage, c.roots().scope(), settings.rules())))
            .toList();
    return new Story(
        draft.id(),
        draft.headline(),
        draft.documents(),
        tracer.row(pile.values, lineage, draft.main(), settings.rules()),
        claims,
        draft.alerts(),
        draft.notes(),
        draft.main());
  }

  /** The registry with the outlets of a pile: they cite each other whether or not it knows them. */
  OutletRegistry knowing(List<OutletRef> pile) {
    return outlets.with(pile);
  }

  Function<Document, Outcome<Article>> extraction() {
    Extractor extractor = new Extractor(outlets);
    return document -> Guard.run("extract", document, () -> extractor.extract(document));
  }

  private Function<Document, Outcome<AttributedArticle>> attribution(Annotator annotator) {
    Attributor attributor = new Attributor(outlets);
    return extraction()
        .andThen(
            Guard.next("attribute", article -> attributor.attribute(annotator.annotate(article))));
  }

  private static AttributedArticle unattributed(Article article) {
    return new AttributedArticle(AnnotatedArticle.bare(article), List.of(), List.of());
  }

  /**
   * @param wanted the document as it is to be worked on, or null where it is to be passed over
   */
  <T> void stream(
      Input input,
      Function<Document, @Nullable Document> wanted,
      Function<Document, Outcome<T>> work,
      Consumer<Outcome<T>> sink) {
    Consumer<Outcome<T>> counted =
        outcome -> {
          progress.document(outcome instanceof Outcome.Rejected);
          sink.accept(outcome);
        };
    Function<Outcome<Document>, Outcome<T>> each =
        outcome ->
            outcome instanceof Outcome.Accepted<Document> read
                ? work.apply(read.value())
                : new Outcome.Rejected<>(((Outcome.Rejected<Document>) outcome).rejection());
    try (InOrder<Outcome<Document>, Outcome<T>> order =
        new InOrder<>(settings.threads(), each, counted)) {
      Consumer<Outcome<Document>> filter =
          outcome -> {
            if (!(outcome instanceof Outcome.Accepted<Document> read)) {
              order.accept(outcome);
              return;
            }
            Document document = wanted.apply(read.value());
            if (document == null) {
              progress.skipped();
            } else {
              order.accept(Outcome.of(document));
            }
          };
      new Reader(ReadLimits.standard(), reading()).read(input.paths(), input.stdin(), filter);
      order.finish();
    }
  }

  private ReadProgress reading() {
    return new ReadProgress() {
      @Override
      public void bytes(long more) {
        progress.bytes(more);
      }

      @Override
      public void skipped(String kind) {
        progress.passedOver(kind);
      }
    };
  }

  /**
   * Everything in memory, in the order of ids: what follows must not depend on the order of
   * reading.
   */
  private <T> Pile<T> gather(
      Input input, Function<Document, Outcome<T>> work, Function<T, String> id) {
    Pile<T> pile = new Pile<>(new ArrayList<>(), new ArrayList<>());
    stream(input, document -> document, work, pile::take);
    pile.values.sort(Comparator.comparing(id));
    pile.sortRejected();
    return pile;
  }

  private Pile<AttributedArticle> attributed(
      Pile<Article> extracted, Annotator annotator, OutletRegistry known) {
    Attributor attributor = new Attributor(known);
    Pile<AttributedArticle> pile =
        new Pile<>(new ArrayList<>(), new ArrayList<>(extracted.rejected));
    Function<Outcome<Article>, Outcome<AttributedArticle>> work =
        Guard.next("attribute", article -> attributor.attribute(annotator.annotate(article)));
    int all = extracted.values.size();
    try (InOrder<Outcome<Article>, Outcome<AttributedArticle>> order =
        new InOrder<>(settings.threads(), work, pile::take)) {
      for (Article article : extracted.values) {
        order.accept(Outcome.of(article));
        progress.step("attributing " + pile.values.size() + " of " + all);
      }
      order.finish();
    }
    pile.sortRejected();
    return pile;
  }

  /** Values in the order of ids: what follows must not depend on the order of reading. */
  private record Pile<T>(List<T> values, List<Rejection> rejected) {
    void take(Outcome<T> outcome) {
      if (outcome instanceof Outcome.Accepted<T> accepted) {
        values.add(accepted.value());
      } else {
        rejected.add(((Outcome.Rejected<T>) outcome).rejection());
      }
    }

    void sortRejected() {
      rejected.sort(
          Comparator.comparing(Rejection::path)
              .thenComparing(Rejection::offset, Comparator.nullsFirst(Comparator.naturalOrder())));
    }
  }

  private static String count(Pile<?> pile) {
    return String.format(Locale.ROOT, "%,d articles", pile.values.size());
  }
}
