package bufferscope.explore;

import static bufferscope.explore.Layout.DONE_ITEMS;
import static bufferscope.explore.Layout.HAND;
import static bufferscope.explore.Layout.NODE;
import static bufferscope.explore.Layout.REENTERING;
import static bufferscope.explore.Layout.WAITING;

import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.explore.Queues.Entry;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.Node;
import bufferscope.sync.controlled.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The transition function, working in place on the words of a state: the one description of what
 * threads and primitives do, for steps by hand, by a seed, by a recording and by the search.
 *
 * <p>Threads count from 0 here. A call that is over is followed at once by the thread's next one.
 */
final class Machine {
  /** Longer than any call of buffer code that comes to an end. */
  private static final int LONG_CALL = 10_000;

  final Layout layout;
  private final Semantics semantics;
  private final SharedData data;
  private final CallOrder order;
  final Queues queues;
  final Moves moves;
  final Synchronisers synchronisers;
  final Bisimulation bisimulation;
  private final CallAutomaton automaton;
  final Calls calls;

  /**
   * Whether, as far as is known, every item goes through the one ring there is, once, so that the
   * order of the ring is the order of the calls.
   */
  private boolean plain;

  /** Whether the step just done was the last one of a call. */
  boolean callOver;

  /** The item that a consumer got by the call just over, or 0. */
  int gotItem;

  /** The calls of threads, as they begin, and what comes after the last one. */
  record Calls(Node put, Node take, Node done) {}

  Machine(Layout layout, Semantics semantics, CallAutomaton automaton, Calls calls) {
    this(layout, semantics, automaton, calls, semantics.fair() ? Entry.IN_ORDER : Entry.ANY);
  }

  private Machine(
      Layout layout, Semantics semantics, CallAutomaton automaton, Calls calls, Entry entry) {
    this.layout = layout;
    this.semantics = semantics;
    this.automaton = automaton;
    this.calls = calls;
    data = new SharedData(layout);
    order = new CallOrder(layout);
    plain = !layout.mustOrder();
    queues = new Queues(layout, automaton, entry);
    moves = new Moves(layout, automaton, data, queues);
    synchronisers = new Synchronisers(layout, semantics, moves, queues);
    bisimulation = new Bisimulation(layout, automaton);
  }

  /** The same with {@link Entry#LATE}. */
  Machine late() {
    return new Machine(layout, semantics, automaton, calls, Entry.LATE);
  }

  int[] start() {
    int[] s = new int[layout.size];
    for (int thread = 0; thread < layout.threads; thread++) {
      s[Layout.thread(thread) + NODE] = (layout.isProducer(thread) ? calls.put : calls.take).id();
    }
    for (int i = 0; i < layout.semaphores.size(); i++) {
      s[layout.permits(i)] = layout.semaphores.get(i).permits();
    }
    for (int i = 0; i < layout.cells.size(); i++) {
      s[layout.cell(i)] = layout.cells.get(i).value();
    }
    s[layout.spurious] = semantics.spurious();
    s[layout.interrupts] = semantics.interrupts();
    s[layout.ordered] = layout.mustOrder() ? 1 : 0;
    return s;
  }

  /** The state as this machine has it, of one in which nobody comes late. */
  int[] begun(int[] s) {
    int[] begun = s.clone();
    for (int thread = 0; thread < layout.threads; thread++) {
      queues.reach(begun, thread);
    }
    return begun;
  }

  /** Whether order can be judged without {@link CallOrder}, as far as is known. */
  boolean isPlain() {
    return plain && data.inTurn && !automaton.isMovingInRounds();
  }

  /** What went wrong in the step just done. */
  @Nullable ViolationKind wrong() {
    return data.wrong;
  }

  private void begin() {
    data.wrong = null;
    callOver = false;
    gotItem = 0;
  }

  /** Makes a choice that is known to be possible. */
  void apply(int[] s, Choice choice) {
    int thread = choice.thread() - 1;
    switch (choice.kind()) {
      case STEP ->
          step(s, thread, choice.whom() == Choice.FIRST ? Queues.NOBODY : choice.whom() - 1);
      case QUEUE_UP -> queueUp(s, thread);
      case WAKE_UP -> wakeUp(s, thread);
      case TIME_OUT -> timeOut(s, thread);
      case INTERRUPT -> interrupt(s, thread);
    }
  }

  /** The thread asks for what its operation needs, and has not got it yet. */
  void queueUp(int[] s, int thread) {
    begin();
    act(s, thread);
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
    Node node = moves.node(s, thread);
    if (Moves.status(s, thread) == WAITING) {
      queues.wake(s, thread, end);
      return;
    }
    act(s, thread);
    if (Moves.status(s, thread) == REENTERING) {
      synchronisers.reenter(s, thread, layout.lockOf(node.operation().object()));
    }
    goOn(s, thread, node, answer);
  }

