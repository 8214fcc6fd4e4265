package bufferscope.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
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
  /** Style classes of controls that the program does not have; a test holds them against it. */
  static final Set<String> LEFT_OUT =
      Set.of(
          "accordion",
          "breadcrumbs",
          "calendar",
          "caption-menu-item",
          "chart",
          "choice-box",
          "color-picker",
          "custom-color-dialog",
          "custom-text-field",
          "date-picker",
          "date-picker-popup",
          "dialog-pane",
          "html-editor",
          "menu-bar",
          "message",
          "notification",
          "pagination",
          "popover",
          "progress-bar",
          "progress-indicator",
          "split-menu-button",
          "split-pane",
          "tab-pane",
          "table-view",
          "tile-base",
          "toggle-switch",
          "tool-bar",
          "tree-table-view",
          "tree-view");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*\\})");
  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([\\w-]+)");

  private LeanTheme() {}

  /** Writes the themes, as JavaFX reads them fastest, into the folder that is named. */
  public static void main(String[] args) throws IOException {
    for (Theme theme : Theme.values()) {
      Path css = Files.createTempFile("theme", ".css");
      Files.writeString(css, lean(read(theme.whole())));
      Stylesheet.convertToBinary(css.toFile(), Path.of(args[0], theme.leanName()).toFile());
      Files.delete(css);
    }
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
            .filter(selector -> Collections.disjoint(styleClasses(selector), LEFT_OUT))
            .collect(Collectors.joining(","));
    return selectors.isBlank() ? "" : selectors + rule.group(2);
  }

  /** The style classes that are named in {@code text}. */
  static Set<String> styleClasses(String text) {
    return STYLE_CLASS.matcher(text).results().map(LeanTheme::name).collect(Collectors.toSet());
  }

  private static String name(MatchResult styleClass) {
    return styleClass.group(1);
  }
}
