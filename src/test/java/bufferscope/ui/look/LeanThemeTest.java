package bufferscope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What the themes in use still have, and that nothing asks for what they have not. */
final class LeanThemeTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern CONTROL =
      Pattern.compile("((?:javafx\\.scene|atlantafx\\.base)\\.[a-z.]+\\.(?:[A-Z]\\w+|\\*))");
  private static final Pattern IN_FXML = Pattern.compile("styleClass=\"([^\"]+)\"");
  private static final Pattern IN_JAVA = Pattern.compile("StyleClass\\(\\)\\s*\\.\\w+\\(([^;]*);");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern HUMP =
      Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  @Test
  void takesOutSelectorsAndRulesThatAreLeftWithoutAny() {
    assertThat(LeanTheme.lean(".button, .tool-bar > .button { a: b; } .tool-bar { c: d; }"))
        .isEqualToIgnoringWhitespace(".button { a: b; }");
  }

  @ParameterizedTest
  @EnumSource
  void theBuildMakesBothThemesLean(Theme theme) throws Exception {
    assertThat(theme.stylesheet()).endsWith(theme.leanName());
    Path binary = LeanTheme.binary(Path.of(URI.create(theme.stylesheet())));
    List<Rule> rules = Stylesheet.loadBinary(binary.toUri().toURL()).getRules();
    assertThat(rules).hasSizeGreaterThan(200);
    assertThat(rules)
        .allMatch(
            rule ->
                LeanTheme.styleClasses(rule.getSelectors().toString())
                    .noneMatch(LeanTheme::isLeftOut));
    assertThat(Files.readString(binary, StandardCharsets.ISO_8859_1))
        .doesNotContain("file:"); // where it was built
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javafx.scene.control.Alert",
        "javafx.scene.control.ToolBar",
        "javafx.scene.chart.LineChart",
        "atlantafx.base.controls.PasswordTextField"
      })
  void knowsWhatIsLeftOut(String control) throws ClassNotFoundException {
    assertThat(names(control)).anyMatch(LeanTheme::isLeftOut);
  }

  @Test
  void noControlIsUsedWithoutItsRules() throws IOException {
    Set<String> used = found(CONTROL, SOURCES.resolve("java"), SOURCES.resolve("resources"));
    assertThat(used).contains("javafx.scene.control.ComboBox", "javafx.scene.control.ContextMenu");
    assertThat(used)
        .allSatisfy(control -> assertThat(names(control)).noneMatch(LeanTheme::isLeftOut));
  }

  /** Whatever is quoted in a line about style classes is taken for one. */
  @Test
  void noStyleClassOfOursIsLeftOut() throws IOException {
    Set<String> used = new HashSet<>();
    for (String list : found(IN_FXML, SOURCES.resolve("resources"))) {
      used.addAll(List.of(list.split("[,\\s]+")));
    }
    for (String call : found(IN_JAVA, SOURCES.resolve("java"))) {
      LITERAL.matcher(call).results().map(LeanThemeTest::name).forEach(used::add);
    }
    assertThat(used).contains("card", "thread");
    assertThat(used).noneMatch(LeanTheme::isLeftOut);
  }

  /** What the class and those that it extends may be called in a style sheet: ToolBar tool-bar. */
  private static List<String> names(String control) throws ClassNotFoundException {
    List<String> names = new ArrayList<>();
    Class<?> type = Class.forName(control, false, LeanThemeTest.class.getClassLoader());
    for (; type != null; type = type.getSuperclass()) {
      names.add(HUMP.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT));
    }
    return names;
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
