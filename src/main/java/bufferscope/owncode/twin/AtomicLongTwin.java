package bufferscope.owncode.twin;

import bufferscope.owncode.twin.NumberFunction.Arithmetic;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Stands for a {@link java.util.concurrent.atomic.AtomicLong}. */
public final class AtomicLongTwin extends Twin {
  public AtomicLongTwin() {
    this(0);
  }

  public AtomicLongTwin(long value) {
    super(Sharing.ATOMIC, small(value));
  }

  /** Returns the value as a word; the state has room for 32 bits. */
  static int small(long value) {
    if (value != (int) value) {
      throw heap().notFollowed("counts further than the search can");
    }
    return (int) value;
  }

  public long get() {
    return apply(NumberFunction.GET);
  }

  public long longValue() {
    return get();
  }

  public int intValue() {
    return (int) get();
  }

  public long getPlain() {
    return get();
  }

  public long getAcquire() {
    return get();
  }

  public void set(long value) {
    apply(new NumberFunction(Arithmetic.STORE, small(value)));
  }

  public void lazySet(long value) {
    set(value);
  }

  public long getAndSet(long value) {
    return apply(new NumberFunction(Arithmetic.SET, small(value)));
  }

  public long getAndAdd(long delta) {
    return apply(new NumberFunction(Arithmetic.ADD, small(delta)));
  }

  public long addAndGet(long delta) {
    return getAndAdd(delta) + delta;
  }

  public long incrementAndGet() {
    return addAndGet(1);
  }

  public long decrementAndGet() {
    return addAndGet(-1);
  }

  public long getAndIncrement() {
    return getAndAdd(1);
  }

  public long getAndDecrement() {
    return getAndAdd(-1);
  }

  public boolean compareAndSet(long expected, long value) {
    return apply(new NumberFunction(Arithmetic.COMPARE_AND_SET, small(expected), small(value)))
        == 1;
  }

  public long updateAndGet(LongUnaryOperator update) {
    while (true) {
      long before = get();
      long after = update.applyAsLong(before);
      if (compareAndSet(before, after)) {
        return after;
      }
    }
  }

  public long getAndUpdate(LongUnaryOperator update) {
    while (true) {
      long before = get();
      if (compareAndSet(before, update.applyAsLong(before))) {
        return before;
      }
    }
  }

  public long accumulateAndGet(long operand, LongBinaryOperator function) {
    return updateAndGet(value -> function.applyAsLong(value, operand));
  }

  @Override
  public String toString() {
    return Long.toString(get());
  }
}
