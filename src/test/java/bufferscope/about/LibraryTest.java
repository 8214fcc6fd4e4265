package bufferscope.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

final class LibraryTest {
  private static final String DELIVERED =
      "/project/dependencyManagement//dependency"
          + " | /project/dependencies/dependency[version][not(scope)]";

  private final XPath xpath = XPathFactory.newInstance().newXPath();

  @Test
  void librariesAreTheDependenciesThatAreDelivered() throws Exception {
    assertThat(Library.all().stream().collect(Collectors.toMap(Library::group, Library::version)))
        .isEqualTo(delivered());
  }

  @Test
  void eachLibraryHasANameAndALicence() {
    assertThat(Library.all())
        .allSatisfy(library -> assertThat(library.name()).isNotBlank())
        .allSatisfy(library -> assertThat(library.licence()).isNotBlank());
  }

  /** The groups and versions in the pom. */
  private Map<String, String> delivered() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
    NodeList dependencies = (NodeList) xpath.evaluate(DELIVERED, pom, XPathConstants.NODESET);
    Map<String, String> versions = new TreeMap<>();
    for (int i = 0; i < dependencies.getLength(); i++) {
      String version = xpath.evaluate("version", dependencies.item(i));
      String property = version.replaceAll("[${}]", "");
      String value = xpath.evaluate("/project/properties/*[name()='%s']".formatted(property), pom);
      versions.put(
          xpath.evaluate("groupId", dependencies.item(i)), value.isEmpty() ? version : value);
    }
    return versions;
  }
}
