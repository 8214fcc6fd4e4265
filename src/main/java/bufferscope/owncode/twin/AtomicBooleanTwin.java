package bufferscope.owncode.twin;

import bufferscope.owncode.twin.NumberFunction.Arithmetic;
import bufferscope.sync.controlled.Primitive.Sharing;

/** Stands for a {@link java.util.concurrent.atomic.AtomicBoolean}. */
public final class AtomicBooleanTwin extends Twin {
  public AtomicBooleanTwin() {
    this(false);
  }

  public AtomicBooleanTwin(boolean value) {
    super(Sharing.ATOMIC, word(value));
  }

  private static int word(boolean value) {
    return value ? 1 : 0;
  }

  public boolean get() {
    return apply(NumberFunction.GET) != 0;
  }

  public void set(boolean value) {
    apply(new NumberFunction(Arithmetic.STORE, word(value)));
  }

  public void lazySet(boolean value) {
    set(value);
  }

  public boolean getAndSet(boolean value) {
    return apply(new NumberFunction(Arithmetic.SET, word(value))) != 0;
  }

  public boolean compareAndSet(boolean expected, boolean value) {
    return apply(new NumberFunction(Arithmetic.COMPARE_AND_SET, word(expected), word(value))) == 1;
  }

  @Override
  public String toString() {
    return Boolean.toString(get());
  }
}
