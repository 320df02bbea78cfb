package org.hearsay.attribute;

import static org.hearsay.attribute.FurnitureRules.*;

import java.util.Locale;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.hearsay.model.Credit;
import org.hearsay.model.CreditRole;
import org.hearsay.model.StatedSource;
import org.jspecify.annotations.Nullable;

/** Rules for contributors, the credits that the page shows and what its metadata state. */
final class CreditRules {
  private CreditRules() {}

  /** "X contributed to this report", "With inputs from X". */
  static final class Contributed extends MentionRule {
    Contributed() {
      super(
          "contributed",
          "contributed to this report, with files or inputs from X, material from X was used");
    }

    @Override
    @Nullable Hit match(Page page, Mention m) {
      Tokens tokens = page.tokens;
      boolean contributed = false;
      for (int i = m.to();
          i < tokens.size && i - m.to() < 14 && tokens.sameSentence(i, m.from());
          i++) {
        contributed |= tokens.in(i, CONTRIBUTED) && tokens.in(i + 2, THIS_THE);
      }
      int t = Contexts.before(page, m.from());
      boolean with =
          tokens.is(t, "from")
              && tokens.in(t - 1, INPUTS)
              && (tokens.in(t - 2, WITH_ADDITIONAL) || tokens.is(t - 1, "material"));
      return contributed || with ? information(page, m, m.from(), m.to(), 0.85) : null;
    }
  }

  /** The credits that the page shows apart from its text. */
  static final class ByCredit extends FoundRule {
    private final Outlets outlets;

    ByCredit(Outlets outlets) {
      super(
          "credit",
          "byline, tail, caption or dateline of the page credits an agency, outlet or photographer's agency");
      this.outlets = outlets;
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      Article article = page.article;
      for (Credit credit : article.credits()) {
        String name = name(credit);
        if (name != null && credit.role() != CreditRole.CONTRIBUTOR) {
          Outlets.Known known = outlets.byName(name);
          boolean photo = credit.role() == CreditRole.PHOTO;
          if (photo && known == null && !agencyLike(name)) {
            continue; // a photographer; the page's credits have the name
          }
          boolean agency =
              name.equals(Unnamed.AGENCY)
                  || (known != null && known.kind() == CitationKind.AGENCY)
                  || credit.role() == CreditRole.WIRE;
          CitationKind kind = agency ? CitationKind.AGENCY : CitationKind.OUTLET;
          CitationRole role = photo ? CitationRole.PHOTO : CitationRole.REPUBLICATION;
          add(pairs, known == null ? name : known.name(), kind, role, null, credit.from(), 0.9);
        }
      }
      if (article.dateline() != null && article.dateline().agency() != null) {
        Outlets.Known known = outlets.byName(article.dateline().agency());
        add(
            pairs,
            known == null ? article.dateline().agency() : known.name(),
            CitationKind.AGENCY,
            CitationRole.REPUBLICATION,
            null,
            "dateline",
            0.95);
      }
    }

    /** "Lumen Pictures", "quay.example", "KPA": not Ada Quill. */
    private static boolean agencyLike(String name) {
      String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
      boolean letters = name.length() <= 6 && name.chars().allMatch(Character::isUpperCase);
      return letters || name.indexOf('.') > 0 || PICTURE_AGENCY.contains(last);
    }

    private static final Set<String> PICTURE_AGENCY =
        Set.of(
            "pictures",
            "images",
            "photos",
            "photo",
            "press",
            "media",
            "agency",
            "news",
            "tv",
            "wire",
            "television",
            "archive",
            "archives",
            "bild",
            "bilder");

    /** "Agencies" names none. */
    private static @Nullable String name(Credit credit) {
      String lower = credit.name().strip().toLowerCase(Locale.ROOT);
      if (lower.isEmpty()) {
        return null;
      }
      return NAMELESS_AGENCY.contains(lower) ? Unnamed.AGENCY : credit.name().strip();
    }
  }

  /** What the page's metadata says of its own derivation. */
  static final class StatedByPage extends FoundRule {
    private final Outlets outlets;

    StatedByPage(Outlets outlets) {
      super("stated", "the page's metadata name another outlet as its source");
      this.outlets = outlets;
    }

    @Override
    public void apply(Page page, Pairs pairs) {
      for (StatedSource stated : page.article.stated()) {
        Outlets.Known known = lookup(stated.value().strip());
        String own = page.article.outlet().name();
        if (known != null && !known.name().equals(own)) {
          add(
              pairs,
              known.name(),
              known.kind(),
              CitationRole.REPUBLICATION,
              null,
              stated.field() + " " + stated.value(),
              0.85);
        }
      }
    }

    private Outlets.@Nullable Known lookup(String value) {
      int scheme = value.indexOf("://");
      if (scheme < 0) {
        return outlets.byName(value);
      }
      int from = scheme + 3;
      int to = value.indexOf('/', from);
      String host = value.substring(from, to < 0 ? value.length() : to).toLowerCase(Locale.ROOT);
      return outlets.byDomain(host.startsWith("www.") ? host.substring(4) : host);
    }
  }
}
