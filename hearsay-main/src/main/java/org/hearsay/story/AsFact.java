package org.hearsay.story;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a passage stands as a plain fact: its article names nobody for it and makes no
 * reservation, neither in the sentence, nor in its paragraph, nor where it says the same again.
 *
 * <p>Each of these was a kind of wrong alert, read on real news: a question, a quotation that goes
 * on, a paragraph whose first sentence names the source, a lead whose source follows in the text.
 */
final class AsFact {
  /** So alike that the other sentence may say the same. */
  private static final double SAID_AGAIN = .4;

  /** Where a study appeared is no claim of its own. */
  private static final Pattern PUBLISHED =
      Pattern.compile("(?i)\\b(?:(?:is|are|was|were|been) |, )published\\b");

  /** Ways to say so that are also ways to do something; near a fact they are doubt enough. */
  private static final Pattern MAYBE_SAID =
      Pattern.compile(
          "(?i)\\b(?:stress(?:es|ed)?|point(?:s|ed|ing)? out|suggest(?:s|ed|ing)?|not(?:es|ed|ing)"
              + "|believe[sd]?|found|find|finds|think|thinks|conclude[sd]?|estimate[sd]?|expect(?:s|ed)?"
              + "|understood|according|appear(?:s|ed)?|emerged?)\\b");

  private AsFact() {}

  /**
   * True where nothing near tells of a source or a doubt.
   *
   * @param article all statements of its article
   */
  static boolean stands(Told told, List<Told> article) {
    Statement statement = told.statement();
    boolean plain = !marked(statement) && !SameWords.quoted(told) && !SameWords.tooLong(told);
    return plain
        && !statement.text().strip().endsWith("?")
        && !PUBLISHED.matcher(statement.text()).find()
        && !MAYBE_SAID.matcher(statement.text()).find()
        && article.stream()
            .filter(other -> marked(other.statement()))
            .noneMatch(other -> sameParagraph(told, other) || told.alike(other) >= SAID_AGAIN);
  }

  private static boolean marked(Statement s) {
    return s.attributed() || s.hedged() || s.doubted() || s.denied();
  }

  private static boolean sameParagraph(Told one, Told two) {
    boolean first = one.statement().span().start() < two.statement().span().start();
    int from = (first ? one : two).statement().span().end();
    int to = (first ? two : one).statement().span().start();
    String text = one.statement().member().article().text();
    return text.substring(Math.min(from, to), to).indexOf('\n') < 0;
  }
}
