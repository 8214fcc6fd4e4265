package bufferscope.trace;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ThreadEvent.AwaitsInput;
import bufferscope.event.ThreadEvent.AwaitsThread;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.event.ThreadEvent.GotInput;
import bufferscope.event.ThreadEvent.GotThread;
import bufferscope.event.ThreadEvent.ReachedLine;
import bufferscope.event.ThreadEvent.SettingChanged;
import bufferscope.event.ThreadEvent.Slept;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadInterrupted;
import bufferscope.event.ThreadEvent.ThreadPaused;
import bufferscope.event.ThreadEvent.ThreadResumed;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.event.ThreadEvent.ThreadVisitor;
import bufferscope.event.ThreadEvent.Woke;
import bufferscope.trace.ThreadState.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The threads, and the items they hold. */
final class ThreadsFold implements ThreadVisitor {
  /** The threads by id; null for threads that are gone. */
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

  @Override
  public void on(ThreadStarted e) {
    place(e.thread(), new MutableThread(e));
  }

  @Override
  public void on(ThreadEnded e) {
    MutableThread box = over(e.thread(), Status.ENDED, e.at());
    box.ending = e.ending();
    if (e.ending() == Ending.RETIRED && box.hands == null) {
      place(e.thread(), null);
    }
  }

  @Override
  public void on(ThreadFailed e) {
    over(e.thread(), Status.FAILED, e.at()).failure = e.message();
  }

  @Override
  public void on(FailureCaught e) {
    threw(e.thread(), e.message());
  }

  @Override
  public void on(AwaitsThread e) {
    status(e.thread(), Status.AWAITS_THREAD, null, e.at());
  }

  @Override
  public void on(GotThread e) {
    status(e.thread(), Status.WORKING, null, e.at());
  }

  @Override
  public void on(AwaitsInput e) {
    status(e.thread(), Status.AWAITS_INPUT, null, e.at());
  }

  @Override
  public void on(GotInput e) {
    status(e.thread(), Status.WORKING, null, e.at());
  }

  /** Empties the thread's hands after an exception; the thread goes on. */
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

  @Override
  public void on(ThreadPaused e) {
    MutableThread box = box(e.thread());
    if (box.pausedAt == ThreadState.NOT_PAUSED && !box.status.isOver()) {
      box.pausedAt = e.at();
    }
  }

  /** Ignores a thread that has ended meanwhile. */
  @Override
  public void on(ThreadInterrupted e) {
    MutableThread box = find(e.thread());
    if (box != null && !box.status.isOver()) {
      box.interrupted = true;
    }
  }

  @Override
  public void on(ThreadResumed e) {
    MutableThread box = box(e.thread());
    if (box.pausedAt != ThreadState.NOT_PAUSED) {
      box.workBegan += e.at() - box.pausedAt;
      box.pausedAt = ThreadState.NOT_PAUSED;
    }
  }

  @Override
  public void on(Slept e) {
    MutableThread box = box(e.thread());
    leftBuffer(e);
    box.workBegan = e.began();
    box.workNanos = e.nanos();
    status(e.thread(), Status.WORKING, null, e.at());
  }

  @Override
  public void on(ReachedLine e) {
    box(e.thread()).line = e.line();
  }

  /** The thread reads or changes shared data. */
  void accessesSharedData(Event e) {
    if (box(e.thread()).status == Status.WORKING) {
      status(e.thread(), Status.UNGUARDED, null, e.at());
    }
  }

  /** The thread has returned from the buffer. */
  void leftBuffer(Event e) {
    MutableThread box = box(e.thread());
    box.line = ThreadState.NO_LINE;
    if (box.status == Status.UNGUARDED) {
      status(e.thread(), Status.WORKING, null, e.at());
    }
  }

  @Override
  public void on(Woke e) {
    box(e.thread()).workNanos = 0;
  }

  /** Does nothing: a state has no settings. */
  @Override
  public void on(SettingChanged e) {}

  void status(int thread, Status status, @Nullable String place, long at) {
    MutableThread box = box(thread);
    if (status == Status.WANTS_LOCK || status == Status.SIGNALLED || status == Status.WAITING) {
      box.overtaken = 0;
    }
    box.status = status;
    box.place = place;
    box.since = at;
  }

  /** The thread begins to wait, with or without a time limit. */
  void waits(int thread, String place, boolean timed, long at) {
    status(thread, Status.WAITING, place, at);
    box(thread).timed = timed;
  }

  void overtaken(int thread) {
    box(thread).overtaken++;
  }

  /** The thread now holds the item; an item that it held before is no longer in its hands. */
  void receive(int thread, @Nullable ItemLife life) {
    MutableThread box = box(thread);
    inHands += (life == null ? 0 : 1) - (box.hands == null ? 0 : 1);
    box.hands = life;
  }

  /** Takes the item out of the thread's hands and returns its life so far. */
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

  Optional<ThreadState> state(int thread) {
    return Optional.ofNullable(find(thread)).map(MutableThread::state);
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
