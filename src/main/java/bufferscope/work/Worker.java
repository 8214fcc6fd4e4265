package bufferscope.work;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Event.Ending;
import bufferscope.event.Role;
import bufferscope.sync.Clock;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The life of a producer or consumer: it handles items until there are no more, it is asked to
 * leave, it is interrupted, or it throws. Whatever happens is told as an event.
 */
public final class Worker implements Runnable {
  private final Workplace place;
  private final Role role;
  private final Clock clock;
  private final Pace pace;
  private final Job job;
  private final Journal journal;
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
    journal = new Journal(thread, clock, place.events());
    SplittableRandom random = place.random(thread);
    pace = new Pace(timing, random, clock, journal);
    job =
        role == Role.CONSUMER
            ? new Consumer(place, pace, journal)
            : new Producer(place, supply(random.split()), pace, journal);
    place.closing().came(role);
  }

  private Supply supply(SplittableRandom random) {
    if (place.addProducer(journal.thread())) {
      return new Saboteur(place, random, pace, journal);
    }
    return place.workload().goods() instanceof Goods.TypedLines
        ? new Typist(place, clock, pace, journal)
        : new Maker(place, random, pace, journal);
  }

  /** Changes how long items take; the caller wakes the thread if it sleeps. */
  public void setTiming(Timing timing) {
    pace.setTiming(timing);
  }

  public Timing timing() {
    return pace.timing();
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
    pace.cutShort();
  }

  /** Ends it before it has begun, instead of running it. */
  public void withdraw() {
    signOff();
    journal.ended(Ending.RETIRED);
  }

  @Override
  public void run() {
    try {
      pace.start();
      boolean more = true;
      while (more && !pace.isCutShort()) {
        clock.checkpoint();
        more = handleOne();
      }
      ended(job.finish(signOff()));
    } catch (InterruptedException e) {
      ended(Ending.INTERRUPTED);
    } catch (RuntimeException | Error e) {
      locate(e);
      journal.failed(message(e));
    } finally {
      signOff();
    }
  }

  private boolean handleOne() throws InterruptedException {
    try {
      return job.handleOne();
    } catch (RuntimeException e) {
      job.rescue(message(e));
      if (place.workload().onError() == OnError.GO_ON) {
        locate(e);
        journal.caught(message(e));
      } else if (role == Role.CONSUMER && restarts < place.hardening().restarts()) {
        restarts++;
        locate(e);
        journal.restarted(message(e), restarts);
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
        .ifPresent(frame -> journal.reached(frame.getLineNumber()));
  }

  private void ended(Ending otherwise) {
    Ending why = asked;
    journal.ended(why == null ? otherwise : why);
  }

  /** Says once that it will do no more; answers whether nobody else of its role is left. */
  private boolean signOff() {
    boolean first = !signedOff;
    signedOff = true;
    return first && place.closing().left(role);
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    String name = e.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }
}
