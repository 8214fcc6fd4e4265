package bufferscope.ui;

import java.util.List;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Whatever a person does, in whatever order, nothing is thrown and no invariant breaks. */
final class RandomActionsTest extends MainWindowStory {
  private static final long SEED = 20;
  private static final int ACTIONS = 200;
  private static final List<String> SLIDERS =
      List.of("#production", "#consumption", "#capacity", "#producers", "#consumers", "#tempo");
  private static final List<String> INPUTS =
      List.of("1", "7", "0", "-3", "1000", "0.5", "unlimited", "", "x", "9999999");
  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.SPACE,
          KeyCode.R,
          KeyCode.S,
          KeyCode.ADD,
          KeyCode.SUBTRACT,
          KeyCode.M,
          KeyCode.C,
          KeyCode.H,
          KeyCode.D,
          KeyCode.F1,
          KeyCode.TAB,
          KeyCode.ENTER,
          KeyCode.RIGHT,
          KeyCode.LEFT);

  private final Random random = new Random(SEED);

  @Test
  void nothingIsThrown() {
    window.openMore();
    window.type("#tempo", "0");
    window.focus("#runButton");
    for (int i = 0; i < ACTIONS; i++) {
      act();
    }
    window.waitFor("a verdict", () -> window.text("#verdict").contains("hold"));
    if (window.node("#failure").isVisible()) {
      throw new AssertionError(window.text("#failure"));
    }
  }

  private void act() {
    if (window.showsOverlay()) {
      window.key(KeyCode.ESCAPE); // it keeps the focus
    }
    switch (random.nextInt(5)) {
      case 0 -> window.type(anySlider(), any(INPUTS));
      case 1 -> window.focus(anySlider() + " .slider");
      case 2 -> toggleFair();
      default -> window.key(any(KEYS));
    }
  }

  private String anySlider() {
    return any(SLIDERS.stream().filter(window::shows).toList());
  }

  private void toggleFair() {
    if (window.shows("#fair")) {
      window.interact(window::toggleFair);
    }
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
