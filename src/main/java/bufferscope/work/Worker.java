package bufferscope.work;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Event.Ending;
import bufferscope.event.EventSink;
import bufferscope.event.Item;
import bufferscope.sync.Clock;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The life of a producer or consumer thread: it handles items until there are no more, it is asked
 * to leave, it is interrupted, or it throws. Whatever happens is told as an event.
 */
public final class Worker implements Runnable {
  private final Clock clock;
  private final Pace pace;
  private final Job job;
  private final Journal journal;

  private Worker(Clock clock, Pace pace, Job job, Journal journal) {
    this.clock = clock;
    this.pace = pace;
    this.job = job;
    this.journal = journal;
  }

  /** What the workers of a run share. */
  public record Workplace(
      BoundedBuffer<Item> buffer, ItemSource items, EventSink events, long seed) {}

  /**
   * A producer of {@code quota} items.
   *
   * @param thread its id, which also makes its random times differ from those of other threads
   */
  public static Worker producer(
      Workplace place, int thread, Timing timing, long quota, Clock clock) {
    Journal journal = new Journal(thread, clock, place.events());
    Pace pace = new Pace(timing, random(place, thread), clock, journal);
    Job job = new Producer(place.buffer(), place.items(), quota, pace, journal);
    return new Worker(clock, pace, job, journal);
  }

  /**
   * A consumer.
   *
   * @param thread its id, which also makes its random times differ from those of other threads
   */
  public static Worker consumer(Workplace place, int thread, Timing timing, Clock clock) {
    Journal journal = new Journal(thread, clock, place.events());
    Pace pace = new Pace(timing, random(place, thread), clock, journal);
    Job job = new Consumer(place.buffer(), pace, journal);
    return new Worker(clock, pace, job, journal);
  }

  private static SplittableRandom random(Workplace place, int thread) {
    return new SplittableRandom(place.seed() * 1_000_003 + thread);
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
   */
  public void retire() {
    pace.cutShort();
  }

  @Override
  public void run() {
    try {
      pace.start();
      boolean more = true;
      while (more && !pace.isCutShort()) {
        clock.checkpoint();
        more = job.handleOne();
      }
      journal.ended(pace.isCutShort() ? Ending.RETIRED : Ending.DONE);
    } catch (InterruptedException e) {
      journal.ended(pace.isCutShort() ? Ending.RETIRED : Ending.INTERRUPTED);
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** Tells what was thrown, and where if buffer code threw it. */
  private void fail(Throwable e) {
    Arrays.stream(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(BoundedBuffer.class.getPackageName()))
        .findFirst()
        .ifPresent(frame -> journal.reached(frame.getLineNumber()));
    journal.failed(message(e));
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    String name = e.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }
}
