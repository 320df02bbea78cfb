package org.hearsay.web;

import java.util.List;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.CountRules;
import org.hearsay.model.Lineage;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Scope;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;

/**
 * The work that the page may ask for and that the store cannot do: counting under other rules, and
 * tracing what a reader pastes. Given by whoever starts the server; this room never runs the
 * pipeline itself.
 */
public interface Desk {
  /**
   * Something that a reader pasted or dropped.
   *
   * @param name its file name, or a name for pasted text
   */
  record Asked(String name, String text) {}

  /**
   * A story's row counted again.
   *
   * @param basis the documents and the part of the lineage that the row rests on
   * @param scope the stretches that carry the story
   */
  OriginCount count(Trace basis, Scope scope, CountRules rules);

  /**
   * A story told and counted again with what people said of its derivations.
   *
   * @param basis the story with all that it rests on, as people left it
   * @param evident the lineage that the evidence alone gives
   */
  Story judged(Trace basis, Lineage evident);

  /**
   * Traces what a reader asks about beside articles of the corpus.
   *
   * @param near articles of the corpus that are like it
   */
  Trace trace(List<Asked> asked, List<AttributedArticle> near);
}
