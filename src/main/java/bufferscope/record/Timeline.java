package bufferscope.record;

import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.Event;
import bufferscope.event.LockEvent;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SemaphoreEvent.SemaphoreCreated;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A part of a run as lanes, marks and arrows. It follows the {@link Stretch} as that grows and
 * loses its beginning. For one thread at a time.
 *
 * <p>It is a fold over events: two timelines of one stretch are equal, whenever they were made.
 */
public final class Timeline {
  private final Map<Integer, Lane> lanes = new TreeMap<>();
  private final Map<String, Track<Integer>> owners = new TreeMap<>();
  private final Map<Activity, Activity> known = new HashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private Track<Integer> occupancy = new Track<>();
  private Track<Integer> capacity = new Track<>();
  private StateFold fold = new StateFold(SystemState.EMPTY);
  private Arrows finder = new Arrows(SystemState.EMPTY, arrows::add);
  private long first;
  private long end;

  /** The timeline of the events from one moment of the stretch to another. */
  public static Timeline of(Stretch stretch, long from, long to) {
    Timeline timeline = new Timeline();
    timeline.restart(stretch, Math.max(from, stretch.first()));
    timeline.end = Math.min(to, stretch.end());
    stretch.read(timeline.first, timeline.end, timeline::read);
    return timeline;
  }

  /**
   * Reads the next events of the stretch, at most {@code most}, so that a window can do it in small
   * portions. Returns true if this timeline now shows the whole stretch.
   */
  public boolean follow(Stretch stretch, int most) {
    if (end < stretch.first() || end > stretch.end()) {
      restart(stretch, stretch.first());
    } else if (first < stretch.first()) {
      first = stretch.first();
      drop();
    }
    long until = Math.min(stretch.end(), end + most);
    stretch.read(end, until, this::read);
    end = until;
    return end == stretch.end();
  }

  /** Returns the first moment of the timeline; moments are numbered as in a {@link Stretch}. */
  public long first() {
    return first;
  }

  /** Returns the last moment of the timeline. */
  public long end() {
    return end;
  }

  /**
   * Returns the lanes of all threads, including those that have ended, in the order of their ids.
   */
  public List<Lane> lanes() {
    return List.copyOf(lanes.values());
  }

  public Optional<Lane> lane(int thread) {
    return Optional.ofNullable(lanes.get(thread));
  }

  /**
   * Returns the owners of each lock and of each binary semaphore, by its name: a thread's id or
   * {@link Event#NO_THREAD}.
   */
  public Map<String, Track<Integer>> owners() {
    return Collections.unmodifiableMap(owners);
  }

  /** Returns the number of slots that hold an item. */
  public Track<Integer> occupancy() {
    return occupancy;
  }

  public Track<Integer> capacity() {
    return capacity;
  }

  /**
   * Returns the arrows that overlap the time between these two events, in the order of the events
   * they lead to.
   */
  public List<Arrow> arrows(long from, long to) {
    return arrows.subList(firstTo(from), arrows.size()).stream()
        .filter(arrow -> arrow.from() <= to)
        .toList();
  }

  /** Returns the arrow that leads to that event of that thread: its cause. */
  public Optional<Arrow> into(int thread, long event) {
    return arrows.subList(firstTo(event), arrows.size()).stream()
        .takeWhile(arrow -> arrow.to() == event)
        .filter(arrow -> arrow.toThread() == thread)
        .findFirst();
  }

  /** Returns the arrows that begin with that event of that thread: its effects. */
  public List<Arrow> outOf(int thread, long event) {
    return arrows.subList(firstTo(event), arrows.size()).stream()
        .filter(arrow -> arrow.from() == event && arrow.fromThread() == thread)
        .toList();
  }

  private int firstTo(long event) {
    int low = 0;
    int high = arrows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (arrows.get(middle).to() < event) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void restart(Stretch stretch, long from) {
    lanes.clear();
    owners.clear();
    arrows.clear();
    occupancy = new Track<>();
    capacity = new Track<>();
    first = from;
    end = first;
    fold = stretch.foldAt(first);
    SystemState start = fold.state();
    finder = new Arrows(start, arrows::add);
    start.threads().forEach(thread -> change(first, start.at(), thread));
    start.locks().forEach(lock -> owner(first, start.at(), lock.name(), lock.owner()));
    start.semaphores().stream()
        .filter(SemaphoreState::binary)
        .forEach(each -> owner(first, start.at(), each.name(), each.holder()));
    occupancy.change(first, start.at(), fold.occupancy());
    capacity.change(first, start.at(), fold.capacity());
  }

  private void drop() {
    lanes.values().forEach(this::drop);
    lanes.values().removeIf(lane -> isOverBefore(lane, first));
    owners.values().forEach(owner -> owner.dropEndedBefore(first));
    occupancy.dropEndedBefore(first);
    capacity.dropEndedBefore(first);
    finder.dropBefore(first);
    arrows.removeIf(arrow -> arrow.from() < first);
  }

  private void drop(Lane lane) {
    lane.activities().dropEndedBefore(first);
    lane.marks().dropBegunBefore(first);
  }

  private static boolean isOverBefore(Lane lane, long event) {
    Track<Activity> activities = lane.activities();
    return activities.event(0) < event && activities.value(0).status().isOver();
  }

  private void read(long index, Event event) {
    finder.read(index, event, fold);
    fold.apply(event);
    change(index, event.at(), event.thread());
    if (event instanceof Signalled e) {
      change(index, e.at(), e.whom());
    }
    readOwners(index, event);
    occupancy.change(index, event.at(), fold.occupancy());
    capacity.change(index, event.at(), fold.capacity());
    Lane lane = lanes.get(event.thread());
    if (lane != null) {
      MarkKind.of(event).ifPresent(mark -> lane.marks().add(index, event.at(), mark));
    }
  }

  private void change(long index, long at, int thread) {
    Optional<ThreadState> state = fold.thread(thread);
    if (state.isPresent()) {
      change(index, at, state.get());
    } else if (lanes.containsKey(thread)) {
      lanes.get(thread).activities().change(index, at, Activity.ENDED);
    }
  }

  private void change(long index, long at, ThreadState thread) {
    Lane lane =
        lanes.computeIfAbsent(
            thread.id(),
            id -> new Lane(id, thread.name(), thread.role(), new Track<>(), new Track<>()));
    Activity activity = Activity.of(thread);
    lane.activities().change(index, at, known.computeIfAbsent(activity, same -> same));
  }

  private void readOwners(long index, Event event) {
    if (event instanceof LockEvent e) {
      owner(index, e.at(), e.lock(), fold.owner(e.lock()));
    } else if (event instanceof BeganWaiting e) {
      String lock = fold.lockOf(e.condition());
      owner(index, e.at(), lock, fold.owner(lock));
    } else if (event instanceof StoppedWaiting e) {
      String lock = fold.lockOf(e.condition());
      owner(index, e.at(), lock, fold.owner(lock));
    } else if (event instanceof SemaphoreCreated e && e.binary()) {
      owner(index, e.at(), e.semaphore(), Event.NO_THREAD);
    } else if (event instanceof SemaphoreEvent e && owners.containsKey(e.semaphore())) {
      owner(index, e.at(), e.semaphore(), fold.holder(e.semaphore()));
    }
  }

  private void owner(long index, long at, String lock, int owner) {
    owners.computeIfAbsent(lock, name -> new Track<>()).change(index, at, owner);
  }
}
