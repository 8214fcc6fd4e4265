package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Operation.Action;

/** The threads that run the code, as the code itself sees them. */
sealed interface RunningThreads permits Callers, ProgramThreads {
  /** Returns the thread of the call under way. */
  ThreadTwin current();

  /** Returns the number of the thread of the call under way, from 1. */
  int currentNumber();

  long id(ThreadTwin thread);

  void start(ThreadTwin thread);

  /** Does an operation on the life of another thread; {@code what} describes it. */
  int life(ThreadTwin thread, Action action, LifeFunction function, String what);

  void interrupt(ThreadTwin thread);

  boolean isInterrupted(ThreadTwin thread);

  /** Clears the interrupt flag of the present thread; returns true if it was set. */
  boolean clearInterrupt();
}
