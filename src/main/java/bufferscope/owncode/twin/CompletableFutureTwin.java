package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import bufferscope.owncode.twin.ValueNumbers.ElementList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a {@link java.util.concurrent.CompletableFuture}. Each stage runs in a daemon thread
 * of its own, or in the executor it is given; a stage that depends on others waits for them.
 */
@SuppressWarnings("NullAway") // results may be null
public final class CompletableFutureTwin<V> extends FutureTwin<V> {
  /** The futures that it depends on. */
  private final List<CompletableFutureTwin<?>> sources;

  /** A {@link Runnable}, {@link Supplier}, {@link Consumer} or {@link Function}; null for none. */
  private final @Nullable Object action;

  private CompletableFutureTwin(List<CompletableFutureTwin<?>> sources, @Nullable Object action) {
    super(CompletableFutureTwin.class, null);
    this.sources = sources;
    this.action = action;
  }

  @Override
  List<@Nullable Object> constants() {
    List<@Nullable Object> all = new ArrayList<>(sources);
    all.add(action);
    return all;
  }

  private static <T> CompletableFutureTwin<T> started(
      List<CompletableFutureTwin<?>> sources, @Nullable Object action) {
    CompletableFutureTwin<T> stage = new CompletableFutureTwin<>(sources, action);
    ThreadTwin thread = new ThreadTwin(stage);
    thread.setDaemon(true);
    thread.start();
    return stage;
  }

  private static <T> CompletableFutureTwin<T> submitted(Object action, Executor executor) {
    CompletableFutureTwin<T> stage = new CompletableFutureTwin<>(List.of(), action);
    executor.execute(stage);
    return stage;
  }

  public static CompletableFutureTwin<Void> runAsync(Runnable task) {
    return started(List.of(), task);
  }

  public static CompletableFutureTwin<Void> runAsync(Runnable task, Executor executor) {
    return submitted(task, executor);
  }

  public static <T> CompletableFutureTwin<T> supplyAsync(Supplier<T> task) {
    return started(List.of(), task);
  }

  public static <T> CompletableFutureTwin<T> supplyAsync(Supplier<T> task, Executor executor) {
    return submitted(task, executor);
  }

  public static CompletableFutureTwin<Void> allOf(CompletableFutureTwin<?>... all) {
    return started(Arrays.asList(all.clone()), null);
  }

  public <T> CompletableFutureTwin<T> thenApply(Function<? super V, ? extends T> function) {
    return started(List.of(this), function);
  }

  public CompletableFutureTwin<Void> thenAccept(Consumer<? super V> consumer) {
    return started(List.of(this), consumer);
  }

  public CompletableFutureTwin<Void> thenRun(Runnable task) {
    return started(List.of(this), task);
  }

  /** Returns the result of the action, or the failure of a source or of the action. */
  @Override
  @SuppressWarnings("unchecked") // the compiler has checked it
  @Nullable Object call() {
    Object value = null;
    for (CompletableFutureTwin<?> source : sources) {
      value = source.outcome();
      if (value instanceof ElementList) {
        return value;
      }
    }
    if (action instanceof Supplier<?> supplier) {
      return supplier.get();
    } else if (action instanceof Function<?, ?> function) {
      return ((Function<@Nullable Object, ?>) function).apply(value);
    } else if (action instanceof Consumer<?> consumer) {
      ((Consumer<@Nullable Object>) consumer).accept(value);
    } else if (action instanceof Runnable runnable) {
      runnable.run();
    }
    return null;
  }

  private @Nullable Object outcome() {
    return element(apply(waiting(Access.PEEK_FIRST, null)));
  }

  @SuppressWarnings("unchecked") // it is what the action returned
  public @Nullable V join() {
    Object outcome = outcome();
    if (outcome instanceof ElementList failure) {
      Object words = heap().values().object(failure.elements().get(0));
      throw new CompletionException(new IllegalStateException(String.valueOf(words)));
    }
    return (V) outcome;
  }
}
