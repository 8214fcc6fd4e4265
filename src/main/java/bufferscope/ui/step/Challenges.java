package bufferscope.ui.step;

import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.explore.search.Search;
import bufferscope.ui.session.OpenedCode;
import bufferscope.ui.session.Session;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Challenges the user to break the stepped code, one challenge at a time. A challenge ends when
 * another run is shown. For the JavaFX thread.
 */
public final class Challenges {
  private final Stepping stepping;
  private final Session session;
  private @Nullable Coaching coaching;

  /** The run of the challenge. */
  private @Nullable SteppedRun run;

  public Challenges(Stepping stepping, Session session) {
    this.stepping = stepping;
    this.session = session;
    stepping.watch(this::follow);
  }

  /** Begins a challenge, or gives a hint if there is one. */
  public void ask() {
    if (coaching == null) {
      coaching = session.code().map(this::ofPlainCode).orElseGet(this::ofMechanism);
    } else {
      coaching.helpOn(stepping.position()).ifPresent(stepping::choose);
    }
    stepping.changed();
  }

  private Coaching ofMechanism() {
    stepping.restart();
    run = stepping.run();
    Model model = run.model();
    Semantics semantics = stepping.settings().searched(session.scenario().fair());
    return new Coaching(
        limits -> {
          Model other = model.another(semantics);
          Outcome outcome = Search.run(other, ScheduleCost.OPERATIONS, limits);
          return new Result(model, outcome, List.of());
        },
        semantics,
        session.background(),
        stepping::changed);
  }

  /** The run begins anew when the search is over, which finds the number of items, too. */
  private Coaching ofPlainCode(OpenedCode code) {
    run = stepping.run();
    Wish wish = stepping.settings().wish();
    return new Coaching(
        limits -> code.search(wish, ScheduleCost.OPERATIONS, limits),
        wish.semantics(),
        session.background(),
        this::beginInSearchedModel);
  }

  private void beginInSearchedModel() {
    Optional<Model> searched = coaching().flatMap(Coaching::challenged);
    if (searched.filter(model -> model != stepping.run().model()).isPresent()) {
      stepping.begin(searched.orElseThrow());
    }
    stepping.changed();
  }

  Optional<Coaching> coaching() {
    return Optional.ofNullable(coaching);
  }

  private void follow() {
    Optional<Model> challenged = coaching().flatMap(Coaching::challenged);
    if (run != null && challenged.isPresent() && challenged.orElseThrow() != run.model()) {
      run = stepping.run(); // in the model that was searched
    }
    if (coaching != null && stepping.run() != run) {
      coaching.stop();
      coaching = null;
    } else if (coaching != null) {
      coaching.follow(stepping.position());
    }
  }

  void end() {
    run = null;
    stepping.changed();
  }

  /** Ends the challenge and plays the shortest way to break the code. */
  void giveUp() {
    Optional<SearchResult> solution = coaching().flatMap(Coaching::solution).map(SearchResult::new);
    end();
    solution.ifPresent(stepping.search()::show);
  }
}
