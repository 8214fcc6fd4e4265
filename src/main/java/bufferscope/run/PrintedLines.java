package bufferscope.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The lines that buffer code has printed and nobody has read yet; of many, the newest. */
final class PrintedLines {
  static final int KEPT = 1_000;

  private final ArrayDeque<String> lines = new ArrayDeque<>();
  private long leftOut;

  /** Adds a line of the calling thread. */
  synchronized void add(String line) {
    lines.add("%s: %s".formatted(Thread.currentThread().getName(), line));
    if (lines.size() > KEPT) {
      lines.remove();
      leftOut++;
    }
  }

  /** Returns the lines with their threads, oldest first, and how many before them are left out. */
  synchronized List<String> takeAll() {
    List<String> taken = new ArrayList<>();
    if (leftOut > 0) {
      taken.add("... %,d lines left out".formatted(leftOut));
    }
    taken.addAll(lines);
    lines.clear();
    leftOut = 0;
    return taken;
  }
}
