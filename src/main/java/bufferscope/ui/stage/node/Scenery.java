package bufferscope.ui.stage.node;

import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.BufferState;
import bufferscope.trace.SystemState.CellState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.stage.layout.Area;
import bufferscope.ui.stage.layout.LockView;
import bufferscope.ui.stage.layout.StageLayout;
import bufferscope.ui.stage.layout.ThreadPosition;
import bufferscope.ui.stage.layout.WaitSetView;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The parts that do not move: the columns, the monitor with its parts, and the count. */
public final class Scenery extends Pane {
  private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

  private final Label producers = new Label();
  private final Label consumers = new Label();
  private final Region monitor = new Region();
  private final SpotLabel count = new SpotLabel("occupancy");
  private final List<Enclosure> queues = new ArrayList<>();
  private final List<LockSeat> seats = new ArrayList<>();
  private final List<Enclosure> waitSets = new ArrayList<>();
  private final List<Enclosure> sides = new ArrayList<>();
  private final List<CellView> cells = new ArrayList<>();
  private String shownCount = "";

  public Scenery() {
    producers.setText(Texts.of("stage.producers"));
    consumers.setText(Texts.of("stage.consumers"));
    producers.getStyleClass().add("column-title");
    consumers.getStyleClass().add("column-title");
    monitor.getStyleClass().add("monitor");
    setManaged(false);
    setPickOnBounds(false);
  }

  /** Creates all parts that this state needs, and puts them at their places. */
  public void layOut(SystemState state, StageLayout layout) {
    List.of(queues, seats, waitSets, sides, cells).forEach(List::clear);
    getChildren().setAll(producers, consumers, monitor);
    LockView.of(state).forEach(lock -> addLock(lock, layout));
    WaitSetView.of(state).forEach(waitSet -> addWaitSet(waitSet, layout));
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

  private void addLock(LockView lock, StageLayout layout) {
    String title = Texts.of(lock.titleKey(), lock.name());
    String brief = Texts.of(lock.briefKey());
    String name = Texts.of("stage.ofLock", lock.name());
    boolean alone = layout.queues().size() == 1;
    List<String> shorter =
        alone || lock.semaphore() ? List.of(brief) : List.of(name + ", " + brief, name);
    List<String> notes = new ArrayList<>(shorter);
    notes.add(0, Texts.of(lock.noteKey(), lock.name()));
    Enclosure queue = new Enclosure("queue", title, notes);
    queue.setId("queue-" + lock.name());
    queue.cover(layout.queues().get(queues.size()));
    LockSeat seat = new LockSeat();
    seat.setId("seat-" + lock.name());
    seat.cover(layout.inside().seat(seats.size()), layout.token());
    queues.add(queue);
    seats.add(seat);
    getChildren().addAll(queue, seat);
  }

  private void addWaitSet(WaitSetView waitSet, StageLayout layout) {
    String what = Texts.of(waitSet.hasPermits() ? "stage.semaphore" : "stage.waitingRoom");
    Enclosure enclosure = new Enclosure("room", waitSet.name(), List.of(what));
    enclosure.setId("room-" + waitSet.name());
    enclosure.cover(layout.waitSets().get(waitSets.size()));
    waitSets.add(enclosure);
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
    view.cover(layout.inside().cell(cells.size()), layout.unit());
    cells.add(view);
    getChildren().add(view);
  }

  private static void title(Label title, Area column, double unit) {
    title.resizeRelocate(column.x(), 0, column.width(), StageLayout.HEAD * unit);
  }

  public void show(SystemState state, StageLayout layout) {
    List<LockView> locks = LockView.of(state);
    for (int i = 0; i < locks.size(); i++) {
      LockView lock = locks.get(i);
      queues.get(i).show(lock.queue(), layout.queue(i, lock.queue().size()), state);
      showSeat(seats.get(i), lock, state);
    }
    List<WaitSetView> waiting = WaitSetView.of(state);
    for (int i = 0; i < waiting.size(); i++) {
      WaitSetView waitSet = waiting.get(i);
      waitSets.get(i).show(waitSet.waiting(), layout.waitSet(i, waitSet.waiting().size()), state);
      if (waitSet.hasPermits()) {
        waitSets.get(i).showPermits(waitSet.permits());
      }
    }
    for (int i = 0; i < sides.size(); i++) {
      List<Integer> there = ThreadPosition.atOpenSide(state, i);
      sides.get(i).show(there, layout.side(i, there.size()), state);
    }
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).show(state.cells().get(i).value());
    }
    showCount(state.buffer());
  }

  /** Shows the name of a thread that keeps the lock and is elsewhere. */
  private static void showSeat(LockSeat seat, LockView lock, SystemState state) {
    boolean away = lock.taken() && !ThreadPosition.isSeated(state, lock);
    seat.showHeld(lock.taken());
    seat.showAway(away ? state.thread(lock.holder()).map(ThreadState::name).orElse("") : "");
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

  public void step(double seconds) {
    cells.forEach(cell -> cell.step(seconds));
  }
}