  /**
   * The thread does its operation, or queues up for it.
   *
   * @param whom the thread that a signal reaches, or {@link Queues#NOBODY} for the longest waiting
   */
  void step(int[] s, int thread, int whom) {
    begin();
    Node node = moves.node(s, thread);
    Operation operation = node.operation();
    act(s, thread);
    if (operation.kind().isAccess()) {
      plain &= isPlain(s, thread, node);
      goOn(s, thread, node, data.apply(s, thread, operation)); // any number may be an answer
      return;
    }
    int answer = answer(s, thread, operation, whom);
    if (answer != Synchronisers.NO_ANSWER) {
      goOn(s, thread, node, answer);
    }
  }

  private int answer(int[] s, int thread, Operation operation, int whom) {
    if (Moves.status(s, thread) == REENTERING) {
      return synchronisers.reenter(s, thread, layout.lockOf(operation.object()));
    }
    return synchronisers.apply(s, thread, operation, whom);
  }

  /** Whether the thread, which waits, would come to the end of its call if it were signalled. */
  boolean couldGoOn(int[] words, int thread) {
    int[] s = words.clone();
    queues.wake(s, thread, WaitEnd.SIGNALLED);
    for (int step = 0; step < LONG_CALL && moves.canAct(s, thread); step++) {
      step(s, thread, Queues.NOBODY);
      if (callOver) {
        return true;
      }
    }
    return false;
  }

  private void act(int[] s, int thread) {
    order.act(s, thread, layout.itemOf(thread, s[Layout.thread(thread) + DONE_ITEMS]));
  }

  /** Whether a put stores its item and nothing else, and a take takes one out. */
  private boolean isPlain(int[] s, int thread, Node node) {
    return switch (node.operation().kind()) {
      case STORE -> node.operation().argument() == Operation.OWN_ITEM && !node.hasStored();
      case FETCH -> !layout.isProducer(thread) && s[Layout.thread(thread) + HAND] == 0;
      default -> true;
    };
  }

  /** What an operation that only looks would answer. */
  int look(int[] s, Operation operation) {
    return data.look(s, operation);
  }

  /** The item that the operation hands over, or 0. */
  int handedOver(int[] s, int thread, Operation operation) {
    return data.item(s, thread, operation);
  }

  /** The operation of the thread is done and gave that answer. */
  private void goOn(int[] s, int thread, Node node, int answer) {
    queues.goOn(s, thread);
    Node next = automaton.next(node, answer);
    if (!next.operation().kind().isEnd()) {
      s[Layout.thread(thread) + NODE] = next.id();
    } else if (next.operation().kind() == Operation.Kind.RETURN) {
      callOver(s, thread, next);
    } else {
      threw(s, thread, next);
    }
    queues.reach(s, thread);
  }

  private void callOver(int[] s, int thread, Node end) {
    int at = Layout.thread(thread);
    callOver = true;
    Node next = calls.take;
    if (layout.isProducer(thread)) {
      s[at + DONE_ITEMS]++;
      next = s[at + DONE_ITEMS] == layout.bounds.items() ? calls.done : calls.put;
      note(end.hasStored() ? null : ViolationKind.NOT_CONSERVED);
      order.putReturned(s, thread);
    } else {
      gotItem = end.operation().argument() == Operation.READ_ITEM ? s[at + HAND] : 0;
      note(gotItem == 0 ? ViolationKind.TOOK_FROM_EMPTY : order.takeReturned(s, thread, gotItem));
      data.taken(s, gotItem);
    }
    s[at + HAND] = 0;
    s[at + NODE] = next.id();
    note(
        next == calls.done && moves.holdsALock(s, thread) ? ViolationKind.LOCK_NOT_RELEASED : null);
  }

  private void threw(int[] s, int thread, Node end) {
    s[Layout.thread(thread) + NODE] = end.id();
    order.giveUp(s, thread);
    switch (end.operation().argument()) {
      case Operation.INTERRUPTED ->
          note(moves.holdsALock(s, thread) ? ViolationKind.LOCK_NOT_RELEASED : null);
      case Operation.NOT_OWNER -> note(ViolationKind.WRONG_LOCK_USE);
      default -> note(ViolationKind.THREAD_FAILED);
    }
  }

  private void note(@Nullable ViolationKind wrong) {
    if (data.wrong == null) {
      data.wrong = wrong;
    }
  }
}
