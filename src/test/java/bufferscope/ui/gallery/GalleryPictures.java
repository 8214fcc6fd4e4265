package bufferscope.ui.gallery;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.scenario.BuiltIn;
import bufferscope.ui.App;
import bufferscope.ui.stage.PicturePace;
import bufferscope.ui.stage.StageController;
import bufferscope.ui.text.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Draws the pictures of the gallery anew: runs each built-in scenario, or those named, until it is
 * at its most telling, and writes the stage as it is then into assets/gallery, light and dark.
 */
public final class GalleryPictures {
  private static final Path FOLDER = Path.of("assets", "gallery");
  private static final int WIDTH = 520;
  private static final int HEIGHT = 292;

  /** In a picture as small as it is in the gallery, these words could not be read. */
  private static final String WITHOUT_SMALL_WORDS =
      "data:text/css,.caption{visibility:hidden;-fx-managed:false;}.enclosure-note,.pace{-fx-opacity:0;}";

  /** The time that a run continues after a fault, or in all. */
  private static final long AFTER_NANOS = 400_000_000L;

  private static final long SHORTEST_NANOS = 4_000_000_000L;
  private static final long LONGEST_NANOS = 9_000_000_000L;

  private GalleryPictures() {}

  public static void main(String[] args) throws Exception {
    Files.createDirectories(FOLDER);
    CompletableFuture<Void> up = new CompletableFuture<>();
    Platform.startup(() -> up.complete(null));
    up.get();
    Platform.setImplicitExit(false);
    for (String name : args.length > 0 ? List.of(args) : BuiltIn.NAMES) {
      draw(BuiltIn.of(name).orElseThrow());
      System.out.println(name);
    }
    Platform.exit();
  }

  private static void draw(BuiltIn builtIn) throws Exception {
    StageWindow window = onFx(StageWindow::new);
    try (LiveRun run = LiveRun.open(builtIn.scenario().scenario())) {
      run.setTempo(builtIn.scenario().tempo());
      run.start();
      long began = System.nanoTime();
      long end = began + LONGEST_NANOS;
      boolean wrong = false;
      while (System.nanoTime() < end) {
        Optional<Frame> frame = run.frames().takeJoined();
        if (frame.isPresent()) {
          onFx(() -> window.show(frame.get()));
          if (!wrong && !frame.get().verdict().holds()) {
            wrong = true;
            end = Math.max(began + SHORTEST_NANOS, System.nanoTime() + AFTER_NANOS);
          }
        }
        Thread.sleep(16);
      }
      run.pause();
      Thread.sleep(500); // until the threads stand still
      run.frames().takeJoined().ifPresent(frame -> onFx(() -> window.show(frame)));
      for (boolean dark : new boolean[] {false, true}) {
        onFx(() -> window.dress(dark));
        Thread.sleep(400);
        Image image = onFx(window::snapshot);
        write(image, FOLDER.resolve(builtIn.name() + (dark ? "-dark" : "-light") + ".png"));
      }
    }
    onFx(window::close);
  }

  private static <T> T onFx(Supplier<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(work.get());
          } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
          }
        });
    try {
      return done.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A window with nothing but a stage. */
  private static final class StageWindow {
    private final Stage window = new Stage();
    private final StageController controller;
    private final Parent root;

    StageWindow() {
      FXMLLoader loader =
          new FXMLLoader(StageController.class.getResource("stage.fxml"), Texts.bundle());
      try {
        root = loader.load();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      controller = loader.getController();
      Scene scene = new Scene(root, WIDTH, HEIGHT);
      for (String sheet : List.of("app.css", "stage/stage.css")) {
        scene.getStylesheets().add(App.class.getResource(sheet).toExternalForm());
      }
      scene.getStylesheets().add(WITHOUT_SMALL_WORDS);
      dress(false);
      window.setScene(scene);
      window.show();
      root.requestFocus(); // and not the first thread
    }

    boolean show(Frame frame) {
      controller.show(frame, new PicturePace(false, 0));
      return true;
    }

    boolean dress(boolean dark) {
      Application.setUserAgentStylesheet(
          dark
              ? new PrimerDark().getUserAgentStylesheet()
              : new PrimerLight().getUserAgentStylesheet());
      root.getStyleClass().remove("dark");
      if (dark) {
        root.getStyleClass().add("dark");
      }
      root.setStyle("-fx-font-size: 14px; -fx-background-color: -bs-surface;");
      return true;
    }

    Image snapshot() {
      return root.getScene().snapshot(null);
    }

    boolean close() {
      window.close();
      return true;
    }
  }

  private static void write(Image image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    ImageIO.write(copy, "png", file.toFile());
  }
}
