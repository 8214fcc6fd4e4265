package bufferscope.sync.live;

import bufferscope.event.Item;
import bufferscope.event.SlotsEvent;
import bufferscope.event.SlotsEvent.Index;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The JDK's queue, observed from outside: a put or a take is reported when it has returned. The
 * waits inside are not reported, since the JDK does not show them.
 *
 * <p>To keep the reports in order, each side lets in one thread at a time, which reports before the
 * next one enters. The report of a take waits for the report of the item's put. The report of a put
 * waits for the report of the take that emptied its slot. Such a wait is short: the other thread is
 * about to report.
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

  /** Reports the put and its slot in the JDK's ring, in which slots are filled in turn. */
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
