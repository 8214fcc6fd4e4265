package bufferscope.ui.step;

import bufferscope.event.Role;
import bufferscope.explore.model.Model;
import bufferscope.explore.replay.HandoverResult;
import bufferscope.explore.replay.HandoverResult.HandedOver;
import bufferscope.explore.replay.HandoverResult.Reason;
import bufferscope.explore.replay.HandoverResult.Refused;
import bufferscope.explore.replay.LiveRecord;
import bufferscope.record.Stretch;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.Trace;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.work.Scenario;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Finds the steps of the live run so far, so that the user can continue it step by step. */
public final class Handover {
  /** The maximum number of steps; with more, going back and the list of steps would be too slow. */
  private static final int MOST_STEPS = 20_000;

  /** The maximum number of events; a longer run has more steps than that. */
  private static final int MOST_EVENTS = 1 << 16;

  private final Session session;
  private final Stepping stepping;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * The run to step through.
   *
   * @param remark a sentence about what differs from the live run; empty if nothing does
   */
  public record TakenOver(SteppedRun run, String remark) {}

  /** The sentence about the reason why it is not possible; or what was found. */
  private record Answer(String problem, @Nullable TakenOver found) {}

  public Handover(Session session, Stepping stepping) {
    this.session = session;
    this.stepping = stepping;
  }

  /**
   * Searches for the steps of the live run.
   *
   * @param whenDone takes the run to step through, if there is one
   */
  public void begin(Consumer<TakenOver> whenDone) {
    begin(session.live().trace(), whenDone, problem::set);
  }

  /** Searches for the steps of the run up to that moment of its past. */
  public void begin(Stretch past, long moment, Consumer<TakenOver> whenDone) {
    begin(past, moment, whenDone, problem::set);
  }

  /** The same; {@code whenRefused} takes the sentence about the reason if it is not possible. */
  public void begin(
      Stretch past, long moment, Consumer<TakenOver> whenDone, Consumer<String> whenRefused) {
    if (past.first() > 0 || moment > MOST_EVENTS) {
      whenRefused.accept(sentence(Reason.TOO_LONG));
    } else {
      begin(CompletableFuture.completedFuture(past.trace(moment)), whenDone, whenRefused);
    }
  }

  private void begin(
      Future<Trace> trace, Consumer<TakenOver> whenDone, Consumer<String> whenRefused) {
    problem.set("");
    Scenario scenario = session.scenario();
    StepSettings settings = stepping.settings();
    Task<Answer> task =
        new Task<>() {
          @Override
          protected Answer call() throws ExecutionException, InterruptedException {
            return answer(scenario, settings, trace.get());
          }
        };
    task.setOnSucceeded(event -> take(task.getValue(), whenDone, whenRefused));
    session.background().start("handover", task);
  }

  private static void take(
      Answer answer, Consumer<TakenOver> whenDone, Consumer<String> whenRefused) {
    if (answer.found() == null) {
      whenRefused.accept(answer.problem());
    } else {
      whenDone.accept(answer.found());
    }
  }

  /** The reason why it is not possible; empty if it is, or was not requested. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Returns that reason as a sentence. */
  public static String sentence(Reason reason) {
    return Texts.of("step.cannot." + reason.name());
  }

  private static Answer answer(Scenario scenario, StepSettings settings, Trace trace) {
    HandoverResult result = new LiveRecord(scenario, trace).handOver();
    if (result instanceof Refused refused) {
      return new Answer(sentence(refused.reason()), null);
    }
    HandedOver handedOver = (HandedOver) result;
    int producers = handedOver.bounds().producers();
    int consumers = handedOver.bounds().consumers();
    if (Math.max(producers, consumers) > StepSettings.MAX_THREADS) {
      return new Answer(
          Texts.of("step.cannotThreads", producers, consumers, StepSettings.MAX_THREADS), null);
    }
    if (handedOver.schedule().size() > MOST_STEPS) {
      return new Answer(
          Texts.of("step.cannotSteps", handedOver.schedule().size(), MOST_STEPS), null);
    }
    Model model =
        Model.of(scenario.mechanism(), handedOver.bounds(), settings.semantics(scenario.fair()));
    SteppedRun run = SteppedRun.after(model, handedOver.items(), handedOver.schedule());
    SystemState live = trace.stateAfter(trace.events().size());
    return new Answer("", new TakenOver(run, usedUp(live, run.position().now().frame().state())));
  }

  /**
   * Returns a sentence about the items that consumers are still using up in the live run, since
   * that takes no time in steps.
   */
  private static String usedUp(SystemState live, SystemState stepped) {
    String items =
        live.threads().stream()
            .filter(thread -> thread.role() == Role.CONSUMER)
            .filter(thread -> stepped.thread(thread.id()).map(ThreadState::hands).isEmpty())
            .flatMap(Handover::inHands)
            .collect(Collectors.joining(", "));
    return items.isEmpty() ? "" : Texts.of("step.usedUp", items);
  }

  private static Stream<String> inHands(ThreadState thread) {
    return Optional.ofNullable(thread.hands()).stream()
        .map(life -> Texts.of("step.inHands", life.item().number(), thread.name()));
  }
}
