package bufferscope.explore;

import static bufferscope.explore.Layout.DONE_ITEMS;
import static bufferscope.explore.Layout.HAND;
import static bufferscope.explore.Layout.HOLDS_SHIFT;
import static bufferscope.explore.Layout.NODE;
import static bufferscope.explore.Layout.REENTERING;
import static bufferscope.explore.Layout.STATUS;
import static bufferscope.explore.Layout.WAITING;

import bufferscope.event.Event.WaitEnd;
import bufferscope.measure.Violation.Kind;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.Node;
import bufferscope.sync.controlled.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The transition function, working in place on the words of a state: the one description of what
 * threads and primitives do, for steps by hand, by a seed, by a recording and by the search.
 *
 * <p>Threads count from 0 here. A call that is over is followed at once by the thread's next one.
 */
final class Machine {
  final Layout layout;
  private final Semantics semantics;
  private final SharedData data;
  private final Queues queues;
  final Moves moves;
  private final CallAutomaton automaton;
  final Node put;
  final Node take;
  private final Node done;

  /** Whether the step just done was the last one of a call. */
  boolean callOver;

  /** The item that a consumer got by the call just over, or 0. */
  int gotItem;

  Machine(Layout layout, Semantics semantics, CallAutomaton automaton, Node put, Node take) {
    this.layout = layout;
    this.semantics = semantics;
    this.automaton = automaton;
    this.put = put;
    this.take = take;
    this.done = automaton.done();
    data = new SharedData(layout);
    queues = new Queues(layout, automaton, semantics.fair());
    moves = new Moves(layout, automaton, data, queues);
  }

  int[] start() {
    int[] s = new int[layout.size];
    for (int thread = 0; thread < layout.threads; thread++) {
      s[Layout.thread(thread) + NODE] = (layout.isProducer(thread) ? put : take).id();
    }
    for (int i = 0; i < layout.semaphores.size(); i++) {
      s[layout.permits(i)] = layout.semaphores.get(i).permits();
    }
    for (int i = 0; i < layout.cells.size(); i++) {
      s[layout.cell(i)] = layout.cells.get(i).value();
    }
    s[layout.spurious] = semantics.spurious();
    s[layout.interrupts] = semantics.interrupts();
    return s;
  }

  /** What went wrong in the step just done. */
  @Nullable Kind wrong() {
    return data.wrong;
  }

  private void begin() {
    data.wrong = null;
    callOver = false;
    gotItem = 0;
  }

  /** The thread asks for what its operation needs, and has not got it yet. */
  void queueUp(int[] s, int thread) {
    begin();
    queues.arrive(s, thread);
  }

  /** The thread stops waiting for no reason. */
  void wakeUp(int[] s, int thread) {
    begin();
    s[layout.spurious]--;
    queues.wake(s, thread, WaitEnd.SPURIOUS);
  }

  void timeOut(int[] s, int thread) {
    begin();
    endEarly(s, thread, WaitEnd.TIMED_OUT, Operation.FALSE);
  }

  void interrupt(int[] s, int thread) {
    begin();
    s[layout.interrupts]--;
    endEarly(s, thread, WaitEnd.INTERRUPTED, Operation.INTERRUPTED);
  }

  private void endEarly(int[] s, int thread, WaitEnd end, int answer) {
    if (Moves.status(s, thread) == WAITING) {
      queues.wake(s, thread, end);
    } else {
      goOn(s, thread, answer);
    }
  }

  /**
   * The thread does its operation, or queues up for it.
   *
   * @param whom the thread that a signal reaches, or {@link Queues#NOBODY} for the longest waiting
   */
  void step(int[] s, int thread, int whom) {
    begin();
    Operation operation = moves.operation(s, thread);
    int object = operation.object();
    if (Moves.status(s, thread) == REENTERING) {
      reenter(s, thread, moves.lockOf(operation));
      return;
    }
    switch (operation.kind()) {
      case LOCK, LOCK_INTERRUPTIBLY, TRY_LOCK_TIMED -> lock(s, thread, object);
      case TRY_LOCK -> tryLock(s, thread, object);
      case ACQUIRE, ACQUIRE_UNINTERRUPTIBLY, TRY_ACQUIRE -> acquire(s, thread, object);
      case RELEASE -> goOn(s, thread, release(s, object));
      case UNLOCK -> goOn(s, thread, unlock(s, thread, object));
      case AWAIT, AWAIT_UNINTERRUPTIBLY, AWAIT_TIMED -> await(s, thread, moves.lockOf(operation));
      case SIGNAL -> goOn(s, thread, signal(s, thread, operation, whom));
      case SIGNAL_ALL -> goOn(s, thread, signalAll(s, thread, operation));
      case SPIN_WAIT -> goOn(s, thread, Operation.FALSE);
      default -> goOn(s, thread, data.apply(s, thread, operation));
    }
  }

  private void lock(int[] s, int thread, int lock) {
    if (moves.canEnter(s, thread, lock)) {
      own(s, thread, lock, s[layout.holds(lock)] + 1);
      goOn(s, thread, Operation.TRUE);
    } else {
      queues.arrive(s, thread);
    }
  }

  /** Does not heed the queue, even of a fair lock. */
  private void tryLock(int[] s, int thread, int lock) {
    boolean got = s[layout.owner(lock)] == 0 || moves.owns(s, thread, lock);
    if (got) {
      own(s, thread, lock, s[layout.holds(lock)] + 1);
    }
    goOn(s, thread, SharedData.answer(got));
  }

  private void own(int[] s, int thread, int lock, int holds) {
    s[layout.owner(lock)] = thread + 1;
    s[layout.holds(lock)] = holds;
  }

