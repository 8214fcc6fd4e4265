package bufferscope.explore.model;

import static bufferscope.explore.model.ThreadWords.DONE_ITEMS;
import static bufferscope.explore.model.ThreadWords.HAND;
import static bufferscope.explore.model.ThreadWords.NODE;
import static bufferscope.explore.model.ThreadWords.REENTERING;
import static bufferscope.explore.model.ThreadWords.WAITING;

import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.explore.model.Queues.Admission;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.Node;
import bufferscope.sync.controlled.NotLearntException;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Primitive.CellPart;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The transition function, which works in place on the words of a state. It is the only description
 * of threads and primitives: for steps by hand, by a seed, by a recording and by the search.
 *
 * <p>Threads count from 0 here. When a call of a thread ends, the next one begins at once.
 */
public final class Machine {
  /** Stands for no thread. */
  public static final int NO_THREAD = Queues.NO_THREAD;

  /** More operations than any call of buffer code that ends. */
  private static final int LONG_CALL = 10_000;

  final Layout layout;
  private final Semantics semantics;
  private final SharedData data;
  private final CallOrder order;
  private final Queues queues;
  final LatePlaces latePlaces;
  private final Moves moves;
  final Synchronisers synchronisers;
  private final CallEnds callEnds;
  final CallAutomaton automaton;
  private final Calls calls;
  private final Quiescence quiescence;

  /**
   * Whether, as far as is known, every item passes once through the only ring, so that the order of
   * the ring is the order of the calls.
   */
  private boolean plain;

  /** The node to which the last step led a call, and the result that led there. */
  private @Nullable Node reached;

  private int answer;

  Machine(Layout layout, Semantics semantics, CallAutomaton automaton, Calls calls) {
    this(
        layout, semantics, automaton, calls, semantics.fair() ? Admission.IN_ORDER : Admission.ANY);
  }

  private Machine(
      Layout layout,
      Semantics semantics,
      CallAutomaton automaton,
      Calls calls,
      Admission admission) {
    this.layout = layout;
    this.semantics = semantics;
    this.automaton = automaton;
    this.calls = calls;
    data = new SharedData(layout);
    order = new CallOrder(layout);
    plain = !layout.mustOrder();
    queues = new Queues(layout, automaton, admission);
    latePlaces = new LatePlaces(layout, queues);
    moves = new Moves(layout, automaton, data, queues);
    synchronisers = new Synchronisers(layout, semantics, moves, queues);
    quiescence = new Quiescence(layout, moves, data, order, this::wakesInVain);
    callEnds = new CallEnds(layout, calls, data, order, moves);
  }

  /** Returns the same machine with {@link Admission#LATE} queues. */
  public Machine late() {
    return new Machine(layout, semantics, automaton, calls, Admission.LATE);
  }

  /** Returns the same machine for another thread; both may be used while they are frozen. */
  public Machine forAnotherThread() {
    return new Machine(layout, semantics, automaton, calls, queues.admission());
  }

  /**
   * Decides whether the machines that share the calls of the buffer may add to them. While they may
   * not, they throw {@link NotLearntException} instead.
   */
  public void setFrozen(boolean frozen) {
    automaton.setFrozen(frozen);
  }

  public Layout layout() {
    return layout;
  }

  /** Returns true if items are identified by their values. */
  public boolean isByValue() {
    return layout.traits.byValue();
  }

  /** Returns true if its threads are those of a program that starts them itself. */
  public boolean isProgram() {
    return layout.isProgram();
  }

  /** Returns the possible steps of each thread. */
  public Moves moves() {
    return moves;
  }

  /** Returns the state in which no thread has done anything. */
  public int[] start() {
    return start(!layout.mustOrder());
  }

  /**
   * Returns the state in which no thread has done anything.
   *
   * @param withoutCallOrder whether the order of items is checked only inside a ring
   */
  public int[] start(boolean withoutCallOrder) {
    int[] s = new int[layout.size()];
    for (int thread = 0; thread < layout.threads; thread++) {
      Node start = calls.first(thread);
      layout.check();
      s[ThreadWords.of(thread) + NODE] = start.id();
    }
    for (int i = 0; i < layout.semaphores.size(); i++) {
      s[layout.permits(i)] = layout.semaphores.get(i).permits();
    }
    for (int i = 0; i < layout.cells.size(); i++) {
      s[layout.cell(i)] = layout.cells.get(i).value();
    }
    s[layout.spurious] = semantics.spurious();
    s[layout.interrupts] = semantics.interrupts();
    s[layout.ordered] = withoutCallOrder ? 0 : 1;
    return s;
  }

