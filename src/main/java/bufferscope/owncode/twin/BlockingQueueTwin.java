package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stands for an {@link java.util.concurrent.ArrayBlockingQueue} or a linked one. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public class BlockingQueueTwin<E> extends QueueTwin<E> implements BlockingQueue<E> {
  public BlockingQueueTwin() {
    this(unlimited());
  }

  public BlockingQueueTwin(int capacity) {
    super(Sharing.ATOMIC, capacity, false);
    if (capacity <= 0) {
      throw new IllegalArgumentException();
    }
  }

  public BlockingQueueTwin(int capacity, boolean fair) {
    this(capacity);
    if (fair) {
      heap().noteFair();
    }
  }

  BlockingQueueTwin(Sharing sharing) {
    super(sharing, unlimited(), false);
  }

  @Override
  public void put(@Nullable E element) throws InterruptedException {
    applyInterruptibly(waiting(Access.ADD_LAST, element));
  }

  @Override
  public @Nullable E take() throws InterruptedException {
    return element(applyInterruptibly(waiting(Access.REMOVE_FIRST, null)));
  }

  @Override
  public boolean offer(@Nullable E element, long timeout, TimeUnit unit)
      throws InterruptedException {
    return applyTimed(waiting(Access.ADD_LAST, element)) == 1;
  }

  @Override
  public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return element(applyTimed(waiting(Access.REMOVE_FIRST, null)));
  }

  @Override
  public int remainingCapacity() {
    return capacity() - size();
  }

  @Override
  public int drainTo(Collection<? super E> all) {
    List<@Nullable E> drained = elements(apply(function(Access.DRAIN)));
    all.addAll(drained);
    return drained.size();
  }

  @Override
  public int drainTo(Collection<? super E> all, int most) {
    throw notModelled("drainTo");
  }
}
