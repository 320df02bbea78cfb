package org.hearsay.attribute;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.RawAttribution;
import org.hearsay.outlets.OutletRegistry;

/**
 * Says who says what in an article, and whom the article cites through whom. Thread-safe,
 * deterministic.
 */
public final class Attributor {
  private final Outlets outlets;
  private final CitationRules citationRules;
  private final RawFinder rawFinder = new RawFinder();

  /** An attributor that knows the registry's outlets. */
  public Attributor(OutletRegistry registry) {
    this(new RegistryOutlets(registry));
  }

  Attributor(Outlets outlets) {
    this.outlets = outlets;
    this.citationRules = new CitationRules(outlets);
  }

  /**
   * The article with its attributions in the order of the text and one citation for each distinct
   * pair.
   */
  public AttributedArticle attribute(AnnotatedArticle annotated) {
    Page page = page(annotated);
    List<RawAttribution> raw =
        rawFinder.complete(
            page, annotated.raw().isEmpty() ? rawFinder.find(page) : annotated.raw());
    List<Attribution> attributions = new Assembler(page).assemble(raw);
    Pairs pairs = citationRules.apply(page);
    NestedChain.apply(page, attributions, pairs);
    return new AttributedArticle(
        annotated, attributions, pairs.citations(new Attributions(attributions)));
  }

  Page page(AnnotatedArticle annotated) {
    Article article = annotated.article();
    Page page =
        new Page(article, Tokens.of(article.text(), annotated.sentences(), annotated.paragraphs()));
    new KnownFinder(outlets).mark(page);
    new DomainFinder(outlets).mark(page);
    new FoundFinder(outlets).mark(page, Persons.of(page));
    GenericFinder.mark(page);
    ShortForms.mark(page, media(page));
    LinkRules.name(page, outlets);
    return page;
  }

  /** Of every outlet named on the page whether it is a newspaper, a broadcaster, ... */
  private Map<String, String> media(Page page) {
    Map<String, String> media = new HashMap<>();
    for (Mention mention : page.mentions()) {
      Outlets.Known known = mention.named() ? outlets.byName(mention.name()) : null;
      if (known != null) {
        media.put(mention.name(), known.medium());
      }
    }
    return media;
  }

  /** For every rule its description and how often it gave a pair since this object was made. */
  public Map<String, Long> hits() {
    Map<String, Long> hits = new LinkedHashMap<>();
    for (CitationRule rule : citationRules.rules()) {
      hits.put(rule.name() + ": " + rule.description(), citationRules.hits(rule));
    }
    rawFinder.hits().forEach((rule, count) -> hits.put("without a model, " + rule, count));
    return hits;
  }
}
