package bufferscope.ui.stage.node;

import bufferscope.measure.Standstill;
import bufferscope.measure.ViolationKind;
import bufferscope.measure.WaitForGraph;
import bufferscope.measure.WaitForGraph.Wait;
import bufferscope.run.Frame;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.stage.layout.Area;
import bufferscope.ui.stage.layout.Spot;
import bufferscope.ui.stage.layout.StageLayout;
import bufferscope.ui.stage.layout.WaitSetView;
import bufferscope.ui.text.Texts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurve;
import org.jspecify.annotations.Nullable;

/** The wait-for graph of a deadlock: arrows from waiting threads to what they wait for. */
public final class WaitForLayer extends Pane {
  private static final PseudoClass CYCLE = PseudoClass.getPseudoClass("cycle");

  private static final String WORDS = "wait-for-words";

  /** The distance of an arrow's ends from the middle of a token, in tokens. */
  private static final double MARGIN = 0.62;

  /** The bend of a curve, as a part of its length. */
  private static final double BEND = 0.22;

  private static final double HEAD = 0.16;

  /** The height of a remark above the bottom of a waiting room. */
  private static final double REMARK_Y = 0.6;

  private @Nullable SystemState shown;
  private @Nullable StageLayout drawnIn;

  /** The areas of the threads, which no text covers. */
  private List<Area> threads = List.of();

  public WaitForLayer() {
    setId("waitFor");
    setManaged(false);
    setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** Shows the graph if the frame is in a deadlock. */
  public void show(Frame frame, StageLayout layout, TokenLayer tokens) {
    SystemState state = frame.state();
    if (!isDeadlock(frame)) {
      clear();
    } else if (!state.equals(shown) || !layout.equals(drawnIn)) {
      clear();
      shown = state;
      drawnIn = layout;
      draw(WaitForGraph.of(state), state, layout, tokens);
    }
  }

  private static boolean isDeadlock(Frame frame) {
    return frame.verdict().faults().stream()
            .anyMatch(fault -> fault.kind() == ViolationKind.DEADLOCK)
        && Standstill.deadlock(frame.state(), 0, false).isPresent();
  }

  private void draw(WaitForGraph graph, SystemState state, StageLayout layout, TokenLayer tokens) {
    threads = tokens.areas(layout.token());
    Set<List<Object>> named = new HashSet<>();
    for (Wait wait : graph.waits()) {
      boolean first = named.add(List.of(wait.want(), wait.place(), wait.holders()));
      if (wait.holders().isEmpty()) {
        if (first) {
          remark(wait, state, layout);
        }
        continue;
      }
      String words = first ? words(wait, state) : "";
      ThreadToken waiting = tokens.token(wait.thread());
      if (waiting != null) {
        nearestHolder(waiting, wait, tokens)
            .ifPresent(holder -> arrow(waiting, holder, layout, words, graph.isInCycle(wait)));
      }
    }
    setAccessibleText(
        graph.waits().stream()
            .map(wait -> Texts.of("stage.waitsFor", name(wait.thread(), state), words(wait, state)))
            .collect(Collectors.joining(" ")));
  }

  /** Returns one of the holders: the threads of a pool are several, and any of them would do. */
  private static Optional<ThreadToken> nearestHolder(
      ThreadToken waiting, Wait wait, TokenLayer tokens) {
    Spot from = waiting.glide().now();
    return wait.holders().stream()
        .map(tokens::token)
        .filter(Objects::nonNull)
        .min(Comparator.comparingDouble(holder -> distance(from, holder.glide().now())));
  }

  private static double distance(Spot a, Spot b) {
    return Math.hypot(b.x() - a.x(), b.y() - a.y());
  }

  private static String words(Wait wait, SystemState state) {
    String holders =
        wait.holders().stream().map(id -> name(id, state)).collect(Collectors.joining(", "));
    String key = wait.holders().isEmpty() ? "stage.waitForNone." : "stage.waitFor.";
    return Texts.of(key + wait.want().name(), wait.place(), holders);
  }

  private static String name(int thread, SystemState state) {
    return state.thread(thread).map(ThreadState::name).orElse("#" + thread);
  }

  /** Writes into a waiting room that no thread will end the wait there. */
  private void remark(Wait wait, SystemState state, StageLayout layout) {
    List<WaitSetView> rooms = WaitSetView.of(state);
    for (int i = 0; i < rooms.size(); i++) {
      if (rooms.get(i).name().equals(wait.place())) {
        Area room = layout.waitSets().get(i);
        Spot spot = new Spot(room.centre().x(), room.bottom() - REMARK_Y * layout.unit());
        label("puff", Texts.of("stage.inVain." + wait.want().name()), spot, layout);
      }
    }
  }

  private void arrow(
      ThreadToken from, ThreadToken to, StageLayout layout, String words, boolean cycle) {
    Spot a = from.glide().now();
    Spot b = to.glide().now();
    if (from.equals(to)) {
      label(WORDS, words, a.plus(0, -layout.token()), layout);
      return;
    }
    // Two threads that wait for each other have arrows on either side.
    Spot bend =
        new Spot(
            (a.x() + b.x()) / 2 - (b.y() - a.y()) * BEND,
            (a.y() + b.y()) / 2 + (b.x() - a.x()) * BEND);
    double margin = Math.min(MARGIN * layout.token(), distance(a, b) / 3);
    Spot begin = towards(a, bend, margin);
    Spot end = towards(b, bend, margin);
    QuadCurve curve = new QuadCurve(begin.x(), begin.y(), bend.x(), bend.y(), end.x(), end.y());
    curve.getStyleClass().add("wait-for");
    Polygon head = head(bend, end, HEAD * layout.token());
    head.getStyleClass().add("wait-for-head");
    curve.pseudoClassStateChanged(CYCLE, cycle);
    head.pseudoClassStateChanged(CYCLE, cycle);
    curve.setManaged(false);
    head.setManaged(false);
    getChildren().addAll(curve, head);
    label(
        WORDS,
        words,
        new Spot(
            (begin.x() + 2 * bend.x() + end.x()) / 4, (begin.y() + 2 * bend.y() + end.y()) / 4),
        layout);
  }

  private static Spot towards(Spot from, Spot to, double distance) {
    double length = Math.max(1, distance(from, to));
    return from.plus(
        (to.x() - from.x()) / length * distance, (to.y() - from.y()) / length * distance);
  }

  private static Polygon head(Spot from, Spot tip, double size) {
    double length = Math.max(1, distance(from, tip));
    double dx = (tip.x() - from.x()) / length * size;
    double dy = (tip.y() - from.y()) / length * size;
    return new Polygon(
        tip.x() + dx / 2,
        tip.y() + dy / 2,
        tip.x() - dx - dy * 0.7,
        tip.y() - dy + dx * 0.7,
        tip.x() - dx + dy * 0.7,
        tip.y() - dy - dx * 0.7);
  }

  private void label(String styleClass, String words, Spot spot, StageLayout layout) {
    if (!words.isEmpty()) {
      SpotLabel label = new SpotLabel(styleClass);
      label.label().setText(words);
      label.put(spot, 0.5);
      label.endBefore(layout.consumers().right());
      label.avoid(threads);
      getChildren().add(label);
    }
  }

  public void clear() {
    if (shown != null) {
      shown = null;
      drawnIn = null;
      getChildren().clear();
      setAccessibleText("");
    }
  }
}
