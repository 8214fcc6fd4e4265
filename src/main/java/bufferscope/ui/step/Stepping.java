package bufferscope.ui.step;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.moment.ScheduledMoment;
import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.ShownRun;
import bufferscope.ui.stage.node.NextMove;
import bufferscope.work.SafeguardSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * The stepped run of the window, with the buffer code chosen there. For the JavaFX thread.
 *
 * <p>A command acts on the present position at once. The picture arrives there later, and the views
 * beside it follow the picture.
 */
public final class Stepping implements ShownRun {
  private final Session session;
  private final List<Runnable> watchers = new ArrayList<>();
  private final StepModels models;
  private SteppedRun run;
  private boolean fresh = true;

  /** What the user is to know before the run moves. */
  private String remark = "";

  /** The position at which the picture has arrived. */
  private StepPosition shown;

  private final StepOutput output = new StepOutput();
  private final Playback playback;
  private final BugSearch search;

  /**
   * Creates a stepped run at its start. A mechanism that runs live only cannot be stepped through.
   */
  public Stepping(Session session) {
    this.session = session;
    models = new StepModels(session);
    run = new SteppedRun(models.first());
    shown = run.position();
    playback = new Playback(this, session, run.model());
    search = new BugSearch(this, session);
    session
        .scenarioProperty()
        .addListener(
            (property, before, now) -> {
              boolean other = before.mechanism() != now.mechanism() || before.fair() != now.fair();
              if (other && session.code().isEmpty()) {
                restartMechanism();
              }
            });
    session
        .codeProperty()
        .addListener(
            (property, before, now) ->
                now.ifPresentOrElse(opened -> begin(opened.first()), this::restartMechanism));
  }

  private void restartMechanism() {
    if (!session.scenario().mechanism().isLiveOnly()) {
      restart();
    }
  }

  /** Begins a run in that model, with its settings. */
  void begin(Model model) {
    models.takeBounds(model);
    models.takeInterrupts(model);
    search.forget();
    show(new SteppedRun(model));
  }

  /** Calls that watcher after every change of what the window shows. */
  public void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  void changed() {
    watchers.forEach(Runnable::run);
  }

  /** Returns the run; another one after every restart. */
  SteppedRun run() {
    return run;
  }

  /** Returns the present position. */
  StepPosition position() {
    return run.position();
  }

  /** Returns the position at which the picture has arrived, for the views beside it. */
  StepPosition shown() {
    return shown;
  }

  /** Returns true if the picture has arrived at the present position. */
  boolean hasArrived() {
    return shown.at() == position().at();
  }

  @Override
  public void enter() {
    run.show();
    fresh = true;
  }

  @Override
  public Frames takeFrames() {
    Frames frames = new Frames(fresh, run.takeFrames());
    fresh = false;
    return frames;
  }

  @Override
  public void show(Frame frame) {
    run.positionOf(frame)
        .ifPresent(
            arrived -> {
              shown = arrived;
              changed();
            });
  }

  @Override
  public List<String> printed() {
    return output.at(shown);
  }

  /** Returns false: the user decides when the run goes on. */
  @Override
  public boolean holdsAt(Frame frame) {
    return false;
  }

  /** Returns none: only the bare mechanism is stepped through. */
  @Override
  public SafeguardSettings safeguards() {
    return SafeguardSettings.OFF;
  }

  StepSettings settings() {
    return models.settings();
  }

  ReadOnlyObjectProperty<StepSettings> settingsProperty() {
    return models.settingsProperty();
  }

  /** Returns the search for a bug in the stepped code. */
  public BugSearch search() {
    return search;
  }

  Playback playback() {
    return playback;
  }

  /** Sets other random choices, from the start on. */
  void setSeed(long newSeed) {
    if (newSeed != playback.seed()) {
      playback.setSeed(newSeed);
      restart();
    }
  }

  void changeBounds(UnaryOperator<Bounds> change) {
    change(settings().withBounds(change.apply(settings().bounds())));
  }

  /** Begins a new run if the settings differ. */
  void change(StepSettings newSettings) {
    if (!newSettings.equals(settings())) {
      models.setSettings(newSettings);
      restart();
    }
  }

  /** Begins a new run with the same settings. */
  void restart() {
    search.forget();
    models.make(
        run.model(),
        model -> show(new SteppedRun(model)),
        reason -> search.show(SearchResult.without(reason)));
  }

