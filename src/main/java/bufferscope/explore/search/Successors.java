package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Moves;
import bufferscope.explore.model.Symmetry;
import bufferscope.sync.controlled.Operation;

/** The possible successors of a state, as far as they matter to a search. */
final class Successors {
  private final Machine machine;
  private final Reduction reduction;
  private final Symmetry symmetry;
  private final ScheduleCost minimised;

  /** The index of the word with the thread that acted last, as 1 + thread. */
  private final int lastActor;

  /** The state whose successors are visited. */
  final int[] here;

  /** The state after the choice. */
  final int[] there;

  /** Whether a call ended on the way there. */
  boolean callOver;

  /** Receives each choice, after it was made in {@link #there}. */
  @FunctionalInterface
  interface Visitor {
    void visit(int choice, int operations);
  }

  Successors(Machine machine, Reduction reduction, Symmetry symmetry, ScheduleCost minimised) {
    this.minimised = minimised;
    this.symmetry = symmetry;
    this.machine = machine;
    this.reduction = reduction;
    lastActor = machine.layout().size();
    here = new int[lastActor + 1];
    there = new int[lastActor + 1];
  }

  /**
   * Visits the successors of {@link #here}; returns true if any thread changes anything by itself.
   */
  boolean visit(Visitor visitor) {
    boolean anyMoves = false;
    for (int thread = 0; thread < machine.layout().bounds().threads(); thread++) {
      if (!symmetry.isTwinOfPrevious(here, thread)) {
        anyMoves |= visit(thread, visitor);
      }
    }
    return anyMoves;
  }

  private boolean visit(int thread, Visitor visitor) {
    Moves moves = machine.moves();
    boolean acts = moves.canAct(here, thread);
    if (acts || (machine.queuesInOrder() && moves.canArrive(here, thread))) {
      follow(Choice.Transition.STEP, thread, Machine.NO_THREAD, visitor);
      followOtherSignals(thread, visitor);
    }
    if (moves.canWakeUp(here, thread)) {
      follow(Choice.Transition.WAKE_UP, thread, Machine.NO_THREAD, visitor);
    }
    if (moves.canTimeOut(here, thread)) {
      follow(Choice.Transition.TIME_OUT, thread, Machine.NO_THREAD, visitor);
    }
    if (moves.canBeInterrupted(here, thread)) {
      follow(Choice.Transition.INTERRUPT, thread, Machine.NO_THREAD, visitor);
    }
    return (acts && moves.operation(here, thread).action() != Operation.Action.SPIN_WAIT)
        || moves.mustThrow(here, thread);
  }

  private void followOtherSignals(int thread, Visitor visitor) {
    if (machine.mayReachOthers(here, thread)) {
      for (int whom = 0; whom < machine.layout().bounds().threads(); whom++) {
        if (machine.canSignalOther(here, thread, whom)) {
          follow(Choice.Transition.STEP, thread, whom, visitor);
        }
      }
    }
  }

  private void follow(Choice.Transition transition, int thread, int whom, Visitor visitor) {
    System.arraycopy(here, 0, there, 0, here.length);
    int choice = PackedChoice.pack(transition, thread, whom);
    int operations = apply(there, choice);
    noteActor(there, thread);
    visitor.visit(choice, operations);
  }

  /** Records in the words which thread has acted, if that matters for the cost of a schedule. */
  void noteActor(int[] words, int thread) {
    words[lastActor] = minimised == ScheduleCost.SWITCHES ? thread + 1 : 0;
  }

  /**
   * Makes the choice, and moves the thread on to the end of the stretch; returns the number of
   * operations.
   */
  int apply(int[] words, int choice) {
    if (PackedChoice.transition(choice) != Choice.Transition.STEP) {
      machine.apply(words, PackedChoice.unpack(choice));
      callOver = machine.callOver();
      return 1;
    }
    int thread = PackedChoice.thread(choice);
    int arrivals = machine.overtaken(words, thread) == Machine.NO_THREAD ? 0 : 1;
    int operations = reduction.stretch(words, thread, PackedChoice.whom(choice));
    callOver = reduction.callOver;
    return arrivals + operations;
  }
}
