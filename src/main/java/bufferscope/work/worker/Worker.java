package bufferscope.work.worker;

import bufferscope.buffer.BoundedBuffer;
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
 * The life of a producer or consumer: it handles items until there are no more, it is asked to
 * leave, it is interrupted, or it throws. Whatever happens is told as an event.
 */
public final class Worker {
  private final Workplace place;
  private final Role role;
  private final Clock clock;
  private final WorkPacer pacer;
  private final Job job;
  private final WorkerEvents events;
  private boolean signedOff;
  private int restarts;

  /** Why somebody asked it to leave, if somebody did. */
  private volatile @Nullable Ending asked;

  /**
   * A producer or consumer of that workplace.
   *
   * @param thread its id, which also makes its random numbers differ from those of other threads
   */
  public Worker(Workplace place, Role role, int thread, Timing timing, Clock clock) {
    this.place = place;
    this.role = role;
    this.clock = clock;
    events = new WorkerEvents(thread, clock, place.events());
    SplittableRandom random = place.random(thread);
    pacer = new WorkPacer(timing, random, clock, events);
    job =
        role == Role.CONSUMER
            ? new Consumer(place, pacer, events)
            : new Producer(place, source(random.split()), pacer, events);
    place.endOfStream().came(role);
  }

  private ItemSource source(SplittableRandom random) {
    if (place.addProducer(events.thread())) {
      return new HostileItemSource(place, random, pacer, events);
    }
    return place.workload().itemKind() instanceof ItemKind.TypedLines
        ? new TypedItemSource(place, clock, pacer, events)
        : new GeneratedItemSource(place, random, pacer, events);
  }

  /** Changes how long items take; the caller wakes the thread if it sleeps. */
  public void setTiming(Timing timing) {
    pacer.setTiming(timing);
  }

  public Timing timing() {
    return pacer.timing();
  }

  /**
   * Asks the thread to leave without losing an item: it cuts its work short, and ends when its
   * hands are empty. The caller wakes it if it sleeps, and interrupts a consumer, who may be
   * waiting for an item.
   *
   * @param why what is told as the reason of its end
   */
  public void leave(Ending why) {
    asked = why;
    pacer.cutShort();
  }

  /** Ends it before it has begun, instead of running it. */
  public void withdraw() {
    signOff();
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
      ended(job.finish(signOff()));
    } catch (InterruptedException e) {
      ended(Ending.INTERRUPTED);
    } catch (RuntimeException | Error e) {
      locate(e);
      events.failed(FailureMessage.of(e));
    } finally {
      signOff();
    }
  }

  private boolean handleOne() throws InterruptedException {
    try {
      return job.handleOne();
    } catch (RuntimeException e) {
      job.rescue(FailureMessage.of(e));
      if (place.workload().onError() == OnError.GO_ON) {
        locate(e);
        events.caught(FailureMessage.of(e));
      } else if (role == Role.CONSUMER && restarts < place.hardening().restarts()) {
        restarts++;
        locate(e);
        events.restarted(FailureMessage.of(e), restarts);
      } else {
        throw e;
      }
      return true;
    }
  }

  /** Tells where it was thrown, if buffer code threw it. */
  private void locate(Throwable e) {
    Arrays.stream(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(BoundedBuffer.class.getPackageName()))
        .findFirst()
        .ifPresent(frame -> events.reached(frame.getLineNumber()));
  }

  private void ended(Ending otherwise) {
    Ending why = asked;
    events.ended(why == null ? otherwise : why);
  }

  /** Says once that it will do no more; answers whether nobody else of its role is left. */
  private boolean signOff() {
    boolean first = !signedOff;
    signedOff = true;
    return first && place.endOfStream().left(role);
  }
}
