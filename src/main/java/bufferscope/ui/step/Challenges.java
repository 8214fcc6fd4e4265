package bufferscope.ui.step;

import bufferscope.explore.Model;
import bufferscope.explore.Outcome;
import bufferscope.ui.session.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person to break what is stepped through, one challenge at a time. It is over when another
 * run is shown. For the JavaFX thread.
 */
public final class Challenges {
  private final Stepping stepping;
  private final Session session;
  private @Nullable Coaching coaching;

  /** What the challenge is about. */
  private @Nullable Model model;

  public Challenges(Stepping stepping, Session session) {
    this.stepping = stepping;
    this.session = session;
    stepping.watch(this::endIfOver);
  }

  /** Begins a challenge; while there is one, gives a hint. */
  public void ask() {
    if (coaching == null) {
      stepping.restart();
      model = stepping.run().model();
      coaching = new Coaching(session.scenario(), stepping.settings());
    } else {
      coaching.helpOn(stepping.run()).ifPresent(stepping::choose);
    }
    stepping.changed();
  }

  Optional<Coaching> coaching() {
    return Optional.ofNullable(coaching);
  }

  private void endIfOver() {
    if (coaching != null && stepping.run().model() != model) {
      coaching.stop();
      coaching = null;
    }
  }

  void end() {
    model = null;
    stepping.changed();
  }

  /** Ends the challenge, and shows how it could have been met. */
  void giveUp() {
    Optional<Outcome> solution = coaching().flatMap(Coaching::solution);
    end();
    solution.ifPresent(stepping::show);
  }

  /** To be called at every pulse. */
  public void pulse() {
    if (coaching != null && coaching.look(stepping.run())) {
      stepping.changed();
    }
  }
}
