package org.hearsay.lineage;

/**
 * How a text is written, in figures that differ between a press release and a report.
 *
 * @param words its length
 * @param reporting reporting verbs in a hundred words
 * @param quoted share of words inside quotation marks
 * @param firstPerson "we", "our", "I" in a hundred words, outside quotations
 * @param capitals share of capitalised words
 * @param sentence words a sentence
 */
record Style(
    int words,
    double reporting,
    double quoted,
    double firstPerson,
    double capitals,
    double sentence) {
  static final double BIAS = -4.407;
  static final double[] WEIGHTS = {-2.905, 2.967, -13.02, 1.164, 0.712, -2.026};

  static Style of(NormalText text) {
    int reporting = 0;
    int quoted = 0;
    int firstPerson = 0;
    int capitals = 0;
    int sentences = 1;
    for (int i = 0; i < text.size; i++) {
      boolean inQuote = text.is(i, NormalText.QUOTED);
      reporting += text.is(i, NormalText.REPORTING) ? 1 : 0;
      quoted += inQuote ? 1 : 0;
      firstPerson += !inQuote && text.is(i, NormalText.FIRST_PERSON) ? 1 : 0;
      capitals += text.is(i, NormalText.CAPITAL) ? 1 : 0;
      sentences += text.is(i, NormalText.FIRST) ? 1 : 0;
    }
    double n = Math.max(1, text.size);
    return new Style(
        text.size,
        100 * reporting / n,
        quoted / n,
        100 * firstPerson / n,
        capitals / n,
        n / sentences);
  }

  /**
   * Log-odds that this is a release, not a report on one.
   *
   * <p>Fitted by {@code FitReleases} (module bench) on the press release families of one half of
   * the hash space, on what a release and a report on it differ in; on the other half it tells the
   * two apart in 96% of pairs. "Fewer reporting verbs" is what tells most.
   */
  double release() {
    double[] traits = traits();
    double sum = BIAS;
    for (int i = 0; i < traits.length; i++) {
      sum += WEIGHTS[i] * traits[i];
    }
    return sum;
  }

  /** What {@link #release} weighs; who says "we" twice in a hundred words does not say more. */
  double[] traits() {
    return new double[] {
      reporting, quoted, capitals, Math.log(sentence), Math.log1p(words), Math.min(firstPerson, 2)
    };
  }
}
