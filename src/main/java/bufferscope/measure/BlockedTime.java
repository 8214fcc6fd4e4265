package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Event.BeganWaiting;
import bufferscope.event.Event.StoppedWaiting;
import bufferscope.event.Event.ThreadEnded;
import bufferscope.event.Event.ThreadFailed;
import bufferscope.event.Event.ThreadStarted;
import bufferscope.event.Role;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of their lives threads wait on conditions, from the moment they enter the wait set until
 * they hold the lock again.
 */
final class BlockedTime {
  private static final long NOT_NOW = -1;

  private final Map<Integer, Life> lives = new HashMap<>();

  private static final class Life {
    final Role role;
    final long born;
    long died = NOT_NOW;
    long waited;
    long waitingSince = NOT_NOW;

    Life(Role role, long born) {
      this.role = role;
      this.born = born;
    }

    void stopWaiting(long at) {
      if (waitingSince != NOT_NOW) {
        waited += at - waitingSince;
        waitingSince = NOT_NOW;
      }
    }

    double share(long now) {
      long end = died == NOT_NOW ? now : died;
      long open = waitingSince == NOT_NOW ? 0 : end - waitingSince;
      return end <= born ? 0 : (waited + open) / (double) (end - born);
    }
  }

  void apply(Event event) {
    if (event instanceof ThreadStarted e) {
      lives.put(e.thread(), new Life(e.role(), e.at()));
      return;
    }
    Life life = lives.get(event.thread());
    if (life == null) {
      return;
    }
    if (event instanceof BeganWaiting e) {
      life.waitingSince = e.at();
    } else if (event instanceof StoppedWaiting e) {
      life.stopWaiting(e.at());
    } else if (event instanceof ThreadEnded || event instanceof ThreadFailed) {
      life.stopWaiting(event.at());
      life.died = event.at();
    }
  }

  /** The mean over the threads of that role; 0 when there are none. */
  double meanShare(Role role, long now) {
    return lives.values().stream()
        .filter(life -> life.role == role)
        .mapToDouble(life -> life.share(now))
        .average()
        .orElse(0);
  }
}
