package bufferscope.ui.gallery;

import bufferscope.io.ConstantName;
import bufferscope.scenario.BuiltIn;
import bufferscope.scenario.NamedScenario;
import bufferscope.ui.look.Look;
import bufferscope.ui.look.Theme;
import bufferscope.ui.text.Texts;
import java.net.URL;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A scenario in the gallery: a picture of its run, its title and its description. */
final class Tile extends Button {
  /** The width of the left and right borders together; see gallery.css. */
  private static final double BORDERS = 4;

  /**
   * The height of a picture divided by its width. Pictures are shown whole, so that no word in them
   * is cut.
   */
  private static final double PICTURE_RATIO = 292.0 / 520;

  private final BuiltIn builtIn;
  private final Region picture = new Region();

  Tile(BuiltIn builtIn, Look look) {
    this.builtIn = builtIn;
    NamedScenario scenario = builtIn.scenario();
    Label title = new Label(scenario.title());
    Label about = new Label(scenario.about());
    about.setWrapText(true);
    picture.getStyleClass().add("tile-picture");
    title.getStyleClass().add("tile-title");
    about.getStyleClass().add("tile-about");
    getStyleClass().add("tile");
    VBox content = new VBox(picture, title, about);
    content.prefWidthProperty().bind(widthProperty().subtract(BORDERS));
    picture.minHeightProperty().bind(content.prefWidthProperty().multiply(PICTURE_RATIO));
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(Texts.of("gallery.tile", scenario.title(), scenario.about()));
    look.appearanceProperty().addListener((property, before, now) -> show(now.theme()));
    show(look.get().theme());
  }

  private void show(Theme theme) {
    @Nullable URL file =
        Tile.class.getResource(
            "/bufferscope/assets/gallery/%s-%s.png"
                .formatted(builtIn.name(), ConstantName.of(theme)));
    picture.setStyle(file == null ? "" : "-fx-background-image: url('%s');".formatted(file));
  }
}
