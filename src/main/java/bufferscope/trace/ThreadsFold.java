package bufferscope.trace;

import bufferscope.event.Event;
import bufferscope.event.Event.AwaitsInput;
import bufferscope.event.Event.AwaitsThread;
import bufferscope.event.Event.Ending;
import bufferscope.event.Event.FailureCaught;
import bufferscope.event.Event.GotInput;
import bufferscope.event.Event.GotThread;
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
import bufferscope.trace.ThreadState.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The threads and what they hold, as the events tell of them. */
final class ThreadsFold {
  /** By id; null for threads that are gone. */
  private final List<@Nullable MutableThread> boxes = new ArrayList<>();

  private int inHands;

  ThreadsFold(List<ThreadState> start) {
    for (ThreadState state : start) {
      MutableThread box = new MutableThread(state);
      place(state.id(), box);
      inHands += box.hands == null ? 0 : 1;
    }
  }

  List<ThreadState> states() {
    return boxes.stream().filter(Objects::nonNull).map(MutableThread::state).toList();
  }

  /** Applies the event if it is about the life of a thread; answers whether it is. */
  boolean apply(Event event) {
    if (event instanceof ReachedLine e) {
      reached(e);
    } else if (event instanceof Slept e) {
      slept(e);
    } else if (event instanceof Woke e) {
      woke(e);
    } else if (event instanceof ThreadStarted e) {
      started(e);
    } else if (event instanceof ThreadEnded e) {
      ended(e);
    } else if (event instanceof ThreadFailed e) {
      failed(e);
    } else if (event instanceof FailureCaught e) {
      threw(e.thread(), e.message());
    } else if (event instanceof AwaitsThread e) {
      status(e.thread(), Status.AWAITS_THREAD, null, e.at());
    } else if (event instanceof AwaitsInput e) {
      status(e.thread(), Status.AWAITS_INPUT, null, e.at());
    } else if (event instanceof GotThread || event instanceof GotInput) {
      status(event.thread(), Status.WORKING, null, event.at());
    } else if (event instanceof ThreadInterrupted e) {
      interrupted(e);
    } else if (event instanceof ThreadPaused e) {
      paused(e);
    } else if (event instanceof ThreadResumed e) {
      resumed(e);
    } else {
      return false;
    }
    return true;
  }

  private void started(ThreadStarted e) {
    place(e.thread(), new MutableThread(e));
  }

  private void ended(ThreadEnded e) {
    MutableThread box = over(e.thread(), Status.ENDED, e.at());
    box.ending = e.ending();
    if (e.ending() == Ending.RETIRED && box.hands == null) {
      place(e.thread(), null);
    }
  }

  private void failed(ThreadFailed e) {
    over(e.thread(), Status.FAILED, e.at()).failure = e.message();
  }

  /** It goes on after something was thrown, but what it had in hands is gone. */
  void threw(int thread, String message) {
    receive(thread, null);
    box(thread).failure = message;
  }

  private MutableThread over(int thread, Status status, long at) {
    status(thread, status, null, at);
    MutableThread box = box(thread);
    box.interrupted = false;
    box.workNanos = 0;
    box.pausedAt = ThreadState.NOT_PAUSED;
    return box;
  }

  private void paused(ThreadPaused e) {
    MutableThread box = box(e.thread());
    if (box.pausedAt == ThreadState.NOT_PAUSED && !box.status.isOver()) {
      box.pausedAt = e.at();
    }
  }

  /** The thread may have ended at the same time. */
  private void interrupted(ThreadInterrupted e) {
    MutableThread box = find(e.thread());
    if (box != null && !box.status.isOver()) {
      box.interrupted = true;
    }
  }

  private void resumed(ThreadResumed e) {
    MutableThread box = box(e.thread());
    if (box.pausedAt != ThreadState.NOT_PAUSED) {
      box.workBegan += e.at() - box.pausedAt;
      box.pausedAt = ThreadState.NOT_PAUSED;
    }
  }

  private void slept(Slept e) {
    MutableThread box = box(e.thread());
    leftBuffer(e);
    box.workBegan = e.began();
    box.workNanos = e.nanos();
    status(e.thread(), Status.WORKING, null, e.at());
  }

  private void reached(ReachedLine e) {
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
    MutableThread box = box(e.thread());
    box.line = ThreadState.NO_LINE;
    if (box.status == Status.UNGUARDED) {
      status(e.thread(), Status.WORKING, null, e.at());
    }
  }

  private void woke(Woke e) {
    box(e.thread()).workNanos = 0;
  }

  void status(int thread, Status status, @Nullable String place, long at) {
    MutableThread box = box(thread);
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
    MutableThread box = box(thread);
    inHands += (life == null ? 0 : 1) - (box.hands == null ? 0 : 1);
    box.hands = life;
  }

  /** Takes the item out of the thread's hands; answers what is known of it. */
  @Nullable ItemLife give(int thread, @Nullable Item item, long at) {
    MutableThread box = box(thread);
    ItemLife life = box.hands;
    if (life == null || !life.item().equals(item)) {
      return item == null ? null : ItemLife.made(item, at);
    }
    receive(thread, null);
    return life;
  }

  @Nullable ItemLife hands(int thread) {
    MutableThread box = find(thread);
    return box == null ? null : box.hands;
  }

  int inHands() {
    return inHands;
  }

  String name(int thread) {
    MutableThread box = find(thread);
    return box == null ? "#" + thread : box.name;
  }

  private MutableThread box(int thread) {
    MutableThread box = find(thread);
    if (box == null) {
      throw new IllegalArgumentException("an event speaks of thread " + thread + ", not started");
    }
    return box;
  }

  private @Nullable MutableThread find(int thread) {
    return thread < 0 || thread >= boxes.size() ? null : boxes.get(thread);
  }

  private void place(int thread, @Nullable MutableThread box) {
    while (boxes.size() <= thread) {
      boxes.add(null);
    }
    boxes.set(thread, box);
  }
}
