package bufferscope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the themes in use still have, and that nothing asks for what they have not. */
final class LeanThemeTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern CONTROL =
      Pattern.compile("(?:javafx\\.scene|atlantafx\\.base)\\.[a-z.]+\\.([A-Z]\\w+)");
  private static final Pattern IN_FXML = Pattern.compile("styleClass=\"([^\"]+)\"");
  private static final Pattern IN_JAVA = Pattern.compile("StyleClass\\(\\)\\.\\w+\\(\"([^\"]+)\"");

  @Test
  void takesOutSelectorsAndRulesThatAreLeftWithoutAny() {
    assertThat(LeanTheme.lean(".button, .tool-bar > .button { a: b; } .tool-bar { c: d; }"))
        .isEqualToIgnoringWhitespace(".button { a: b; }");
  }

  @ParameterizedTest
  @EnumSource
  void theBuildMakesBothThemesLean(Theme theme) throws Exception {
    assertThat(theme.stylesheet()).endsWith(theme.leanName());
    List<Rule> rules = Stylesheet.loadBinary(URI.create(theme.stylesheet()).toURL()).getRules();
    assertThat(rules).hasSizeGreaterThan(200);
    assertThat(rules)
        .allSatisfy(
            rule ->
                assertThat(LeanTheme.styleClasses(rule.getSelectors().toString()))
                    .doesNotContainAnyElementsOf(LeanTheme.LEFT_OUT));
  }

  @Test
  void noControlIsUsedWithoutItsRules() throws IOException {
    Set<String> used = found(CONTROL, SOURCES.resolve("java"), SOURCES.resolve("resources"));
    assertThat(used).contains("ComboBox", "ListView", "TitledPane", "ContextMenu");
    assertThat(used.stream().map(LeanThemeTest::styleClass))
        .doesNotContainAnyElementsOf(LeanTheme.LEFT_OUT);
  }

  @Test
  void noStyleClassOfOursIsLeftOut() throws IOException {
    Set<String> used = new HashSet<>();
    for (String list : found(IN_FXML, SOURCES.resolve("resources"))) {
      used.addAll(Arrays.asList(list.split(", ")));
    }
    used.addAll(found(IN_JAVA, SOURCES.resolve("java")));
    assertThat(used).contains("card", "thread");
    assertThat(used).doesNotContainAnyElementsOf(LeanTheme.LEFT_OUT);
  }

  /** ToolBar has the style class tool-bar, and so on. */
  private static String styleClass(String control) {
    return control.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Set<String> found(Pattern pattern, Path... folders) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(LeanThemeTest::isText).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return pattern.matcher(all).results().map(LeanThemeTest::name).collect(Collectors.toSet());
  }

  private static boolean isText(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".fxml");
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
