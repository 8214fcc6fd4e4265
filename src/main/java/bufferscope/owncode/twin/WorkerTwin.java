package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread of an executor: it runs its first task, then others until there are no more. */
final class WorkerTwin extends Twin implements Runnable {
  private final ExecutorTwin pool;
  private final Runnable first;

  WorkerTwin(ExecutorTwin pool, Runnable first) {
    super(Sharing.ATOMIC, 0);
    this.pool = pool;
    this.first = first;
  }

  @Override
  List<@Nullable Object> constants() {
    return List.of(pool, first);
  }

  @Override
  public void run() {
    first.run();
    Runnable task = pool.next();
    while (task != null) {
      task.run();
      task = pool.next();
    }
    pool.leave();
  }
}
