package bufferscope.owncode.twin;

import bufferscope.owncode.twin.NumberFunction.Arithmetic;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands for an {@link java.util.concurrent.atomic.AtomicReference}. */
public final class ReferenceTwin<V> extends Twin {
  public ReferenceTwin() {
    this(null);
  }

  public ReferenceTwin(@Nullable V value) {
    super(Sharing.ATOMIC, heap().values().of(value));
  }

  private int word(@Nullable Object value) {
    return heap().isAlone(this) ? heap().values().of(value) : heap().shared(Object.class, value);
  }

  @SuppressWarnings("unchecked") // only values of V were stored
  private @Nullable V value(int word) {
    return (V) heap().values().object(word);
  }

  @Override
  List<@Nullable Object> contents() {
    return Collections.singletonList(value(word()));
  }

  public @Nullable V get() {
    return value(apply(NumberFunction.GET));
  }

  public void set(@Nullable V value) {
    apply(new NumberFunction(Arithmetic.STORE, word(value)));
  }

  public @Nullable V getAndSet(@Nullable V value) {
    return value(apply(new NumberFunction(Arithmetic.SET, word(value))));
  }

  public boolean compareAndSet(@Nullable V expected, @Nullable V value) {
    return apply(new NumberFunction(Arithmetic.COMPARE_AND_SET, word(expected), word(value))) == 1;
  }

  @Override
  public String toString() {
    return String.valueOf(get());
  }
}
