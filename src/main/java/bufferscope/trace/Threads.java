package bufferscope.trace;

import bufferscope.event.Event;
import bufferscope.event.Event.Ending;
import bufferscope.event.Event.ReachedLine;
import bufferscope.event.Event.Slept;
import bufferscope.event.Event.ThreadEnded;
import bufferscope.event.Event.ThreadFailed;
import bufferscope.event.Event.ThreadInterrupted;
import bufferscope.event.Event.ThreadPaused;
import bufferscope.event.Event.ThreadResumed;
import bufferscope.event.Event.ThreadStarted;
import bufferscope.event.Event.Woke;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.trace.ThreadState.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The threads and what they hold, as the events tell of them. */
final class Threads {
  /** By id; null for threads that are gone. */
  private final List<@Nullable Box> boxes = new ArrayList<>();

  private int inHands;

  Threads(List<ThreadState> start) {
    for (ThreadState state : start) {
      Box box = new Box(state);
      place(state.id(), box);
      inHands += box.hands == null ? 0 : 1;
    }
  }

  private static final class Box {
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

    Box(ThreadStarted e) {
      id = e.thread();
      name = e.name();
      role = e.role();
      status = Status.WORKING;
      since = e.at();
    }

    Box(ThreadState state) {
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

  List<ThreadState> states() {
    return boxes.stream().filter(Objects::nonNull).map(Box::state).toList();
  }

  void started(ThreadStarted e) {
    place(e.thread(), new Box(e));
  }

  void ended(ThreadEnded e) {
    Box box = over(e.thread(), Status.ENDED, e.at());
    box.ending = e.ending();
    if (e.ending() == Ending.RETIRED && box.hands == null) {
      place(e.thread(), null);
    }
  }

  void failed(ThreadFailed e) {
    over(e.thread(), Status.FAILED, e.at()).failure = e.message();
  }

  /** It goes on after something was thrown, but what it had in hands is gone. */
  void threw(int thread, String message) {
    receive(thread, null);
    box(thread).failure = message;
  }

  private Box over(int thread, Status status, long at) {
    status(thread, status, null, at);
    Box box = box(thread);
    box.interrupted = false;
    box.workNanos = 0;
    box.pausedAt = ThreadState.NOT_PAUSED;
    return box;
  }

  void paused(ThreadPaused e) {
    Box box = box(e.thread());
    if (box.pausedAt == ThreadState.NOT_PAUSED && !box.status.isOver()) {
      box.pausedAt = e.at();
    }
  }

  /** The thread may have ended at the same time. */
  void interrupted(ThreadInterrupted e) {
    Box box = find(e.thread());
    if (box != null && !box.status.isOver()) {
      box.interrupted = true;
    }
  }

  void resumed(ThreadResumed e) {
    Box box = box(e.thread());
    if (box.pausedAt != ThreadState.NOT_PAUSED) {
      box.workBegan += e.at() - box.pausedAt;
      box.pausedAt = ThreadState.NOT_PAUSED;
    }
  }

  void slept(Slept e) {
    Box box = box(e.thread());
    leftBuffer(e);
    box.workBegan = e.began();
    box.workNanos = e.nanos();
    status(e.thread(), Status.WORKING, null, e.at());
  }

  void reached(ReachedLine e) {
    box(e.thread()).line = e.line();
  }

  /** The thread looks at shared data, or changes it. */
  void acts(Event e) {
    if (box(e.thread()).status == Status.WORKING) {
      status(e.thread(), Status.UNGUARDED, null, e.at());
    }
  }

  /** The thread has come back from the buffer. */
  void leftBuffer(Event e) {
    Box box = box(e.thread());
    box.line = ThreadState.NO_LINE;
    if (box.status == Status.UNGUARDED) {
      status(e.thread(), Status.WORKING, null, e.at());
    }
  }

  void woke(Woke e) {
    box(e.thread()).workNanos = 0;
  }

  void status(int thread, Status status, @Nullable String place, long at) {
    Box box = box(thread);
    if (status == Status.WANTS_LOCK || status == Status.SIGNALLED || status == Status.WAITING) {
      box.overtaken = 0;
    }
    box.status = status;
    box.place = place;
    box.since = at;
  }

  /** The thread waits, and may stop to by itself. */
  void waits(int thread, String place, boolean timed, long at) {
    status(thread, Status.WAITING, place, at);
    box(thread).timed = timed;
  }

  void overtaken(int thread) {
    box(thread).overtaken++;
  }

  /** The thread now holds the item; whatever it held before is no longer in its hands. */
  void receive(int thread, @Nullable ItemLife life) {
    Box box = box(thread);
    inHands += (life == null ? 0 : 1) - (box.hands == null ? 0 : 1);
    box.hands = life;
  }

  /** Takes the item out of the thread's hands; answers what is known of it. */
  @Nullable ItemLife give(int thread, @Nullable Item item, long at) {
    Box box = box(thread);
    ItemLife life = box.hands;
    if (life == null || !life.item().equals(item)) {
      return item == null ? null : ItemLife.made(item, at);
    }
    receive(thread, null);
    return life;
  }

  @Nullable ItemLife hands(int thread) {
    Box box = find(thread);
    return box == null ? null : box.hands;
  }

  int inHands() {
    return inHands;
  }

  String name(int thread) {
    Box box = find(thread);
    return box == null ? "#" + thread : box.name;
  }

  private Box box(int thread) {
    Box box = find(thread);
    if (box == null) {
      throw new IllegalArgumentException("an event speaks of thread " + thread + ", not started");
    }
    return box;
  }

  private @Nullable Box find(int thread) {
    return thread < 0 || thread >= boxes.size() ? null : boxes.get(thread);
  }

  private void place(int thread, @Nullable Box box) {
    while (boxes.size() <= thread) {
      boxes.add(null);
    }
    boxes.set(thread, box);
  }
}
