package org.hearsay.outlets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.OutletRef;
import org.jspecify.annotations.Nullable;

/**
 * Knows the world's news outlets: by name, by web address, and where a text names them.
 *
 * <pre>{@code
 * OutletRegistry registry = OutletRegistry.standard();
 * registry.byDomain("edition.cnn.com").name();       // "CNN"
 * registry.byName("NY Times").get(0).name();         // "The New York Times"
 * registry.mentions("She told Reuters on Monday");   // one mention, characters 9 to 16
 * }</pre>
 *
 * <p>Immutable, and safe for any number of threads.
 */
public final class OutletRegistry {
  private final List<Outlet> outlets;
  private final Hosts hosts;
  private final Map<String, List<Outlet>> byName;
  private final Map<String, List<Outlet>> byProgramme;
  private final MentionFinder finder;

  OutletRegistry(List<Outlet> outlets) {
    this.outlets = List.copyOf(outlets);
    hosts = new Hosts(this.outlets);
    byName = new HashMap<>(outlets.size() * 6);
    byProgramme = new HashMap<>();
    // Names first, then sure aliases, then the others: candidates come out in that order.
    for (Outlet outlet : this.outlets) {
      put(byName, outlet.name(), outlet);
    }
    putAliases(false);
    putAliases(true);
    finder = new MentionFinder(this.outlets, hosts);
  }

  private void putAliases(boolean ambiguous) {
    for (Outlet outlet : outlets) {
      for (Alias alias : outlet.aliases()) {
        if (alias.ambiguous() == ambiguous) {
          put(byName, alias.text(), outlet);
        }
      }
      for (Alias programme : outlet.programmes()) {
        if (programme.ambiguous() == ambiguous) {
          put(byProgramme, programme.text(), outlet);
        }
      }
    }
  }

  private static void put(Map<String, List<Outlet>> map, String name, Outlet outlet) {
    String key = Letters.key(name);
    List<Outlet> known = map.get(key);
    if (known == null) {
      map.put(key, List.of(outlet));
    } else if (!holds(known, outlet)) {
      List<Outlet> more = new ArrayList<>(known);
      more.add(outlet);
      map.put(key, List.copyOf(more));
    }
  }

  /** By identity: the registry holds each outlet once, and comparing all fields costs start-up. */
  @SuppressWarnings("ReferenceEquality")
  static boolean holds(List<Outlet> outlets, Outlet outlet) {
    for (Outlet other : outlets) {
      if (other == outlet) {
        return true;
      }
    }
    return false;
  }

  /** The registry that ships with Hearsay, read at the first call. */
  public static OutletRegistry standard() {
    return Standard.REGISTRY;
  }

  /**
   * This registry and the outlets of a pile that it does not know: a small paper is cited by the
   * others of its town long before any list has it. Names shorter than two words are taken as
   * ambiguous, because an ordinary word may be a masthead.
   */
  public OutletRegistry with(Collection<OutletRef> pile) {
    // In the order of names, so that the order of the pile cannot matter.
    Map<String, OutletRef> refs = new TreeMap<>();
    for (OutletRef ref : pile) {
      if (ref.name() != null && byName(ref.name()).isEmpty()) {
        refs.putIfAbsent(Letters.key(ref.name()), ref);
      }
    }
    Set<String> taken = new HashSet<>();
    Map<String, Outlet> more = new TreeMap<>();
    refs.forEach(
        (key, ref) -> {
          // A domain has one outlet: the registry's, else that of the first name that claims it.
          boolean free =
              ref.domain() != null && !hosts.holds(ref.domain()) && taken.add(ref.domain());
          more.put(key, PileOutlet.of(free ? ref : new OutletRef(ref.name(), null)));
        });
    more.remove("");
    if (more.isEmpty()) {
      return this;
    }
    List<Outlet> all = new ArrayList<>(outlets);
    all.addAll(more.values());
    return new OutletRegistry(all);
  }

  /** All outlets, in the order of the registry. */
  public List<Outlet> outlets() {
    return outlets;
  }

  /**
   * The outlets that go by this name or alias: case, accents, punctuation, "the" and a web ending
   * aside. Bearers of the very name come first, ambiguous aliases last; empty where none is known.
   */
  public List<Outlet> byName(String name) {
    List<Outlet> known = byName.get(Letters.key(name));
    if (known == null && Readings.isHost(name.strip())) {
      Outlet outlet = byDomain(name.strip());
      String stem = name.strip().substring(0, name.strip().lastIndexOf('.'));
      known = outlet == null ? byName.get(Letters.key(stem)) : List.of(outlet);
    }
    return known == null ? List.of() : known;
  }

  /**
   * The outlet of a host by the longest registered domain that ends it, so that subdomains find
   * their outlet; takes whole addresses too. Null where none is known.
   */
  public @Nullable Outlet byDomain(String host) {
    return hosts.find(host);
  }

  /**
   * The outlets that have a programme, column or podcast of this name; empty where none is known.
   */
  public List<Outlet> programmeOf(String programme) {
    List<Outlet> known = byProgramme.get(Letters.key(programme));
    return known == null ? List.of() : known;
  }

  /**
   * True where both are one outlet or belong to one group; false also where an owner is not known.
   */
  public boolean sameOwner(Outlet a, Outlet b) {
    return a.equals(b) || (a.owner() != null && a.owner().equals(b.owner()));
  }

  /**
   * Where the text names outlets, from left to right and without overlaps: names, programmes, web
   * addresses and accounts. Wordings that their neighbours show to be something else are left out;
   * those that only the context can decide are marked ambiguous.
   */
  public List<OutletMention> mentions(CharSequence text) {
    return finder.find(text.toString());
  }

  /** Loads on first use: the JVM runs this initialiser once, and only when it is asked for. */
  private static final class Standard {
    static final OutletRegistry REGISTRY = new OutletRegistry(OutletTable.load());

    private Standard() {}
  }
}
