package bufferscope.ui.step;

import bufferscope.explore.Bounds;
import bufferscope.explore.Choice;
import bufferscope.explore.Model;
import bufferscope.explore.RandomScheduler;
import bufferscope.explore.Semantics;
import bufferscope.run.Frame;
import bufferscope.ui.session.Session;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The run that a person steps through at the window, of the buffer code that is chosen there. For
 * the JavaFX thread.
 */
public final class Stepping {
  /** A step that can be untold with the eyes. */
  private static final Duration FIRST_TEMPO = Duration.ofMillis(500);

  /** Where a run that nobody ends is paused. */
  private static final int LONG_RUN = 10_000;

  private final Session session;
  private final List<Runnable> watchers = new ArrayList<>();
  private StepSettings settings = StepSettings.FIRST;
  private long seed = 1;
  private Duration tempo = FIRST_TEMPO;
  private SteppedRun run;
  private RandomScheduler scheduler;
  private boolean playing;
  private @Nullable Hunt hunt;
  private long lastStep;

  /** Whether the person saw the moment before this one last, and not yet what happened since. */
  private boolean untold;

  /** Stands at the start; what runs live only cannot be stepped through. */
  public Stepping(Session session) {
    this.session = session;
    run = new SteppedRun(model());
    scheduler = new RandomScheduler(run.model(), seed);
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

  private void changed() {
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
    Frame now = run.now().frame();
    if (untold) {
      untold = false;
      return now;
    }
    return now.withoutEvents();
  }

  StepSettings settings() {
    return settings;
  }

  boolean isPlaying() {
    return playing;
  }

  Duration tempo() {
    return tempo;
  }

  void setTempo(Duration newTempo) {
    tempo = newTempo;
  }

  long seed() {
    return seed;
  }

  /** Takes other random choices, from the start on. */
  void setSeed(long newSeed) {
    if (newSeed != seed) {
      seed = newSeed;
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

  private void restart() {
    endHunt();
    show(new SteppedRun(model()));
  }

  private void endHunt() {
    if (hunt != null) {
      hunt.cancel();
      hunt = null;
    }
  }

  /** Searches for a schedule that goes wrong, or gives up the search under way. */
  public void toggleHunt() {
    boolean again = !isHunting();
    restart();
    if (again) {
      Scenario scenario = session.scenario();
      Bounds bounds = settings.bounds();
      Semantics semantics = settings.searched(scenario.fair());
      hunt = Hunt.start(() -> Model.of(scenario.mechanism(), bounds, semantics));
      changed();
    }
  }

  /** The search made with these settings, if there is one, under way or over. */
  Optional<Hunt> hunt() {
    return Optional.ofNullable(hunt);
  }

  boolean isHunting() {
    return hunt != null && !hunt.isOver();
  }

  /** Shows how the search gets on, and plays what it has found. */
  private void followHunt() {
    if (hunt != null && !hunt.isOver()) {
      hunt.look()
          .flatMap(Finding::bug)
          .ifPresent(
              found -> {
                show(SteppedRun.along(model(), found.schedule()));
                playing = true;
              });
      changed();
    }
  }

  private void show(SteppedRun fresh) {
    run = fresh;
    scheduler = new RandomScheduler(run.model(), seed);
    playing = false;
    untold = false;
    changed();
  }

  /** Makes that choice. */
  void choose(Choice choice) {
    playing = false;
    make(choice);
    changed();
  }

  /** Lets the thread of that id do what it would do first, if it can do anything. */
  public void move(int thread) {
    choicesOf(thread).stream().findFirst().ifPresent(this::choose);
  }

  List<Choice> choicesOf(int thread) {
    return run.choices().stream().filter(choice -> choice.thread() == thread).toList();
  }

  public void back() {
    goTo(run.at() - 1);
  }

  /** Goes on to the next of the steps that were made before. */
  public void forward() {
    goTo(run.at() + 1);
  }

  public void toStart() {
    scheduler = new RandomScheduler(run.model(), seed);
    goTo(0);
  }

  void goTo(int moment) {
    playing = false;
    untold = moment == run.at() + 1;
    run.goTo(moment);
    changed();
  }

  /** Lets the run go on by itself, or pauses it. */
  public void togglePlay() {
    playing = !playing && canGoOn();
    changed();
  }

  boolean canGoOn() {
    return run.hasAhead() || !run.choices().isEmpty();
  }

  /** Lets nothing go on by itself. */
  public void pause() {
    if (isHunting()) {
      endHunt();
    }
    playing = false;
    changed();
  }

  /** To be called at every pulse; {@code now} in nanoseconds. */
  public void pulse(long now) {
    followHunt();
    if (playing && now - lastStep >= tempo.toNanos()) {
      lastStep = now;
      goOn();
    }
  }

  /** Along the steps that were made before, and then by chance; until something goes wrong. */
  private void goOn() {
    if (run.hasAhead()) {
      untold = true;
      run.goTo(run.at() + 1);
    } else {
      scheduler.next(run.now().state()).ifPresent(this::make);
    }
    boolean found = isBugFound() && !run.hasAhead();
    playing = canGoOn() && !found && !run.now().wrong() && run.at() < LONG_RUN;
    changed();
  }

  /** Makes the choice; where it leads away from the bug that was found, that is forgotten. */
  private void make(Choice choice) {
    if (isBugFound() && !run.isNext(choice)) {
      endHunt();
    }
    untold = true;
    run.choose(choice);
  }

  private boolean isBugFound() {
    return hunt().flatMap(Hunt::finding).flatMap(Finding::bug).isPresent();
  }
}
