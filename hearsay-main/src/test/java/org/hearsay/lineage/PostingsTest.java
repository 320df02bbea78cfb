package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.hearsay.model.Scratch;
import org.hearsay.model.Tape;
import org.hearsay.store.ArticleShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostingsTest {
  private static final int TEXTS = 3000;
  private static final int FEW_IN_MEMORY = 100;

  @TempDir private Path folder;

  @Test
  void onTapesTheyAreWhatTheyAreInMemory() {
    List<String> tapes = new ArrayList<>();
    try (ArticleShelf shelf = ArticleShelf.temporary()) {
      Scratch scratch = listing(shelf.scratch(step -> {}), tapes);
      Postings onTapes = postings(new Buckets(scratch, FEW_IN_MEMORY));
      Postings inMemory = postings(new Buckets(Scratch.NONE, FEW_IN_MEMORY));
      assertThat(tapes).contains("members").hasSize(Buckets.COUNT + 1);
      assertThat(onTapes.groups()).isEqualTo(inMemory.groups()).isPositive();
      for (int g = 0; g < inMemory.groups(); g++) {
        assertThat(onTapes.kind(g)).isEqualTo(inMemory.kind(g));
        assertThat(members(onTapes, g)).isEqualTo(members(inMemory, g));
      }
      int[] offsets = inMemory.offsets();
      assertThat(onTapes.offsets()).isEqualTo(offsets);
      assertThat(numbers(onTapes.rows(offsets))).isEqualTo(numbers(inMemory.rows(offsets)));
    }
  }

  @Test
  void aPileThatFitsTouchesNoTape() {
    List<String> tapes = new ArrayList<>();
    Scratch scratch = listing(Scratch.NONE, tapes);
    postings(new Buckets(scratch, Long.MAX_VALUE)).offsets();
    assertThat(tapes).isEmpty();
  }

  @Test
  void aRunKilledWithItsPostingsOnDiskGivesTheSameWhenItGoesOn() {
    Pile pile = pile();
    long[] wanted = new TextEngine(pile).candidates();
    try (ArticleShelf shelf = ArticleShelf.in(folder.resolve("work"), "pile")) {
      Scratch killed = killedWhenItSaves(shelf.scratch(step -> {}));
      assertThatThrownBy(() -> new TextEngine(pile, killed, FEW_IN_MEMORY).candidates())
          .hasMessage("killed");
    }
    assertThat(folder.resolve("work").resolve("members.tape")).exists();
    try (ArticleShelf shelf = ArticleShelf.in(folder.resolve("work"), "pile")) {
      TextEngine engine = new TextEngine(pile, shelf.scratch(step -> {}), FEW_IN_MEMORY);
      assertThat(engine.candidates()).isEqualTo(wanted).isNotEmpty();
      shelf.done();
    }
    assertThat(folder.resolve("work")).doesNotExist();
  }

  private static Scratch listing(Scratch scratch, List<String> tapes) {
    return new Scratch() {
      @Override
      public Tape tape(String name) {
        tapes.add(name);
        return scratch.tape(name);
      }
    };
  }

  private static Scratch killedWhenItSaves(Scratch scratch) {
    return new Scratch() {
      @Override
      public Tape tape(String name) {
        return scratch.tape(name);
      }

      @Override
      public void save(String name, long[] values) {
        throw new IllegalStateException("killed");
      }
    };
  }

  /** Texts of forty fingerprints out of a few thousand, so that most are shared. */
  private static Postings postings(Buckets buckets) {
    IntFunction<long[]> prints =
        text ->
            new Random(text)
                .longs(40, 0, 5000)
                .map(Hash::mix)
                .map(h -> (h & ~3L) | Math.floorMod(h >>> 8, Fingerprints.KINDS))
                .distinct()
                .toArray();
    int[] outlets = new int[TEXTS];
    Arrays.setAll(outlets, i -> i % 700);
    Sketches sketches = Sketches.of(TEXTS, i -> NormalText.of("text " + i));
    return Postings.build(TEXTS, prints, new Boilerplate(outlets, sketches), buckets);
  }

  private static Pile pile() {
    List<String> texts = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int s = 0; s < 12; s++) {
        int sentence = random.nextInt(150);
        Random words = new Random(sentence);
        for (int w = 0; w < 15; w++) {
          text.append("word").append((char) ('a' + words.nextInt(26))).append(words.nextInt(90));
          text.append(' ');
        }
      }
      texts.add(text.toString());
    }
    int[] outlets = new int[texts.size()];
    Arrays.fill(outlets, -1);
    return new Pile(texts, texts.stream().mapToInt(String::length).toArray(), outlets);
  }

  private static List<Integer> members(Postings postings, int group) {
    List<Integer> members = new ArrayList<>();
    for (int i = postings.from(group); i < postings.to(group); i++) {
      members.add(postings.member(i));
    }
    return members;
  }

  private static int[] numbers(IntBuffer buffer) {
    int[] numbers = new int[buffer.limit()];
    buffer.duplicate().get(numbers);
    return numbers;
  }
}
