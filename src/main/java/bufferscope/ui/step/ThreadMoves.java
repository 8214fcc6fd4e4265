package bufferscope.ui.step;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Choice.Transition;
import bufferscope.explore.model.Step;
import bufferscope.ui.stage.node.NextMove;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The choices for a thread at the shown position: its next operation, and the unusual choices of
 * the scheduler.
 */
record ThreadMoves(Stepping stepping, int thread) {

  /** Returns the next move of each thread. */
  static List<NextMove> next(Stepping stepping) {
    return IntStream.rangeClosed(1, stepping.shown().model().bounds().threads())
        .mapToObj(thread -> new ThreadMoves(stepping, thread).next())
        .toList();
  }

  /** Returns the thread's next operation, or the reason why it cannot do it. */
  NextMove next() {
    return stepping.shown().choicesOf(thread).stream()
        .filter(ThreadMoves::isUsual)
        .findFirst()
        .map(this::move)
        .orElseGet(this::hindrance);
  }

  /**
   * Returns the unusual choices: another thread is signalled, a spurious wake-up, or an interrupt.
   */
  List<Choice> unusual() {
    return stepping.shown().choicesOf(thread).stream().filter(choice -> !isUsual(choice)).toList();
  }

  private static boolean isUsual(Choice choice) {
    return choice.transition() == Transition.STEP && choice.whom() == Choice.FIRST;
  }

  Step step(Choice choice) {
    return stepping.shown().step(choice);
  }

  private NextMove move(Choice choice) {
    Step step = step(choice);
    String about = Texts.of("step.move", step.thread(), step.operation(), step.place(), thread);
    return new NextMove(
        thread,
        Texts.of("step.number", thread),
        wordings(step.operation()),
        about,
        () -> stepping.choose(choice),
        () -> stepping.moveOn(thread));
  }

  /**
   * Returns ever shorter forms of the operation, such as {@code slots.isFull() = false} without
   * slots, and {@code enters this} for the entry into the monitor of {@code this}.
   */
  static List<String> wordings(String operation) {
    String ofMonitor = operation.replaceFirst("^(enters|leaves) synchronized \\((.*)\\)", "$1 $2");
    if (!ofMonitor.equals(operation)) {
      return List.of(operation, ofMonitor, ofMonitor.substring(0, "enters".length()));
    }
    String method = operation.substring(operation.indexOf('.') + 1).replace("Interruptibly", "");
    int end = method.indexOf(')') + 1;
    String call = method.substring(0, end);
    return method.endsWith("returns")
        ? List.of(operation, method, method.substring(end).strip())
        : List.of(operation, operation.substring(0, operation.indexOf(')') + 1), method, call);
  }

  private NextMove hindrance() {
    StepPosition shown = stepping.shown();
    Hindrance hindrance = new Hindrance(shown.now().frame().state());
    Optional<String> waits =
        shown
            .model()
            .heldUpIn(shown.state(), thread)
            .map(operation -> Texts.of("step.waitsIn", operation));
    List<String> wordings =
        waits
            .map(text -> List.of(text, Texts.of("step.waitsBrief")))
            .orElseGet(() -> hindrance.wordings(thread));
    return new NextMove(
        thread, "", wordings, waits.orElseGet(() -> hindrance.of(thread)), null, null);
  }

  Optional<Integer> key(Choice choice) {
    return stepping.shown().choicesOf(thread).indexOf(choice) == 0
        ? Optional.of(thread)
        : Optional.empty();
  }
}
