package bufferscope.ui.stage.node;

import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.SemaphoreEvent;
import bufferscope.run.Frame;
import bufferscope.trace.SystemState;
import bufferscope.ui.stage.layout.Area;
import bufferscope.ui.stage.layout.LockView;
import bufferscope.ui.stage.layout.Spot;
import bufferscope.ui.stage.layout.StageLayout;
import bufferscope.ui.stage.layout.WaitSetView;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** Signals and permits on their way, and a remark on each signal that no thread was waiting for. */
public final class SignalLayer extends Pane {
  private static final double RADIUS = 0.14;

  /** The height of that remark above the bottom of a waiting room. */
  private static final double WORD_Y = 1.4;

  private final List<Glide> flights = new ArrayList<>();

  public SignalLayer() {
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Starts a signal or a permit, if {@code event} is one, from its thread to its destination. */
  public void send(Event event, SystemState state, StageLayout layout, TokenLayer tokens) {
    ThreadToken who = tokens.token(event.thread());
    if (who == null) {
      return;
    }
    if (event instanceof ConditionEvent.Signalled e) {
      ThreadToken whom = tokens.token(e.whom());
      Optional<Spot> to =
          whom == null
              ? waitSet(state, e, layout).map(Area::centre)
              : Optional.of(whom.glide().now());
      to.ifPresent(spot -> fly(who.glide().now(), spot, RADIUS * layout.token()));
    } else if (event instanceof SemaphoreEvent.ReleasedPermit e) {
      permits(state, e, layout)
          .ifPresent(spot -> fly(who.glide().now(), spot, RADIUS * layout.token()));
    }
  }

  /** Writes into the waiting room of a condition that its signal woke no thread. */
  public void remark(Frame frame, StageLayout layout) {
    for (Event event : frame.events()) {
      if (event instanceof ConditionEvent.Signalled e && e.whom() == Event.NO_THREAD) {
        waitSet(frame.state(), e, layout)
            .map(area -> new Spot(area.centre().x(), area.bottom() - WORD_Y * layout.unit()))
            .ifPresent(spot -> puff(Texts.of("stage.noneWaits"), spot));
      }
    }
  }

  private static Optional<Area> waitSet(
      SystemState state, ConditionEvent.Signalled e, StageLayout layout) {
    for (int i = 0; i < state.conditions().size(); i++) {
      if (state.conditions().get(i).name().equals(e.condition())) {
        return Optional.of(layout.waitSets().get(i));
      }
    }
    return Optional.empty();
  }

  /** Returns the position of that semaphore's permits. */
  private static Optional<Spot> permits(
      SystemState state, SemaphoreEvent.ReleasedPermit e, StageLayout layout) {
    List<WaitSetView> waitSets = WaitSetView.of(state);
    for (int i = 0; i < waitSets.size(); i++) {
      if (waitSets.get(i).name().equals(e.semaphore())) {
        return Optional.of(layout.permits(i));
      }
    }
    List<LockView> locks = LockView.of(state);
    for (int i = 0; i < locks.size(); i++) {
      if (locks.get(i).name().equals(e.semaphore())) {
        return Optional.of(layout.inside().seat(i).centre());
      }
    }
    return Optional.empty();
  }

  private void fly(Spot from, Spot to, double radius) {
    Circle pulse = new Circle(radius);
    pulse.getStyleClass().add("signal");
    pulse.setManaged(false);
    getChildren().add(pulse);
    Glide flight = new Glide(pulse);
    flight.jump(from);
    flight.setOut(to);
    flights.add(flight);
  }

  public boolean isFlying() {
    return !flights.isEmpty();
  }

  public void move(double part) {
    flights.forEach(flight -> flight.move(part));
  }

  private void puff(String text, Spot at) {
    SpotLabel puff = new SpotLabel("puff");
    puff.label().setText(text);
    puff.put(at, 0.5);
    puff.setManaged(false);
    getChildren().add(puff);
  }

  public void clear() {
    flights.clear();
    getChildren().clear();
  }
}
