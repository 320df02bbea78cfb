package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.CitationKind;
import org.hearsay.outlets.Outlet;
import org.hearsay.outlets.OutletKind;
import org.hearsay.outlets.OutletMention;
import org.hearsay.outlets.OutletRegistry;
import org.jspecify.annotations.Nullable;

/** The registry of outlets as this room asks it. */
final class RegistryOutlets implements Outlets {
  private final OutletRegistry registry;

  RegistryOutlets(OutletRegistry registry) {
    this.registry = registry;
  }

  @Override
  public List<Hit> find(String text) {
    List<Hit> hits = new ArrayList<>();
    for (OutletMention mention : registry.mentions(text)) {
      if (mention.form() == OutletMention.Form.ACCOUNT) {
        continue;
      }
      String programme = mention.programme();
      List<Known> known = new ArrayList<>();
      if (programme != null) {
        Outlet outlet = mention.outlet();
        known.add(new Known(programme, CitationKind.OUTLET, "programme", outlet.country()));
      } else {
        for (Outlet outlet : mention.candidates()) {
          known.add(known(outlet));
        }
      }
      hits.add(new Hit(mention.span(), known, mention.ambiguous()));
    }
    return hits;
  }

  private static Known known(Outlet outlet) {
    return new Known(
        plain(outlet.name()), kind(outlet.kind()), medium(outlet.kind()), outlet.country());
  }

  /** The name without the part in brackets that tells namesakes apart: no text writes it so. */
  private static String plain(String name) {
    int bracket = name.indexOf(" (");
    return bracket > 0 ? name.substring(0, bracket) : name;
  }

  private static CitationKind kind(OutletKind kind) {
    return switch (kind) {
      case AGENCY, STATE_AGENCY, WIRE_PHOTO -> CitationKind.AGENCY;
      case PLATFORM -> CitationKind.POST;
      case RELEASE_WIRE -> CitationKind.DOCUMENT;
      case NEWSPAPER, BROADCASTER, SITE, MAGAZINE, JOURNAL, MONITOR -> CitationKind.OUTLET;
    };
  }

  private static String medium(OutletKind kind) {
    return kind == OutletKind.STATE_AGENCY ? "agency" : kind.label();
  }

  @Override
  public @Nullable Known byName(String name) {
    List<Outlet> found = registry.byName(name);
    return found.isEmpty() ? null : known(found.get(0));
  }

  @Override
  public @Nullable Known byDomain(String domain) {
    Outlet outlet = registry.byDomain(domain);
    return outlet == null ? null : known(outlet);
  }
}
