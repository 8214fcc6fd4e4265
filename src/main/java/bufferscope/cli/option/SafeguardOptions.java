package bufferscope.cli.option;

import bufferscope.work.SafeguardSettings;
import bufferscope.work.SafeguardSettings.Rescue;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the safeguards around the buffer. */
final class SafeguardOptions {
  @Option(
      names = "--put-limit",
      converter = Value.Limit.class,
      paramLabel = "TIME",
      description = "How long a put may take before the item is refused, up to 1m (0ms: no limit).")
  private @Nullable Duration putLimit;

  @Option(
      names = "--validate",
      negatable = true,
      description = "Put invalid items aside, as dead letters (no).")
  private @Nullable Boolean validated;

  @Option(
      names = "--seal",
      negatable = true,
      description = "Seal items with an HMAC under the key of their producer (no).")
  private @Nullable Boolean sealed;

  @Option(
      names = "--quota",
      paramLabel = "N",
      description = "Items that a producer may have in the buffer, 1 to 1024 (0: any number).")
  @Whole(min = 0, max = SafeguardSettings.MAX_QUOTA)
  private @Nullable Integer quota;

  @Option(
      names = "--rescue",
      paramLabel = "KIND",
      description =
          "What happens to the item of a consumer that throws: none, return or dead-letter (none).")
  private @Nullable Rescue rescue;

  @Option(
      names = "--restarts",
      paramLabel = "N",
      description = "How often a consumer that throws is started again, up to 1000 (0).")
  @Whole(min = 0, max = SafeguardSettings.MAX_RESTARTS)
  private @Nullable Integer restarts;

  @Option(
      names = "--shutdown-limit",
      converter = Value.Limit.class,
      paramLabel = "TIME",
      description = "How long consumers use up the rest when the run is over, up to 1m (0ms).")
  private @Nullable Duration shutdownLimit;

  SafeguardSettings changed(SafeguardSettings base) {
    return new SafeguardSettings(
        Objects.requireNonNullElse(putLimit, base.putLimit()),
        Objects.requireNonNullElse(validated, base.validated()),
        Objects.requireNonNullElse(sealed, base.sealed()),
        Objects.requireNonNullElse(quota, base.quota()),
        Objects.requireNonNullElse(rescue, base.rescue()),
        Objects.requireNonNullElse(restarts, base.restarts()),
        Objects.requireNonNullElse(shutdownLimit, base.shutdownLimit()));
  }
}
