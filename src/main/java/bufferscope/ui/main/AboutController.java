package bufferscope.ui.main;

import bufferscope.about.Library;
import bufferscope.about.Release;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Shows the version of the program, its licence, and its libraries with theirs. */
public final class AboutController {
  @FXML private Node aboutCard;
  @FXML private Label name;
  @FXML private Label build;
  @FXML private Label licence;
  @FXML private GridPane libraries;

  @FXML
  private void initialize() {
    Release release = Release.ofThisProgram();
    name.setText(Texts.of("main.aboutName", release.version()));
    build.setText(Texts.of("main.aboutBuild", release.build()));
    licence.setText(Texts.of("main.aboutLicence", release.licence()));
    List<Library> all = Library.all();
    for (int row = 0; row < all.size(); row++) {
      Library library = all.get(row);
      libraries.add(
          new Label(Texts.of("main.aboutLibrary", library.name(), library.version())), 0, row);
      libraries.add(new Label(library.licence()), 1, row);
    }
    aboutCard.setAccessibleText(inWords());
  }

  /** Returns all texts of the card, since a screen reader reads the node with the focus. */
  private String inWords() {
    return Stream.concat(Stream.of(name, build, licence), libraries.getChildren().stream())
        .map(node -> ((Label) node).getText())
        .collect(Collectors.joining(", "));
  }
}
