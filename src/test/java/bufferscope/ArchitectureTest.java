package bufferscope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import bufferscope.explore.model.Layout;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Moves;
import bufferscope.explore.model.Packing;
import bufferscope.explore.model.Symmetry;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Which package may know which. */
@AnalyzeClasses(packagesOf = Launcher.class, importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule EVENT =
      only("event", "what can happen in a run is said without knowing what makes it happen");

  @ArchTest
  static final ArchRule SYNC =
      only("sync", "primitives know what happens to them, not who uses them", "event");

  @ArchTest
  static final ArchRule BUFFER =
      only("buffer", "textbook code holds no trace of tracing, drawing or testing", "sync");

  @ArchTest
  static final ArchRule WORK =
      only(
          "work", "producers and consumers live without being recorded", "buffer", "sync", "event");

  @ArchTest
  static final ArchRule SCENARIO_WITHOUT_THREADS =
      noClasses()
          .that()
          .resideInAPackage("bufferscope.work")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("bufferscope.work.safeguard..", "bufferscope.work.worker..")
          .because("a scenario is a value that is read, checked and saved without being run");

  @ArchTest
  static final ArchRule SAFEGUARD_WITHOUT_WORKERS =
      noClasses()
          .that()
          .resideInAPackage("bufferscope.work.safeguard..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("bufferscope.work.worker..")
          .because("a safeguard treats an item by its data and its thread's id, not by its worker");

  @ArchTest
  static final ArchRule TRACE =
      only("trace", "the state of the system is a pure fold over events", "event");

  @ArchTest
  static final ArchRule MEASURE =
      only("measure", "a run is measured by its events alone", "trace", "work", "event");

  @ArchTest
  static final ArchRule RUN =
      only(
          "run",
          "the same run is watched by a window, a terminal or a test",
          "measure",
          "trace",
          "work",
          "buffer",
          "sync",
          "event");

  @ArchTest
  static final ArchRule IO = only("io", "a text is read and saved without knowing what it says");

  @ArchTest
  static final ArchRule JSON =
      only("json", "how files are read does not depend on what is in them", "io");

  @ArchTest
  static final ArchRule SCENARIO =
      only(
          "scenario",
          "the same files are read by the window and the command line",
          "json",
          "io",
          "run",
          "work",
          "sync");

  @ArchTest
  static final ArchRule OWNCODE =
      only(
          "owncode",
          "whether code will do is known before anything is run",
          "io",
          "buffer",
          "sync",
          "event");

  @ArchTest
  static final ArchRule EXPLORE =
      only(
          "explore",
          "interleavings are chosen and judged without a run, a window or a terminal",
          "owncode",
          "measure",
          "trace",
          "work",
          "buffer",
          "sync",
          "event");

  @ArchTest
  static final ArchRule EXPLORE_MODEL =
      only(
          "explore.model",
          "what may happen next does not depend on what chooses it",
          "owncode",
          "measure",
          "work",
          "buffer",
          "sync",
          "event");

  @ArchTest
  static final ArchRule EXPLORE_REPLAY =
      only(
          "explore.replay",
          "a controlled run is shown and judged as a live one, whatever chose its steps",
          "explore.model",
          "measure",
          "trace",
          "work",
          "sync.controlled",
          "event");

  @ArchTest
  static final ArchRule EXPLORE_SEARCH =
      only(
          "explore.search",
          "all interleavings are searched without a clock",
          "explore.replay",
          "explore.model",
          "measure",
          "work",
          "sync.controlled",
          "event");

  @ArchTest
  static final ArchRule EXPLORE_TIME =
      only(
          "explore.time",
          "a run in virtual time follows its rates, and searches nothing",
          "explore.replay",
          "explore.model",
          "measure",
          "trace",
          "work",
          "event");

  @ArchTest
  static final ArchRule WORDS_OF_A_STATE_STAY_IN_EXPLORE =
      noClasses()
          .that()
          .resideOutsideOfPackage("bufferscope.explore..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Machine.class, Layout.class, Moves.class, Packing.class, Symmetry.class)
          .because("a window or a command sees a model, its states and its choices");

  @ArchTest
  static final ArchRule BUFFER_GETS_ITS_PRIMITIVES_FROM_SYNC =
      noClasses()
          .that()
          .resideInAPackage("bufferscope.buffer..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("bufferscope.sync.*..")
          .because("the same buffer code runs live, stepped and explored");

  @ArchTest
  static final ArchRule LAB =
      only(
          "lab",
          "an experiment is the same for the window and the command line",
          "explore",
          "measure",
          "work",
          "event");

  @ArchTest
  static final ArchRule CLI_WITHOUT_UI =
      noClasses()
          .that()
          .resideInAPackage("bufferscope.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("bufferscope.ui..")
          .because("the command line works on machines without a display");

  @ArchTest
  static final ArchRule CLI_TERMINAL =
      only(
          "cli.terminal",
          "a run is drawn without knowing which command shows it",
          "run",
          "measure",
          "trace",
          "work",
          "sync",
          "event",
          "io");

  @ArchTest
  static final ArchRule CLI_OPTION =
      only(
          "cli.option",
          "options describe a run or a search, and start and print nothing",
          "lab",
          "explore",
          "scenario",
          "run",
          "work",
          "sync",
          "event",
          "io");

  @ArchTest
  static final ArchRule CLI_COMMAND =
      only(
          "cli.command",
          "a command does not know how the arguments led to it",
          "cli.option",
          "cli.terminal",
          "lab",
          "explore",
          "owncode",
          "scenario",
          "json",
          "run",
          "measure",
          "trace",
          "work",
          "sync",
          "event",
          "io");

  @ArchTest
  static final ArchRule NO_PRINTF =
      noClasses()
          .should()
          .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
          .because("it writes digits of the person's script into texts that are English");

  @ArchTest
  static final ArchRule ONLY_UI_KNOWS_JAVAFX =
      noClasses()
          .that()
          .resideOutsideOfPackage("bufferscope.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..")
          .because("everything but the window works and is tested without a toolkit");

  @ArchTest
  static final ArchRule UI_TAKES_NO_LOCKS =
      noClasses()
          .that()
          .resideInAPackage("bufferscope.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.concurrent.locks..")
          .because("a worker may hold a lock for a second, and the window must not freeze with it");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("bufferscope.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package can be read when those below it are understood");

  @ArchTest
  static final ArchRule NO_CYCLES_IN_EXPLORE =
      slices()
          .matching("bufferscope.explore.(*)..")
          .should()
          .beFreeOfCycles()
          .because("the model is understood without the search");

  @ArchTest
  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes()
          .should(have(describe("a null-marked package", ArchitectureTest::isNullMarked)))
          .because("null is checked where a package says so, and nowhere else");

  private static boolean isNullMarked(JavaClass type) {
    return type.getPackage()
        .tryGetPackageInfo()
        .map(info -> info.isAnnotatedWith(NullMarked.class))
        .orElse(false);
  }

  /** Of our packages, {@code name} depends on the named ones only. */
  private static ArchRule only(String name, String reason, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(name), Arrays.stream(others))
            .map(each -> "bufferscope." + each + "..")
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage("bufferscope." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("bufferscope..")).or(resideInAnyPackage(allowed)))
        .because(reason);
  }
}
