package bufferscope.ui.guide;

import bufferscope.ui.session.Session;
import bufferscope.work.Guide;
import bufferscope.work.Guide.Question;
import bufferscope.work.Mechanism;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Explains the mechanism that runs, with questions whose answers open on demand. */
public final class GuideController {
  private final Session session;
  private @Nullable Mechanism shown;

  @FXML private ScrollPane root;
  @FXML private Label title;
  @FXML private Label summary;
  @FXML private VBox text;
  @FXML private VBox questions;

  public GuideController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    session.scenarioProperty().addListener((property, before, now) -> show(now.mechanism()));
    show(session.scenario().mechanism());
  }

  private void show(Mechanism mechanism) {
    if (mechanism == shown) {
      return;
    }
    shown = mechanism;
    Guide guide = Guide.of(mechanism);
    title.setText(guide.title());
    summary.setText(guide.summary());
    text.getChildren().setAll(Markdown.nodes(named(guide.text())));
    questions.getChildren().setAll(guide.questions().stream().map(this::question).toList());
    root.setVvalue(0);
  }

  private Node question(Question question) {
    ToggleButton ask = new ToggleButton(quoted(named(question.question())), new FontIcon());
    ask.getStyleClass().add("guide-question");
    ask.setWrapText(true);
    ask.setMaxWidth(Double.MAX_VALUE);
    VBox answer = new VBox();
    answer.getChildren().setAll(Markdown.nodes(named(question.answer())));
    answer.getStyleClass().addAll("guide-text", "guide-answer");
    answer.visibleProperty().bind(ask.selectedProperty());
    answer.managedProperty().bind(ask.selectedProperty());
    return new VBox(ask, answer);
  }

  /** Replaces the identifiers of mechanisms by their names in the window. */
  private static String named(String markdown) {
    String named = markdown;
    for (Mechanism each : Mechanism.values()) {
      String identifier = "`" + each.id() + "`";
      if (named.contains(identifier)) {
        named = named.replace(identifier, "\u201c" + Guide.of(each).title() + "\u201d");
      }
    }
    return named;
  }

  /** Replaces code by quotations, since the text of a button has no font for code. */
  private static String quoted(String markdown) {
    return markdown.replaceAll("`([^`]*)`", "\u201c$1\u201d");
  }
}
