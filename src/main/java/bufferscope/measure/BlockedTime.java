package bufferscope.measure;

import bufferscope.event.Role;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The share of its life that each thread waits, and the number of items that it works on. A wait on
 * a condition lasts from entering the wait set until the thread holds the lock again; a thread may
 * also wait for a permit of a semaphore. For ended threads, only the sum is kept.
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

    long waited(long now) {
      return waitingSince == NOT_NOW ? waited : waited + now - waitingSince;
    }

    double share(long now) {
      return now <= born ? 0 : waited(now) / (double) (now - born);
    }
  }

  private record Shares(double sum, int threads, Lived time) {
    static final Shares NONE = new Shares(0, 0, Lived.NONE);

    Shares plus(Life life, long now) {
      Lived both = new Lived(time.waited + life.waited(now), time.lived + now - life.born);
      return new Shares(sum + life.share(now), threads + 1, both);
    }
  }

  /** The time that threads have lived, and the part of it that they waited, in nanoseconds. */
  record Lived(long waited, long lived) {
    static final Lived NONE = new Lived(0, 0);

    /** Returns the share of the time after {@code earlier} that they waited. */
    double shareSince(Lived earlier) {
      return lived <= earlier.lived
          ? 0
          : (waited - earlier.waited) / (double) (lived - earlier.lived);
    }
  }

  void started(int thread, Role role, long at) {
    lives.put(thread, new Life(role, at));
  }

  void ended(int thread, long at) {
    Life life = lives.remove(thread);
    if (life != null) {
      Shares before = ended.getOrDefault(life.role, Shares.NONE);
      ended.put(life.role, before.plus(life, at));
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

  /**
   * Counts an item that a producer made or a consumer finished, and returns the role of the thread;
   * null if the thread does not live.
   */
  @Nullable Role worked(int thread) {
    @Nullable Life life = lives.get(thread);
    if (life == null) {
      return null;
    }
    life.items++;
    return life.role;
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
    Shares shares = shares(role, now);
    return shares.threads == 0 ? 0 : shares.sum / shares.threads;
  }

  /** Returns the time of all threads of that role together, ended ones included. */
  Lived lived(Role role, long now) {
    return shares(role, now).time;
  }

  private Shares shares(Role role, long now) {
    Shares shares = ended.getOrDefault(role, Shares.NONE);
    for (Life life : lives.values()) {
      if (life.role == role) {
        shares = shares.plus(life, now);
      }
    }
    return shares;
  }
}