  /**
   * Returns a state of the machine that is not {@link #late} in the form that this machine uses.
   */
  public int[] adopted(int[] s) {
    int[] adopted = s.clone();
    for (int thread = 0; thread < layout.threads; thread++) {
      queues.reach(adopted, thread);
    }
    return adopted;
  }

  /** Returns true if the order of items is checked by the calls in that state. */
  public boolean keepsCallOrder(int[] s) {
    return order.isKept(s);
  }

  /** Returns true if, as far as is known, order can be checked inside the ring. */
  public boolean isPlain() {
    return plain && data.inTurn && !automaton.isMovingInRounds();
  }

  /** Returns true if, as far as is known, a call may go round in a loop without being woken. */
  public boolean isPolling() {
    return layout.traits.byValue()
        || automaton.isPolling(); // a call may do nothing, and be made again
  }

  /** Returns the test for states in which nothing more happens. */
  public Quiescence quiescence() {
    return quiescence;
  }

  /** Returns the violation in the step just done, or null. */
  public @Nullable ViolationKind wrong() {
    return data.wrong;
  }

  /** Returns true if the step just done was the last one of a call. */
  public boolean callOver() {
    return callEnds.over;
  }

  /** Returns the item that a consumer got by the call that just ended, or 0. */
  public int gotItem() {
    return callEnds.gotItem;
  }

  /** Returns true if threads enter locks and semaphores in the order in which they queued up. */
  public boolean queuesInOrder() {
    return queues.admission() == Admission.IN_ORDER;
  }

  /** Returns the thread that this one overtakes if it enters now, or {@link #NO_THREAD}. */
  public int overtaken(int[] s, int thread) {
    return queues.overtaken(s, thread);
  }

  /** Returns true if the thread's signal may reach {@code whom}, which does not wait longest. */
  public boolean canSignalOther(int[] s, int thread, int whom) {
    return synchronisers.canSignalOther(s, thread, whom);
  }

  /**
   * Returns true if the operation concerns a condition that may wake any of its waiting threads.
   */
  public boolean hasChoiceOfWaiters(Operation operation) {
    return operation.action().sort() == Operation.Sort.CONDITION
        && (semantics.signalAny() || layout.conditions.get(operation.object()).anyWaiter());
  }

  /** Returns true if the thread is about to signal, and any waiting thread may be woken. */
  public boolean mayReachOthers(int[] s, int thread) {
    Operation operation = moves.operation(s, thread);
    return operation.action() == Operation.Action.SIGNAL && hasChoiceOfWaiters(operation);
  }

  /** Returns the node that a call has come to by the choice just made, perhaps its end, or null. */
  @Nullable Node reached() {
    return reached;
  }

  /** Returns the result by which the call has come there. */
  int answer() {
    return answer;
  }

  /** Makes a choice that is known to be possible. */
  public void apply(int[] s, Choice choice) {
    reached = null;
    int thread = choice.thread() - 1;
    if (choice.transition() == Choice.Transition.STEP) {
      step(s, thread, choice.whom() == Choice.FIRST ? NO_THREAD : choice.whom() - 1);
      return;
    }
    callEnds.beginStep();
    switch (choice.transition()) {
      case QUEUE_UP -> {
        act(s, thread);
        queues.arrive(s, thread);
      }
      case WAKE_UP -> {
        s[layout.spurious]--;
        queues.wake(s, thread, WaitEnd.SPURIOUS);
      }
      case TIME_OUT -> endEarly(s, thread, WaitEnd.TIMED_OUT, Operation.FALSE);
      default -> {
        if (moves.isInterruptedByOthers(s, thread)) {
          s[layout.interruptFlag(thread)] = 0;
        } else {
          s[layout.interrupts]--;
        }
        endEarly(s, thread, WaitEnd.INTERRUPTED, Operation.INTERRUPTED);
      }
    }
  }

