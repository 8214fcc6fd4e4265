package bufferscope.ui.session;

import bufferscope.event.Role;
import bufferscope.owncode.plain.PlainLive;
import bufferscope.record.History;
import bufferscope.run.LiveRun;
import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.work.FaultInjection;
import bufferscope.work.LinePause;
import bufferscope.work.Mechanism;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The settings of the window, and the live run to which they apply. A reset makes a new run from
 * the same settings. For the JavaFX thread, which no method blocks.
 */
public final class Session {
  private static final long BYTES_PER_MEGABYTE = 1 << 20;

  private final ReadOnlyObjectWrapper<Scenario> scenario;
  private final ReadOnlyObjectWrapper<Tempo> tempo;
  private final BooleanProperty stoppingAtFaults = new SimpleBooleanProperty(true);
  private final BooleanProperty pausingToLookBack = new SimpleBooleanProperty(true);
  private final BooleanProperty settingsFixed = new SimpleBooleanProperty();
  private final IntegerProperty pastMegabytes =
      new SimpleIntegerProperty((int) (History.DEFAULT_BYTES / BYTES_PER_MEGABYTE));
  private final ReadOnlyObjectWrapper<ShownCapacity> capacity;
  private final Background background;
  private final ReadOnlyObjectWrapper<Optional<OpenedCode>> code =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean linesWatched;
  private final LiveShownRun live;

  public Session(Scenario first, Tempo firstTempo, Background background) {
    this.background = background;
    scenario = new ReadOnlyObjectWrapper<>(first);
    tempo = new ReadOnlyObjectWrapper<>(firstTempo);
    capacity = new ReadOnlyObjectWrapper<>(shownCapacity());
    scenario.addListener(property -> capacity.set(shownCapacity()));
    code.addListener(property -> capacity.set(shownCapacity()));
    live = new LiveShownRun(this);
    stoppingAtFaults.addListener((property, before, now) -> live.run().setPausingAtFaults(now));
  }

  /** Returns an empty history for a new run. */
  History newHistory() {
    return new History(pastBytes());
  }

  /**
   * Returns the memory limit for the past of a run in bytes: that of the user, or half of what the
   * program has.
   */
  public long pastBytes() {
    long most = Math.max(History.MIN_BYTES, Runtime.getRuntime().maxMemory() / 2);
    return Math.min(pastMegabytes.get() * BYTES_PER_MEGABYTE, most);
  }

  /** Whether a run is shown that has its own settings, so that those of the window stay. */
  public BooleanProperty settingsFixedProperty() {
    return settingsFixed;
  }

  /** The code in plain Java that the window shows instead of the mechanism, if it does. */
  public ReadOnlyObjectProperty<Optional<OpenedCode>> codeProperty() {
    return code.getReadOnlyProperty();
  }

  public Optional<OpenedCode> code() {
    return code.get();
  }

  /** Shows that code instead of the mechanism, and runs it if it can run live. */
  public void openCode(OpenedCode opened) {
    code.set(Optional.of(opened));
    live.reset();
    if (opened.isLive()) {
      live.start();
    }
  }

  /** Shows the mechanism again. */
  public void closeCode() {
    if (code().isPresent()) {
      code.set(Optional.empty());
      live.reset();
    }
  }

  private Optional<PlainLive> liveCode() {
    return code().flatMap(OpenedCode::live);
  }

  /** The capacity of the buffer, and whether it can be chosen. */
  public ReadOnlyObjectProperty<ShownCapacity> capacityProperty() {
    return capacity.getReadOnlyProperty();
  }

  private ShownCapacity shownCapacity() {
    Mechanism mechanism = scenario.get().mechanism();
    int wanted = scenario.get().capacity();
    return liveCode()
        .map(own -> new ShownCapacity(own.capacity(wanted), own.hasFixedCapacity(), false))
        .orElseGet(
            () ->
                new ShownCapacity(
                    mechanism.capacity(wanted), !mechanism.hasCapacity(), mechanism.isResizable()));
  }

