package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Machine;

/** Packs choices into numbers, since a search keeps millions of them. */
final class PackedChoice {
  private static final Choice.Transition[] TRANSITIONS = Choice.Transition.values();
  private static final int KIND_BITS = 3;
  private static final int THREAD_BITS = 11;
  private static final int THREAD_MASK = (1 << THREAD_BITS) - 1;

  private PackedChoice() {}

  /** Returns the choice as a number; threads count from 0 here. */
  static int pack(Choice.Transition transition, int thread, int whom) {
    int code =
        switch (transition) {
          case STEP -> 0;
          case QUEUE_UP -> 1;
          case WAKE_UP -> 2;
          case TIME_OUT -> 3;
          case INTERRUPT -> 4;
        };
    return ((whom + 1) << THREAD_BITS | thread) << KIND_BITS | code;
  }

  static Choice.Transition transition(int choice) {
    return TRANSITIONS[choice & ((1 << KIND_BITS) - 1)];
  }

  static int thread(int choice) {
    return choice >> KIND_BITS & THREAD_MASK;
  }

  static int whom(int choice) {
    return (choice >> (KIND_BITS + THREAD_BITS)) - 1;
  }

  static Choice unpack(int choice) {
    int whom = whom(choice);
    return new Choice(
        transition(choice),
        thread(choice) + 1,
        whom == Machine.NO_THREAD ? Choice.FIRST : whom + 1);
  }
}
