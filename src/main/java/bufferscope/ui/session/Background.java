package bufferscope.ui.session;

import java.util.Optional;
import javafx.concurrent.Task;
import javafx.concurrent.WorkerStateEvent;
import org.jspecify.annotations.Nullable;

/** Runs tasks, each on a thread of its own. For the JavaFX thread. */
public final class Background {
  private @Nullable Throwable failure;

  /** Runs the task on a thread of that name. The window shows an error of the task as its own. */
  public void start(String name, Task<?> task) {
    task.addEventHandler(
        WorkerStateEvent.WORKER_STATE_FAILED, event -> failure = task.getException());
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
