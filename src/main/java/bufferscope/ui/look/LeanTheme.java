package bufferscope.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Takes the rules of controls that the program does not have out of the themes, as a step of the
 * build.
 *
 * <p>That is half of the rules, and JavaFX holds each node against all of them: a fifth of what the
 * window's thread did before the first frame.
 */
final class LeanTheme {
  /**
   * Style classes of controls that the program does not have, where those that go on after a hyphen
   * belong to the same; a test holds them against the program.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "accordion",
          "axis",
          "bb-code",
          "breadcrumbs",
          "calendar",
          "caption-menu-item",
          "chart",
          "choice-box",
          "color-palette",
          "color-picker",
          "custom-color-dialog",
          "custom-text-field",
          "date-picker",
          "dialog",
          "html-editor",
          "menu-bar",
          "message",
          "modal",
          "notification",
          "pagination",
          "popover",
          "progress-bar",
          "progress-indicator",
          "progress-slider",
          "ring-progress-indicator",
          "split-menu-button",
          "split-pane",
          "tab-pane",
          "table-view",
          "tile-base",
          "toggle-switch",
          "tool-bar",
          "tree");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*\\})");
  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([\\w-]+)");

  private LeanTheme() {}

  /** Writes the themes into the folder that is named, and also as JavaFX reads them fastest. */
  public static void main(String[] args) throws IOException {
    for (Theme theme : Theme.values()) {
      Path css = Path.of(args[0], theme.leanName());
      Files.writeString(css, lean(read(theme.whole())));
      Stylesheet.convertToBinary(css.toFile(), binary(css).toFile());
    }
  }

  /** Where JavaFX looks for that style sheet before it reads the sheet itself. */
  static Path binary(Path css) {
    return css.resolveSibling(css.getFileName().toString().replace(".css", ".bss"));
  }

  private static String read(String resource) throws IOException {
    try (InputStream sheet =
        Objects.requireNonNull(LeanTheme.class.getResourceAsStream(resource), resource)) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** That style sheet without the selectors that ask for what is left out. */
  static String lean(String sheet) {
    return RULE.matcher(COMMENT.matcher(sheet).replaceAll(""))
        .replaceAll(rule -> Matcher.quoteReplacement(lean(rule)));
  }

  private static String lean(MatchResult rule) {
    String selectors =
        Stream.of(rule.group(1).split(","))
            .filter(selector -> styleClasses(selector).noneMatch(LeanTheme::isLeftOut))
            .collect(Collectors.joining(","));
    return selectors.isBlank() ? "" : selectors + rule.group(2);
  }

  /** Whether the style class belongs to a control that the program does not have. */
  static boolean isLeftOut(String styleClass) {
    return LEFT_OUT.stream().anyMatch(left -> (styleClass + '-').startsWith(left + '-'));
  }

  /** The style classes that are named in {@code text}. */
  static Stream<String> styleClasses(String text) {
    return STYLE_CLASS.matcher(text).results().map(found -> found.group(1));
  }
}
