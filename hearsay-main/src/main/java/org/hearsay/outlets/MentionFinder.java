package org.hearsay.outlets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Span;
import org.hearsay.outlets.OutletMention.Form;
import org.hearsay.outlets.Reading.Use;
import org.jspecify.annotations.Nullable;

/** Finds outlets in a text in one pass from left to right; the longest wording wins. */
final class MentionFinder {
  /** Between two words of a name stand at most ". " and a line break. */
  private static final int LONGEST_JOINT = 3;

  private static final List<Use> IN_ORDER = List.of(Use.SURE, Use.UNSURE, Use.SHORT);
  private static final List<Guard> GUARDS = List.of(Guard.values());

  private final AliasTrie trie;
  private final Hosts hosts;
  private final Map<String, Outlet> accounts = new HashMap<>();

  MentionFinder(List<Outlet> outlets, Hosts hosts) {
    this.hosts = hosts;
    List<Reading> readings = new ArrayList<>(outlets.size() * 4);
    for (Outlet outlet : outlets) {
      readings.addAll(Readings.of(outlet));
      for (Alias alias : outlet.aliases()) {
        if (alias.isAccount()) {
          accounts.put(alias.text().substring(1).toLowerCase(Locale.ROOT), outlet);
        }
      }
    }
    trie = new AliasTrie(readings);
  }

  List<OutletMention> find(String text) {
    Pass pass = new Pass(text);
    pass.run();
    return List.copyOf(pass.found);
  }

  /** One pass over one text. */
  private final class Pass {
    private final String text;
    private final List<OutletMention> found = new ArrayList<>();
    private int articleEnd = -2;

    Pass(String text) {
      this.text = text;
    }

    void run() {
      int i = 0;
      while (i < text.length()) {
        if (!Letters.isWord(text.charAt(i))) {
          i++;
          continue;
        }
        i = word(i);
      }
    }

    /** Looks at the word that starts at {@code start}; gives where to go on. */
    private int word(int start) {
      int end = Letters.wordEnd(text, start);
      if (start > 0 && text.charAt(start - 1) == '@') {
        return account(start);
      }
      if (isHostAhead(end)) {
        int after = host(start);
        if (after > start) {
          return after;
        }
      }
      int node = trie.next(AliasTrie.ROOT, Letters.hash(text, start, end));
      int after = node == AliasTrie.NONE ? -1 : name(start, end, node);
      if (after > 0) {
        return after;
      }
      if (end - start == 3 && text.regionMatches(true, start, "the", 0, 3)) {
        articleEnd = end;
      }
      return end;
    }

    private boolean isHostAhead(int end) {
      if (end + 1 >= text.length()) {
        return false;
      }
      char c = text.charAt(end);
      return (c == '.' || c == '-')
          && isHostChar(text.charAt(end + 1))
          && text.charAt(end + 1) != '.';
    }

    private int account(int start) {
      int end = start;
      while (end < text.length() && isAccountChar(text.charAt(end))) {
        end++;
      }
      boolean mail = start > 1 && Letters.isWord(text.charAt(start - 2));
      Outlet outlet = mail ? null : accounts.get(lower(start, end));
      if (outlet != null) {
        add(outlet, start - 1, end, Form.ACCOUNT);
      }
      return mail ? hostEnd(start) : Math.max(end, start + 1);
    }

    private boolean isAccountChar(char c) {
      return c == '_' || (c != '&' && c < 0x80 && Letters.isWord(c));
    }

    private int host(int start) {
      int end = hostEnd(start);
      if (text.lastIndexOf('.', end - 1) < start) {
        return start;
      }
      Outlet outlet = hosts.find(lower(start, end));
      if (outlet == null) {
        return start;
      }
      add(outlet, start, end, Form.DOMAIN);
      return text.startsWith("/", end) ? pathEnd(end) : end;
    }

    private int hostEnd(int start) {
      int end = start;
      while (end < text.length() && isHostChar(text.charAt(end))) {
        end++;
      }
      while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
        end--;
      }
      return Math.max(end, start + 1);
    }

