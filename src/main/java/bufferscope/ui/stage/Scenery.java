package bufferscope.ui.stage;

import bufferscope.event.Event;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.ConditionState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** What stands still: the columns, the monitor with its rooms, queues and seats, and the count. */
final class Scenery extends Pane {
  private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

  private final Label producers = new Label();
  private final Label consumers = new Label();
  private final Region monitor = new Region();
  private final Label count = new Label();
  private final List<Enclosure> queues = new ArrayList<>();
  private final List<Enclosure> rooms = new ArrayList<>();
  private final List<LockSeat> seats = new ArrayList<>();
  private int shownOccupancy = -1;
  private int shownCapacity = -1;

  Scenery() {
    producers.setText(Texts.of("stage.producers"));
    consumers.setText(Texts.of("stage.consumers"));
    producers.getStyleClass().add("column-title");
    consumers.getStyleClass().add("column-title");
    monitor.getStyleClass().add("monitor");
    count.getStyleClass().add("occupancy");
    setManaged(false);
    setPickOnBounds(false);
  }

  /** Makes rooms and queues for the locks and conditions of that state, and puts all in place. */
  void layOut(SystemState state, StageLayout layout) {
    queues.clear();
    rooms.clear();
    seats.clear();
    getChildren().setAll(producers, consumers, monitor);
    for (int i = 0; i < state.locks().size(); i++) {
      addLock(state.locks().get(i), layout, i);
    }
    for (int i = 0; i < state.conditions().size(); i++) {
      ConditionState condition = state.conditions().get(i);
      Enclosure room = new Enclosure("room", condition.name(), Texts.of("stage.waitingRoom"));
      room.setId("room-" + condition.name());
      room.cover(layout.rooms().get(i));
      rooms.add(room);
    }
    getChildren().addAll(rooms);
    getChildren().add(count);
    getChildren().forEach(child -> child.setManaged(false));
    cover(monitor, layout.monitor());
    count.setStyle(
        String.format(Locale.ROOT, "-fx-font-size: %.1fpx", layout.inside().countSize()));
    applyCss();
    title(producers, layout.producers());
    title(consumers, layout.consumers());
    shownCapacity = -1;
  }

  private void addLock(LockState lock, StageLayout layout, int index) {
    Enclosure queue =
        new Enclosure(
            "queue",
            Texts.of("stage.entryQueue"),
            Texts.of(lock.fair() ? "stage.fair" : "stage.barging", lock.name()));
    queue.setId("queue-" + lock.name());
    queue.cover(layout.queues().get(index));
    queues.add(queue);
    LockSeat seat = new LockSeat();
    seat.setId("seat-" + lock.name());
    seat.cover(layout.inside().seat(index), layout.token());
    seats.add(seat);
    getChildren().addAll(queue, seat);
  }

  private static void cover(Region region, Area area) {
    region.resizeRelocate(area.x(), area.y(), area.width(), area.height());
  }

  private static void title(Label title, Area column) {
    title.resizeRelocate(column.x(), column.y(), column.width(), title.prefHeight(-1));
  }

  void show(SystemState state, StageLayout layout, TokenLayer tokens) {
    for (int i = 0; i < queues.size(); i++) {
      LockState lock = state.locks().get(i);
      Crowd crowd = layout.queue(i, lock.entryQueue().size());
      queues.get(i).show(lock.entryQueue(), crowd, state);
      seats.get(i).showHeld(lock.owner() != Event.NOBODY && tokens.isSeated(lock.owner()));
    }
    for (int i = 0; i < rooms.size(); i++) {
      List<Integer> waiting = state.conditions().get(i).waiting();
      rooms.get(i).show(waiting, layout.room(i, waiting.size()), state);
    }
    showCount(state.buffer().occupancy(), state.buffer().capacity(), layout);
  }

  private void showCount(int occupancy, int capacity, StageLayout layout) {
    if (occupancy == shownOccupancy && capacity == shownCapacity) {
      return;
    }
    shownOccupancy = occupancy;
    shownCapacity = capacity;
    boolean full = occupancy >= capacity;
    boolean empty = occupancy == 0;
    String key = empty ? "stage.empty" : full ? "stage.full" : "stage.occupancy";
    count.setText(Texts.of(key, occupancy, capacity));
    count.pseudoClassStateChanged(FULL, full);
    count.pseudoClassStateChanged(EMPTY, empty);
    count.applyCss();
    count.autosize();
    Spot spot = layout.inside().count();
    double left = layout.slots().isRing() ? spot.x() - count.getWidth() / 2 : spot.x();
    count.relocate(left, spot.y() - count.getHeight() / 2);
  }

  /** A thread of that name had the lock for a moment. */
  void flash(int lock, String owner) {
    if (lock < seats.size()) {
      seats.get(lock).flash(owner);
    }
  }

  void step(double seconds) {
    seats.forEach(seat -> seat.step(seconds));
  }
}
