package bufferscope.ui.step;

import bufferscope.explore.Choice;
import bufferscope.explore.Choice.Kind;
import bufferscope.explore.Step;
import bufferscope.ui.stage.node.NextMove;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.Optional;

/** What can be done with a thread now: its next operation, and what an evil scheduler may do. */
record ThreadMoves(Stepping stepping, int thread) {

  /** Its next operation, or what keeps it from that. */
  NextMove next() {
    return stepping.run().choicesOf(thread).stream()
        .filter(ThreadMoves::isUsual)
        .findFirst()
        .map(this::move)
        .orElseGet(this::hindrance);
  }

  /** What else may happen to it. */
  List<Choice> mischief() {
    return stepping.run().choicesOf(thread).stream().filter(choice -> !isUsual(choice)).toList();
  }

  private static boolean isUsual(Choice choice) {
    return choice.kind() == Kind.STEP && choice.whom() == Choice.FIRST;
  }

  Step step(Choice choice) {
    SteppedRun run = stepping.run();
    return Step.of(run.model(), run.now().state(), choice);
  }

  private NextMove move(Choice choice) {
    Step step = step(choice);
    String about = Texts.of("step.move", step.thread(), step.operation(), step.line(), thread);
    return new NextMove(
        thread,
        Texts.of("step.number", thread),
        wordings(step.operation()),
        about,
        () -> stepping.choose(choice));
  }

  /**
   * The operation in fewer and fewer words, such as {@code slots.isFull() = false} without slots.
   */
  private static List<String> wordings(String operation) {
    String method = operation.substring(operation.indexOf('.') + 1).replace("Interruptibly", "");
    int end = method.indexOf(')') + 1;
    String call = method.substring(0, end);
    return method.endsWith("returns")
        ? List.of(operation, method, method.substring(end).strip())
        : List.of(operation, operation.substring(0, operation.indexOf(')') + 1), method, call);
  }

  private NextMove hindrance() {
    Hindrance hindrance = new Hindrance(stepping.run().now().frame().state());
    String about = hindrance.of(thread);
    return new NextMove(thread, "", hindrance.wordings(thread), about, null);
  }

  Optional<Integer> key(Choice choice) {
    return stepping.run().choicesOf(thread).indexOf(choice) == 0
        ? Optional.of(thread)
        : Optional.empty();
  }
}
