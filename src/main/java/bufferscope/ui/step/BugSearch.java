package bufferscope.ui.step;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.FailurePreconditions;
import bufferscope.explore.search.FailurePreconditions.Setup;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.PlainSearch;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.explore.search.Search;
import bufferscope.ui.session.OpenedCode;
import bufferscope.ui.session.Session;
import bufferscope.work.Scenario;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The search for a schedule with which the stepped code goes wrong. A schedule that is found is
 * played. For the JavaFX thread.
 */
public final class BugSearch {
  /** The number of states that fit into the memory of a small machine. */
  private static final long MAX_STATES = 2_000_000;

  private final Stepping stepping;
  private final Session session;
  private @Nullable SearchTask<?> task;
  private @Nullable SearchResult result;

  BugSearch(Stepping stepping, Session session) {
    this.stepping = stepping;
    this.session = session;
  }

  /** Searches with the present settings, or gives up the search under way. */
  public void toggle() {
    boolean isNew = !isUnderWay();
    forget();
    if (session.code().isEmpty() || !isNew) {
      stepping.restart();
    }
    if (isNew) {
      start();
    }
  }

  private void start() {
    Optional<OpenedCode> code = session.code();
    task = code.isPresent() ? ofPlainCode(code.get()) : ofMechanism();
    session.background().start("search", task);
    stepping.changed();
  }

  private SearchTask<PlainSearch.Result> ofPlainCode(OpenedCode code) {
    Wish wish = stepping.settings().wish();
    return new SearchTask<>(
        MAX_STATES,
        limits -> code.search(wish, ScheduleCost.SWITCHES, limits),
        found -> {
          stepping.begin(found.model());
          show(new SearchResult(found.outcome(), found.notes()));
        });
  }

  private SearchTask<Outcome> ofMechanism() {
    Scenario scenario = session.scenario();
    Bounds bounds = stepping.settings().bounds();
    Semantics semantics = stepping.settings().searched(scenario.fair());
    return new SearchTask<>(
        MAX_STATES,
        limits ->
            Search.run(
                Model.of(scenario.mechanism(), bounds, semantics), ScheduleCost.SWITCHES, limits),
        outcome -> show(new SearchResult(outcome)));
  }

  /** Searches for faults when threads may be interrupted. */
  public void startWithInterrupts() {
    StepSettings old = stepping.settings();
    stepping.change(old.withScheduler(old.signalAny(), old.wakeUps(), true));
    toggle();
  }

  /** Shows the result of a search with the present settings, and plays the bug that it found. */
  void show(SearchResult fresh) {
    forget();
    result = fresh;
    fresh.bug().ifPresent(found -> stepping.play(found.schedule()));
    stepping.changed();
  }

  /** Shows the outcome of a search within those bounds. */
  public void open(Bounds bounds, Outcome outcome) {
    stepping.change(StepSettings.within(bounds));
    stepping.restart();
    show(new SearchResult(outcome));
  }

  /** Searches within those bounds. */
  public void startWithin(Bounds bounds) {
    stepping.change(StepSettings.within(bounds));
    forget();
    start();
  }

  /** Gives up a search under way. */
  void cancel() {
    if (task != null) {
      task.drop();
    }
    task = null;
  }

  /** Gives up a search under way, and removes the result of the last one. */
  void forget() {
    cancel();
    result = null;
  }

  boolean isUnderWay() {
    return task != null;
  }

  /** Returns the result of the last search. */
  Optional<SearchResult> result() {
    return Optional.ofNullable(result);
  }

  boolean hasFoundBug() {
    return result().flatMap(SearchResult::bug).isPresent();
  }

  /** Returns true if the bug that was found shows at the step of that number. */
  boolean isBugAt(int step) {
    return result()
        .flatMap(SearchResult::bug)
        .filter(found -> found.schedule().size() == step)
        .isPresent();
  }

  /** Returns the progress or the result as a sentence; empty if there is none. */
  String sentence(StepPosition shown) {
    return task != null
        ? task.progressSentence()
        : result().map(known -> known.sentence(shown)).orElse("");
  }

  /** Returns settings with which the code fails, if it is wrong and a search found no bug here. */
  Optional<Setup> remedy() {
    return session.code().isEmpty()
            && result().filter(known -> known.outcome() instanceof Outcome.None).isPresent()
        ? FailurePreconditions.remedy(session.scenario().mechanism(), setting())
        : Optional.empty();
  }

  /** Returns the present settings. */
  Setup setting() {
    StepSettings settings = stepping.settings();
    return Setup.of(settings.bounds(), settings.searched(session.scenario().fair()));
  }

  /** Searches with settings with which the code fails. */
  void startWith(Setup enough) {
    StepSettings old = stepping.settings();
    stepping.change(
        old.withBounds(
                new Bounds(
                    enough.producers(),
                    enough.consumers(),
                    enough.capacity(),
                    old.bounds().items()))
            .withScheduler(old.signalAny(), enough.wakeUps(), enough.interrupts()));
    toggle();
  }
}
