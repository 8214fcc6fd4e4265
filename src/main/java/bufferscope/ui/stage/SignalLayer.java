package bufferscope.ui.stage;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/** Signals on their way from the lock's owner to a waiting room, and those that meet nobody. */
final class SignalLayer extends Pane {
  private static final Duration FLIGHT = Duration.millis(420);
  private static final Duration PUFF = Duration.millis(900);
  private static final int MAX_SHOWN = 6;

  SignalLayer() {
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Lets a signal of that size fly. */
  void fly(Spot from, Spot to, double radius) {
    if (getChildren().size() >= MAX_SHOWN) {
      return;
    }
    Circle pulse = new Circle(radius);
    pulse.getStyleClass().add("signal");
    pulse.setTranslateX(from.x());
    pulse.setTranslateY(from.y());
    TranslateTransition flight = new TranslateTransition(FLIGHT, pulse);
    flight.setFromX(from.x());
    flight.setFromY(from.y());
    flight.setToX(to.x());
    flight.setToY(to.y());
    flight.setInterpolator(Interpolator.EASE_BOTH);
    show(pulse, flight);
  }

  /** Says that a signal met nobody. */
  void puff(String text, Spot at) {
    if (getChildren().size() >= MAX_SHOWN
        || getChildren().stream().anyMatch(SpotLabel.class::isInstance)) {
      return;
    }
    SpotLabel puff = new SpotLabel("puff");
    puff.label().setText(text);
    puff.put(at, 0.5);
    FadeTransition fade = new FadeTransition(PUFF, puff);
    fade.setFromValue(1);
    fade.setToValue(0);
    fade.setInterpolator(Interpolator.EASE_IN);
    show(puff, fade);
  }

  private void show(Node node, Animation animation) {
    node.setManaged(false);
    getChildren().add(node);
    animation.setOnFinished(event -> getChildren().remove(node));
    animation.play();
  }
}
