package bufferscope.owncode.live;

import bufferscope.owncode.twin.ObjectNames;
import bufferscope.owncode.twin.Site;
import bufferscope.sync.live.Probe;
import bufferscope.sync.live.TracedSync;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a file's code in one live run: their locks, and what the picture shows of them.
 *
 * <p>One thread makes the buffer. Then {@link #share} names its objects, and other threads may use
 * them.
 */
public final class LiveObjects {
  /** More locks would leave no room in the picture. */
  private static final int MOST_LOCKS = 60;

  private static final ThreadLocal<@Nullable LiveCall> CURRENT = new ThreadLocal<>();

  private final TracedSync sync;
  private final Probe probe;
  private final LineOutput output;
  private final LivePicture picture;
  private final List<Site> sites;
  private final ShownNumbers numbers;
  private final ItemPlace place;
  private final IdentityHashMap<Object, Monitor> monitors = new IdentityHashMap<>();
  private IdentityHashMap<Object, String> names = new IdentityHashMap<>();
  private int added;
  private volatile boolean shared;

  /** The lock and the wait set of an object. */
  record Monitor(Lock lock, Condition condition) {}

  /**
   * Creates the objects of a run that has not begun.
   *
   * @param output receives each line that the code prints, on the thread that prints it
   * @param sites the places in the code, as the transformation numbered them
   * @param slots the number of slots to be shown if the code has no array for the items
   */
  public LiveObjects(
      TracedSync sync,
      Probe probe,
      Consumer<String> output,
      LivePicture picture,
      List<Site> sites,
      RecentItems items,
      int slots) {
    this.sync = sync;
    this.probe = probe;
    this.output = new LineOutput(output);
    this.picture = picture;
    this.sites = List.copyOf(sites);
    numbers = new ShownNumbers(probe, this.sites, picture);
    place = ItemPlace.of(picture, probe, items, slots);
  }

  /** Returns the call that the calling thread makes; null if it makes none. */
  static @Nullable LiveCall call() {
    return CURRENT.get();
  }

  /** Begins a call of the file's code on the calling thread. */
  public void begin(boolean takes) {
    CURRENT.set(new LiveCall(this, takes));
  }

  /** Ends the call. */
  public void end() {
    output.endLine();
    CURRENT.remove();
  }

  /**
   * Names the objects that can be reached from the roots, and lets other threads use them.
   *
   * @param roots the buffer and the classes, with their names
   */
  public void share(IdentityHashMap<Object, String> roots) {
    names = new ObjectNames(roots).names();
    Map<String, Object> byName = new HashMap<>();
    names.forEach((object, name) -> byName.put(name, object));
    for (String name : picture.locks()) {
      Object object = byName.get(name);
      if (object instanceof LivePart part) {
        part.show(this);
      } else if (object != null) {
        monitor(object);
      }
    }
    if (place instanceof ArrayPlace array) {
      numbers.setOnWrite(array::numberWritten);
    }
    numbers.create(roots);
    place.create(byName.get(picture.place()), roots);
    shared = true;
  }

  /** Returns true as long as one thread makes the buffer, which no other thread can reach. */
  boolean isMaking() {
    return !shared;
  }

  Probe probe() {
    return probe;
  }

  TracedSync sync() {
    return sync;
  }

  Site site(int number) {
    return sites.get(number);
  }

  ShownNumbers numbers() {
    return numbers;
  }

  /** Returns the output of the code. */
  PrintStream output() {
    return output.stream();
  }

  /** Returns the place of the items. */
  public ItemPlace place() {
    return place;
  }

  /** Returns the name of the object, which is a new one if the code made it in a call. */
  synchronized String name(Object object) {
    String known = names.get(object);
    if (known != null) {
      return known;
    }
    if (++added > MOST_LOCKS) {
      throw new IllegalStateException(
          "the code uses more than %d locks, which is too many to be shown".formatted(MOST_LOCKS));
    }
    boolean isValue = object instanceof Number || object instanceof Character;
    return (isValue ? object : object.getClass().getSimpleName().replace("Live", "")) + "#" + added;
  }

  synchronized Monitor monitor(Object object) {
    return monitors.computeIfAbsent(
        object,
        added -> {
          String name = name(object);
          Lock lock = sync.lock(name);
          return new Monitor(lock, sync.condition(lock, name));
        });
  }

  /** Unwinds the call if the run is over. */
  void checkGoesOn() {
    if (probe.isOver()) {
      throw new RunOverError();
    }
  }

  /** An act that waits and that an interrupt can end. */
  @FunctionalInterface
  interface Waiting {
    void run() throws InterruptedException;
  }

  /** Waits like a method that ignores interrupts; the end of the run ends it. */
  void ignoringInterrupts(Waiting act) {
    boolean interrupted = Thread.interrupted();
    boolean done = false;
    try {
      while (!done) {
        checkGoesOn();
        try {
          act.run();
          done = true;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  static LiveObjects current() {
    return Objects.requireNonNull(CURRENT.get(), "a call of the file's code").objects();
  }
}