  /** Continues with that run, from its present position. */
  public void goOnWith(SteppedRun other) {
    models.takeBounds(other.model());
    search.forget();
    show(other);
  }

  /** Shows that run of a moment. */
  public void goTo(SteppedRun moment) {
    models.takeBounds(moment.model());
    models.takeScheduler(moment.model());
    search.forget();
    show(moment);
  }

  /**
   * Returns the present moment; empty if no text can hold it, since the run is one of the user's
   * own code, too long, or one of items that carry more than their numbers.
   */
  public Optional<ScheduledMoment> presentMoment() {
    return session.code().isPresent()
        ? Optional.empty()
        : run.moment(session.scenario().mechanism());
  }

  /** Plays that schedule from its start to its end. */
  void play(List<Choice> schedule) {
    Model model = session.code().isPresent() ? run.model() : models.mechanism();
    show(SteppedRun.along(model, schedule));
    playback.setPlaying(true);
  }

  /** Shows that sentence at the start of the run, while it is shown. */
  public void remark(String sentence) {
    remark = sentence;
    changed();
  }

  /** Returns the progress or the result of a search, or else what was remarked. */
  String news(StepPosition at) {
    String sentence = search.sentence(at);
    return sentence.isEmpty() && !at.hasBehind() ? remark : sentence;
  }

  private void show(SteppedRun newRun) {
    models.cancel();
    run = newRun;
    shown = run.position();
    fresh = true;
    playback.rewind(run.model());
    playback.setPlaying(false);
    changed();
  }

  /**
   * Makes that choice, unless the run is ahead of the picture and the choice is no longer possible.
   */
  void choose(Choice choice) {
    playback.setPlaying(false);
    if (position().choices().contains(choice)) {
      make(choice);
    }
    changed();
  }

  @Override
  public void move(int thread) {
    position().choicesOf(thread).stream().findFirst().ifPresent(this::choose);
  }

  @Override
  public void moveOn(int thread) {
    playback.setPlaying(false);
    run.moveOn(thread, session.stoppingAtFaultsProperty().get());
    forgetBugLeft();
    changed();
  }

  @Override
  public void takeBack() {
    goTo(position().beginOfMove());
  }

  @Override
  public List<NextMove> moves() {
    return ThreadMoves.next(this);
  }

  @Override
  public ShownRun back() {
    goTo(position().at() - 1);
    return this;
  }

  @Override
  public Stretch past() {
    return run.past();
  }

  @Override
  public long moment() {
    return shown.now().events();
  }

  @Override
  public Object identity() {
    return run;
  }

  /** Goes to the first step with at least so many events. */
  @Override
  public ShownRun lookAt(long moment) {
    goTo(position().stepAt(moment));
    return this;
  }

  @Override
  public ShownRun toNow() {
    goTo(Integer.MAX_VALUE);
    return this;
  }

  /** Goes to the next of the steps that were made before. */
  @Override
  public void step() {
    goTo(position().at() + 1);
  }

  @Override
  public void reset() {
    playback.rewind(run.model());
    goTo(0);
    enter();
  }

  /** Goes to the moment of that number. */
  void goTo(int moment) {
    playback.setPlaying(false);
    run.goTo(moment);
    changed();
  }

  /** Lets the run go on by itself, or pauses it. */
  @Override
  public void toggle() {
    playback.setPlaying(!playback.isPlaying() && position().canGoOn());
    changed();
  }

  @Override
  public void leave() {
    remark = "";
    search.cancel();
    playback.setPlaying(false);
    changed();
  }

  @Override
  public void pulse(long now) {
    if (search.isUnderWay()) {
      changed(); // its progress
    }
    playback.pulse(now);
  }

  /** Makes the choice. If it leads away from the bug that was found, the bug is removed. */
  void make(Choice choice) {
    try {
      run.choose(choice);
    } catch (NotFollowedException | NotRepeatableException e) {
      playback.setPlaying(false);
      search.show(SearchResult.without(String.valueOf(e.getMessage())));
      return;
    }
    if (run.takeGrown()) { // the picture cannot go on from states without what was found
      shown = run.position();
      fresh = true;
    }
    forgetBugLeft();
  }

  private void forgetBugLeft() {
    if (search.hasFoundBug() && !run.isAsPlayed()) {
      search.forget();
    }
  }
}
