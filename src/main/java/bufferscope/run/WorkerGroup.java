package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.event.Event.Ending;
import bufferscope.event.Role;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import bufferscope.work.worker.Worker;
import bufferscope.work.worker.Workplace;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The producers and consumers of a run. Its methods do not wait for what any of them does. A worker
 * holds its monitor once at most, for the moment in which it sends others home.
 */
final class WorkerGroup {
  private final Workplace place;
  private final RunControl control;
  private final LiveProbe probe;
  private final BooleanSupplier watchersBehind;
  private final WorkerExecutor threads;

  @GuardedBy("this")
  private final List<WorkerThread> members = new ArrayList<>();

  @GuardedBy("this")
  private final Map<Role, Timing> timings = new EnumMap<>(Role.class);

  @GuardedBy("this")
  private int lastId;

  @GuardedBy("this")
  private boolean closed;

  /**
   * A crew without members; thread ids begin after {@code lastId}.
   *
   * @param lastly what each thread does before it ends
   */
  WorkerGroup(
      Scenario scenario,
      Workplace place,
      int lastId,
      RunControl control,
      LiveProbe probe,
      BooleanSupplier watchersBehind,
      Runnable lastly) {
    this.place = place;
    this.lastId = lastId;
    this.control = control;
    this.probe = probe;
    this.watchersBehind = watchersBehind;
    this.threads =
        new WorkerExecutor(
            scenario.host(),
            scenario.threads(Role.PRODUCER) + scenario.threads(Role.CONSUMER),
            lastly);
    place.setConsumersHome(this::sendConsumersHome);
    timings.put(Role.PRODUCER, scenario.timing(Role.PRODUCER));
    timings.put(Role.CONSUMER, scenario.timing(Role.CONSUMER));
  }

  /** Adds threads, or asks the newest ones to leave, until there are {@code count} of the role. */
  synchronized void resize(Role role, int count) {
    if (control.isStopping() || closed) {
      return;
    }
    members.removeIf(WorkerThread::hasLeft);
    threads.forgetEnded();
    List<WorkerThread> active = members.stream().filter(member -> member.isActive(role)).toList();
    Iterator<String> names = freeNames(role);
    for (int i = active.size(); i < count; i++) {
      hire(role, names.next());
    }
    for (int i = active.size() - 1; i >= count; i--) {
      retire(active.get(i));
    }
    tellGate();
  }

  private void retire(WorkerThread member) {
    setPaused(member, false);
    if (threads.withdraw(member)) {
      member.withdrawn();
    } else {
      leave(member, Ending.RETIRED);
    }
  }

  private void leave(WorkerThread member, Ending why) {
    member.leave(why);
    if (member.role() == Role.CONSUMER) {
      interrupt(member); // it may be waiting for an item
    }
  }

  private void interrupt(WorkerThread member) {
    if (!member.isOver()) {
      place.events().emit(new Event.ThreadInterrupted(control.now(), member.id()));
      member.interrupt();
    }
  }

  /** All is done; called by the worker that found that out. */
  private synchronized void sendConsumersHome() {
    members.stream()
        .filter(member -> member.isActive(Role.CONSUMER))
        .forEach(member -> leave(member, Ending.JOINED));
  }

  /** Asks all producers to leave as soon as their hands are empty; nobody else will come. */
  synchronized void closeDown() {
    closed = true;
    members.stream().filter(member -> member.isActive(Role.PRODUCER)).forEach(this::retire);
  }

  /** Interrupts all threads of the role. */
  synchronized void interrupt(Role role) {
    members.stream().filter(member -> member.isActive(role)).forEach(this::interrupt);
  }

  @GuardedBy("this")
  private void hire(Role role, String name) {
    int id = ++lastId;
    ThreadClock clock = new ThreadClock(id, name, control, true, watchersBehind);
    Worker worker = new Worker(place, role, id, timing(role), clock);
    place.events().emit(new Event.ThreadStarted(control.now(), id, name, role));
    if (threads.isPool()) {
      place.events().emit(new Event.AwaitsThread(control.now(), id));
    }
    WorkerThread member =
        new WorkerThread(role, worker, clock, probe.bound(clock, () -> live(id, worker)));
    members.add(member);
    threads.execute(name, member);
  }

  private void live(int id, Worker worker) {
    if (threads.isPool()) {
      place.events().emit(new Event.GotThread(control.now(), id));
    }
    worker.run();
  }

  /** The lowest free numbers of the role; threads that ended but did not leave keep theirs. */
  @GuardedBy("this")
  private Iterator<String> freeNames(Role role) {
    String letter = role == Role.PRODUCER ? "P" : "C";
    Set<String> taken = members.stream().map(WorkerThread::name).collect(Collectors.toSet());
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> letter + number)
        .filter(name -> !taken.contains(name))
        .iterator();
  }

  @GuardedBy("this")
  private Timing timing(Role role) {
    return Optional.ofNullable(timings.get(role)).orElseThrow();
  }

  /** Changes the times of all threads of the role, and of those to come. */
  synchronized void setTiming(Role role, Timing timing) {
    timings.put(role, timing);
    members.stream()
        .filter(member -> member.isActive(role))
        .forEach(member -> member.setTiming(timing));
    tellGate();
  }

  /** Changes the rate of one thread. */
  synchronized void setRate(int id, Rate rate) {
    with(id, member -> member.setTiming(member.timing().withRate(rate)));
    tellGate();
  }

  synchronized void setPaused(int id, boolean paused) {
    with(id, member -> setPaused(member, paused));
  }

  private void setPaused(WorkerThread member, boolean paused) {
    if (!member.canBecome(paused)) {
      return;
    }
    if (paused) {
      member.setPaused(true);
      place.events().emit(new Event.ThreadPaused(control.now(), member.id()));
    } else { // told before it goes on
      place.events().emit(new Event.ThreadResumed(control.now(), member.id()));
      member.setPaused(false);
    }
  }

  synchronized void interrupt(int id) {
    with(id, this::interrupt);
  }

  synchronized void interruptAll() {
    members.forEach(WorkerThread::interrupt);
    threads.shutdown();
  }

  synchronized void wakeAll() {
    members.forEach(WorkerThread::wake);
  }

  /** Tells at which lines of buffer code threads stand still. */
  synchronized void tellLines(CodeLines lines) {
    members.forEach(member -> lines.found(control.now(), member.id(), member.stack()));
  }

  /** The threads that have not ended. */
  List<Thread> living() {
    return threads.living();
  }

  @GuardedBy("this")
  private void with(int id, Consumer<WorkerThread> action) {
    members.stream().filter(member -> member.id() == id).findFirst().ifPresent(action);
  }

  @GuardedBy("this")
  private void tellGate() {
    control.setItemsPerSecond(Math.min(total(Role.PRODUCER), total(Role.CONSUMER)));
  }

  /** What the threads of the role could handle if nothing made them wait, in items per second. */
  @GuardedBy("this")
  private double total(Role role) {
    return members.stream()
        .filter(member -> member.isActive(role))
        .mapToDouble(member -> member.timing().rate().perSecond())
        .sum();
  }
}
