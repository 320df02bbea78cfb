package org.hearsay.attribute;

import java.util.List;
import java.util.Set;
import org.hearsay.model.CitationKind;
import org.jspecify.annotations.Nullable;

/** Rules for posts on platforms: said there, tweeted, embedded. */
final class PostRules {
  private static final Set<String> BAR = Set.of("|", ">");
  private static final Set<String> ON = Set.of("on", "to", "via", "from", "over");
  private static final Set<String> BEFORE_PLATFORM = Lexicon.words("postrules.before-platform");
  private static final Set<String> WROTE = Lexicon.words("postrules.wrote");
  private static final Set<String> FOLLOW = Set.of("follow", "like", "join", "find", "subscribe");
  private static final Set<String> US = Set.of("us", "me", "him", "her", "our", "@", "them", "the");

  private PostRules() {}

  static List<CitationRule> all() {
    return List.of(new PlatformPost(), new Tweeted(), new Embedded());
  }

  /** "posted on Facebook", "a Twitter account claimed", "in an Instagram post". */
  static final class PlatformPost extends MentionRule {
    private static final Set<String> LOOKS =
        Set.of(
            "watch",
            "watching",
            "watches",
            "browse",
            "browsing",
            "check",
            "checking",
            "use",
            "uses");

    /** "A Telegram channel close to the army": there, a channel is what posts. */
    private static final Set<String> CHANNEL = Set.of("channel", "channels");

    private static final Set<String> CLOSERS = Set.of(".", ",", "!", "?", ":", ";", "(");

    PlatformPost() {
      super("platform-post", "something posted, said or shown on a platform");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      if (m.type() != Mention.Type.PLATFORM || followLine(page.tokens, m)) {
        return null;
      }
      Tokens tokens = page.tokens;
      boolean channel = tokens.is(m.from(), "telegram") && tokens.in(m.to(), CHANNEL);
      boolean behind =
          (channel || postWord(tokens, m.from(), m.to(), m.to() + 2))
              && !looksAt(tokens, m.from())
              && (channel || !tokens.is(m.to(), "channel"))
              && !tokens.breakBefore(m.to())
              && !tokens.in(m.to(), CLOSERS);
      boolean on = tokens.in(before(page, m), ON);
      boolean before = on && postWord(tokens, m.from(), Math.max(0, m.from() - 9), m.from());
      boolean later = on && said(tokens, m);
      boolean said = Subjects.verbOf(page, m) >= 0;
      return behind || before || later || said
          ? new Hit(
              CitationKind.POST,
              org.hearsay.model.CitationRole.INFORMATION,
              behind || before ? 0.85 : 0.65,
              page.span(m.from(), m.to()))
          : null;
    }

    /** "They watch just one YouTube video": nothing is taken from it. */
    private static boolean looksAt(Tokens tokens, int platform) {
      for (int i = Math.max(0, platform - 4); i < platform; i++) {
        if (tokens.in(i, LOOKS) && tokens.sameSentence(i, platform)) {
          return true;
        }
      }
      return false;
    }

    private static int before(Page page, Mention m) {
      int i = m.from() - 1;
      while (i > 0
          && m.from() - i < 5
          && (page.tokens.in(i, BEFORE_PLATFORM)
              || page.tokens.possessive(i)
              || page.tokens.capital[i])) {
        i--;
      }
      return i;
    }

    /** "On X, the singer wrote". */
    private static boolean said(Tokens tokens, Mention m) {
      for (int i = m.to();
          i < Math.min(m.to() + 7, tokens.size) && tokens.sameSentence(i, m.from());
          i++) {
        if (tokens.in(i, WROTE)) {
          return true;
        }
      }
      return false;
    }

    private static boolean postWord(Tokens tokens, int platform, int from, int to) {
      for (int i = from; i < Math.min(to, tokens.size); i++) {
        if (Lexicon.POST_WORD.contains(tokens.lower[i]) && tokens.sameSentence(i, platform)) {
          return true;
        }
      }
      return false;
    }

    /** "Follow us on Facebook" is no source. */
    private static boolean followLine(Tokens tokens, Mention m) {
      int first = tokens.sentenceFrom[tokens.sentence[m.from()]];
      if (tokens.in(first, FOLLOW) && m.from() - first < 9 && tokens.is(m.from() - 1, "on")) {
        return true; // "Like the Harbour Gazette on Facebook"
      }
      int from = Math.max(0, m.from() - 7);
      for (int i = from; i < m.from(); i++) {
        if (tokens.sameSentence(i, m.from())
            && ((tokens.in(i, FOLLOW) && tokens.in(i + 1, US))
                || tokens.is(i, "follow")
                || (tokens.is(i, "share") && i + 2 >= m.from()))) {
          return true;
        }
      }
      return tokens.in(m.to(), BAR) || tokens.is(m.from() - 1, "|");
    }
  }

  /** "she tweeted", "in a tweet", "took to Twitter". */
  static final class Tweeted extends FoundRule {
    private static final Set<String> WORDS =
        Set.of("tweeted", "tweet", "tweets", "tweeting", "retweeted", "hashtag");

    /** "Tweeted on Weibo": the verb has become general, the platform is the one named. */
    private static final Set<String> ELSEWHERE =
        Set.of("weibo", "facebook", "instagram", "telegram", "threads", "bluesky", "mastodon");

    Tweeted() {
      super("tweeted", "the verb or noun tweet stands for a post on Twitter");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (int i = 0; i < tokens.size; i++) {
        if (WORDS.contains(tokens.lower[i])
            && !tokens.is(i + 1, "this")
            && !tokens.is(i - 1, "|")
            && !(tokens.is(i + 1, "on") && tokens.in(i + 2, ELSEWHERE))) {
          cite(pairs, "Twitter", CitationKind.POST, page.span(i, i + 1), 0.85);
        }
      }
    }
  }

  /** "— Jane Doe (@janedoe) January 27, 2015". */
  static final class Embedded extends FoundRule {
    Embedded() {
      super(
          "embedded-post",
          "a post set into the page: name, handle and date, or a picture link of the platform");
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Tokens tokens = page.tokens;
      for (int i = 0; i + 2 < tokens.size; i++) {
        boolean handle =
            tokens.lower[i].startsWith("@")
                && tokens.lower[i].length() > 2
                && tokens.is(i - 1, "(")
                && tokens.is(i + 1, ")");
        boolean dated = handle && tokens.in(i + 2, Lexicon.MONTH);
        boolean picture = tokens.is(i, "pic.twitter.com");
        if (dated || picture) {
          cite(pairs, "Twitter", CitationKind.POST, page.span(i, i + 1), 0.9);
        }
      }
    }
  }
}
