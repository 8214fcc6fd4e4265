package bufferscope.work.worker;

import bufferscope.buffer.CodeFrames;
import bufferscope.event.FailureMessage;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.sync.Clock;
import bufferscope.work.ItemKind;
import bufferscope.work.OnError;
import bufferscope.work.Timing;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A producer or consumer. It handles items until there are no more, it must leave, it is
 * interrupted, or it throws. It emits all of this as events.
 */
public final class Worker {
  private final WorkerContext context;
  private final Role role;
  private final Clock clock;
  private final WorkPacer pacer;
  private final ItemHandler handler;
  private final WorkerEvents events;
  private boolean removed;
  private int restarts;

  /** The reason why the worker must leave; null if it need not. */
  private volatile @Nullable Ending leaving;

  /**
   * Creates a producer or consumer of a run.
   *
   * @param thread the id of its thread, which also selects its random numbers
   */
  public Worker(WorkerContext context, Role role, int thread, Timing timing, Clock clock) {
    this.context = context;
    this.role = role;
    this.clock = clock;
    events = new WorkerEvents(thread, clock, context.events());
    SplittableRandom random = context.random(thread);
    pacer = new WorkPacer(timing, random, clock, events);
    handler =
        role == Role.CONSUMER
            ? new Consumer(context, pacer, events)
            : new Producer(context, source(random.split()), pacer, events);
    context.endOfStream().add(role);
  }

  private ItemSource source(SplittableRandom random) {
    if (context.addProducer(events.thread())) {
      return new HostileItemSource(context, random, pacer, events);
    }
    return context.workload().itemKind() instanceof ItemKind.TypedLines
        ? new TypedItemSource(context, clock, pacer, events)
        : new GeneratedItemSource(context, random, pacer, events);
  }

  /** Changes the time that items take; the caller wakes the thread. */
  public void setTiming(Timing timing) {
    pacer.setTiming(timing);
  }

  public Timing timing() {
    return pacer.timing();
  }

  /**
   * Makes the worker leave without losing an item: its work is cut short, and it ends when its
   * hands are empty. The caller wakes the thread, and interrupts a consumer, which may be waiting
   * for an item.
   *
   * @param why the reason in the event of its end
   */
  public void leave(Ending why) {
    leaving = why;
    pacer.cutShort();
  }

  /** Ends the worker before it has begun; called instead of {@link #work}. */
  public void withdraw() {
    removeOnce();
    events.ended(Ending.RETIRED);
  }

  /** Works until the end, on the thread of this worker. */
  public void work() {
    try {
      pacer.start();
      boolean more = true;
      while (more && !pacer.isCutShort()) {
        clock.checkpoint();
        more = handleOne();
      }
      ended(handler.finish(removeOnce()));
    } catch (InterruptedException e) {
      ended(Ending.INTERRUPTED);
    } catch (RuntimeException | Error e) {
      locate(e);
      events.failed(FailureMessage.of(e));
    } finally {
      removeOnce();
    }
  }

  private boolean handleOne() throws InterruptedException {
    try {
      return handler.handleOne();
    } catch (RuntimeException e) {
      handler.rescue(FailureMessage.of(e));
      if (context.workload().onError() == OnError.GO_ON) {
        locate(e);
        events.caught(FailureMessage.of(e));
      } else if (role == Role.CONSUMER && restarts < context.safeguards().restarts()) {
        restarts++;
        locate(e);
        events.restarted(FailureMessage.of(e), restarts);
      } else {
        throw e;
      }
      return true;
    }
  }

  /** Emits the line of buffer code that threw, if one did. */
  private void locate(Throwable e) {
    Arrays.stream(e.getStackTrace())
        .filter(frame -> CodeFrames.isBufferCode(frame.getClassName()))
        .findFirst()
        .ifPresent(frame -> events.reached(frame.getLineNumber()));
  }

  private void ended(Ending otherwise) {
    Ending why = leaving;
    events.ended(why == null ? otherwise : why);
  }

  /** Removes the worker from the count at its end; returns true if it was the last of its role. */
  private boolean removeOnce() {
    boolean first = !removed;
    removed = true;
    return first && context.endOfStream().remove(role);
  }
}
