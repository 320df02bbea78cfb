package org.hearsay.attribute;

import java.util.List;
import org.hearsay.model.CitationKind;
import org.hearsay.model.NameCandidate;

/**
 * Words that stand for a medium.
 *
 * @param from first token
 * @param to behind the last token
 * @param name what it stands for: an outlet's name, {@code unnamed media}, ...
 * @param candidates names it may stand for where that is open; then {@code name} says so too
 */
record Mention(
    int from,
    int to,
    String name,
    CitationKind kind,
    Type type,
    boolean ambiguous,
    List<NameCandidate> candidates) {

  /** How the mention names the medium. */
  enum Type {
    /** In the registry. */
    KNOWN,
    /** Found by its form or by the words around it. */
    FOUND,
    /** A short or common-noun form of one named elsewhere ("the Post", "the paper"). */
    ANAPHOR,
    /** Media without a name ("local media"). */
    GENERIC,
    /** A platform for posts. */
    PLATFORM
  }

  Mention {
    candidates = List.copyOf(candidates);
  }

  static Mention of(int from, int to, String name, CitationKind kind, Type type) {
    return new Mention(from, to, name, kind, type, false, List.of());
  }

  boolean named() {
    return type == Type.KNOWN || type == Type.FOUND || type == Type.ANAPHOR;
  }

  boolean open() {
    return candidates.size() > 1;
  }
}
