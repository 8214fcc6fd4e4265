package bufferscope.ui.main;

import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.session.ShownRun;
import bufferscope.ui.step.StepSettings;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys that control the shown run. */
record RunKeys(StepMode mode) {
  /** The number of threads with a key of their own. */
  private static final int THREADS = 2 * StepSettings.MAX_THREADS;

  /** Returns all of them, but only the first of the keys that move threads. */
  List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.once("main.keyRun", toShown(ShownRun::toggle), "Space"),
        Shortcut.repeating("main.keyStep", toShown(ShownRun::step), "S", "Period"),
        Shortcut.once("main.keyReset", toShown(ShownRun::reset), "R"),
        Shortcut.once("main.keyMode", () -> mode.set(!mode.isOn()), "T"),
        Shortcut.once("main.keyStepFromHere", mode::stepFromHere, "Shift+T"),
        Shortcut.repeating("main.keyBack", mode::back, "Comma"),
        Shortcut.once("main.keyNow", mode::toNow, "N"),
        Shortcut.once("main.keyTakeBack", toShown(ShownRun::takeBack), "Shift+Comma"),
        Shortcut.once("main.keySearch", mode::toggleSearch, "F"),
        Shortcut.once("main.keyChallenge", mode::challenge, "X"),
        moveOn(1),
        move(1));
  }

  /**
   * Returns the keys that move threads; those with Shift come first, since a digit matches with it
   * too.
   */
  List<Shortcut> moves() {
    return IntStream.rangeClosed(1, THREADS)
        .boxed()
        .flatMap(thread -> Stream.of(moveOn(thread), move(thread)))
        .toList();
  }

  private Shortcut moveOn(int thread) {
    return Shortcut.once("main.keyMoveOn", toShown(run -> run.moveOn(thread)), "Shift+" + thread);
  }

  private Shortcut move(int thread) {
    return Shortcut.once(
        "main.keyMove",
        toShown(run -> run.move(thread)),
        String.valueOf(thread),
        "Numpad " + thread);
  }

  private Runnable toShown(Consumer<ShownRun> action) {
    return () -> action.accept(mode.shown());
  }
}
