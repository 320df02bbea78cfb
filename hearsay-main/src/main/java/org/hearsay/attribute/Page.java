package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** One article as all rules read it: words, mentions of media, persons. Built once an article. */
final class Page {
  /** The rules by which a medium is known to be a source, without those that ask who cites. */
  private static final List<MentionRule> SOURCES =
      List.of(
          new SourceRules.Told(),
          new SourceRules.AccordingTo(),
          new SourceRules.Reported(),
          new SourceRules.Inverted(),
          new SourceRules.PieceOf(),
          new SourceRules.PieceIn());

  final Article article;
  final Tokens tokens;
  final Quotes quotes;
  private final List<Mention> mentions = new ArrayList<>();
  private final int[] mentionAt;
  private @Nullable Persons persons;
  private final Set<Integer> settled = new HashSet<>();

  Page(Article article, Tokens tokens) {
    this.article = article;
    this.tokens = tokens;
    this.quotes = Quotes.of(tokens);
    this.mentionAt = new int[tokens.size];
    Arrays.fill(mentionAt, -1);
  }

  /** Takes a mention unless an earlier, hence surer, one already holds one of its words. */
  boolean add(Mention mention) {
    for (int i = mention.from(); i < mention.to(); i++) {
      if (mentionAt[i] >= 0) {
        return false;
      }
    }
    for (int i = mention.from(); i < mention.to(); i++) {
      mentionAt[i] = mentions.size();
    }
    mentions.add(mention);
    return true;
  }

  /** Puts another reading in a mention's place. */
  void replace(Mention old, Mention now) {
    int at = mentionAt[old.from()];
    if (now.from() != old.from() || now.to() != old.to()) {
      throw new IllegalArgumentException("mention " + now + " stands elsewhere than " + old);
    }
    mentions.set(at, now);
  }

  /** In the order of the text. */
  List<Mention> mentions() {
    List<Mention> sorted = new ArrayList<>(mentions);
    sorted.sort(Comparator.comparingInt(Mention::from));
    return sorted;
  }

  @Nullable Mention mentionAt(int token) {
    return token < 0 || token >= tokens.size || mentionAt[token] < 0
        ? null
        : mentions.get(mentionAt[token]);
  }

  Span span(int from, int to) {
    return tokens.span(from, to);
  }

  /** The mention's words with the article before it. */
  int start(Mention m) {
    return tokens.is(m.from() - 1, "the") ? m.from() - 1 : m.from();
  }

  /** True once a rule has said what the mention does; later rules leave it alone. */
  boolean settled(Mention m) {
    return settled.contains(m.from());
  }

  void settle(Mention m) {
    settled.add(m.from());
  }

  /** The persons named here; found on first use, after the media are marked. */
  Persons persons() {
    if (persons == null) {
      persons = Persons.of(this);
    }
    return persons;
  }

  /** True where some rule for sources holds for the mention. */
  boolean source(Mention m) {
    for (MentionRule rule : SOURCES) {
      if (rule.match(this, m) != null) {
        return true;
      }
    }
    return false;
  }

  boolean accordingTo(Mention m) {
    return SOURCES.get(1).match(this, m) != null;
  }

  /** True for agencies that are known for pictures alone. */
  boolean pictureAgency(Mention m) {
    return Lexicon.PHOTO_AGENCY.contains(tokens.lower[m.from()])
        || m.kind() == org.hearsay.model.CitationKind.AGENCY;
  }
}
