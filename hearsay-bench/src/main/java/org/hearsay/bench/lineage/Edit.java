package org.hearsay.bench.lineage;

/** What a newsroom did to a text on the way. */
public enum Edit {
  CUT,
  NEW_HEADLINE,
  NEW_LEAD,
  LOCAL_PARAGRAPH,
  TYPO,
  TRIMMED_QUOTE,
  OTHER_UNIT,
  OTHER_FIGURES,
  PARAPHRASE,
  MERGED
}
