package bufferscope.ui.step;

import bufferscope.explore.Bounds;
import bufferscope.explore.Choice;
import bufferscope.explore.FailurePreconditions;
import bufferscope.explore.FailurePreconditions.Setting;
import bufferscope.explore.Model;
import bufferscope.explore.Outcome;
import bufferscope.explore.Semantics;
import bufferscope.run.Frame;
import bufferscope.ui.session.Session;
import bufferscope.ui.stage.node.NextMove;
import bufferscope.work.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The run that a person steps through at the window, of the buffer code that is chosen there. For
 * the JavaFX thread.
 */
public final class Stepping {
  /** Where a run that nobody ends is paused. */
  private static final int LONG_RUN = 10_000;

  private final Session session;
  private final List<Runnable> watchers = new ArrayList<>();
  private StepSettings settings = StepSettings.FIRST;
  private SteppedRun run;
  private final Playback playback;
  private final Hunt hunt = new Hunt();

  /** Stands at the start; what runs live only cannot be stepped through. */
  public Stepping(Session session) {
    this.session = session;
    run = new SteppedRun(model());
    playback = new Playback(run.model(), session::scenario);
    session
        .scenarioProperty()
        .addListener(
            (property, before, now) -> {
              boolean other = before.mechanism() != now.mechanism() || before.fair() != now.fair();
              if (other && !now.mechanism().isLiveOnly()) {
                restart();
              }
            });
  }

  private Model model() {
    Scenario scenario = session.scenario();
    return Model.of(scenario.mechanism(), settings.bounds(), settings.semantics(scenario.fair()));
  }

  /** Tells whoever shows the run of every change. */
  public void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  void changed() {
    watchers.forEach(Runnable::run);
  }

  SteppedRun run() {
    return run;
  }

  public boolean isAtStart() {
    return !run.hasBehind();
  }

  /** What the run looks like now, and what happened if that was not told before. */
  public Frame takeFrame() {
    return run.takeFrame();
  }

  StepSettings settings() {
    return settings;
  }

  Playback playback() {
    return playback;
  }

  /** Takes other random choices, from the start on. */
  void setSeed(long newSeed) {
    if (newSeed != playback.seed()) {
      playback.setSeed(newSeed);
      restart();
    }
  }

  void changeBounds(UnaryOperator<Bounds> change) {
    change(settings.withBounds(change.apply(settings.bounds())));
  }

  /** Begins a new run if the settings are others. */
  void change(StepSettings newSettings) {
    if (!newSettings.equals(settings)) {
      settings = newSettings;
      restart();
    }
  }

  /** Begins a new run with the same settings. */
  void restart() {
    hunt.forget();
    show(new SteppedRun(model()));
  }

  /** Searches for a schedule that goes wrong, or gives up the search under way. */
  public void toggleHunt() {
    boolean again = !hunt.isUnderWay();
    restart();
    if (again) {
      Scenario scenario = session.scenario();
      Bounds bounds = settings.bounds();
      Semantics semantics = settings.searched(scenario.fair());
      hunt.start(() -> Model.of(scenario.mechanism(), bounds, semantics));
      changed();
    }
  }

  /** The same when threads may be interrupted. */
  public void huntWithInterrupts() {
    change(settings.withMischief(settings.signalAny(), settings.wakeUps(), true));
    toggleHunt();
  }

  /** What it takes to fail, if the code is wrong and a search came to that it cannot fail here. */
  Optional<Setting> remedy() {
    boolean cleared =
        hunt.finding().filter(found -> found.outcome() instanceof Outcome.None).isPresent();
    return cleared
        ? FailurePreconditions.remedy(session.scenario().mechanism(), setting())
        : Optional.empty();
  }

  /** What is stepped through now. */
  Setting setting() {
    return Setting.of(settings.bounds(), settings.searched(session.scenario().fair()));
  }

