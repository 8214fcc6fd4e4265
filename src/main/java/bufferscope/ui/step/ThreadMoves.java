package bufferscope.ui.step;

import bufferscope.explore.Choice;
import bufferscope.explore.Step;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A thread with its moves, or with what keeps it from moving. */
final class ThreadMoves extends HBox {
  private final Stepping stepping;
  private final int thread;
  private final String name;
  private final Label blocked = new Label();
  private final VBox choices = new VBox();
  private final List<Move> moves = new ArrayList<>();

  ThreadMoves(Stepping stepping, int thread) {
    this.stepping = stepping;
    this.thread = thread;
    this.name = stepping.run().model().threadName(thread);
    Label title = new Label(name);
    title.getStyleClass().add("thread-moves-name");
    blocked.getStyleClass().add("thread-moves-blocked");
    blocked.setId("blocked-" + name);
    choices.getStyleClass().add("thread-moves-choices");
    setHgrow(choices, Priority.ALWAYS);
    getStyleClass().add("thread-moves");
    getChildren().addAll(title, choices);
  }

  void show() {
    SteppedRun run = stepping.run();
    List<Choice> possible = stepping.choicesOf(thread);
    while (moves.size() < possible.size()) {
      moves.add(move(moves.size()));
    }
    for (int i = 0; i < possible.size(); i++) {
      Step step = Step.of(run.model(), run.now().state(), possible.get(i));
      moves.get(i).show(possible.get(i), step, thread, i == 0);
    }
    List<Node> shown = new ArrayList<>(moves.subList(0, possible.size()));
    if (possible.stream().noneMatch(choice -> choice.kind() == Choice.Kind.STEP)) {
      blocked.setText(new Hindrance(run.now().frame().state()).of(thread));
      shown.add(0, blocked);
    }
    if (!choices.getChildren().equals(shown)) {
      choices.getChildren().setAll(shown);
    }
  }

  private Move move(int index) {
    String id = "move-" + name + (index == 0 ? "" : "-" + (index + 1));
    return new Move(id, () -> stepping.choose(stepping.choicesOf(thread).get(index)));
  }
}
