package bufferscope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
import org.jspecify.annotations.NullMarked;

/** The rules beyond the packages that each package names; see {@link PackagesTest}. */
@AnalyzeClasses(packagesOf = Launcher.class, importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

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
  static final ArchRule CLI_WITHOUT_UI =
      noClasses()
          .that()
          .resideInAPackage("bufferscope.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("bufferscope.ui..")
          .because("the command line works on machines without a display");

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
}
