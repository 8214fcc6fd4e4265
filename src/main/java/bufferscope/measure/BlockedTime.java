package bufferscope.measure;

import bufferscope.event.Role;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The share of their lives that threads wait, and the number of items each works on. A thread waits
 * on a condition from entering the wait set until it holds the lock again; it may also wait for a
 * permit of a semaphore. Of ended threads, only the sum is kept.
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
    long items;

    Life(Role role, long born) {
      this.role = role;
      this.born = born;
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

  void started(int thread, Role role, long at) {
    lives.put(thread, new Life(role, at));
  }

  void ended(int thread, long at) {
    Life life = lives.remove(thread);
    if (life != null) {
      Shares before = ended.getOrDefault(life.role, Shares.NONE);
      ended.put(life.role, before.plus(life.share(at)));
    }
  }

  void beganWaiting(int thread, long at) {
    change(thread, life -> life.waitingSince = at);
  }

  void stoppedWaiting(int thread, long at) {
    change(
        thread,
        life -> {
          if (life.waitingSince != NOT_NOW) {
            life.waited += at - life.waitingSince;
            life.waitingSince = NOT_NOW;
          }
        });
  }

  /** Counts an item that a producer made or a consumer finished. */
  void worked(int thread) {
    change(thread, life -> life.items++);
  }

  private void change(int thread, Consumer<Life> change) {
    @Nullable Life life = lives.get(thread);
    if (life != null) {
      change.accept(life);
    }
  }

  /** Returns the number of items worked on by each living thread of that role. */
  long[] items(Role role) {
    return lives.values().stream()
        .filter(life -> life.role == role)
        .mapToLong(life -> life.items)
        .toArray();
  }

  /** Returns the mean over the threads of that role, ended ones included; 0 if there are none. */
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