  /** Opens a run with the present settings; its past is recorded in the history. */
  LiveRun open(History history) {
    LiveRun opened =
        liveCode()
            .map(own -> LiveRun.open(scenario.get().forFile(), own, history::add))
            .orElseGet(() -> LiveRun.open(scenario.get(), history::add));
    opened.setTempo(tempo.get());
    opened.watchLines(linesWatched);
    opened.setPausingAtFaults(stoppingAtFaults.get());
    return opened;
  }

  /** Returns the live run. */
  public LiveShownRun live() {
    return live;
  }

  /** Returns the runner of tasks that take longer than a pulse. */
  public Background background() {
    return background;
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

  /** Whether a run stops when something goes wrong, so that the user can look at that moment. */
  public BooleanProperty stoppingAtFaultsProperty() {
    return stoppingAtFaults;
  }

  /** Whether the live run pauses while the user looks back; if not, it goes on. */
  public BooleanProperty pausingToLookBackProperty() {
    return pausingToLookBack;
  }

  /** The memory limit for the past of a run in megabytes, from the next run or recording on. */
  public IntegerProperty pastMegabytesProperty() {
    return pastMegabytes;
  }

  /** Ends the run in the orderly way of its scenario, if the scenario has one. */
  public void shutDown() {
    if (!scenario.get().safeguards().shutdownLimit().isZero()) {
      live.shutDown();
    }
  }

  public void setTiming(Role role, Timing timing) {
    scenario.set(scenario.get().withTiming(role, timing));
    live.run().setTiming(role, timing);
  }

  public void setThreads(Role role, int count) {
    Workload workload = scenario.get().workload();
    FaultInjection faults =
        workload.faultInjection().among(role == Role.PRODUCER ? count : Team.MAX_THREADS);
    Scenario fitting = scenario.get().withWorkload(workload.withFaultInjection(faults));
    scenario.set(fitting.withThreads(role, count));
    live.run().setThreads(role, count);
  }

  /** Begins a new run of that scenario, which waits to be started. */
  public void open(Scenario opened, Tempo itsTempo) {
    closeCode();
    tempo.set(itsTempo);
    scenario.set(opened);
    live.reset();
  }

  /** Changes the capacity. If the code cannot change it during a run, the next run gets it. */
  public void setCapacity(int capacity) {
    Scenario changed = scenario.get().withCapacity(capacity);
    if (!this.capacity.get().duringRun() && live.run().phase() == Phase.READY) {
      beginWith(old -> changed);
    } else {
      scenario.set(changed);
      live.run().setCapacity(capacity);
    }
  }

  public void setTempo(Tempo newTempo) {
    tempo.set(newTempo);
    live.run().setTempo(newTempo);
  }

  /**
   * Sets whether this run and later ones report the lines of their threads, which takes some time.
   */
  public void watchLines(boolean watched) {
    linesWatched = watched;
    live.run().watchLines(watched);
  }

  /** Makes threads sleep at lines of the buffer code, from now on and in later runs. */
  public void setLinePauses(List<LinePause> pauses) {
    scenario.set(scenario.get().withLinePauses(pauses));
    live.run().setLinePauses(pauses);
  }

  /** Begins a new run of that buffer code. */
  public void setMechanism(Mechanism mechanism) {
    closeCode();
    if (mechanism != scenario.get().mechanism()) {
      beginWith(old -> old.fittedTo(mechanism));
    }
  }

  /** Begins a new run of the scenario with that change. It runs at once if this one is running. */
  public void beginWith(UnaryOperator<Scenario> change) {
    Scenario changed = change.apply(scenario.get());
    if (changed.equals(scenario.get())) {
      return;
    }
    boolean running = live.run().phase() == Phase.RUNNING;
    scenario.set(changed);
    live.reset();
    if (running) {
      live.start();
    }
  }
}
