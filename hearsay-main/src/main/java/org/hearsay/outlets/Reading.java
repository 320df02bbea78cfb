package org.hearsay.outlets;

import org.jspecify.annotations.Nullable;

/**
 * What one wording means: an outlet, or a programme of it, and how sure the wording is with and
 * without the article.
 *
 * @param text the wording without a leading article
 * @param programme the programme, null where the wording names the outlet
 */
record Reading(Outlet outlet, String text, Use bare, Use article, @Nullable String programme) {
  /** How sure a wording is; the surer come first. */
  enum Use {
    SURE,
    UNSURE,
    /** A short form that we made of the full name: candidates after all that are on record. */
    SHORT,
    NEVER
  }

  Use use(boolean withArticle) {
    return withArticle ? article : bare;
  }
}
