package bufferscope.benchmark;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/** The least that JavaFX can show: an empty window whose pulse beats. */
public final class BareWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private BareWindow() {}

  public static void main(String[] args) {
    Platform.startup(BareWindow::open);
  }

  static Stage open() {
    Stage window = new Stage();
    window.setScene(new Scene(new Pane(), WIDTH, HEIGHT));
    new Beat().start();
    window.show();
    return window;
  }

  private static final class Beat extends AnimationTimer {
    @Override
    public void handle(long now) {}
  }
}
