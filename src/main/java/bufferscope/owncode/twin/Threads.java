package bufferscope.owncode.twin;

import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.Primitive.CellPart;
import bufferscope.sync.controlled.Primitive.Reading;
import bufferscope.sync.controlled.Primitive.Sharing;
import bufferscope.sync.controlled.Primitive.ThreadPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The threads that a program has started, in the order in which their starts were first seen. */
final class Threads {
  /** The maximum number of threads that a search can follow. */
  private static final int MOST = 20;

  private final Heap heap;
  private final ControlledSync sync;

  /** The numbers of the threads by those of their objects. */
  private final Map<Integer, Integer> threads = new HashMap<>();

  private final List<Integer> objects = new ArrayList<>();
  private final List<Integer> lives = new ArrayList<>();
  private final Map<Integer, Integer> permits = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  Threads(Heap heap, ControlledSync sync) {
    this.heap = heap;
    this.sync = sync;
  }

  /** Returns the number of the thread; {@code life} is its first state if the thread is new. */
  int number(ThreadTwin thread, int life) {
    int object = heap.values().of(thread);
    Integer known = threads.get(object);
    if (known != null) {
      return known;
    }
    if (objects.size() == MOST) {
      throw heap.notFollowed("starts more than %d threads".formatted(MOST));
    }
    String name = unique(thread.getName());
    int cell =
        sync.addCell(
            new CellPart(
                name,
                life,
                Sharing.ATOMIC,
                word ->
                    switch (word) {
                      case ThreadPart.NEW -> "new";
                      case ThreadPart.ALIVE -> "alive";
                      default -> "over";
                    }));
    objects.add(object);
    lives.add(cell);
    int number = sync.addThread(new ThreadPart(name, thread.isDaemon(), cell));
    threads.put(object, number);
    heap.cells().name(thread, name);
    return number;
  }

  private String unique(String name) {
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = "%s (%d)".formatted(name, i);
    }
    return unique;
  }

  boolean has(ThreadTwin thread) {
    return threads.containsKey(heap.values().of(thread));
  }

  int count() {
    return objects.size();
  }

  /** Returns the present object of the thread. */
  ThreadTwin object(int thread) {
    if (heap.values().object(objects.get(thread)) instanceof ThreadTwin twin) {
      return twin;
    }
    throw new IllegalStateException("thread " + thread + " has no object");
  }

  /** Returns the cell of the permit for which the thread parks. */
  int permit(int thread) {
    return permits.computeIfAbsent(
        thread,
        added -> {
          String name = heap.cells().name(object(thread)) + ".permit";
          return sync.addCell(new CellPart(name, 0, Sharing.ATOMIC, Reading.PERMITS));
        });
  }

  /** Returns the cell of the thread's life. */
  int life(int thread) {
    return lives.get(thread);
  }
}
