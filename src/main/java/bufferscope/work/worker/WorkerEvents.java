package bufferscope.work.worker;

import bufferscope.event.Event;
import bufferscope.event.Event.Ending;
import bufferscope.event.EventSink;
import bufferscope.event.Item;
import bufferscope.sync.Clock;
import bufferscope.work.safeguard.SafeguardEvents;

/** Tells the events of one thread's work, with the time. */
final class WorkerEvents implements SafeguardEvents {
  private final int thread;
  private final Clock clock;
  private final EventSink events;

  WorkerEvents(int thread, Clock clock, EventSink events) {
    this.thread = thread;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public int thread() {
    return thread;
  }

  /** The work under way began at {@code began} of the thread's own time. */
  void slept(long began, long nanos) {
    long at = clock.runTime();
    long pauses = at - clock.ownTime();
    events.emit(new Event.Slept(at, thread, began + pauses, nanos));
  }

  void woke() {
    events.emit(new Event.Woke(clock.runTime(), thread));
  }

  void made(Item item) {
    events.emit(new Event.ItemMade(clock.runTime(), thread, item));
  }

  void finished(Item item) {
    events.emit(new Event.ItemFinished(clock.runTime(), thread, item));
  }

  void computed(Item item, long result) {
    events.emit(new Event.ResultComputed(clock.runTime(), thread, item, result));
  }

  void madeFlawed(Item item, Event.ItemFlaw how) {
    events.emit(new Event.HostileItemMade(clock.runTime(), thread, item, how));
    made(item);
  }

  @Override
  public void refused(Item item, Event.Refusal why) {
    events.emit(new Event.ItemRefused(clock.runTime(), thread, item, why));
  }

  @Override
  public void deadLettered(Item item, String cause) {
    events.emit(new Event.ItemDeadLettered(clock.runTime(), thread, item, cause));
  }

  void restarted(String message, int restart) {
    events.emit(new Event.ThreadRestarted(clock.runTime(), thread, message, restart));
  }

  void awaitsInput() {
    events.emit(new Event.AwaitsInput(clock.runTime(), thread));
  }

  void gotInput() {
    events.emit(new Event.GotInput(clock.runTime(), thread));
  }

  /** It caught what was thrown, and lost what it had in hands. */
  void caught(String message) {
    events.emit(new Event.FailureCaught(clock.runTime(), thread, message));
  }

  void ended(Ending ending) {
    events.emit(new Event.ThreadEnded(clock.runTime(), thread, ending));
  }

  void reached(int line) {
    events.emit(new Event.ReachedLine(clock.runTime(), thread, line));
  }

  void failed(String message) {
    events.emit(new Event.ThreadFailed(clock.runTime(), thread, message));
  }
}
