package bufferscope.ui.stage.node;

import bufferscope.ui.stage.layout.Spot;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** Signals and permits on their way to a thread or a room, and a word on those that meet nobody. */
public final class SignalLayer extends Pane {
  private final List<Glide> flights = new ArrayList<>();

  public SignalLayer() {
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Lets a signal of that size set out. */
  public void fly(Spot from, Spot to, double radius) {
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

  /** Says there that a signal met nobody, until the next {@link #clear}. */
  public void puff(String text, Spot at) {
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
