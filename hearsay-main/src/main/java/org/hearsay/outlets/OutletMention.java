package org.hearsay.outlets;

import java.io.Serializable;
import java.util.List;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * One place in a text where an outlet is named.
 *
 * @param candidates who may be meant: those that the wording names without doubt first, then in the
 *     order of the registry; never empty
 * @param span the words of the name, without an article before it
 * @param alias the wording as the registry has it
 * @param form whether it is written as a name, a web address, an account or a programme
 * @param ambiguous true where the wording is also an ordinary word or another thing, so that only
 *     the context can tell
 * @param article true where "the" stands directly before
 * @param programme the programme named, null where the outlet itself is
 */
public record OutletMention(
    List<Outlet> candidates,
    Span span,
    String alias,
    Form form,
    boolean ambiguous,
    boolean article,
    @Nullable String programme)
    implements Serializable {
  /** How the outlet is written. */
  public enum Form {
    NAME,
    DOMAIN,
    ACCOUNT,
    PROGRAMME
  }

  public OutletMention {
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("mention \"" + alias + "\" without a candidate");
    }
    candidates = List.copyOf(candidates);
  }

  /** The likeliest outlet by the wording alone. */
  public Outlet outlet() {
    return candidates.get(0);
  }
}
