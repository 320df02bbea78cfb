package org.hearsay.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.extract.HeadlineReadings.Candidate;
import org.hearsay.extract.HeadlineReadings.Place;
import org.jspecify.annotations.Nullable;

/** What is known of one possible headline, as numbers; the order is that of the trained forest. */
final class HeadlineFeatures {
  private static final int SLUG_WORDS = 3;
  private static final List<Place> COMPARED =
      List.of(Place.JSON_HEADLINE, Place.OG, Place.TITLE, Place.H1);

  private final HeadlineReadings readings;
  private final List<String> headings;
  private final Set<String> slug;
  private final boolean news;
  private final boolean live;
  private final boolean article;
  private final Map<String, Set<String>> wordsOf = new HashMap<>();

  HeadlineFeatures(HeadlineReadings readings, Page page, JsonLd facts) {
    this.readings = readings;
    this.headings = readings.headings();
    this.slug = slug(page.address());
    this.news = facts.isNews();
    this.live = facts.isLive();
    String type = page.meta("og:type");
    this.article = facts.article != null || (type != null && type.startsWith("article"));
  }

  float[] of(Candidate c) {
    List<Float> row = new ArrayList<>();
    int equal = 0;
    for (Place place : Place.values()) {
      float relation = relation(readings.places.get(place), c.key());
      equal += relation == 3 ? 1 : 0;
      row.add(relation);
    }
    Set<String> words = words(c);
    for (Place place : COMPARED) {
      Candidate other = readings.places.get(place);
      row.add(other == null ? -1f : likeness(words, words(other)));
    }
    row.add((float) equal);
    row.add((float) readings.candidates.size());
    row.add((float) headings.stream().filter(h -> h.equals(c.key())).count());
    row.add((float) headings.stream().filter(h -> isTail(h, c.key())).count());
    row.add((float) headings.stream().filter(h -> isHead(h, c.key())).count());
    row.add(slug.isEmpty() ? -1f : share(slug, words));
    row.add(slug.isEmpty() ? -1f : share(longer(words), slug));
    row.add(slug.isEmpty() ? -1f : bestOther(c));
    shape(c, row);
    row.add(news ? 1f : 0f);
    row.add(live ? 1f : 0f);
    row.add(article ? 1f : 0f);
    float[] out = new float[row.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = row.get(i);
    }
    return out;
  }

  private void shape(Candidate c, List<Float> row) {
    String text = c.text();
    int longest = 0;
    int shortest = Integer.MAX_VALUE;
    for (Candidate o : readings.candidates.values()) {
      if (!o.cut()) {
        longest = Math.max(longest, o.key().length());
        shortest = Math.min(shortest, o.key().length());
      }
    }
    row.add((float) text.length());
    row.add((float) c.key().length() / Math.max(1, longest));
    row.add((float) shortest / Math.max(1, c.key().length()));
    row.add(c.cut() ? 1f : 0f);
    row.add((float) TextShape.upperShare(text));
    row.add(text.contains(": ") || text.contains(" : ") ? 1f : 0f);
    row.add(text.endsWith("…") || text.endsWith("...") ? 1f : 0f);
    row.add(text.contains(" | ") || text.contains(" - ") || text.contains(" – ") ? 1f : 0f);
  }

  /** -1: nothing there; 3: the same; 2: goes on behind it; 1: has words before it; else 0. */
  private static float relation(@Nullable Candidate there, String key) {
    if (there == null) {
      return -1;
    }
    if (there.key().equals(key)) {
      return 3;
    }
    return isHead(there.key(), key) ? 2 : isTail(there.key(), key) ? 1 : 0;
  }

  private static boolean isHead(String longer, String key) {
    return key.length() > 8 && longer.length() > key.length() && longer.startsWith(key);
  }

  private static boolean isTail(String longer, String key) {
    return key.length() > 8 && longer.length() > key.length() && longer.endsWith(key);
  }

  /** How well the best other reading fits the address. */
  private float bestOther(Candidate c) {
    float best = -1;
    for (Candidate o : readings.candidates.values()) {
      if (!o.key().equals(c.key())) {
        best = Math.max(best, share(slug, words(o)));
      }
    }
    return best;
  }

  private Set<String> words(Candidate c) {
    return wordsOf.computeIfAbsent(c.text(), HeadlineFeatures::folded);
  }

  private static float likeness(Set<String> a, Set<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return all.isEmpty() ? 0 : (float) both.size() / all.size();
  }

  /** Share of {@code these} that are among {@code those}. */
  private static float share(Set<String> these, Set<String> those) {
    int found = 0;
    for (String word : these) {
      found += those.contains(word) ? 1 : 0;
    }
    return these.isEmpty() ? 0 : (float) found / these.size();
  }

  private static Set<String> longer(Set<String> words) {
    Set<String> out = new HashSet<>(words);
    out.removeIf(w -> w.length() < SLUG_WORDS);
    return out;
  }

  /** Words as addresses write them: without accents. */
  static Set<String> folded(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    plain = plain.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    plain = Normalizer.normalize(plain.replace('ı', 'i'), Normalizer.Form.NFD);
    return new HashSet<>(Shingles.words(plain.replaceAll("\\p{M}+", "")));
  }

  /** The words of the part of the address that has most of them. */
  private static Set<String> slug(@Nullable String address) {
    if (address == null) {
      return Set.of();
    }
    int path = address.indexOf('/', Math.min(address.length(), 8));
    Set<String> best = Set.of();
    for (String part : path < 0 ? new String[0] : address.substring(path).split("[/?#&]")) {
      Set<String> words = longer(folded(part));
      words.removeIf(w -> Character.isDigit(w.charAt(0)) && w.length() > 4);
      best = words.size() > best.size() ? words : best;
    }
    return best.size() < SLUG_WORDS ? Set.of() : best;
  }
}