  private void endEarly(int[] s, int thread, WaitEnd end, int answer) {
    Node node = moves.node(s, thread);
    if (ThreadWords.status(s, thread) == WAITING) {
      queues.wake(s, thread, end);
      return;
    }
    act(s, thread);
    if (ThreadWords.status(s, thread) == REENTERING) {
      synchronisers.reenter(s, thread, layout.lockOf(node.operation().object()));
    }
    goOn(s, thread, node, answer);
  }

  /**
   * Does the operation of the thread, or queues it up for the operation.
   *
   * @param whom the thread that a signal reaches, or {@link #NO_THREAD} for the longest waiting
   */
  public void step(int[] s, int thread, int whom) {
    callEnds.beginStep();
    Node node = moves.node(s, thread);
    Operation operation = node.operation();
    act(s, thread);
    if (operation.action().isAccess()) {
      plain &= isPlain(s, thread, node);
      goOn(s, thread, node, data.apply(s, thread, operation)); // any number may be a result
      return;
    }
    int answer = answer(s, thread, operation, whom);
    if (answer != Synchronisers.NO_ANSWER) {
      goOn(s, thread, node, answer);
    }
  }

  private int answer(int[] s, int thread, Operation operation, int whom) {
    if (ThreadWords.status(s, thread) == REENTERING) {
      return synchronisers.reenter(s, thread, layout.lockOf(operation.object()));
    }
    return synchronisers.apply(s, thread, operation, whom);
  }

  private void act(int[] s, int thread) {
    order.act(s, thread, layout.itemOf(thread, s[ThreadWords.of(thread) + DONE_ITEMS]));
  }

  /** Returns true if a put stores its item and nothing else, and a take takes one item out. */
  private boolean isPlain(int[] s, int thread, Node node) {
    return switch (node.operation().action()) {
      case STORE -> node.operation().argument() == Operation.OWN_ITEM && !node.hasStored();
      case FETCH -> !layout.isProducer(thread) && s[ThreadWords.of(thread) + HAND] == 0;
      default -> true;
    };
  }

  /** Moves the thread on after its operation had this result. */
  private void goOn(int[] s, int thread, Node node, int result) {
    queues.goOn(s, thread);
    Node next = automaton.next(node, result);
    layout.check();
    reached = next;
    answer = result;
    if (next.operation().action().isEnd()) {
      callEnds.end(s, thread, next);
    } else {
      s[ThreadWords.of(thread) + NODE] = next.id();
    }
    queues.reach(s, thread);
  }

  /** Returns true if the thread, which waits, would finish its call if it were signalled. */
  public boolean couldGoOn(int[] words, int thread) {
    int[] s = words.clone();
    queues.wake(s, thread, WaitEnd.SIGNALLED);
    for (int step = 0; step < LONG_CALL && moves.canAct(s, thread); step++) {
      step(s, thread, NO_THREAD);
      if (callOver()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns true if the thread, which waits, would wait again if it were woken, and change nothing.
   */
  private boolean wakesInVain(int[] words, int thread) {
    int[] s = words.clone();
    queues.wake(s, thread, WaitEnd.SIGNALLED);
    for (int step = 0; step < LONG_CALL && moves.canAct(s, thread); step++) {
      step(s, thread, NO_THREAD);
      if (moves.isWaiting(s, thread)) {
        return moves.node(s, thread) == moves.node(words, thread) && layout.hasSameData(s, words);
      }
    }
    return false;
  }

  /**
   * Returns the collections that have elements left, by the numbers of their cells. The program is
   * over.
   */
  public BitSet leftOver(int[] s) {
    BitSet left = new BitSet();
    for (int cell = 0; cell < layout.cells.size(); cell++) {
      CellPart part = layout.cells.get(cell);
      left.set(cell, part.hasElements(s[layout.cell(cell)]));
    }
    return left;
  }

  /** Returns true if a program must not leave elements that it could have used up. */
  public boolean judgesLeftOver() {
    return layout.isProgram() && layout.traits.judgesOrder();
  }

  /** Returns the content of the collection, in words. */
  public String content(int[] s, int cell) {
    CellPart part = layout.cells.get(cell);
    return "%s is left with %s"
        .formatted(part.name(), part.reading().text().apply(s[layout.cell(cell)]));
  }

  /** Returns the result of an operation that only reads. */
  int look(int[] s, Operation operation) {
    return data.look(s, operation);
  }

  /** Returns the item that the operation hands over, or 0. */
  int handedOver(int[] s, int thread, Operation operation) {
    return data.item(s, thread, operation);
  }
}