    private boolean isHostChar(char c) {
      return c == '.' || c == '-' || (c != '&' && c < 0x80 && Letters.isWord(c));
    }

    private int pathEnd(int start) {
      int end = start;
      while (end < text.length() && "\"'<>()[]{}|".indexOf(text.charAt(end)) < 0) {
        if (Letters.isSpace(text.charAt(end))) {
          break;
        }
        end++;
      }
      return end;
    }

    private String lower(int start, int end) {
      return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private void add(Outlet outlet, int start, int end, Form form) {
      found.add(
          new OutletMention(
              List.of(outlet),
              new Span(start, end),
              text.substring(start, end),
              form,
              false,
              false,
              null));
    }

    /** Follows the words; gives the end of the longest wording, or -1 where there is none. */
    private int name(int start, int firstEnd, int firstNode) {
      boolean article = articleEnd == start - 1 && Letters.isSpace(text.charAt(start - 1));
      int node = firstNode;
      int end = firstEnd;
      int bestEnd = -1;
      List<Reading> best = List.of();
      while (node != AliasTrie.NONE) {
        List<Reading> fitting = fitting(node, start, end, article);
        if (!fitting.isEmpty()) {
          best = fitting;
          bestEnd = end;
        }
        int next = nextWord(end);
        if (next < 0) {
          break;
        }
        end = Letters.wordEnd(text, next);
        node = trie.next(node, Letters.hash(text, next, end));
      }
      if (bestEnd > 0) {
        keep(best, start, bestEnd, article);
      }
      return bestEnd;
    }

    private int nextWord(int end) {
      for (int i = end; i < text.length() && i <= end + LONGEST_JOINT; i++) {
        if (Letters.isWord(text.charAt(i))) {
          return i;
        }
      }
      return -1;
    }

    private List<Reading> fitting(int node, int start, int end, boolean article) {
      Reading[] ends = trie.ends(node);
      if (ends == null) {
        return List.of();
      }
      List<Reading> fitting = new ArrayList<>(ends.length);
      for (Use use : IN_ORDER) {
        for (Reading reading : ends) {
          if (reading.use(article) == use && Spelling.fits(reading.text(), text, start, end)) {
            fitting.add(reading);
          }
        }
      }
      return fitting;
    }

    /** "NBC Meet the Press": what stands before is an outlet and no first name. */
    private boolean isAfterOutlet(int start) {
      return !found.isEmpty() && found.get(found.size() - 1).span().end() == start - 1;
    }

    private void keep(List<Reading> readings, int start, int end, boolean article) {
      Reading first = readings.get(0);
      boolean unsure = isUnsure(readings, article);
      Sighting sighting = new Sighting(text, start, end, unsure, article);
      boolean afterOutlet = isAfterOutlet(start);
      for (Guard guard : GUARDS) {
        if (guard.drops(sighting) && !(afterOutlet && guard == Guard.PERSON)) {
          return;
        }
      }
      found.add(
          new OutletMention(
              outlets(readings),
              new Span(start, end),
              first.text(),
              first.programme() == null ? Form.NAME : Form.PROGRAMME,
              unsure,
              article,
              programme(readings)));
    }
  }

  /** Sure is what names one outlet and nothing else. */
  private static boolean isUnsure(List<Reading> readings, boolean article) {
    boolean several =
        readings.size() > 1
            && readings.get(1).use(article) == Use.SURE
            && !readings.get(1).outlet().name().equals(readings.get(0).outlet().name());
    return several || readings.get(0).use(article) != Use.SURE;
  }

  private static List<Outlet> outlets(List<Reading> readings) {
    List<Outlet> outlets = new ArrayList<>(readings.size());
    for (Reading reading : readings) {
      if (!OutletRegistry.holds(outlets, reading.outlet())) {
        outlets.add(reading.outlet());
      }
    }
    return outlets;
  }

  private static @Nullable String programme(List<Reading> readings) {
    return readings.get(0).programme();
  }
}
