package org.hearsay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules: what is drawn is what is used, walls between rooms, short files. */
class ArchitectureTest {
  private static final Pattern ARROW = Pattern.compile("(?m)^\\s*(\\w+) --> (\\w+)\\s*$");
  private static final String ROOT = "org.hearsay.";
  private static final int LONGEST_FILE = 400;
  private static final Set<String> STAGES =
      Set.of("read", "extract", "annotate", "attribute", "lineage", "story", "event");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hearsay");

  @Test
  void drawnArrowsAreTheUsedOnes() throws IOException {
    String page = Files.readString(Golden.root().resolve("docs/architecture.md"));
    Set<String> drawn = new TreeSet<>();
    for (MatchResult arrow : ARROW.matcher(page).results().toList()) {
      drawn.add(arrow.group(1) + " --> " + arrow.group(2));
    }
    Set<String> used = new TreeSet<>();
    for (JavaClass origin : CLASSES) {
      origin
          .getDirectDependenciesFromSelf()
          .forEach(
              dependency -> {
                String from = room(origin);
                String to = room(dependency.getTargetClass());
                if (!to.isEmpty() && !from.equals(to)) {
                  used.add(from + " --> " + to);
                }
              });
    }
    assertEquals(drawn, used);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("org.hearsay.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void theModelHoldsFactsOnly() {
    classes()
        .that()
        .resideInAPackage("..model..")
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .and()
        .doNotHaveSimpleName("CodePoints")
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beInterfaces()
        .check(CLASSES);
  }

  @Test
  void aStageRoomHasOneDoor() {
    TreeMap<String, List<String>> doors = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      boolean door =
          STAGES.contains(room(type))
              && type.isTopLevelClass()
              && !type.isRecord()
              && !type.isEnum()
              && !type.isInterface()
              && type.getModifiers().contains(JavaModifier.PUBLIC);
      if (door) {
        doors.computeIfAbsent(room(type), r -> new ArrayList<>()).add(type.getSimpleName());
      }
    }
    doors.forEach((room, types) -> assertThat(types).as("public classes of " + room).hasSize(1));
  }

  @Test
  void everyRoomSaysWhichStageItIs() throws IOException {
    for (Path info : sources("package-info.java")) {
      String text = Files.readString(info);
      assertThat(text)
          .as(info.toString())
          .containsPattern("(?s)^/\\*\\*\\s+\\*?\\s*(Stage [1-8] of 8:|Not a stage:)");
    }
  }

  @Test
  void noRoomIsAGrabBag() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..core..")
        .check(CLASSES);
  }

  @Test
  void filesAreShort() throws IOException {
    for (Path source : sources(".java")) {
      try (Stream<String> lines = Files.lines(source)) {
        assertThat(lines.count()).as(source.toString()).isLessThanOrEqualTo(LONGEST_FILE);
      }
    }
  }

  private static List<Path> sources(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Golden.root().resolve("hearsay-main/src/main/java"))) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT)) {
      return "";
    }
    String rest = name.substring(ROOT.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
