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
  enum Use {
    NEVER,
    UNSURE,
    SURE
  }

  Use use(boolean withArticle) {
    return withArticle ? article : bare;
  }
}
