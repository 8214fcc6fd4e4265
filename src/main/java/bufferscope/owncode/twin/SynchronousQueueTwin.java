package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import bufferscope.owncode.twin.ValueNumbers.ElementList;
import bufferscope.sync.controlled.CellFunction;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a {@link java.util.concurrent.SynchronousQueue}. A thread that puts stores its element
 * as soon as there is room for one, and waits until another thread has taken it. Other threads that
 * put meanwhile wait for the room, which makes no difference to them.
 */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public final class SynchronousQueueTwin<E> extends BlockingQueueTwin<E> {
  public SynchronousQueueTwin() {
    super(1);
  }

  public SynchronousQueueTwin(boolean fair) {
    super(1, fair);
  }

  /** The content between the take of an element and the return of the thread that put it. */
  private record Taken(ValueNumbers values) {
    int word() {
      return values.of(new ElementList(List.of(0, 0)));
    }
  }

  /** The end of a put: it waits until the element was taken. */
  private record TransferFunction(ValueNumbers values) implements CellFunction {
    @Override
    public boolean isEnabled(int value) {
      return value == new Taken(values).word();
    }

    @Override
    public int answer(int value) {
      return 1;
    }

    @Override
    public int next(int value) {
      return values.of(ElementList.EMPTY);
    }

    @Override
    public String toString() {
      return "put(...) returns";
    }
  }

  /** The take of an element that another thread has put. */
  private record Take(ValueNumbers values, boolean waits) implements CellFunction {
    private boolean isThere(int value) {
      return values.content(value).elements().size() == 1;
    }

    @Override
    public boolean isEnabled(int value) {
      return !waits || isThere(value);
    }

    @Override
    public int answer(int value) {
      return isThere(value) ? values.content(value).elements().get(0) : SequenceFunction.ABSENT;
    }

    @Override
    public int next(int value) {
      return isThere(value) ? new Taken(values).word() : value;
    }

    @Override
    public String toString() {
      return waits ? "take()" : "poll()";
    }
  }

  @Override
  public void put(@Nullable E element) throws InterruptedException {
    applyInterruptibly(waiting(Access.ADD_LAST, element));
    apply(new TransferFunction(heap().values()));
  }

  @Override
  public @Nullable E take() throws InterruptedException {
    return element(applyInterruptibly(new Take(heap().values(), true)));
  }

  @Override
  public @Nullable E poll() {
    return element(apply(new Take(heap().values(), false)));
  }

  @Override
  public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
    int word = applyTimed(new Take(heap().values(), true));
    return word == 0 ? null : element(word);
  }

  @Override
  public boolean offer(@Nullable E element) {
    throw notModelled("offer without a time");
  }

  @Override
  public boolean offer(@Nullable E element, long timeout, TimeUnit unit)
      throws InterruptedException {
    throw notModelled("offer");
  }

  @Override
  public boolean add(@Nullable E element) {
    throw notModelled("add");
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public int remainingCapacity() {
    return 0;
  }
}
