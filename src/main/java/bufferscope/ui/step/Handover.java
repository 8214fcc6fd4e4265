package bufferscope.ui.step;

import bufferscope.explore.HandoverResult;
import bufferscope.explore.HandoverResult.HandedOver;
import bufferscope.explore.HandoverResult.Reason;
import bufferscope.explore.HandoverResult.Refused;
import bufferscope.explore.LiveRecord;
import bufferscope.explore.Model;
import bufferscope.trace.Trace;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.work.Scenario;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Goes over from the live run to stepping through it, from where it stands. */
public final class Handover {
  /** More steps than this could not be shown, nor gone back through. */
  private static final int MOST_STEPS = 20_000;

  private final Session session;
  private final Stepping stepping;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable Background<Answer> work;

  /** Why it cannot be done, as a sentence; or the run to step through. */
  private record Answer(String problem, @Nullable SteppedRun run) {}

  public Handover(Session session, Stepping stepping) {
    this.session = session;
    this.stepping = stepping;
  }

  /** Begins to go over; it is done at one of the next pulses. */
  public void begin() {
    problem.set("");
    Scenario scenario = session.scenario();
    StepSettings settings = stepping.settings();
    Future<Trace> trace = session.trace();
    work = Background.start("handover", () -> answer(scenario, settings, trace));
  }

  /** Forgets what was asked for. */
  public void forget() {
    work = null;
    problem.set("");
  }

  /** Why it cannot be done; empty if nobody asked, or it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** To be called at every pulse; answers whether it has just been done. */
  public boolean pulse() {
    Answer answer = work == null ? null : work.result().orElse(null);
    if (answer == null) {
      return false;
    }
    work = null;
    problem.set(answer.problem());
    if (answer.run() != null) {
      stepping.goOnWith(answer.run());
    }
    return answer.run() != null;
  }

  /** That reason as a sentence. */
  public static String sentence(Reason reason) {
    return Texts.of("step.cannot." + reason.name());
  }

  private static Answer answer(Scenario scenario, StepSettings settings, Future<Trace> trace) {
    HandoverResult result = new LiveRecord(scenario, Background.await(trace)).handOver();
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
    return new Answer("", SteppedRun.after(model, handedOver.items(), handedOver.schedule()));
  }
}
