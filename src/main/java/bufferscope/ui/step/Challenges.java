package bufferscope.ui.step;

import bufferscope.ui.session.Session;
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
    if (session.code().isPresent()) {
      return; // its way is known for mechanisms only
    }
    if (coaching == null) {
      stepping.restart();
      run = stepping.run();
      coaching =
          new Coaching(
              run.position().model(),
              session.scenario(),
              stepping.settings(),
              session.background(),
              stepping::changed);
    } else {
      coaching.helpOn(stepping.position()).ifPresent(stepping::choose);
    }
    stepping.changed();
  }

  Optional<Coaching> coaching() {
    return Optional.ofNullable(coaching);
  }

  private void follow() {
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
