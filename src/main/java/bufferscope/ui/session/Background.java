package bufferscope.ui.session;

import java.util.Optional;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Runs tasks, each on a thread of its own. For the JavaFX thread. */
public final class Background {
  private @Nullable Throwable failure;

  /** Runs the task on a thread of that name. The window shows an error of the task as its own. */
  public void start(String name, Task<?> task) {
    task.setOnFailed(event -> failure = task.getException());
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns the error of a failed task once, and empty otherwise. */
  Optional<Throwable> takeFailure() {
    Optional<Throwable> taken = Optional.ofNullable(failure);
    failure = null;
    return taken;
  }
}
