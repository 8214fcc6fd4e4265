package bufferscope.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.concurrent.WorkerStateEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks, each on a thread of its own. It also saves settings and drafts, one after the other;
 * the end of the program waits for those. For the JavaFX thread.
 */
public final class Background implements Executor {
  private static final int LONGEST_END_SECONDS = 2;

  private final ExecutorService saving =
      Executors.newSingleThreadExecutor(save -> daemon(save, "files"));
  private final List<DraftSaver> drafts = new ArrayList<>();
  private @Nullable Throwable failure;

  /** Runs the task on a thread of that name. The window shows an error of the task as its own. */
  public void start(String name, Task<?> task) {
    task.addEventHandler(
        WorkerStateEvent.WORKER_STATE_FAILED, event -> failure = task.getException());
    daemon(task, name).start();
  }

  /**
   * Does the work on a thread of that name, and then passes its result on, on the JavaFX thread.
   * The window shows an error of the work as its own.
   */
  public <T> void start(String name, Callable<T> work, Consumer<T> then) {
    Task<T> task =
        new Task<>() {
          @Override
          protected T call() throws Exception {
            return work.call();
          }
        };
    task.setOnSucceeded(event -> then.accept(task.getValue()));
    start(name, task);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Saves something after all that was to be saved before. */
  @Override
  public void execute(Runnable save) {
    saving.execute(save);
  }

  /**
   * Makes the saver of a draft.
   *
   * @param draft returns the present one, on the JavaFX thread
   * @param save saves it, on another
   */
  public <T> DraftSaver saver(Duration delay, Supplier<T> draft, Consumer<T> save) {
    DraftSaver saver =
        new DraftSaver(
            delay,
            () -> {
              T present = draft.get();
              execute(() -> save.accept(present));
            });
    drafts.add(saver);
    return saver;
  }

  /** Begins to save the drafts that are not saved, and takes no more. */
  public void close() {
    drafts.forEach(DraftSaver::saveNow);
    saving.shutdown();
  }

  /** Waits until all is saved, but not for long: a folder may be slow to reach. */
  public void awaitEnd() throws InterruptedException {
    saving.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
  }

  /** Returns the error of a failed task once, and empty otherwise. */
  Optional<Throwable> takeFailure() {
    Optional<Throwable> taken = Optional.ofNullable(failure);
    failure = null;
    return taken;
  }
}
