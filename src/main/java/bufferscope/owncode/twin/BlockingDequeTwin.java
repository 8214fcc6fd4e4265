package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.concurrent.LinkedBlockingDeque}. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public final class BlockingDequeTwin<E> extends BlockingQueueTwin<E> implements BlockingDeque<E> {
  public BlockingDequeTwin() {}

  public BlockingDequeTwin(int capacity) {
    super(capacity);
  }

  @Override
  public void putFirst(@Nullable E element) throws InterruptedException {
    applyInterruptibly(waiting(Access.ADD_FIRST, element));
  }

  @Override
  public void putLast(@Nullable E element) throws InterruptedException {
    put(element);
  }

  @Override
  public @Nullable E takeFirst() throws InterruptedException {
    return take();
  }

  @Override
  public @Nullable E takeLast() throws InterruptedException {
    return element(applyInterruptibly(waiting(Access.REMOVE_LAST, null)));
  }

  @Override
  public boolean offerFirst(@Nullable E element, long timeout, TimeUnit unit)
      throws InterruptedException {
    return applyTimed(waiting(Access.ADD_FIRST, element)) == 1;
  }

  @Override
  public boolean offerLast(@Nullable E element, long timeout, TimeUnit unit)
      throws InterruptedException {
    return offer(element, timeout, unit);
  }

  @Override
  public @Nullable E pollFirst(long timeout, TimeUnit unit) throws InterruptedException {
    return poll(timeout, unit);
  }

  @Override
  public @Nullable E pollLast(long timeout, TimeUnit unit) throws InterruptedException {
    return element(applyTimed(waiting(Access.REMOVE_LAST, null)));
  }
}
