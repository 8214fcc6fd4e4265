package bufferscope;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each package of the window depends on those packages of the window that it claims. */
final class ArchitectureUiTest {
  private static final String UI = "bufferscope.ui.";

  /** Every view has texts and arranges nodes. */
  private static final List<String> FOR_ALL = List.of("ui.text", "ui.layout");

  private static final Pattern NAME = Pattern.compile("\\{@code\\s+(?:\\*\\s+)?(ui\\.[a-z.]+)\\}");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("bufferscope.ui");

  /** All but the frame of the window, which puts the others together. */
  static Stream<JavaPackage> packages() {
    return CLASSES.getPackage("bufferscope.ui").getSubpackagesInTree().stream()
        .filter(each -> !each.getClasses().isEmpty() && !each.getName().equals(UI + "main"));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOfTheWindowWhatItsCommentNames(JavaPackage each) throws IOException {
    Set<String> claimed = claimed(each);
    Set<String> used =
        each.getClassDependenciesFromThisPackage().stream()
            .map(dependency -> dependency.getTargetClass().getPackageName())
            .filter(name -> name.startsWith(UI))
            .map(name -> name.substring("bufferscope.".length()))
            .filter(
                name -> claimed.stream().noneMatch(claim -> (name + '.').startsWith(claim + '.')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(used).as("used by %s, which its package-info does not name", each).isEmpty();
  }

  private static Set<String> claimed(JavaPackage each) throws IOException {
    String folder = each.getName().replace('.', '/');
    String info = Files.readString(Path.of("src/main/java", folder, "package-info.java"));
    Set<String> claimed = new TreeSet<>(FOR_ALL);
    claimed.add(each.getName().substring("bufferscope.".length())); // its own parts
    NAME.matcher(info).results().map(ArchitectureUiTest::name).forEach(claimed::add);
    return claimed;
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
