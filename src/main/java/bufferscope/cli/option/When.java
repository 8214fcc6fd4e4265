package bufferscope.cli.option;

import bufferscope.record.Stretch;
import java.time.Duration;

/** A moment of a recording: a run time, or the number of an event. */
public sealed interface When {
  /** A run time. */
  record At(Duration time) implements When {}

  /** The moment before the event of that number. */
  record BeforeEvent(long number) implements When {}

  /** Reads digits as the number of an event, and digits with a unit as a time. */
  static When parse(String text) {
    return text.matches("[0-9]{1,18}")
        ? new BeforeEvent(Long.parseLong(text))
        : new At(Values.time(text, Duration.ZERO, Duration.ofHours(10_000)));
  }

  /** Returns that moment, or the nearest one in the recording. */
  default long in(Stretch stretch) {
    long moment =
        this instanceof At at
            ? stretch.momentAt(at.time().toNanos())
            : ((BeforeEvent) this).number();
    return Math.max(stretch.first(), Math.min(stretch.end(), moment));
  }
}
