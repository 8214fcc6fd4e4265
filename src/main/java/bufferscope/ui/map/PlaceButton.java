package bufferscope.ui.map;

import bufferscope.explore.search.DeadlockMap;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.explore.search.Outcome;
import bufferscope.ui.text.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A place on the map: the sign of its outcome, and the number of operations to a fault. */
final class PlaceButton extends Button {
  private static final PseudoClass SEARCHING = PseudoClass.getPseudoClass("searching");

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Label differs = new Label(Texts.of("map.differs"));
  private final Label operations = new Label();
  private Place place;

  /** Creates a button for that number of threads and slots, with either lock. */
  PlaceButton(Place place) {
    this.place = place;
    Region sign = new Region();
    sign.getStyleClass().add("map-sign");
    differs.getStyleClass().add("map-differs");
    operations.getStyleClass().add("map-operations");
    VBox content = new VBox(sign, operations);
    operations.setContentDisplay(ContentDisplay.RIGHT);
    content.getStyleClass().add("map-content");
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setCurrent(false);
    getStyleClass().setAll("map-place");
    setId(
        "place-%d-%d-%d"
            .formatted(
                place.bounds().producers(), place.bounds().consumers(), place.bounds().capacity()));
  }

  /** Makes this the one place that the Tab key reaches, or not. Arrow keys reach the others. */
  void setCurrent(boolean current) {
    setFocusTraversable(current);
    pseudoClassStateChanged(CURRENT, current);
  }

  Place place() {
    return place;
  }

  /** Shows the known outcome at that place with that lock. */
  void show(DeadlockMap map, boolean fair, Optional<Place> searched) {
    place = new Place(place.bounds(), fair);
    Optional<Outcome> outcome = map.outcome(place);
    PlaceVerdict verdict = PlaceVerdict.of(outcome);
    for (PlaceVerdict each : PlaceVerdict.values()) {
      pseudoClassStateChanged(each.style(), each == verdict);
    }
    pseudoClassStateChanged(SEARCHING, searched.filter(place::equals).isPresent());
    operations.setText(outcome.map(PlaceButton::operations).orElse(""));
    operations.setGraphic(map.differs(place) ? differs : null);
    operations.setManaged(!operations.getText().isEmpty() || map.differs(place));
    setAccessibleText(new PlaceSentence(map, place).verdict());
  }

  private static String operations(Outcome outcome) {
    return outcome instanceof Outcome.Found found
        ? Texts.of("map.operations", found.schedule().size())
        : "";
  }
}
