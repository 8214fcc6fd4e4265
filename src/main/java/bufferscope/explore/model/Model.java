package bufferscope.explore.model;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.owncode.LoopLimit;
import bufferscope.owncode.plain.LoadedProgram;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import bufferscope.sync.controlled.CodeLine;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Primitive.ThreadPart;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Producers and consumers at a buffer, under control: the states, and the steps from one to
 * another. The code of the buffer is the class that runs live, unchanged.
 *
 * <p>Nothing here waits, and no thread is started: a call of {@link #step} runs a piece of buffer
 * code and returns the next state. To go back is to take an earlier state, to branch is to make
 * another choice. A model adds to its automaton while it is used, so only one thread at a time may
 * use it and its states.
 *
 * <p>Each producer makes its items and puts one after the other; a consumer takes for ever, and no
 * thread joins the buffer. Threads have ids from 1 on, producers first. The model has no clock: an
 * operation that takes time completes when it is chosen, and a timed wait may time out at any
 * moment.
 */
public final class Model {
  private final ControlledSync sync;
  private final CallAutomaton automaton;
  private final Calls calls;
  private final CodeTraits traits;
  private final Semantics semantics;
  private final Function<Semantics, Model> another;
  private final BitSet exposed = new BitSet();
  private final Set<String> races = new LinkedHashSet<>();
  private Bounds bounds;
  private Machine machine;

  /** Creates a buffer. */
  @FunctionalInterface
  public interface BufferFactory {
    BoundedBuffer<Item> newBuffer(Sync sync, int capacity);
  }

  private Model(
      ControlledSync sync,
      CallAutomaton automaton,
      Calls calls,
      CodeTraits traits,
      Bounds bounds,
      Semantics semantics,
      Function<Semantics, Model> another) {
    this.sync = sync;
    this.automaton = automaton;
    this.calls = calls;
    this.traits = traits;
    this.bounds = bounds;
    this.semantics = semantics;
    this.another = another;
    machine = newMachine();
  }

  /** Returns a model of code of the catalogue. */
  public static Model of(Mechanism mechanism, Bounds bounds, Semantics semantics) {
    return of(mechanism::newBuffer, bounds, semantics, Memory.WITHOUT_ROUNDS);
  }

  /** Returns a model whose threads sleep while they work on items, for a run in virtual time. */
  public static Model timed(Mechanism mechanism, Bounds bounds, Semantics semantics) {
    return of(mechanism::newBuffer, bounds, semantics, Memory.WITHOUT_ROUNDS, true);
  }

  /** Returns a model of any code that takes its primitives from a {@link Sync}. */
  public static Model of(BufferFactory code, Bounds bounds, Semantics semantics, Memory memory) {
    return of(code, bounds, semantics, memory, false);
  }

  private static Model of(
      BufferFactory code, Bounds bounds, Semantics semantics, Memory memory, boolean timed) {
    ControlledSync sync = new ControlledSync();
    BoundedBuffer<Item> buffer = code.newBuffer(sync, bounds.capacity());
    CallAutomaton automaton = new CallAutomaton(sync, memory);
    Calls calls = new WorkerCalls(sync, buffer, timed).in(automaton, bounds.producers());
    return new Model(
        sync,
        automaton,
        calls,
        CodeTraits.ofSync(timed),
        bounds,
        semantics,
        other -> of(code, bounds, other, memory, timed));
  }

  /**
   * Returns a model of a class that uses the locks and collections of the JDK.
   *
   * @param inOrder whether items must come out in the order in which they went in
   */
  public static Model of(PlainCode code, Bounds bounds, Semantics semantics, boolean inOrder) {
    return of(code, bounds, semantics, inOrder, ItemLimit.unknown());
  }

  /** The same with a buffer whose capacity is known. */
  public static Model of(
      PlainCode code, Bounds bounds, Semantics semantics, boolean inOrder, ItemLimit limit) {
    ControlledSync sync = new ControlledSync();
    CallAutomaton automaton = new CallAutomaton(sync, Memory.KEYS);
    Calls calls = new PlainCalls(automaton, code.newBuffer(sync, bounds.capacity()), bounds);
    CodeTraits traits = CodeTraits.ofBuffer(inOrder, limit);
    return new Model(
        sync,
        automaton,
        calls,
        traits,
        bounds,
        semantics,
        other -> of(code, bounds, other, inOrder, limit));
  }

  /**
   * Returns a model of a program that starts its threads itself.
   *
   * @param limit how far loops are followed
   */
  public static Model of(PlainProgram program, Semantics semantics, LoopLimit limit) {
    return of(program, semantics, limit, false);
  }

  /**
   * The same, but data that is only printed keeps no value. Such a model has fewer states, and the
   * same faults, but it must not be shown.
   */
  public static Model withoutPrinted(PlainProgram program, Semantics semantics, LoopLimit limit) {
    return of(program, semantics, limit, true);
  }

  private static Model of(
      PlainProgram program, Semantics semantics, LoopLimit limit, boolean forgets) {
    ControlledSync sync = new ControlledSync();
    CallAutomaton automaton = new CallAutomaton(sync, Memory.KEYS);
    LoadedProgram loaded = program.load(sync, limit, forgets);
    Calls calls = new ProgramCalls(automaton, loaded);
    if (sync.threads().size() < 2) {
      throw loaded.withoutThreads();
    }
    Bounds bounds = Bounds.ofThreads(sync.threads().size());
    return new Model(
        sync,
        automaton,
        calls,
        CodeTraits.ofProgram(program),
        bounds,
        semantics,
        other -> of(program, other, limit, forgets));
  }

  private Machine newMachine() {
    return new Machine(new Layout(sync, bounds, traits, exposed), semantics, automaton, calls);
  }

  /** Adds words for shared data that calls have reached. Earlier states are invalid afterwards. */
  public void grow() {
    if (isProgram()) {
      bounds = Bounds.ofThreads(sync.threads().size());
    }
    machine = newMachine();
  }

  /**
   * Returns true if threads can overtake each other in the model, but not at the fair locks of the
   * code.
   */
  public boolean isLooserThanItsCode() {
    return calls.areFair() && !semantics.fair();
  }

  /** Returns true if the code is plain Java, in which items are identified by their values. */
  public boolean isByValue() {
    return traits.byValue();
  }

  /** Returns the item that is this value in plain Java, as a number in the words; 0 if none is. */
  int itemOf(Object value) {
    int item = calls.itemOf(value);
    return item == 0 ? 0 : machine.layout.names + item;
  }

  /** Returns true if the threads are those of a program that starts them itself. */
  public boolean isProgram() {
    return !sync.threads().isEmpty();
  }

  /** Returns true if the thread runs; a program starts threads one after the other. */
  public boolean hasStarted(int[] words, int thread) {
    return !isProgram() || words[machine.layout().life(thread)] != ThreadPart.NEW;
  }

  /** Returns true if, as far as is known, it cuts loops short that go on in the code. */
  public boolean cutsLoops() {
    return automaton.hasAny(Operation.Action.PARK);
  }

  /** Returns true if threads sleep. */
  public boolean isTimed() {
    return traits.timed();
  }

  /**
   * Returns another model of the same code within the same bounds, with other semantics. It may be
   * made and used on another thread.
   */
  public Model another(Semantics others) {
    return another.apply(others);
  }

  public Bounds bounds() {
    return bounds;
  }

  public Semantics semantics() {
    return semantics;
  }

  /** Records data races that a search has met. */
  public void noteRaces(Set<String> met) {
    races.addAll(met);
  }

  /** Returns the data races that searches have met, in words. */
  public Set<String> races() {
    return races;
  }

  /** Returns the state in which no thread has done anything. */
  public State start() {
    return State.of(machine.start());
  }

  /** Returns all possible choices. */
  public List<Choice> choices(State state) {
    int[] words = state.words();
    List<Choice> choices = new ArrayList<>();
    for (int thread = 0; thread < bounds.threads(); thread++) {
      addChoices(words, thread, choices);
    }
    return choices;
  }

  private void addChoices(int[] words, int thread, List<Choice> choices) {
    Moves moves = machine.moves();
    int id = thread + 1;
    if (moves.canAct(words, thread)
        || moves.canArrive(words, thread)
        || moves.spins(words, thread)) {
      choices.add(Choice.step(id));
      choices.addAll(otherSignals(words, thread));
    }
    if (moves.canWakeUp(words, thread)) {
      choices.add(new Choice(Choice.Transition.WAKE_UP, id, Choice.FIRST));
    }
    if (moves.canTimeOut(words, thread)) {
      choices.add(new Choice(Choice.Transition.TIME_OUT, id, Choice.FIRST));
    }
    if (moves.canBeInterrupted(words, thread)) {
      choices.add(new Choice(Choice.Transition.INTERRUPT, id, Choice.FIRST));
    }
  }

  /** Returns the thread's signals to other threads than the longest waiting one. */
  private List<Choice> otherSignals(int[] words, int thread) {
    List<Choice> choices = new ArrayList<>();
    for (int whom = 0; whom < bounds.threads(); whom++) {
      if (machine.canSignalOther(words, thread, whom)) {
        choices.add(new Choice(Choice.Transition.STEP, thread + 1, whom + 1));
      }
    }
    return choices;
  }

  /** Returns true if the choice is possible, even if it is not among the {@link #choices}. */
  public boolean isPossible(State state, Choice choice) {
    return choice.transition() == Choice.Transition.QUEUE_UP
        ? machine.moves().canQueueUp(state.words(), choice.thread() - 1)
        : choices(state).contains(choice);
  }

  /**
   * Returns the state after the choice.
   *
   * @throws IllegalArgumentException if the choice is not possible
   */
  public State step(State state, Choice choice) {
    if (!isPossible(state, choice)) {
      throw new IllegalArgumentException(choice + " is not possible now");
    }
    int[] words = state.words();
    apply(words, choice);
    return State.of(words);
  }

  /** Makes a choice in place. The choice must be possible. */
  public void apply(int[] words, Choice choice) {
    machine.apply(words, choice);
  }

  /** Returns the operation that the thread is about to do, or is doing while it waits. */
  public Operation operation(State state, int thread) {
    return machine.moves().operation(state.words(), thread - 1);
  }

  /**
   * Returns the operation of a queue, or the like, in which the thread is held up until another
   * thread changes that; empty for none.
   */
  public Optional<String> heldUpIn(State state, int thread) {
    return machine.moves().isHeldUp(state.words(), thread - 1)
        ? Optional.of(new Wording(this).call(operation(state, thread)))
        : Optional.empty();
  }

  /** Returns true if the thread is about to begin a call, or has ended. */
  public boolean isBetweenCalls(State state, int thread) {
    int[] words = state.words();
    Moves moves = machine.moves();
    int done = words[ThreadWords.of(thread - 1) + ThreadWords.DONE_ITEMS];
    return moves.isOver(words, thread - 1)
        || (moves.isReady(words, thread - 1)
            && moves.node(words, thread - 1).id() == calls.next(thread - 1, done).id());
  }

  /** Returns the line of buffer code that the thread is at; 0 if the thread is over. */
  public int line(State state, int thread) {
    return machine.moves().node(state.words(), thread - 1).line();
  }

  /** Returns what constructors and initialisers print before the first call. */
  String printedAtFirst() {
    return sync.printedAtFirst();
  }

  /** Returns the line as messages name it. */
  public CodeLine lineName(int line) {
    return sync.lineName(line);
  }

  /** Returns two lines as messages name them. */
  public String lineNames(int one, int other) {
    return automaton.lineNames(one, other);
  }

  /**
   * Returns true if no thread can go on although one should: not all items are used up, or a lock
   * is held.
   */
  public boolean isStuck(State state) {
    return machine.quiescence().isStuck(state.words());
  }

  /** Returns true if a consumer waits for an item that is there, and no call can wake it. */
  public boolean hasMissedWakeUp(State state) {
    return machine.quiescence().hasMissedWakeUp(state.words());
  }

  /** Returns true if a thread waits for ever for what another one should do. */
  public boolean isDeadlock(State state) {
    return isStuck(state) || hasMissedWakeUp(state);
  }

  /**
   * Returns true if all work is done: the items are used up, and the remaining threads wait for
   * more.
   */
  public boolean isFinished(State state) {
    int[] words = state.words();
    return machine.quiescence().isFinished(words);
  }

  /** Returns the name of the thread, as in live runs. */
  public String threadName(int thread) {
    if (isProgram()) {
      return sync.threads().get(thread - 1).name();
    }
    int consumer = thread - bounds.producers();
    return consumer > 0 ? Role.CONSUMER.threadName(consumer) : Role.PRODUCER.threadName(thread);
  }

  public Machine machine() {
    return machine;
  }

  ControlledSync sync() {
    return sync;
  }

  CallAutomaton automaton() {
    return automaton;
  }
}
