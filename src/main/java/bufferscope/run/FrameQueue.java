package bufferscope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The frames that the watcher of a run has not taken yet, oldest first. When there are too many, a
 * new frame is joined with the newest. Neither side ever waits for the other.
 */
final class FrameQueue {
  static final int MOST = 64;

  private final AtomicReference<List<Frame>> waiting = new AtomicReference<>(List.of());

  void add(Frame fresh) {
    waiting.updateAndGet(before -> with(before, fresh));
  }

  List<Frame> takeAll() {
    return waiting.getAndSet(List.of());
  }

  private static List<Frame> with(List<Frame> before, Frame fresh) {
    List<Frame> all = new ArrayList<>(before);
    int last = all.size() - 1;
    if (last >= 0 && isJoined(all.get(last), all.size())) {
      all.set(last, fresh.after(all.get(last)));
    } else {
      all.add(fresh);
    }
    return List.copyOf(all);
  }

  /**
   * Returns true if the last frame is joined with the next one, so that memory is bounded. A frame
   * that ends with a violation is joined later than others.
   */
  private static boolean isJoined(Frame last, int size) {
    boolean kept = last.stopsHere() || last.violation().isPresent();
    return last.steps() == 0 || size >= (kept ? 2 * MOST : MOST);
  }
}
