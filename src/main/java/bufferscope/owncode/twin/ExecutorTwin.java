package bufferscope.owncode.twin;

import bufferscope.owncode.twin.NumberFunction.Arithmetic;
import bufferscope.owncode.twin.TaskFunction.TaskUse;
import bufferscope.owncode.twin.ValueNumbers.ElementList;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a pool with a maximum number of threads. It starts them one by one with the first
 * tasks.
 */
@SuppressWarnings("NullAway") // results may be null
public final class ExecutorTwin extends Twin implements ExecutorService {
  private final int most;

  /** The number of its threads that are alive. */
  private final AtomicIntegerTwin alive = new AtomicIntegerTwin(0);

  /**
   * The number of the thread that has made this in its call; 0 if an initialiser of a class has.
   */
  private final int maker;

  /** The threads that the call of its maker has started. */
  private final List<ThreadTwin> started = new ArrayList<>();

  /** Whether others have started threads, too. */
  private boolean hasOthers;

  ExecutorTwin(int most) {
    super(Sharing.ATOMIC, heap().values().of(ElementList.EMPTY));
    if (most <= 0) {
      throw new IllegalArgumentException();
    }
    this.most = most;
    maker = user();
  }

  private static int user() {
    return heap().isProgram() ? heap().threads().currentNumber() : 0;
  }

  /**
   * Waits for a task and takes it; returns null if the executor was shut down and no task is left.
   */
  @Nullable Runnable next() {
    heap().rounds().entersEndlessLoop(); // it is left only when the executor is shut down
    Object task = heap().values().object(apply(function(TaskUse.TAKE, null)));
    return task instanceof Runnable runnable ? runnable : null;
  }

  /** Records the end of one of its threads. */
  void leave() {
    alive.decrementAndGet();
  }

  @Override
  List<@Nullable Object> contents() {
    return heap().values().content(word()).elements().stream()
        .<@Nullable Object>map(heap().values()::object)
        .toList();
  }

  @Override
  List<@Nullable Object> constants() {
    return List.of(alive);
  }

  private TaskFunction function(TaskUse use, @Nullable Runnable task) {
    return new TaskFunction(heap().values(), use, heap().values().of(task));
  }

  /**
   * Adds a task. As long as main only creates what threads will do, it makes no difference when
   * they see a task, so it is there from the beginning.
   */
  private int submit(TaskUse use, @Nullable Runnable task) {
    if (heap().isInPrologue()) {
      heap().escapes(task);
    } else {
      heap().shared(Runnable.class, task);
    }
    return applyEarly(function(use, task));
  }

  @Override
  public void execute(Runnable task) {
    if (task == null) {
      throw new NullPointerException();
    }
    if (isShutdown()) {
      throw new RejectedExecutionException("the executor was shut down");
    }
    if (alive.applyEarly(new NumberFunction(Arithmetic.INCREMENT_BELOW, most)) == 1) {
      ThreadTwin thread =
          new ThreadTwin(new WorkerTwin(this, task), heap().threadNames().nextOfPool());
      started.add(thread);
      hasOthers |= user() != maker;
      thread.start();
    } else if (submit(TaskUse.SUBMIT, task) == 0) {
      throw new RejectedExecutionException("the executor was shut down");
    }
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    return submitted(task, null);
  }

  @Override
  public Future<?> submit(Runnable task) {
    return submitted(task, null);
  }

  @Override
  public <T> Future<T> submit(Runnable task, T result) {
    return submitted(task, result);
  }

  private <T> FutureTwin<T> submitted(Object task, @Nullable T result) {
    if (task == null) {
      throw new NullPointerException();
    }
    FutureTwin<T> future = new FutureTwin<>(task, result);
    execute(future);
    return future;
  }

  @Override
  public void shutdown() {
    submit(TaskUse.SHUT_DOWN, null);
  }

  @Override
  public boolean isShutdown() {
    return applyEarly(function(TaskUse.IS_SHUT_DOWN, null)) == 1;
  }

  @Override
  public boolean isTerminated() {
    return isShutdown() && alive.get() == 0;
  }

  /**
   * Waits until all threads have ended. The time is not modelled: in a search it is always long
   * enough.
   */
  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    alive.applyInterruptibly(new NumberFunction(Arithmetic.AWAIT_ZERO, 0));
    return true;
  }

  public void close() throws InterruptedException {
    shutdown();
    awaitTermination(0, TimeUnit.DAYS);
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException {
    List<FutureTwin<T>> futures = new ArrayList<>();
    for (Callable<T> task : tasks) {
      futures.add(submitted(task, null));
    }
    for (FutureTwin<T> future : futures) {
      future.await();
    }
    return List.copyOf(futures);
  }

  /**
   * Removes the tasks that wait, and interrupts the threads. Which these are is known if they were
   * started in the same call in which it was made, which stops it.
   */
  @Override
  public List<Runnable> shutdownNow() {
    if (maker == 0 || user() != maker || hasOthers) {
      throw heap()
          .notFollowed(
              "uses shutdownNow of an executor that was not made and used by the same thread; use"
                  + " shutdown");
    }
    applyEarly(function(TaskUse.SHUT_DOWN_NOW, null));
    started.forEach(ThreadTwin::interrupt);
    return new ArrayListTwin<>();
  }

  @Override
  public <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException {
    return invokeAll(tasks);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks) {
    throw heap().notFollowed("uses invokeAny of an executor, which is not modelled");
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit) {
    return invokeAny(tasks);
  }
}
