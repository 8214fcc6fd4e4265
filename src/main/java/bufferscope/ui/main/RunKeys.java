package bufferscope.ui.main;

import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.session.Session;
import bufferscope.ui.step.StepSettings;
import bufferscope.ui.step.Stepping;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The keys that drive the run that is shown: the live one, or the one that is stepped through. */
record RunKeys(Session session, StepMode mode) {
  /** How many threads have a key. */
  private static final int THREADS = 2 * StepSettings.MAX_THREADS;

  /** What there is to know: of the keys that move threads, only the first. */
  List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.once("main.keyRun", drive(Session::toggle, Stepping::togglePlay), "Space"),
        Shortcut.repeating("main.keyStep", drive(Session::step, Stepping::forward), "S", "Period"),
        Shortcut.once("main.keyReset", drive(Session::reset, Stepping::toStart), "R"),
        Shortcut.once("main.keyMode", () -> mode.set(!mode.isOn()), "T"),
        Shortcut.once("main.keyStepFromHere", mode::stepFromHere, "Shift+T"),
        Shortcut.repeating("main.keyBack", stepThrough(Stepping::back), "Comma"),
        Shortcut.once("main.keyHunt", stepThrough(Stepping::toggleHunt), "F"),
        Shortcut.once("main.keyChallenge", mode::challenge, "X"),
        move(1));
  }

  /** The keys that move threads. */
  List<Shortcut> moves() {
    return IntStream.rangeClosed(1, THREADS).mapToObj(this::move).toList();
  }

  private Shortcut move(int thread) {
    return Shortcut.once(
        "main.keyMove",
        stepThrough(stepping -> stepping.move(thread)),
        String.valueOf(thread),
        "Numpad " + thread);
  }

  private Runnable drive(Consumer<Session> live, Consumer<Stepping> stepped) {
    return () -> {
      if (mode.isOn()) {
        stepped.accept(mode.stepping());
      } else {
        live.accept(session);
      }
    };
  }

  /** Does nothing to a live run. */
  private Runnable stepThrough(Consumer<Stepping> stepped) {
    return drive(live -> {}, stepped);
  }
}
