package bufferscope.ui.step;

import bufferscope.explore.Choice;
import bufferscope.explore.Step;
import bufferscope.trace.SystemState;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A thread with its moves as buttons, or with what keeps it from moving. */
final class ThreadMoves extends HBox {
  private final Stepping stepping;
  private final int thread;
  private final String name;
  private final Label blocked = new Label();
  private final FlowPane moves = new FlowPane();
  private final List<Button> buttons = new ArrayList<>();

  ThreadMoves(Stepping stepping, int thread) {
    this.stepping = stepping;
    this.thread = thread;
    this.name = stepping.run().model().threadName(thread);
    Label title = new Label(name);
    title.getStyleClass().add("thread-moves-name");
    blocked.getStyleClass().add("thread-moves-blocked");
    blocked.setId("blocked-" + name);
    moves.getStyleClass().add("thread-moves-buttons");
    setHgrow(moves, Priority.ALWAYS);
    getStyleClass().add("thread-moves");
    getChildren().addAll(title, moves);
  }

  void show() {
    List<Choice> choices = stepping.choicesOf(thread);
    while (buttons.size() < choices.size()) {
      buttons.add(button(buttons.size()));
    }
    for (int i = 0; i < choices.size(); i++) {
      label(buttons.get(i), choices.get(i), i == 0);
    }
    List<Node> shown = new ArrayList<>(buttons.subList(0, choices.size()));
    boolean stuck = choices.stream().noneMatch(choice -> choice.kind() == Choice.Kind.STEP);
    if (stuck) {
      SystemState state = stepping.run().now().frame().state();
      blocked.setText(new Hindrance(state).of(thread));
      shown.add(0, blocked);
    }
    if (!moves.getChildren().equals(shown)) {
      moves.getChildren().setAll(shown);
    }
  }

  private Button button(int index) {
    Button button = new Button();
    button.getStyleClass().add("move");
    button.setId("move-" + name + (index == 0 ? "" : "-" + (index + 1)));
    button.setOnAction(event -> stepping.choose(stepping.choicesOf(thread).get(index)));
    return button;
  }

  private void label(Button button, Choice choice, boolean hasKey) {
    SteppedRun run = stepping.run();
    Step step = Step.of(run.model(), run.now().state(), choice);
    Label operation = new Label(step.operation());
    Label line = new Label(Texts.of("step.line", step.line()));
    line.getStyleClass().add("move-line");
    HBox content = new HBox(operation, line);
    content.getStyleClass().add("move-content");
    if (hasKey) {
      Label key = new Label(Texts.of("step.number", thread));
      key.getStyleClass().add("move-key");
      content.getChildren().add(0, key);
    }
    button.setGraphic(content);
    button.getStyleClass().remove("mischief");
    if (choice.kind() != Choice.Kind.STEP || choice.whom() != Choice.FIRST) {
      button.getStyleClass().add("mischief");
    }
    button.setAccessibleText(
        Texts.of("step.move", name, step.operation(), step.line(), hasKey ? thread : 0));
  }
}
