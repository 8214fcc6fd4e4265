package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Operation;

/** The answers to operations for which the code gets an exception. */
final class Answers {
  private Answers() {}

  static int interruptible(int answer) throws InterruptedException {
    if (answer == Operation.INTERRUPTED) {
      throw new InterruptedException();
    }
    if (answer == Operation.NOT_OWNER) {
      throw new IllegalMonitorStateException("the thread does not hold the lock");
    }
    return answer;
  }

  static void check(int answer) {
    if (answer == Operation.NOT_OWNER) {
      throw new IllegalMonitorStateException("the thread does not hold the lock");
    }
  }
}
