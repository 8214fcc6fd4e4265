package bufferscope.cli.option;

import bufferscope.cli.option.Value.Name;
import bufferscope.cli.option.Value.Whole;
import bufferscope.cli.terminal.StandardInput;
import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.Hardening;
import bufferscope.work.Hardening.Rescue;
import bufferscope.work.Host;
import bufferscope.work.ItemKind;
import bufferscope.work.LinePause;
import bufferscope.work.OnError;
import bufferscope.work.Task;
import bufferscope.work.Team;
import java.time.Duration;

/** What the options on workload, host and hardening take. */
final class WorkValue {
  private WorkValue() {}

  static final class Limit extends Value<Duration> {
    Limit() {
      super(
          "a time from 0ms to 1m, such as 500ms or 10s",
          text -> Value.Time.parse(text, Duration.ZERO, Hardening.MAX_LIMIT));
    }
  }

  static final class Pause extends Value<LinePause> {
    Pause() {
      super("a thread, a line and a time from 1ms to 1m, such as P1:24:500ms", Pause::parse);
    }

    private static LinePause parse(String text) {
      String[] parts = text.split(":", -1);
      if (parts.length != 3 || !parts[0].matches("[PC]\\d+")) {
        throw new IllegalArgumentException(text);
      }
      Duration duration = Value.Time.parse(parts[2], Duration.ofMillis(1), LinePause.MAX);
      return new LinePause(parts[0], (int) Value.read(parts[1], 1, Integer.MAX_VALUE), duration);
    }
  }

  static final class FirstNumber extends Value<ItemKind> {
    FirstNumber() {
      super(
          Value.wholeNumber(0, ItemKind.MAX_VALUE),
          text -> new ItemKind.Numbers((int) Value.read(text, 0, ItemKind.MAX_VALUE)));
    }
  }

  static final class RandomRange extends Value<ItemKind> {
    RandomRange() {
      super("two whole numbers from 0 to 1000000, such as 1-100", RandomRange::parse);
    }

    private static ItemKind parse(String text) {
      String[] ends = text.split("-", -1);
      if (ends.length != 2) {
        throw new IllegalArgumentException(text);
      }
      return new ItemKind.RandomNumbers(
          (int) Value.read(ends[0], 0, ItemKind.MAX_VALUE),
          (int) Value.read(ends[1], 0, ItemKind.MAX_VALUE));
    }
  }

  static final class StandardInput extends Value<ItemKind> {
    StandardInput() {
      super("-, which is standard input", StandardInput::parse);
    }

    private static ItemKind parse(String text) {
      if (!text.equals("-")) {
        throw new IllegalArgumentException(text);
      }
      return new ItemKind.TypedLines();
    }
  }

  static final class PoolThreads extends Value<Host> {
    PoolThreads() {
      super(
          Value.wholeNumber(0, Team.MAX_THREADS),
          text -> new Host((int) Value.read(text, 0, Team.MAX_THREADS)));
    }
  }

  static final class Hostile extends Whole {
    Hostile() {
      super(0, Team.MAX_THREADS);
    }
  }

  static final class CrashEvery extends Whole {
    CrashEvery() {
      super(0, FaultInjection.MAX_CRASH_EVERY);
    }
  }

  static final class QuotaSize extends Whole {
    QuotaSize() {
      super(0, Hardening.MAX_QUOTA);
    }
  }

  static final class Restarts extends Whole {
    Restarts() {
      super(0, Hardening.MAX_RESTARTS);
    }
  }

  static final class TaskName extends Name<Task> {
    TaskName() {
      super(Task.values());
    }
  }

  static final class EndName extends Name<EndOfStream> {
    EndName() {
      super(EndOfStream.values());
    }
  }

  static final class OnErrorName extends Name<OnError> {
    OnErrorName() {
      super(OnError.values());
    }
  }

  static final class RescueName extends Name<Rescue> {
    RescueName() {
      super(Rescue.values());
    }
  }
}
