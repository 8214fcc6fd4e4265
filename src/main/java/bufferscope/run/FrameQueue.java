package bufferscope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The frames of a run that its watcher has not taken yet. Each step has a frame of its own while
 * steps are few; a violation ends a frame. When there are too many frames, a new one is joined with
 * the newest. Neither side ever waits for the other.
 */
public final class FrameQueue {
  static final int MOST = 64;

  private final AtomicReference<List<Frame>> waiting = new AtomicReference<>(List.of());

  void add(Frame fresh) {
    waiting.updateAndGet(before -> with(before, fresh));
  }

  /** Returns the frames that were not taken before, oldest first. */
  public List<Frame> takeAll() {
    return waiting.getAndSet(List.of());
  }

  /** Returns the frames that were not taken before, joined into one. */
  public Optional<Frame> takeJoined() {
    return takeAll().stream().reduce((before, next) -> next.after(before));
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
