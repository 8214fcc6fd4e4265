package bufferscope.owncode.twin;

import bufferscope.owncode.twin.NumberFunction.Arithmetic;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Stands for a {@link java.util.concurrent.atomic.AtomicInteger}. */
public final class AtomicIntegerTwin extends Twin {
  public AtomicIntegerTwin() {
    this(0);
  }

  public AtomicIntegerTwin(int value) {
    super(Sharing.ATOMIC, value);
  }

  public int get() {
    return apply(NumberFunction.GET);
  }

  public int intValue() {
    return get();
  }

  public int getPlain() {
    return get();
  }

  public int getAcquire() {
    return get();
  }

  public void set(int value) {
    apply(new NumberFunction(Arithmetic.STORE, value));
  }

  public void lazySet(int value) {
    set(value);
  }

  public int getAndSet(int value) {
    return apply(new NumberFunction(Arithmetic.SET, value));
  }

  public int getAndAdd(int delta) {
    return apply(new NumberFunction(Arithmetic.ADD, delta));
  }

  public int addAndGet(int delta) {
    return getAndAdd(delta) + delta;
  }

  public int incrementAndGet() {
    return addAndGet(1);
  }

  public int decrementAndGet() {
    return addAndGet(-1);
  }

  public int getAndIncrement() {
    return getAndAdd(1);
  }

  public int getAndDecrement() {
    return getAndAdd(-1);
  }

  public boolean compareAndSet(int expected, int value) {
    return apply(new NumberFunction(Arithmetic.COMPARE_AND_SET, expected, value)) == 1;
  }

  public int updateAndGet(IntUnaryOperator update) {
    while (true) {
      int before = get();
      int after = update.applyAsInt(before);
      if (compareAndSet(before, after)) {
        return after;
      }
    }
  }

  public int getAndUpdate(IntUnaryOperator update) {
    while (true) {
      int before = get();
      if (compareAndSet(before, update.applyAsInt(before))) {
        return before;
      }
    }
  }

  public int accumulateAndGet(int operand, IntBinaryOperator function) {
    return updateAndGet(value -> function.applyAsInt(value, operand));
  }

  @Override
  public String toString() {
    return Integer.toString(get());
  }
}
