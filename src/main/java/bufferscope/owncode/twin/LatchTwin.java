package bufferscope.owncode.twin;

import bufferscope.owncode.twin.NumberFunction.Arithmetic;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.concurrent.TimeUnit;

/** Stands for a {@link java.util.concurrent.CountDownLatch}. */
public final class LatchTwin extends Twin {
  public LatchTwin(int count) {
    super(Sharing.ATOMIC, count);
    if (count < 0) {
      throw new IllegalArgumentException("count < 0");
    }
  }

  public void countDown() {
    apply(new NumberFunction(Arithmetic.COUNT_DOWN, 0));
  }

  public long getCount() {
    return apply(NumberFunction.GET);
  }

  public void await() throws InterruptedException {
    applyInterruptibly(new NumberFunction(Arithmetic.AWAIT_ZERO, 0));
  }

  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return applyTimed(new NumberFunction(Arithmetic.AWAIT_ZERO, 0)) == 1;
  }
}
