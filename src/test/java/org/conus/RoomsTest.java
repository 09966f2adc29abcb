package org.conus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What each room may know of the others. A new room needs a line here. */
@AnalyzeClasses(packages = "org.conus", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  private static final String ROOT = "org.conus.";

  /** What JCasGen makes of the type system on every build. */
  private static final String GENERATED = "org.conus.uima.type";

  /** Room by room, the others that it may import. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("text", Set.of()),
          entry("knowledge", Set.of("text")),
          entry("match", Set.of("text", "knowledge")),
          entry("extract", Set.of("text", "knowledge", "match")),
          entry("findings", Set.of("text", "knowledge", "match", "extract")),
          entry("explain", Set.of("text", "knowledge", "match", "extract", "findings")),
          entry("lexicon", Set.of("text", "knowledge", "match", "extract")),
          entry("read", Set.of("text", "findings")),
          entry("write", Set.of("text", "findings")),
          entry("evaluate", Set.of("text", "findings", "read")),
          entry(
              "uima",
              Set.of(
                  "text",
                  "knowledge",
                  "match",
                  "extract",
                  "findings",
                  "read",
                  "write",
                  "evaluate")),
          entry("batch", Set.of("text", "findings", "read", "write", "uima")));

  /** The ways in, which may import every room; they do not know each other. */
  private static final Set<String> WAYS_IN = Set.of("cli", "serve", "spark");

  /** What the records of findings are made of, for whoever reads a record. */
  private static final Set<String> VALUES =
      Set.of(
          "org.conus.extract.Assertion",
          "org.conus.extract.MentionKind",
          "org.conus.extract.Value",
          "org.conus.knowledge.Code");

  private static final Set<String> READ_VALUES = Set.of("read", "write", "evaluate", "batch");

  @ArchTest
  static final ArchRule ROOMS_IMPORT_WHAT_THE_DESIGN_ALLOWS =
      classes().that().resideInAPackage("org.conus.*..").should(importOnlyAllowedRooms());

  @ArchTest
  static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
      slices().matching("org.conus.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule TEXT_TO_FINDINGS_ARE_PLAIN_JAVA =
      classes()
          .that()
          .resideInAnyPackage(
              "org.conus.text..",
              "org.conus.knowledge..",
              "org.conus.match..",
              "org.conus.extract..",
              "org.conus.findings..",
              "org.conus.explain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "javax..", "org.jspecify..", "org.conus..");

  @ArchTest
  static final ArchRule UIMA_IS_IMPORTED_IN_ITS_ROOM_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.conus.uima..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.uima..", "org.apache.ctakes..", "opennlp..", GENERATED);

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_IS_PARSED_IN_ITS_ROOM_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.conus.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "me.tongfei..");

  @ArchTest
  static final ArchRule EVERY_ROOM_IS_NULL_MARKED =
      classes().that().resideOutsideOfPackage(GENERATED).should(standInANullMarkedPackage());

  /** It is a hint to the scheduler, and no way to say that nothing is to be done. */
  @ArchTest
  static final ArchRule NO_THREAD_YIELDS = noClasses().should().callMethod(Thread.class, "yield");

  @ArchTest
  static final ArchRule NOTHING_IS_INHERITED_BUT_FROM_FRAMEWORKS =
      classes()
          .that()
          .resideOutsideOfPackage(GENERATED)
          .and()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .should()
          .haveModifier(JavaModifier.FINAL);

  private static ArchCondition<JavaClass> importOnlyAllowedRooms() {
    return new ArchCondition<>("import only the rooms that the design allows them") {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
          if (!isAllowed(from, dependency.getTargetClass().getBaseComponentType())) {
            events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isAllowed(JavaClass from, JavaClass to) {
    if (!to.getPackageName().startsWith(ROOT)) {
      return true;
    }
    String room = room(from);
    String other = room(to);
    if (room.equals(other)) {
      return true;
    }
    if (WAYS_IN.contains(room)) {
      return !WAYS_IN.contains(other);
    }
    Set<String> allowed = MAY_IMPORT.get(room);
    if (allowed == null) {
      return false;
    }
    if (READ_VALUES.contains(room) && VALUES.contains(outermost(to))) {
      return true;
    }
    boolean hidden = room.equals("uima") && other.equals("evaluate") && !isContract(to);
    return allowed.contains(other) && !hidden;
  }

  /** An interface, or data that goes through one. */
  private static boolean isContract(JavaClass type) {
    return type.isInterface() || type.isRecord() || type.isEnum();
  }

  private static String room(JavaClass type) {
    String inside = type.getPackageName().substring(ROOT.length());
    return List.of(inside.split("\\.")).get(0);
  }

  private static String outermost(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }

  private static ArchCondition<JavaClass> standInANullMarkedPackage() {
    return new ArchCondition<>("stand in a package whose package-info is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        if (!marked) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is not null-marked"));
        }
      }
    };
  }
}
