package bufferscope.work.worker;

import bufferscope.event.EventSink;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent;
import bufferscope.event.SafeguardEvent;
import bufferscope.event.ThreadEvent;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.sync.Clock;
import bufferscope.work.safeguard.SafeguardEvents;

/** Emits the events of one thread's work, with the time. */
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

  /** Reports work that began at {@code began} of the thread's own time. */
  void slept(long began, long nanos) {
    long at = clock.runTime();
    long pauses = at - clock.ownTime();
    events.emit(new ThreadEvent.Slept(at, thread, began + pauses, nanos));
  }

  void woke() {
    events.emit(new ThreadEvent.Woke(clock.runTime(), thread));
  }

  void made(Item item) {
    events.emit(new ItemEvent.ItemMade(clock.runTime(), thread, item));
  }

  void finished(Item item) {
    events.emit(new ItemEvent.ItemFinished(clock.runTime(), thread, item));
  }

  void computed(Item item, long result) {
    events.emit(new ItemEvent.ResultComputed(clock.runTime(), thread, item, result));
  }

  void madeFlawed(Item item, SafeguardEvent.ItemFlaw how) {
    events.emit(new SafeguardEvent.HostileItemMade(clock.runTime(), thread, item, how));
    made(item);
  }

  @Override
  public void refused(Item item, SafeguardEvent.Refusal why) {
    events.emit(new SafeguardEvent.ItemRefused(clock.runTime(), thread, item, why));
  }

  @Override
  public void deadLettered(Item item, String cause) {
    events.emit(new SafeguardEvent.ItemDeadLettered(clock.runTime(), thread, item, cause));
  }

  void restarted(String message, int restart) {
    events.emit(new SafeguardEvent.ThreadRestarted(clock.runTime(), thread, message, restart));
  }

  void awaitsInput() {
    events.emit(new ThreadEvent.AwaitsInput(clock.runTime(), thread));
  }

  void gotInput() {
    events.emit(new ThreadEvent.GotInput(clock.runTime(), thread));
  }

  /** Reports a caught exception, with the loss of the item in hands. */
  void caught(String message) {
    events.emit(new ThreadEvent.FailureCaught(clock.runTime(), thread, message));
  }

  void ended(Ending ending) {
    events.emit(new ThreadEvent.ThreadEnded(clock.runTime(), thread, ending));
  }

  void reached(int line) {
    events.emit(new ThreadEvent.ReachedLine(clock.runTime(), thread, line));
  }

  void failed(String message) {
    events.emit(new ThreadEvent.ThreadFailed(clock.runTime(), thread, message));
  }
}