  /** Searches where the code can fail. */
  void huntWhereItCanFail(Setting enough) {
    Bounds old = settings.bounds();
    settings =
        settings
            .withBounds(
                new Bounds(enough.producers(), enough.consumers(), enough.capacity(), old.items()))
            .withMischief(settings.signalAny(), enough.wakeUps(), enough.interrupts());
    toggleHunt();
  }

  /** The search made with these settings. */
  Hunt hunt() {
    return hunt;
  }

  /** Shows how the search gets on, and plays what it has found. */
  private void followHunt() {
    if (hunt.isUnderWay()) {
      hunt.look().flatMap(Finding::bug).ifPresent(found -> play(found.schedule()));
      changed();
    }
  }

  /** Begins anew within those bounds, and plays what a search there has found. */
  public void open(Bounds bounds, Outcome outcome) {
    settings = StepSettings.within(bounds);
    restart();
    show(outcome);
  }

  /** Plays what a search with these settings has found. */
  void show(Outcome outcome) {
    hunt.conclude(outcome);
    if (outcome instanceof Outcome.Found found) {
      play(found.schedule());
    }
    changed();
  }

  /** Goes on with that run, from where it stands. */
  void goOnWith(SteppedRun other) {
    settings = settings.withBounds(other.model().bounds());
    hunt.forget();
    show(other);
  }

  private void play(List<Choice> schedule) {
    show(SteppedRun.along(model(), schedule));
    playback.setPlaying(true);
  }

  private void show(SteppedRun fresh) {
    run = fresh;
    playback.rewind(run.model());
    playback.setPlaying(false);
    changed();
  }

  /** Makes that choice. */
  void choose(Choice choice) {
    playback.setPlaying(false);
    make(choice);
    changed();
  }

  /** Lets the thread of that id do what it would do first, if it can do anything. */
  public void move(int thread) {
    run.choicesOf(thread).stream().findFirst().ifPresent(this::choose);
  }

  /** What each thread does if it is let, or what keeps it from that. */
  public List<NextMove> nextMoves() {
    List<NextMove> moves = new ArrayList<>();
    for (int thread = 1; thread <= run.model().bounds().threads(); thread++) {
      moves.add(new ThreadMoves(this, thread).next());
    }
    return moves;
  }

  public void back() {
    goTo(run.at() - 1);
  }

  /** Goes on to the next of the steps that were made before. */
  public void forward() {
    goTo(run.at() + 1);
  }

  public void toStart() {
    playback.rewind(run.model());
    goTo(0);
  }

  void goTo(int moment) {
    playback.setPlaying(false);
    run.goTo(moment);
    changed();
  }

  /** Lets the run go on by itself, or pauses it. */
  public void togglePlay() {
    playback.setPlaying(!playback.isPlaying() && run.canGoOn());
    changed();
  }

  /** Lets nothing go on by itself. */
  public void pause() {
    if (hunt.isUnderWay()) {
      hunt.forget();
    }
    playback.setPlaying(false);
    changed();
  }

  /** To be called at every pulse; {@code now} in nanoseconds. */
  public void pulse(long now) {
    followHunt();
    if (playback.isDue(now)) {
      goOn();
    }
  }

  /** Goes on by one step: to the end of what was found, or else until something goes wrong. */
  private void goOn() {
    playback.next(run).ifPresent(this::make);
    boolean further =
        hunt.hasFoundBug()
            ? run.hasAhead()
            : run.canGoOn() && !isStoppedHere() && run.at() % LONG_RUN != 0;
    playback.setPlaying(further);
    changed();
  }

  private boolean isStoppedHere() {
    return run.now().stops() && session.stoppingAtFaultsProperty().get();
  }

  /** Makes the choice; where it leads away from the bug that was found, that is forgotten. */
  private void make(Choice choice) {
    if (hunt.hasFoundBug() && run.nextMade().filter(choice::equals).isEmpty()) {
      hunt.forget();
    }
    run.choose(choice);
  }
}
