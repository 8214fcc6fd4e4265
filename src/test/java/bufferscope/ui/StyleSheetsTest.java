package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import org.junit.jupiter.api.Test;

/** The style sheets of the window, which JavaFX only warns of when they make no sense. */
final class StyleSheetsTest {
  private static final Pattern DEFINED = Pattern.compile("(-bs-[\\w-]+)\\s*:");
  private static final Pattern USED = Pattern.compile("(-bs-[\\w-]+)(?![\\w-]|\\s*:)");

  @Test
  void canBeRead() throws Exception {
    CssParser.errorsProperty().clear();
    for (Path sheet : sheets()) {
      assertThat(new CssParser().parse(sheet.toUri().toURL()).getRules()).isNotEmpty();
    }
    assertThat(CssParser.errorsProperty()).isEmpty();
  }

  @Test
  void useNoColourThatNobodyDefines() throws Exception {
    List<Path> sheets = sheets();
    assertThat(names(USED, sheets)).hasSizeGreaterThan(10);
    assertThat(names(DEFINED, sheets)).containsAll(names(USED, sheets));
  }

  private static Set<String> names(Pattern pattern, List<Path> sheets) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path sheet : sheets) {
      all.append(Files.readString(sheet));
    }
    return pattern.matcher(all).results().map(StyleSheetsTest::name).collect(Collectors.toSet());
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  private static List<Path> sheets() throws IOException, URISyntaxException {
    Path folder = Path.of(App.class.getResource("app.css").toURI()).getParent();
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".css")).toList();
    }
  }
}
