package bufferscope;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Each package depends on the packages that its {@code package-info} names, and on no others.
 *
 * <p>The sentence begins with "Depends on"; each package in it stands in {@code code}, without
 * "bufferscope." before it.
 */
@AnalyzeClasses(packagesOf = Launcher.class, importOptions = DoNotIncludeTests.class)
final class PackagesTest {
  private static final String ROOT = "bufferscope";
  private static final Pattern CLAIM = Pattern.compile("Depends on([^.]|\\.(?=\\w))*\\.");
  private static final Pattern NAME = Pattern.compile("\\{@code ([\\w.]+)}");

  @ArchTest
  static void eachPackageUsesWhatItsDescriptionNames(JavaClasses classes) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Set<String>> each : used(classes).entrySet()) {
      Set<String> claimed = claimed(each.getKey());
      Set<String> unclaimed = minus(each.getValue(), claimed);
      Set<String> unused = minus(claimed, each.getValue());
      if (!unclaimed.isEmpty() || !unused.isEmpty()) {
        wrong.add(
            "the package-info of %s must name %s and must not name %s"
                .formatted(each.getKey(), unclaimed, unused));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ArchTest
  static void noPackageDependsOnItselfThroughOthers(JavaClasses classes) {
    SlicesRuleDefinition.slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("a package can be read when those that it depends on are understood")
        .check(classes);
  }

  @ArchTest
  static void noTwoClassesHaveOneName(JavaClasses classes) {
    Map<String, Set<String>> homes = new TreeMap<>();
    for (JavaClass each : classes) {
      if (!each.isAnonymousClass() && !each.getSimpleName().equals("package-info")) {
        homes.computeIfAbsent(each.getSimpleName(), key -> new TreeSet<>()).add(each.getName());
      }
    }
    homes.values().removeIf(names -> names.size() == 1);
    assertThat(homes).as("class names with more than one meaning, nested ones included").isEmpty();
  }

  /** The packages that each package uses. */
  private static Map<String, Set<String>> used(JavaClasses classes) {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass each : classes) {
      String from = name(each);
      Set<String> targets = used.computeIfAbsent(from, key -> new TreeSet<>());
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(ROOT) && !name(target).equals(from)) {
          targets.add(name(target));
        }
      }
    }
    return used;
  }

  /** The packages that the description of a package names. */
  private static Set<String> claimed(String name) throws IOException {
    Path folder = Path.of("src/main/java", ROOT, name.replace('.', '/'));
    String text =
        Files.readString(folder.resolve("package-info.java")).replaceAll("\\s*\\n \\* ?", " ");
    return CLAIM
        .matcher(text)
        .results()
        .flatMap(claim -> NAME.matcher(claim.group()).results())
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The name of the package of a class, without that of the root; empty for the root itself. */
  private static String name(JavaClass type) {
    String whole = type.getPackageName();
    return whole.equals(ROOT) ? "" : whole.substring(ROOT.length() + 1);
  }

  private static Set<String> minus(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
