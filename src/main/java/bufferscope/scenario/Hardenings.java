package bufferscope.scenario;

import bufferscope.json.Key;
import bufferscope.json.Scalar;
import bufferscope.json.Shape;
import bufferscope.work.Hardening;
import bufferscope.work.Hardening.Rescue;
import java.time.Duration;
import java.util.List;

/** What is done to make the pipeline hold, in a scenario file. */
final class Hardenings {
  private static final Key<Hardening, Duration> PUT_LIMIT =
      Key.of(
          "putLimitMillis",
          Scalar.millis(0, Hardening.MAX_LIMIT),
          Hardening::putLimit,
          "How long a producer tries to put an item, in milliseconds; 0 is as long as it takes.");

  private static final Key<Hardening, Boolean> VALIDATED =
      Key.of(
          "validated",
          Scalar.truth(),
          Hardening::validated,
          "Whether items that cannot be right become dead letters.");

  private static final Key<Hardening, Boolean> SEALED =
      Key.of(
          "sealed",
          Scalar.truth(),
          Hardening::sealed,
          "Whether items carry an HMAC under the key of their producer.");

  private static final Key<Hardening, Integer> QUOTA =
      Key.of(
          "quota",
          Scalar.whole(0, Hardening.MAX_QUOTA),
          Hardening::quota,
          "How many items of a producer may be in the buffer at a time; 0 is any number.");

  private static final Key<Hardening, Rescue> RESCUE =
      Key.of(
          "rescue",
          Scalar.constants(Rescue.values()),
          Hardening::rescue,
          "What happens to the item of a consumer that throws.");

  private static final Key<Hardening, Integer> RESTARTS =
      Key.of(
          "restarts",
          Scalar.whole(0, Hardening.MAX_RESTARTS),
          Hardening::restarts,
          "How often a consumer that throws is started again.");

  private static final Key<Hardening, Duration> SHUTDOWN_LIMIT =
      Key.of(
          "shutdownLimitMillis",
          Scalar.millis(0, Hardening.MAX_LIMIT),
          Hardening::shutdownLimit,
          "How long the rest is used up at a shutdown, in milliseconds; 0 is not at all.");

  static final Shape<Hardening> SHAPE =
      new Shape<>(
          Hardening.OFF,
          values ->
              new Hardening(
                  values.get(PUT_LIMIT),
                  values.get(VALIDATED),
                  values.get(SEALED),
                  values.get(QUOTA),
                  values.get(RESCUE),
                  values.get(RESTARTS),
                  values.get(SHUTDOWN_LIMIT)),
          List.of(PUT_LIMIT, VALIDATED, SEALED, QUOTA, RESCUE, RESTARTS, SHUTDOWN_LIMIT));

  private Hardenings() {}
}
