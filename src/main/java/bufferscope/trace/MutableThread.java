package bufferscope.trace;

import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.trace.ThreadState.Status;
import org.jspecify.annotations.Nullable;

/** The state of a thread while events are applied; {@link ThreadState} is its value. */
final class MutableThread {
  final int id;
  final String name;
  final Role role;
  Status status;
  @Nullable String place;
  long since;
  @Nullable ItemLife hands;
  long workBegan;
  long workNanos;
  int overtaken;
  boolean timed;
  boolean interrupted;
  int line = ThreadState.NO_LINE;
  long pausedAt = ThreadState.NOT_PAUSED;
  @Nullable Ending ending;
  @Nullable String failure;

  MutableThread(ThreadStarted e) {
    id = e.thread();
    name = e.name();
    role = e.role();
    status = Status.WORKING;
    since = e.at();
  }

  MutableThread(ThreadState state) {
    id = state.id();
    name = state.name();
    role = state.role();
    status = state.status();
    place = state.place();
    since = state.since();
    hands = state.hands();
    workBegan = state.workBegan();
    workNanos = state.workNanos();
    overtaken = state.overtaken();
    timed = state.timed();
    interrupted = state.interrupted();
    line = state.line();
    pausedAt = state.pausedAt();
    ending = state.ending();
    failure = state.failure();
  }

  ThreadState state() {
    return new ThreadState(
        id,
        name,
        role,
        status,
        place,
        since,
        hands,
        workBegan,
        workNanos,
        overtaken,
        timed,
        interrupted,
        line,
        pausedAt,
        ending,
        failure);
  }
}
