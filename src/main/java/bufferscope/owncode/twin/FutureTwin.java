package bufferscope.owncode.twin;

import bufferscope.event.FailureMessage;
import bufferscope.owncode.twin.SequenceFunction.Access;
import bufferscope.owncode.twin.ValueNumbers.ElementList;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the future of a task. It is empty until the task has ended; then it holds the result.
 */
@SuppressWarnings("NullAway") // the result may be null
class FutureTwin<V> extends SequenceTwin<Object> implements Future<V>, Runnable {
  /** A {@link Callable}, or a {@link Runnable} whose result is {@code result}. */
  private final Object task;

  private final @Nullable V result;

  FutureTwin(Object task, @Nullable V result) {
    super(Sharing.ATOMIC, 1, true);
    this.task = task;
    this.result = result;
  }

  @Override
  List<@Nullable Object> constants() {
    return Arrays.asList(task, result);
  }

  @Override
  public void run() {
    Object outcome;
    try {
      outcome = call();
    } catch (Throwable e) {
      if (Hooks.passes(e)) {
        throw e;
      }
      outcome = failure(e);
    }
    apply(of(Access.ADD_LAST, outcome));
  }

  @Nullable Object call() {
    if (task instanceof Runnable runnable) {
      runnable.run();
      return result;
    }
    try {
      return ((Callable<?>) task).call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      return failure(e);
    }
  }

  /** Returns the content that stands for an exception of the task; only its text is kept. */
  private ElementList failure(Throwable thrown) {
    return new ElementList(List.of(heap().values().of(FailureMessage.of(thrown))));
  }

  @Override
  @SuppressWarnings("unchecked") // it is what the task returned
  public @Nullable V get() throws InterruptedException, ExecutionException {
    Object result = await();
    if (result instanceof ElementList failure) {
      Object words = heap().values().object(failure.elements().get(0));
      throw new ExecutionException(new IllegalStateException(String.valueOf(words)));
    }
    return (V) result;
  }

  /** Waits until the task has ended, and returns its result or failure. */
  @Nullable Object await() throws InterruptedException {
    return element(applyInterruptibly(waiting(Access.PEEK_FIRST, null)));
  }

  /**
   * Waits until the task has ended. The time is not modelled: in a search it is always long enough.
   */
  @Override
  public @Nullable V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException {
    return get();
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    throw notModelled("cancel");
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public boolean isDone() {
    return !isEmpty();
  }
}
