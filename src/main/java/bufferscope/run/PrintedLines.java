package bufferscope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The lines that buffer code has printed and that were not taken yet; of many, the newest. */
public final class PrintedLines {
  static final int KEPT = 1_000;

  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final LongAdder leftOut = new LongAdder();

  /** Adds a line of the calling thread. */
  void add(String line) {
    lines.add("%s: %s".formatted(Thread.currentThread().getName(), line));
    if (count.incrementAndGet() > KEPT && lines.poll() != null) {
      count.decrementAndGet();
      leftOut.increment();
    }
  }

  /**
   * Returns the lines that were not taken before, oldest first, each with its thread; and before
   * them, how many are left out.
   */
  public List<String> takeAll() {
    List<String> taken = new ArrayList<>();
    long before = leftOut.sumThenReset();
    if (before > 0) {
      taken.add("... %,d lines left out".formatted(before));
    }
    int most = count.get(); // threads may print faster than this goes on
    for (int i = 0; i < most; i++) {
      String line = lines.poll();
      if (line != null) {
        count.decrementAndGet();
        taken.add(line);
      }
    }
    return taken;
  }
}
