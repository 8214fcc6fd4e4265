package bufferscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the links of the documents to what is there. */
class DocumentsTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

  private static List<Path> documents() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), pages)
          .toList();
    }
  }

  @Test
  void eachLinkLeadsToAFileAndAHeading() throws IOException {
    int links = 0;
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      for (MatchResult link : LINK.matcher(Files.readString(document)).results().toList()) {
        String file = link.group(1);
        Path target = file.isEmpty() ? document : document.resolveSibling(file);
        if (!file.contains("://") && !leadsTo(target, link.group(2))) {
          broken.add(document + ": " + link.group());
        }
        links++;
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(documents().size());
  }

  private static boolean leadsTo(Path target, String anchor) throws IOException {
    return Files.exists(target) && (anchor == null || anchors(target).contains(anchor));
  }

  /** The anchors that code hosts give to the headings of a document. */
  private static List<String> anchors(Path document) throws IOException {
    return HEADING
        .matcher(Files.readString(document))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void theReadmeLeadsToEachPage() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(documents().stream().filter(page -> page.startsWith(PAGES)))
        .isNotEmpty()
        .allSatisfy(page -> assertThat(readme).contains("/" + page.getFileName() + ")"));
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(150);
  }
}
