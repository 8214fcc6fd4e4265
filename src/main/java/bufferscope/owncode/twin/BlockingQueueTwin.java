package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Kind;
import bufferscope.sync.controlled.ControlledSync.Sharing;
import java.util.Collection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stands for an {@link java.util.concurrent.ArrayBlockingQueue} or a linked one. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public final class BlockingQueueTwin<E> extends SequenceTwin<E> implements BlockingQueue<E> {
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

  @Override
  public boolean offer(@Nullable E element) {
    return apply(of(Kind.ADD_LAST, element)) == 1;
  }

  @Override
  public @Nullable E remove() {
    return orThrow(apply(function(Kind.REMOVE_FIRST)));
  }

  @Override
  public @Nullable E poll() {
    return element(apply(function(Kind.REMOVE_FIRST)));
  }

  @Override
  public @Nullable E element() {
    return orThrow(apply(function(Kind.PEEK_FIRST)));
  }

  @Override
  public @Nullable E peek() {
    return element(apply(function(Kind.PEEK_FIRST)));
  }

  @Override
  public void put(@Nullable E element) throws InterruptedException {
    applyInterruptibly(waiting(Kind.ADD_LAST, element));
  }

  @Override
  public @Nullable E take() throws InterruptedException {
    return element(applyInterruptibly(waiting(Kind.REMOVE_FIRST, null)));
  }

  @Override
  public boolean offer(@Nullable E element, long timeout, TimeUnit unit)
      throws InterruptedException {
    return applyTimed(waiting(Kind.ADD_LAST, element)) == 1;
  }

  @Override
  public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return element(applyTimed(waiting(Kind.REMOVE_FIRST, null)));
  }

  @Override
  public int remainingCapacity() {
    return capacity() - size();
  }

  @Override
  public boolean containsAll(Collection<?> all) {
    throw heap().notFollowed("uses containsAll of a collection, which is not modelled");
  }

  @Override
  public boolean removeAll(Collection<?> all) {
    throw heap().notFollowed("uses removeAll of a collection, which is not modelled");
  }

  @Override
  public boolean retainAll(Collection<?> all) {
    throw heap().notFollowed("uses retainAll of a collection, which is not modelled");
  }

  @Override
  public <T> T[] toArray(T[] array) {
    throw heap().notFollowed("uses toArray of a collection, which is not modelled");
  }

  @Override
  public int drainTo(Collection<? super E> all) {
    throw heap().notFollowed("uses drainTo of a collection, which is not modelled");
  }

  @Override
  public int drainTo(Collection<? super E> all, int most) {
    throw heap().notFollowed("uses drainTo of a collection, which is not modelled");
  }
}
