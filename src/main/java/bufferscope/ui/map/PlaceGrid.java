package bufferscope.ui.map;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.search.DeadlockMap;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The places of a map, one plan beside the other. A sentence describes the current place. */
final class PlaceGrid {
  private static final int SIZE = DeadlockMap.MAX_THREADS;

  private final DeadlockMap map;
  private final Consumer<Place> open;
  private final Consumer<Place> describe;

  /** Row by row, one plan after the other. */
  private final List<PlaceButton> buttons = new ArrayList<>();

  private final List<CapacityPlan> plans = new ArrayList<>();
  private PlaceButton current;

  /**
   * Creates the places of the map.
   *
   * @param open called when a place is clicked
   * @param describe called when another place becomes the current one
   */
  PlaceGrid(DeadlockMap map, Consumer<Place> open, Consumer<Place> describe) {
    this.map = map;
    this.open = open;
    this.describe = describe;
    for (int capacity = 1; capacity <= map.code().maxCapacity(); capacity++) {
      plans.add(plan(capacity));
    }
    current = buttons.get(0);
    current.setCurrent(true);
  }

  private CapacityPlan plan(int capacity) {
    List<PlaceButton> ofCapacity = new ArrayList<>();
    for (int i = 0; i < SIZE * SIZE; i++) {
      ofCapacity.add(button(new Bounds(i / SIZE + 1, i % SIZE + 1, capacity, map.code().items())));
    }
    buttons.addAll(ofCapacity);
    CapacityPlan plan = new CapacityPlan(title(capacity), ofCapacity);
    HBox.setHgrow(plan, Priority.ALWAYS);
    return plan;
  }

  private String title(int capacity) {
    return map.code().hasFixedCapacity()
        ? Texts.of("map.capacityFixed")
        : Texts.of("map.capacity", capacity);
  }

  private PlaceButton button(Bounds bounds) {
    PlaceButton button = new PlaceButton(new Place(bounds, false));
    button.setOnAction(event -> open.accept(button.place()));
    button.setOnMouseEntered(event -> button.requestFocus());
    button
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (focused) {
                goTo(button);
              }
            });
    return button;
  }

  private void goTo(PlaceButton button) {
    current.setCurrent(false);
    button.setCurrent(true);
    current = button;
    describe.accept(button.place());
  }

  List<CapacityPlan> plans() {
    return plans;
  }

  Place current() {
    return current.place();
  }

  /** Moves the focus to the current place. */
  void takeFocus() {
    current.requestFocus();
  }

  /** Moves the focus in the direction of an arrow key. */
  void move(KeyEvent event) {
    int index = buttons.indexOf(current);
    int row = index / SIZE % SIZE;
    int column = index / (SIZE * SIZE) * SIZE + index % SIZE;
    switch (event.getCode()) {
      case UP -> row--;
      case DOWN -> row++;
      case LEFT -> column--;
      case RIGHT -> column++;
      default -> {
        return;
      }
    }
    event.consume();
    if (row >= 0 && row < SIZE && column >= 0 && column < plans.size() * SIZE) {
      int plan = column / SIZE;
      buttons.get((plan * SIZE + row) * SIZE + column % SIZE).requestFocus();
    }
  }

  /** Shows the known outcomes with that lock. */
  void show(boolean fair, Optional<Place> searched) {
    plans.forEach(plan -> plan.show(map, fair, searched));
  }
}
