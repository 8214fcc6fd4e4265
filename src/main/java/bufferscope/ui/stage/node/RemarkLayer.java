package bufferscope.ui.stage.node;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.SafeguardEvent;
import bufferscope.event.ThreadEvent;
import bufferscope.run.Frame;
import bufferscope.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A short remark at a thread whose item was refused or that threw an exception. */
public final class RemarkLayer extends Pane {
  private static final Duration SAID = Duration.millis(2200);
  private static final int MAX_SHOWN = 16;

  private final Map<Integer, ThreadRemark> remarks = new HashMap<>();

  /** The newest remark at one thread. */
  private final class ThreadRemark {
    private final ThreadToken token;
    private final SpotLabel label = new SpotLabel("remark");
    private final FadeTransition fade = new FadeTransition(SAID, label);
    private double size;

    ThreadRemark(ThreadToken token) {
      this.token = token;
      getChildren().add(label);
      fade.setFromValue(1);
      fade.setToValue(0);
      fade.setInterpolator(Interpolator.SPLINE(0.9, 0, 1, 0.6)); // long enough to be read
      fade.setOnFinished(
          event -> {
            getChildren().remove(label);
            remarks.remove(token.thread());
          });
    }

    void show(String words, double newSize) {
      size = newSize;
      label.label().setText(words);
      place();
      fade.playFromStart();
    }

    /** Puts the remark beside the token, towards the middle of the picture. */
    void place() {
      double side = token.role() == Role.CONSUMER ? 1 : -1;
      label.put(token.glide().now().plus(side * size / 2, -0.78 * size), (side + 1) / 2);
    }
  }

  public RemarkLayer() {
    setManaged(false);
    setMouseTransparent(true);
  }

  /**
   * Shows remarks on the events of that frame.
   *
   * @param size the size of the tokens
   */
  public void show(Frame frame, TokenLayer tokens, double size) {
    for (Event event : frame.events()) {
      words(event).ifPresent(words -> show(words, tokens.token(event.thread()), size));
    }
  }

  private void show(String words, @Nullable ThreadToken token, double size) {
    if (token != null && (remarks.size() < MAX_SHOWN || remarks.containsKey(token.thread()))) {
      remarks.computeIfAbsent(token.thread(), thread -> new ThreadRemark(token)).show(words, size);
    }
  }

  private static Optional<String> words(Event event) {
    if (event instanceof SafeguardEvent.ItemRefused e) {
      return Optional.of(Texts.of("stage.refused." + e.why().name()));
    }
    if (event instanceof SafeguardEvent.ItemDeadLettered) {
      return Optional.of(Texts.of("stage.putAside"));
    }
    if (event instanceof SafeguardEvent.ThreadRestarted) {
      return Optional.of(Texts.of("stage.restarted"));
    }
    return event instanceof ThreadEvent.FailureCaught
        ? Optional.of(Texts.of("stage.caught"))
        : Optional.empty();
  }

  /** Moves the remarks with their threads. */
  public void step() {
    remarks.values().forEach(ThreadRemark::place);
  }

  public void clear() {
    remarks.values().forEach(remark -> remark.fade.stop());
    remarks.clear();
    getChildren().clear();
  }
}
