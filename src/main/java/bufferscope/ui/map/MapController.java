package bufferscope.ui.map;

import bufferscope.explore.search.DeadlockMap;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.explore.search.MappedBuffer;
import bufferscope.explore.search.MappedCode;
import bufferscope.explore.search.MappedMechanism;
import bufferscope.explore.search.Outcome;
import bufferscope.ui.look.Look;
import bufferscope.ui.session.OpenedCode;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.work.Mechanism;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows for which numbers of threads and slots code goes wrong. The map fills while it is open. */
public final class MapController {
  /** The share of the width or height of the map below which text is hard to read from afar. */
  private static final double TEXT_OF_WIDTH = 1.0 / 86;

  private static final double TEXT_OF_HEIGHT = 1.0 / 45;

  private final Session session;
  private final Look look;
  private final Opener opener;

  /** The maps so far; a result never changes. */
  private final Map<MappedCode, DeadlockMap> maps = new HashMap<>();

  private DeadlockMap map = new DeadlockMap(new MappedMechanism(Mechanism.TWO_CONDITIONS));
  private MapSearch search;
  private @Nullable PlaceGrid places;
  private Runnable onClose = () -> {};

  @FXML private Pane root;
  @FXML private ComboBox<MappedCode> code;
  @FXML private Node locks;
  @FXML private Node note;
  @FXML private Label summary;
  @FXML private ToggleButton barging;
  @FXML private ToggleButton fair;
  @FXML private Pane plansBox;
  @FXML private Label verdict;
  @FXML private Label reason;
  @FXML private Node rule;
  @FXML private Node differing;

  /** Shows the details of a place. */
  @FunctionalInterface
  public interface Opener {
    /** Shows the place and the outcome of its search. */
    void open(MappedCode code, Place place, Outcome outcome);
  }

  public MapController(Session session, Look look, Opener opener) {
    this.session = session;
    this.look = look;
    this.opener = opener;
    search = search(map);
  }

  private MapSearch search(DeadlockMap ofCode) {
    return new MapSearch(ofCode, session.background(), this::show);
  }

  @FXML
  private void initialize() {
    root.setOnMouseClicked(Event::consume);
    code.setConverter(new CodeNames());
    Stream.of(Mechanism.values())
        .filter(each -> !each.isLiveOnly())
        .forEach(each -> code.getItems().add(new MappedMechanism(each)));
    code.valueProperty().addListener((property, before, now) -> unfold(now));
    plansBox.addEventFilter( // before the buttons, which would move the focus elsewhere
        KeyEvent.KEY_PRESSED, event -> places().move(event));
    root.widthProperty().addListener(property -> fitText());
    root.heightProperty().addListener(property -> fitText());
    look.textPixelsProperty().addListener(property -> fitText());
    root.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(this::come);
  }

  private void fitText() {
    double least = Math.min(TEXT_OF_WIDTH * root.getWidth(), TEXT_OF_HEIGHT * root.getHeight());
    root.setStyle(
        String.format(
            Locale.ROOT,
            "-fx-font-size: %.1fpx",
            Math.max(look.textPixelsProperty().get(), least)));
  }

  /** Begins with the code of the window, and stops when the map or the window closes. */
  private void come(boolean shown) {
    if (!shown) {
      search.stop();
      return;
    }
    barging.setSelected(!session.scenario().fair());
    fair.setSelected(session.scenario().fair());
    offer(session.code().flatMap(OpenedCode::mapped));
    note.setVisible(session.code().isPresent() && session.code().get().mapped().isEmpty());
    search.start(fair.isSelected());
  }

  /** Offers the user's own buffer, if there is one, besides the mechanisms. */
  private void offer(Optional<MappedBuffer> own) {
    List<MappedCode> offered = code.getItems();
    own.filter(buffer -> !offered.contains(buffer)).ifPresent(buffer -> offered.add(0, buffer));
    MappedCode chosen = own.isPresent() ? own.get() : ofSession();
    code.setValue(chosen); // before the old one goes
    offered.removeIf(each -> each instanceof MappedBuffer && !each.equals(chosen));
    maps.keySet().retainAll(offered);
  }

  /** Returns the mechanism of the window, or the last one on the map if that can only run live. */
  private MappedCode ofSession() {
    Mechanism chosen = session.scenario().mechanism();
    if (!chosen.isLiveOnly()) {
      return new MappedMechanism(chosen);
    }
    return map.code() instanceof MappedMechanism last
        ? last
        : new MappedMechanism(Mechanism.TWO_CONDITIONS);
  }

  /** Shows the map of that code. */
  private void unfold(MappedCode chosen) {
    search.stop();
    map = maps.computeIfAbsent(chosen, DeadlockMap::new);
    search = search(map);
    locks.setVisible(chosen.takesEitherLock());
    places = null;
    plansBox.getChildren().setAll(places().plans());
    search.start(fair.isSelected());
  }

  /** Returns the places, which are created when they are first shown. */
  private PlaceGrid places() {
    PlaceGrid made = places;
    if (made == null) {
      made = new PlaceGrid(map, this::open, this::describe);
      places = made;
    }
    return made;
  }

  /** Shows the outcome at that place instead of the map. */
  private void open(Place place) {
    map.outcome(place)
        .ifPresent(
            found -> {
              close();
              opener.open(map.code(), place, found);
            });
  }

  /** Moves the focus to the place that had it last. */
  public void takeFocus() {
    places().takeFocus();
  }

  /** Called at every pulse while the map is open. */
  public void pulse() {
    summary.setText(summary());
  }

  @FXML
  private void showBarging() {
    show(false);
  }

  @FXML
  private void showFair() {
    show(true);
  }

  private void show(boolean withFairLock) {
    barging.setSelected(!withFairLock);
    fair.setSelected(withFairLock);
    search.start(withFairLock);
  }

  private void show() {
    boolean isFair = fair.isSelected();
    places().show(isFair, search.place());
    rule.setVisible(map.code().isKnownFree(places().current()).isPresent());
    differing.setVisible(map.places(isFair).stream().anyMatch(map::differs));
    describe(places().current());
  }

  private String summary() {
    List<Place> all = map.places(fair.isSelected());
    List<Outcome> known = all.stream().flatMap(place -> map.outcome(place).stream()).toList();
    long wrong = known.stream().filter(Outcome.Found.class::isInstance).count();
    long open = known.stream().filter(Outcome.Bounded.class::isInstance).count();
    return Texts.of(
        "map.summary",
        map.code().items(),
        wrong,
        known.size(),
        all.size() - known.size(),
        open,
        search.states());
  }

  private void describe(Place place) {
    PlaceSentence sentence = new PlaceSentence(map, place);
    verdict.setText(sentence.verdict());
    reason.setText(sentence.reason());
  }

  public void setOnClose(Runnable action) {
    onClose = action;
  }

  @FXML
  private void close() {
    onClose.run();
  }
}