  private void acquire(int[] s, int thread, int semaphore) {
    if (moves.canAcquire(s, thread, semaphore)) {
      s[layout.permits(semaphore)]--;
      goOn(s, thread, Operation.TRUE);
    } else {
      queues.arrive(s, thread);
    }
  }

  private int release(int[] s, int semaphore) {
    if (layout.semaphores.get(semaphore).binary() && s[layout.permits(semaphore)] > 0) {
      return Operation.NOT_ACQUIRED;
    }
    s[layout.permits(semaphore)]++;
    return Operation.TRUE;
  }

  private int unlock(int[] s, int thread, int lock) {
    if (!moves.owns(s, thread, lock)) {
      return Operation.NOT_OWNER;
    }
    if (--s[layout.holds(lock)] == 0) {
      s[layout.owner(lock)] = 0;
    }
    return Operation.FALSE;
  }

  private void await(int[] s, int thread, int lock) {
    if (moves.owns(s, thread, lock)) {
      queues.await(s, thread, s[layout.holds(lock)]);
      s[layout.owner(lock)] = 0;
      s[layout.holds(lock)] = 0;
    } else {
      goOn(s, thread, Operation.NOT_OWNER);
    }
  }

  private void reenter(int[] s, int thread, int lock) {
    WaitEnd end = Moves.end(s, thread);
    own(s, thread, lock, s[Layout.thread(thread) + STATUS] >> HOLDS_SHIFT);
    goOn(
        s,
        thread,
        switch (end) {
          case SIGNALLED, SPURIOUS -> Operation.TRUE;
          case TIMED_OUT -> Operation.FALSE;
          case INTERRUPTED -> Operation.INTERRUPTED;
        });
  }

  /** The ids of those who wait for the condition, longest waiting first. */
  List<Integer> waiting(int[] s, int condition) {
    return IntStream.range(0, layout.threads)
        .filter(thread -> queues.isWaitingFor(s, thread, condition))
        .boxed()
        .sorted(Comparator.comparing(thread -> s[Layout.thread(thread) + Layout.POSITION]))
        .map(thread -> thread + 1)
        .toList();
  }

  /** The thread stops waiting, as if it had been signalled. */
  void wake(int[] s, int thread) {
    queues.wake(s, thread, WaitEnd.SIGNALLED);
  }

  /** What an operation that only looks would answer. */
  int look(int[] s, Operation operation) {
    return data.look(s, operation);
  }

  /** The item that the operation hands over, or 0. */
  int handedOver(int[] s, int thread, Operation operation) {
    return data.item(s, thread, operation);
  }

  /** Whether the thread's signal may reach {@code whom}, who does not wait longest. */
  boolean canSignalOther(int[] s, int thread, int whom) {
    Operation operation = moves.operation(s, thread);
    return semantics.signalAny()
        && operation.kind() == Operation.Kind.SIGNAL
        && moves.owns(s, thread, moves.lockOf(operation))
        && queues.isWaitingFor(s, whom, operation.object())
        && queues.longestWaiting(s, operation.object()) != whom;
  }

  private int signal(int[] s, int thread, Operation operation, int whom) {
    if (!moves.owns(s, thread, moves.lockOf(operation))) {
      return Operation.NOT_OWNER;
    }
    int first = whom == Queues.NOBODY ? queues.longestWaiting(s, operation.object()) : whom;
    if (first != Queues.NOBODY) {
      queues.wake(s, first, WaitEnd.SIGNALLED);
    }
    return Operation.FALSE;
  }

  private int signalAll(int[] s, int thread, Operation operation) {
    if (!moves.owns(s, thread, moves.lockOf(operation))) {
      return Operation.NOT_OWNER;
    }
    int next = queues.longestWaiting(s, operation.object());
    while (next != Queues.NOBODY) {
      queues.wake(s, next, WaitEnd.SIGNALLED);
      next = queues.longestWaiting(s, operation.object());
    }
    return Operation.FALSE;
  }

  /** The operation of the thread is done and gave that answer. */
  private void goOn(int[] s, int thread, int answer) {
    queues.goOn(s, thread);
    Node next = automaton.next(moves.node(s, thread), answer);
    switch (next.operation().kind()) {
      case RETURN -> callOver(s, thread, next);
      case THROW -> threw(s, thread, next);
      default -> s[Layout.thread(thread) + NODE] = next.id();
    }
  }

  private void callOver(int[] s, int thread, Node end) {
    int at = Layout.thread(thread);
    callOver = true;
    Node next = take;
    if (layout.isProducer(thread)) {
      s[at + DONE_ITEMS]++;
      next = s[at + DONE_ITEMS] == layout.bounds.items() ? done : put;
      note(end.hasStored() ? null : Kind.NOT_CONSERVED);
    } else {
      gotItem = end.operation().argument() == Operation.READ_ITEM ? s[at + HAND] : 0;
      note(gotItem == 0 ? Kind.TOOK_FROM_EMPTY : null);
    }
    s[at + HAND] = 0;
    s[at + NODE] = next.id();
    note(next == done && moves.holdsALock(s, thread) ? Kind.LOCK_NOT_RELEASED : null);
  }

  private void threw(int[] s, int thread, Node end) {
    s[Layout.thread(thread) + NODE] = end.id();
    switch (end.operation().argument()) {
      case Operation.INTERRUPTED ->
          note(moves.holdsALock(s, thread) ? Kind.LOCK_NOT_RELEASED : null);
      case Operation.NOT_OWNER -> note(Kind.WRONG_LOCK_USE);
      default -> note(Kind.THREAD_FAILED);
    }
  }

  private void note(@Nullable Kind wrong) {
    if (data.wrong == null) {
      data.wrong = wrong;
    }
  }
}
