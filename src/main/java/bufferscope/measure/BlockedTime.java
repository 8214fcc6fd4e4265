package bufferscope.measure;

import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.GaveUpPermit;
import bufferscope.event.SemaphoreEvent.WantsPermit;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadStarted;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The share of their lives that threads wait: on conditions, from entering the wait set until they
 * hold the lock again, and for permits of semaphores. Of ended threads only the sum is kept.
 */
final class BlockedTime {
  private static final long NOT_NOW = -1;

  private final Map<Integer, Life> lives = new HashMap<>();
  private final Map<Role, Shares> ended = new EnumMap<>(Role.class);

  private static final class Life {
    final Role role;
    final long born;
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
      long open = waitingSince == NOT_NOW ? 0 : now - waitingSince;
      return now <= born ? 0 : (waited + open) / (double) (now - born);
    }
  }

  private record Shares(double sum, int threads) {
    static final Shares NONE = new Shares(0, 0);

    Shares plus(double share) {
      return new Shares(sum + share, threads + 1);
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
    if (event instanceof BeganWaiting || event instanceof WantsPermit) {
      life.waitingSince = event.at();
    } else if (event instanceof StoppedWaiting
        || event instanceof AcquiredPermit
        || event instanceof GaveUpPermit) {
      life.stopWaiting(event.at());
    } else if (event instanceof ThreadEnded || event instanceof ThreadFailed) {
      lives.remove(event.thread());
      Shares before = ended.getOrDefault(life.role, Shares.NONE);
      ended.put(life.role, before.plus(life.share(event.at())));
    }
  }

  /** The mean over the threads of that role, ended ones included; 0 when there are none. */
  double meanShare(Role role, long now) {
    Shares shares = ended.getOrDefault(role, Shares.NONE);
    for (Life life : lives.values()) {
      if (life.role == role) {
        shares = shares.plus(life.share(now));
      }
    }
    return shares.threads == 0 ? 0 : shares.sum / shares.threads;
  }
}
