package bufferscope.ui.stage;

import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.layout.Hint;
import bufferscope.ui.stage.node.ThreadToken;
import bufferscope.ui.stage.node.TokenLayer;
import bufferscope.ui.text.Texts;
import bufferscope.work.Rate;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The user's actions on a token: see why the thread is where it is, pause it, interrupt it, change
 * its rate.
 */
final class ThreadControls {
  private static final List<Double> RATES = List.of(0.5, 1.0, 2.0, 5.0, 20.0, 100.0);

  private final Caption explanation;
  private final Supplier<ThreadActions> actions;

  ThreadControls(Caption explanation, Supplier<ThreadActions> actions) {
    this.explanation = explanation;
    this.actions = actions;
  }

  /** Connects a new token with mouse and keyboard. */
  void equip(ThreadToken token) {
    int thread = token.thread();
    Hint.install(token, () -> explanation.of(thread));
    token.setOnMouseEntered(event -> explanation.lookAt(token));
    token.setOnMouseExited(event -> explanation.lookAwayFrom(token));
    token
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (focused) {
                explanation.lookAt(token);
              } else {
                explanation.lookAwayFrom(token);
              }
            });
    token.setOnMousePressed(event -> token.requestFocus());
    token.setOnContextMenuRequested(
        event -> {
          if (canAct()) {
            menu(token).show(token, event.getScreenX(), event.getScreenY());
          }
          event.consume();
        });
    token.setOnKeyPressed(event -> key(token, event));
  }

  private void key(ThreadToken token, KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || !canAct()) {
      return;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.ENTER || code == KeyCode.CONTEXT_MENU) {
      menu(token).show(token, Side.BOTTOM, 0, 0);
    } else if (code == KeyCode.P) {
      actions.get().setPaused(token.thread(), !isPaused(token));
    } else if (code == KeyCode.I) {
      actions.get().interrupt(token.thread());
    } else {
      return;
    }
    event.consume();
  }

  private boolean canAct() {
    return actions.get() != ThreadActions.NONE;
  }

  private boolean isPaused(ThreadToken token) {
    SystemState state = explanation.state();
    return state != null && state.thread(token.thread()).map(ThreadState::paused).orElse(false);
  }

  private ContextMenu menu(ThreadToken token) {
    int thread = token.thread();
    boolean paused = isPaused(token);
    MenuItem pause =
        item(
            Texts.of(paused ? "stage.menuResume" : "stage.menuPause", token.threadName()),
            () -> actions.get().setPaused(thread, !paused));
    pause.setId("menu-pause");
    MenuItem interrupt =
        item(
            Texts.of("stage.menuInterrupt", token.threadName()),
            () -> actions.get().interrupt(thread));
    interrupt.setId("menu-interrupt");
    Menu rates = new Menu(Texts.of("stage.menuRate"));
    for (double rate : RATES) {
      rates.getItems().add(rate(Texts.of("stage.menuPerSecond", rate), thread, new Rate(rate)));
    }
    rates.getItems().add(rate(Texts.of("stage.menuUnlimited"), thread, Rate.UNLIMITED));
    return new ContextMenu(pause, interrupt, new SeparatorMenuItem(), rates);
  }

  private MenuItem rate(String text, int thread, Rate rate) {
    return item(text, () -> actions.get().setRate(thread, rate));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }

  /** Makes the arrow keys move the focus from token to token. */
  void moveFocusWithin(TokenLayer tokens) {
    tokens.addEventHandler(KeyEvent.KEY_PRESSED, event -> move(tokens, event));
  }

  private static void move(TokenLayer tokens, KeyEvent event) {
    int dx = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
    int dy = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
    if ((dx == 0 && dy == 0) || !(event.getTarget() instanceof ThreadToken from)) {
      return;
    }
    tokens.nearest(from, dx, dy).ifPresent(Node::requestFocus);
    event.consume();
  }
}
