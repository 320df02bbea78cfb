package org.hearsay.lineage;

/**
 * How a text is written, in figures that differ between a release and a report, an agency's wire
 * and its rewrite.
 *
 * @param words its length
 * @param reporting reporting verbs in a hundred words
 * @param quoted share of words inside quotation marks
 * @param numbers share of words that are numbers
 * @param firstPerson share of words outside quotations that are "we", "our", "I"
 * @param capitals share of capitalised words
 * @param sentence words a sentence
 */
record Style(
    int words,
    double reporting,
    double quoted,
    double numbers,
    double firstPerson,
    double capitals,
    double sentence) {

  static Style of(NormalText text) {
    int reporting = 0;
    int quoted = 0;
    int numbers = 0;
    int firstPerson = 0;
    int capitals = 0;
    int sentences = 1;
    for (int i = 0; i < text.size; i++) {
      boolean inQuote = text.is(i, NormalText.QUOTED);
      reporting += Words.isReporting(text.word[i]) ? 1 : 0;
      quoted += inQuote ? 1 : 0;
      numbers += text.is(i, NormalText.NUMBER) ? 1 : 0;
      firstPerson += !inQuote && Words.isFirstPerson(text.word[i]) ? 1 : 0;
      capitals += text.is(i, NormalText.CAPITAL) ? 1 : 0;
      sentences += text.is(i, NormalText.FIRST) ? 1 : 0;
    }
    double n = Math.max(1, text.size);
    return new Style(
        text.size,
        100 * reporting / n,
        quoted / n,
        numbers / n,
        100 * firstPerson / n,
        capitals / n,
        n / sentences);
  }
}
