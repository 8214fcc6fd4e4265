package bufferscope.run;

import bufferscope.event.Role;
import bufferscope.work.Timing;
import bufferscope.work.Worker;

/** A worker with its thread and its time. */
final class Member {
  private final String name;
  private final Role role;
  private final Worker worker;
  private final ThreadClock clock;
  private final Thread thread;
  private boolean leaving;

  Member(String name, Role role, Worker worker, ThreadClock clock, Thread thread) {
    this.name = name;
    this.role = role;
    this.worker = worker;
    this.clock = clock;
    this.thread = thread;
    thread.setName(name);
  }

  int id() {
    return clock.id();
  }

  String name() {
    return name;
  }

  Thread thread() {
    return thread;
  }

  /** Whether it is one of that role that was not asked to leave and has not ended. */
  boolean isActive(Role wanted) {
    return role == wanted && !leaving && thread.isAlive();
  }

  void setTiming(Timing timing) {
    worker.setTiming(timing);
    clock.wake();
  }

  Timing timing() {
    return worker.timing();
  }

  void retire() {
    leaving = true;
    worker.retire();
    clock.wake();
    if (role == Role.CONSUMER) {
      thread.interrupt();
    }
  }

  /** Whether it was asked to leave, and did. */
  boolean hasLeft() {
    return leaving && !thread.isAlive();
  }

  /** Answers whether that changed anything; who is leaving is not stopped. */
  boolean setPaused(boolean paused) {
    if (clock.isPaused() == paused || leaving || !thread.isAlive()) {
      return false;
    }
    clock.setPaused(paused);
    return true;
  }

  void interrupt() {
    thread.interrupt();
  }

  void wake() {
    clock.wake();
  }
}
