package bufferscope.cli.command;

import bufferscope.cli.terminal.RunGoal;
import bufferscope.explore.replay.HandoverResult.Reason;
import bufferscope.work.OnError;
import bufferscope.work.Scenario;
import java.util.Optional;

/** The sentence about a run that is impossible in virtual time. */
final class VirtualTimeRefusal {
  private VirtualTimeRefusal() {}

  /** Returns the reason why the scenario cannot run in virtual time, if there is one. */
  static Optional<String> of(Scenario scenario, RunGoal goal) {
    if (goal.isEndless()) {
      return Optional.of("--virtual-time needs an end; give --duration or --items");
    }
    return what(scenario).map("--virtual-time does not go with "::concat);
  }

  private static Optional<String> what(Scenario scenario) {
    if (!scenario.linePauses().isEmpty()) {
      return Optional.of("pauses at lines: whatever buffer code does takes no time there");
    } else if (scenario.workload().onError() == OnError.GO_ON) {
      return Optional.of("--on-error go-on: a thread that throws ends there");
    }
    return Reason.in(scenario).map(VirtualTimeRefusal::words);
  }

  private static String words(Reason reason) {
    return switch (reason) {
      case CLOSED_BOX -> "blocking-queue: the inside of the JDK's queue is not visible";
      case NO_CAPACITY -> "a buffer without limit; allowed is --capacity 1 to 1024";
      case POOL -> "--pool: each worker has a thread of its own there";
      case SAFEGUARDS -> "safeguards: virtual time does not support them";
      case FAULT_INJECTION -> "--hostile and --crash-every: virtual time does not support them";
      case END_OF_STREAM -> "sentinel, poison-pills and join; allowed is --end none or interrupt";
      case TYPED -> "typed lines: virtual time does not wait for a user";
      default -> throw new IllegalArgumentException("not about scenarios: " + reason);
    };
  }
}
