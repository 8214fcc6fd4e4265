package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link ThreadLocal}: a map from the numbers of threads to their values. */
@SuppressWarnings("NullAway") // a value may be null
public final class ThreadLocalTwin<T> extends Twin {
  private final @Nullable Supplier<? extends T> initial;
  private final ConcurrentMapTwin<Integer, T> values = new ConcurrentMapTwin<>();

  public ThreadLocalTwin() {
    this(null);
  }

  private ThreadLocalTwin(@Nullable Supplier<? extends T> initial) {
    super(Sharing.ATOMIC, 0);
    this.initial = initial;
  }

  public static <S> ThreadLocalTwin<S> withInitial(Supplier<? extends S> supplier) {
    return new ThreadLocalTwin<>(supplier);
  }

  @Override
  List<@Nullable Object> constants() {
    return Arrays.asList(initial, values);
  }

  private static int thread() {
    return heap().threads().currentNumber();
  }

  public @Nullable T get() {
    int thread = thread();
    if (!values.containsKey(thread)) {
      set(initial == null ? null : initial.get());
    }
    return values.get(thread);
  }

  public void set(@Nullable T value) {
    values.put(thread(), value);
  }

  public void remove() {
    values.remove(thread());
  }
}
