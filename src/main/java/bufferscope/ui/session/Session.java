package bufferscope.ui.session;

import bufferscope.event.Role;
import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.trace.Trace;
import bufferscope.ui.stage.ThreadActions;
import bufferscope.work.FaultInjection;
import bufferscope.work.LinePause;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The run that the window shows, and the settings that outlive it: a reset makes a new run from
 * them. For the JavaFX thread, which none of this blocks.
 */
public final class Session implements ThreadActions {
  private final ReadOnlyObjectWrapper<Scenario> scenario;
  private final ReadOnlyObjectWrapper<Tempo> tempo;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READY);
  private final BooleanProperty stoppingAtFaults = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<LiveRun> run;
  private Runnable onGoOn = () -> {};
  private boolean linesWatched;
  private boolean typed;

  public Session(Scenario first, Tempo firstTempo) {
    scenario = new ReadOnlyObjectWrapper<>(first);
    tempo = new ReadOnlyObjectWrapper<>(firstTempo);
    run = new ReadOnlyObjectWrapper<>(open());
    stoppingAtFaults.addListener((property, before, now) -> run.get().setPausingAtFaults(now));
  }

  private LiveRun open() {
    LiveRun opened = LiveRun.open(scenario.get());
    opened.setTempo(tempo.get());
    opened.watchLines(linesWatched);
    opened.setPausingAtFaults(stoppingAtFaults.get());
    return opened;
  }

  public ReadOnlyObjectProperty<Scenario> scenarioProperty() {
    return scenario.getReadOnlyProperty();
  }

  public Scenario scenario() {
    return scenario.get();
  }

  public ReadOnlyObjectProperty<Tempo> tempoProperty() {
    return tempo.getReadOnlyProperty();
  }

  /** Whether what runs stops when something goes wrong, so that the moment can be looked at. */
  public BooleanProperty stoppingAtFaultsProperty() {
    return stoppingAtFaults;
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** Changes with every reset. */
  public ReadOnlyObjectProperty<LiveRun> runProperty() {
    return run.getReadOnlyProperty();
  }

  /** Runs or pauses; a run that is over begins anew. */
  public void toggle() {
    switch (run.get().phase()) {
      case READY, PAUSED -> start();
      case RUNNING -> pause();
      case STOPPING, ENDED -> {
        reset();
        start();
      }
    }
  }

  /** What happens when the person lets the run go on. */
  public void setOnGoOn(Runnable newOnGoOn) {
    onGoOn = newOnGoOn;
  }

  private void start() {
    onGoOn.run();
    run.get().start();
    lookAtPhase();
  }

  private void pause() {
    run.get().pause();
    lookAtPhase();
  }

  /** Goes on by one synchronisation step; a run that is over begins anew. */
  public void step() {
    if (isOver(run.get().phase())) {
      reset();
    }
    onGoOn.run();
    run.get().step();
    lookAtPhase();
  }

  private static boolean isOver(Phase phase) {
    return phase == Phase.STOPPING || phase == Phase.ENDED;
  }

  /** Begins a new run, which waits to be started. */
  public void reset() {
    run.get().stop();
    typed = false;
    run.set(open());
    lookAtPhase();
  }

  /** Asks all threads to end, for good. */
  public void stop() {
    run.get().stop();
    lookAtPhase();
  }

  /**
   * Hands a typed line to the producers, and starts a run that waits to be started; answers whether
   * the line was taken on.
   */
  public boolean type(String line) {
    boolean taken = !isOver(run.get().phase()) && run.get().type(line);
    if (taken && run.get().phase() == Phase.READY) {
      start();
    }
    typed |= taken;
    return taken;
  }

  /** Whether lines were typed in this run and it goes on, so that another one would lose them. */
  public boolean hasTypedLines() {
    return typed && !isOver(run.get().phase());
  }

  /** Says that no line will be typed any more in this run. */
  public void endTyping() {
    run.get().endTyping();
  }

  /** Ends what runs in the orderly way that its scenario has for that, if it has one. */
  public void shutDown() {
    boolean orderly = !scenario().hardening().shutdownLimit().isZero();
    if (orderly && run.get().phase() == Phase.RUNNING) {
      run.get().shutDown();
      lookAtPhase();
    }
  }

  public void setTiming(Role role, Timing timing) {
    scenario.set(scenario.get().withTiming(role, timing));
    run.get().setTiming(role, timing);
  }

  public void setThreads(Role role, int count) {
    Workload workload = scenario.get().workload();
    FaultInjection faults =
        workload.faultInjection().among(role == Role.PRODUCER ? count : Team.MAX_THREADS);
    Scenario fitting = scenario.get().withWorkload(workload.withFaultInjection(faults));
    scenario.set(fitting.withThreads(role, count));
    run.get().setThreads(role, count);
  }

  /** Begins a new run of that scenario, which waits to be started. */
  public void open(Scenario opened, Tempo itsTempo) {
    tempo.set(itsTempo);
    scenario.set(opened);
    reset();
  }

  /** Changes the capacity; what the mechanism cannot change waits for the next run. */
  public void setCapacity(int capacity) {
    Scenario changed = scenario.get().withCapacity(capacity);
    if (!changed.mechanism().isResizable() && run.get().phase() == Phase.READY) {
      beginWith(old -> changed);
    } else {
      scenario.set(changed);
      run.get().setCapacity(capacity);
    }
  }

  public void setTempo(Tempo newTempo) {
    tempo.set(newTempo);
    run.get().setTempo(newTempo);
  }

  /** Whether this run and those to come tell at which lines threads are; it costs a little. */
  public void watchLines(boolean watched) {
    linesWatched = watched;
    run.get().watchLines(watched);
  }

  /** Lets threads sleep at lines of the buffer code, from now on and in runs to come. */
  public void setLinePauses(List<LinePause> pauses) {
    scenario.set(scenario.get().withLinePauses(pauses));
    run.get().setLinePauses(pauses);
  }

  /** Begins a new run of that buffer code. */
  public void setMechanism(Mechanism mechanism) {
    if (mechanism != scenario.get().mechanism()) {
      beginWith(old -> old.fittedTo(mechanism));
    }
  }

  /** Begins a new run of the scenario with that change, which runs at once if this one does. */
  public void beginWith(UnaryOperator<Scenario> change) {
    Scenario changed = change.apply(scenario.get());
    if (changed.equals(scenario.get())) {
      return;
    }
    boolean running = run.get().phase() == Phase.RUNNING;
    scenario.set(changed);
    reset();
    if (running) {
      start();
    }
  }

  @Override
  public void setPaused(int thread, boolean paused) {
    run.get().setPaused(thread, paused);
  }

  @Override
  public void interrupt(int thread) {
    run.get().interrupt(thread);
  }

  @Override
  public void setRate(int thread, Rate rate) {
    run.get().setRate(thread, rate);
  }

  /** The frames that were not taken before, oldest first. */
  public List<Frame> takeFrames() {
    lookAtPhase();
    return run.get().takeFrames();
  }

  /** The newest stretch of the run so far. */
  public CompletableFuture<Trace> trace() {
    return run.get().trace();
  }

  /** For how long the run stood still with the whole process, which its time leaves out. */
  public Duration stoodStill() {
    return run.get().stoodStill();
  }

  /** What went wrong inside the program itself, if anything did. */
  public Optional<Throwable> failure() {
    return run.get().failure();
  }

  private void lookAtPhase() {
    phase.set(run.get().phase());
  }
}
