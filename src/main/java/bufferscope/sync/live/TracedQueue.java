package bufferscope.sync.live;

import bufferscope.event.Item;
import bufferscope.event.SlotsEvent;
import bufferscope.event.SlotsEvent.Index;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The JDK's queue, told from outside: what was put when the put has returned, what was taken when
 * the take has. How threads wait inside is not known, and not reported.
 *
 * <p>So that the order is known, one thread at a time goes in on each side, and tells before the
 * next one comes. A take of an item whose put is not told yet, or a put into a slot whose take is
 * not told yet, is told when that has been done: the thread that has to do so is on its way.
 */
final class TracedQueue<E> extends ArrayBlockingQueue<E> {
  private static final long serialVersionUID = 1L;

  private final transient Probe probe;
  private final int capacity;
  private final ReentrantLock putSide;
  private final ReentrantLock takeSide;
  private final ReentrantLock reporting = new ReentrantLock();
  private final transient Condition reported = reporting.newCondition();
  private long putsReported;
  private long takesReported;

  TracedQueue(int capacity, boolean fair, Probe probe) {
    super(capacity, fair);
    this.probe = probe;
    this.capacity = capacity;
    putSide = new ReentrantLock(fair);
    takeSide = new ReentrantLock(fair);
  }

  @Override
  public void put(E item) throws InterruptedException {
    Objects.requireNonNull(item);
    probe.reach();
    if (putSide.isLocked() || remainingCapacity() == 0) {
      probe.waits();
    }
    putSide.lockInterruptibly();
    try {
      super.put(item);
      reportPut((Item) item);
    } finally {
      putSide.unlock();
    }
    probe.dwell();
  }

  @Override
  public E take() throws InterruptedException {
    probe.reach();
    E item;
    if (takeSide.isLocked() || isEmpty()) {
      probe.waits();
    }
    takeSide.lockInterruptibly();
    try {
      item = super.take();
      reportTake((Item) item);
    } finally {
      takeSide.unlock();
    }
    probe.dwell();
    return item;
  }

  /** Tells it with the slot in which the JDK's ring has it: the slots are filled in turn. */
  private void reportPut(Item item) {
    reporting.lock();
    try {
      while (putsReported - takesReported == capacity) {
        reported.awaitUninterruptibly();
      }
      int slot = (int) (putsReported++ % capacity);
      probe.emit(new SlotsEvent.SlotWritten(probe.now(), probe.thread(), slot, item));
      moved(Index.PUT, slot);
    } finally {
      reporting.unlock();
    }
  }

  private void reportTake(Item item) {
    reporting.lock();
    try {
      while (putsReported == takesReported) {
        reported.awaitUninterruptibly();
      }
      int slot = (int) (takesReported++ % capacity);
      probe.emit(new SlotsEvent.SlotRead(probe.now(), probe.thread(), slot, item));
      moved(Index.TAKE, slot);
    } finally {
      reporting.unlock();
    }
  }

  private void moved(Index index, int from) {
    int to = (from + 1) % capacity;
    probe.emit(new SlotsEvent.IndexMoved(probe.now(), probe.thread(), index, to));
    reported.signalAll();
  }
}
