package bufferscope.ui.results;

import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.trace.Safeguards;
import bufferscope.trace.Safeguards.Shutdown;
import bufferscope.ui.text.Texts;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.SafeguardSettings.Rescue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A safeguard that is on.
 *
 * @param name its name and its setting
 * @param work what it has done so far
 */
record Guard(String name, String work) {

  /** Returns the safeguards that are on. */
  static List<Guard> of(SafeguardSettings on, Safeguards done) {
    List<Guard> guards = new ArrayList<>();
    if (!on.putLimit().isZero()) {
      guards.add(guard("putLimit", seconds(on.putLimit()), refused(done, Refusal.BUFFER_FULL)));
    }
    if (on.quota() > 0) {
      guards.add(guard("quota", on.quota(), refused(done, Refusal.QUOTA)));
    }
    if (on.validated()) {
      guards.add(guard("validated", "", Texts.of("results.putAside", done.deadLetters())));
    }
    if (on.sealed()) {
      guards.add(guard("sealed", "", seals(done)));
    }
    if (on.rescue() == Rescue.RETURN) {
      guards.add(guard("returned", "", Texts.of("results.times", done.returned())));
    } else if (on.rescue() == Rescue.DEAD_LETTER) {
      guards.add(guard("deadLetter", "", Texts.of("results.putAside", done.deadLetters())));
    }
    if (on.restarts() > 0) {
      guards.add(guard("restarts", on.restarts(), Texts.of("results.times", done.restarts())));
    }
    if (!on.shutdownLimit().isZero()) {
      guards.add(guard("shutdown", seconds(on.shutdownLimit()), left(done.shutdown())));
    }
    return guards;
  }

  private static Guard guard(String name, Object setting, String work) {
    return new Guard(Texts.of("results.guard." + name, setting), work);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  private static String refused(Safeguards done, Refusal why) {
    return Texts.of("results.refused", count(done, why));
  }

  private static long count(Safeguards done, Refusal why) {
    return done.refused().getOrDefault(why, 0L);
  }

  private static String seals(Safeguards done) {
    return Texts.of(
        "results.seals",
        count(done, Refusal.FORGED),
        count(done, Refusal.ALTERED),
        count(done, Refusal.REPLAYED));
  }

  private static String left(@Nullable Shutdown shutdown) {
    if (shutdown == null) {
      return Texts.of("results.notYet");
    }
    return shutdown.left() == Shutdown.NOT_YET_KNOWN
        ? Texts.of("results.underWay")
        : Texts.of("results.left", shutdown.left());
  }
}
