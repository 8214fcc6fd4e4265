package bufferscope.owncode.twin;

import bufferscope.owncode.twin.NumberFunction.Arithmetic;
import bufferscope.sync.controlled.Primitive.Sharing;

/** Stands for a {@link java.util.concurrent.atomic.LongAdder}. */
public final class LongAdderTwin extends Twin {
  public LongAdderTwin() {
    super(Sharing.ATOMIC, 0);
  }

  public void add(long value) {
    apply(new NumberFunction(Arithmetic.INCREASE, AtomicLongTwin.small(value)));
  }

  public void increment() {
    add(1);
  }

  public void decrement() {
    add(-1);
  }

  public long sum() {
    return apply(NumberFunction.GET);
  }

  public long longValue() {
    return sum();
  }

  public int intValue() {
    return (int) sum();
  }

  public void reset() {
    apply(new NumberFunction(Arithmetic.STORE, 0));
  }

  public long sumThenReset() {
    return apply(new NumberFunction(Arithmetic.SET, 0));
  }

  @Override
  public String toString() {
    return Long.toString(sum());
  }
}
