package bufferscope.ui.stage;

import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.BufferState;
import bufferscope.trace.SystemState.CellState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What stands still: the columns, the monitor with what is in it, and the count. */
final class Scenery extends Pane {
  private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

  private final Label producers = new Label();
  private final Label consumers = new Label();
  private final Region monitor = new Region();
  private final SpotLabel count = new SpotLabel("occupancy");
  private final List<Enclosure> queues = new ArrayList<>();
  private final List<LockSeat> seats = new ArrayList<>();
  private final List<Enclosure> rooms = new ArrayList<>();
  private final List<Enclosure> sides = new ArrayList<>();
  private final List<CellView> cells = new ArrayList<>();
  private String shownCount = "";

  Scenery() {
    producers.setText(Texts.of("stage.producers"));
    consumers.setText(Texts.of("stage.consumers"));
    producers.getStyleClass().add("column-title");
    consumers.getStyleClass().add("column-title");
    monitor.getStyleClass().add("monitor");
    setManaged(false);
    setPickOnBounds(false);
  }

  /** Makes all that this state has, and puts it in place. */
  void layOut(SystemState state, StageLayout layout) {
    List.of(queues, seats, rooms, sides, cells).forEach(List::clear);
    getChildren().setAll(producers, consumers, monitor);
    Gate.of(state).forEach(gate -> addGate(gate, layout));
    Room.of(state).forEach(room -> addRoom(room, layout));
    layout.inside().sides().forEach(this::addSide);
    state.cells().forEach(cell -> addCell(cell, layout));
    getChildren().add(count);
    getChildren().forEach(child -> child.setManaged(false));
    Area all = layout.monitor();
    monitor.resizeRelocate(all.x(), all.y(), all.width(), all.height());
    count.setStyle(
        String.format(Locale.ROOT, "-fx-font-size: %.1fpx", layout.inside().countSize()));
    count.put(layout.inside().count(), layout.slots().isRing() ? 0.5 : 0);
    title(producers, layout.producers(), layout.unit());
    title(consumers, layout.consumers(), layout.unit());
    shownCount = "";
  }

  private void addGate(Gate gate, StageLayout layout) {
    String title = Texts.of(gate.titleKey(), gate.name());
    String brief = Texts.of(gate.briefKey());
    Enclosure queue =
        new Enclosure("queue", title, List.of(Texts.of(gate.noteKey(), gate.name()), brief));
    queue.setId("queue-" + gate.name());
    queue.cover(layout.queues().get(queues.size()));
    LockSeat seat = new LockSeat();
    seat.setId("seat-" + gate.name());
    seat.cover(layout.inside().seat(seats.size()), layout.token());
    queues.add(queue);
    seats.add(seat);
    getChildren().addAll(queue, seat);
  }

  private void addRoom(Room room, StageLayout layout) {
    String what = Texts.of(room.hasPermits() ? "stage.semaphore" : "stage.waitingRoom");
    Enclosure enclosure = new Enclosure("room", room.name(), List.of(what));
    enclosure.setId("room-" + room.name());
    enclosure.cover(layout.rooms().get(rooms.size()));
    rooms.add(enclosure);
    getChildren().add(enclosure);
  }

  private void addSide(Area area) {
    Enclosure side =
        new Enclosure("side", Texts.of("stage.atTheSlots"), List.of(Texts.of("stage.unguarded")));
    side.cover(area);
    sides.add(side);
    getChildren().add(side);
  }

  private void addCell(CellState cell, StageLayout layout) {
    CellView view = new CellView(cell.name());
    view.cover(layout.inside().cell(cells.size()));
    cells.add(view);
    getChildren().add(view);
  }

  private static void title(Label title, Area column, double unit) {
    title.resizeRelocate(column.x(), 0, column.width(), StageLayout.HEAD * unit);
  }

  void show(SystemState state, StageLayout layout) {
    List<Gate> gates = Gate.of(state);
    for (int i = 0; i < gates.size(); i++) {
      Gate gate = gates.get(i);
      queues.get(i).show(gate.queue(), layout.queue(i, gate.queue().size()), state);
      showSeat(seats.get(i), gate, state);
    }
    List<Room> waiting = Room.of(state);
    for (int i = 0; i < waiting.size(); i++) {
      Room room = waiting.get(i);
      rooms.get(i).show(room.waiting(), layout.room(i, room.waiting().size()), state);
      if (room.hasPermits()) {
        rooms.get(i).showPermits(room.permits());
      }
    }
    for (int i = 0; i < sides.size(); i++) {
      List<Integer> there = Place.atOpenSide(state, i);
      sides.get(i).show(there, layout.side(i, there.size()), state);
    }
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).show(state.cells().get(i).value());
    }
    showCount(state.buffer());
  }

  /** A thread that keeps the lock and is elsewhere is named. */
  private static void showSeat(LockSeat seat, Gate gate, SystemState state) {
    boolean away = gate.taken() && !Place.isSeated(state, gate);
    seat.showHeld(gate.taken());
    seat.showAway(away ? state.thread(gate.holder()).map(ThreadState::name).orElse("") : "");
  }

  private void showCount(BufferState buffer) {
    int occupancy = buffer.occupancy();
    boolean full = occupancy >= buffer.capacity();
    boolean empty = occupancy == 0;
    String text =
        buffer.message()
            ? messageText(buffer.slots().get(0))
            : Texts.of(
                empty ? "stage.empty" : full ? "stage.full" : "stage.occupancy",
                occupancy,
                buffer.capacity());
    if (text.equals(shownCount)) {
      return;
    }
    shownCount = text;
    count.label().setText(text);
    count.label().pseudoClassStateChanged(FULL, full);
    count.label().pseudoClassStateChanged(EMPTY, empty);
  }

  private static String messageText(@Nullable ItemLife message) {
    return Texts.of(
        message == null
            ? "stage.messageNone"
            : message.isStored() ? "stage.messageUnread" : "stage.messageRead");
  }

  void step(double seconds) {
    cells.forEach(cell -> cell.step(seconds));
  }
}
