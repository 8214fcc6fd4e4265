package bufferscope.ui.main;

import bufferscope.explore.moment.VirtualMoment;
import bufferscope.measure.Fault;
import bufferscope.run.Frame;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.gallery.GalleryController;
import bufferscope.ui.gallery.OpenScenario;
import bufferscope.ui.gallery.ReplaceController;
import bufferscope.ui.gallery.SaveController;
import bufferscope.ui.item.ItemController;
import bufferscope.ui.laboratory.ExperimentDraft;
import bufferscope.ui.laboratory.FindingsController;
import bufferscope.ui.laboratory.LabFilesController;
import bufferscope.ui.laboratory.LaboratoryController;
import bufferscope.ui.laboratory.PointOpener;
import bufferscope.ui.laboratory.SetupController;
import bufferscope.ui.look.Look;
import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.map.MapController;
import bufferscope.ui.notice.Notice;
import bufferscope.ui.session.Session;
import bufferscope.ui.status.ViolationsController;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The cards that open over the window: the gallery, the map, the laboratory, the list of keys, the
 * version, the list of faults, and the way of an item.
 */
final class Cards {
  private final Overlay overlay = new Overlay();
  private final Notice notice;
  private final LazyView<GalleryController> gallery;
  private final LazyView<ViolationsController> violations =
      new LazyView<>("violations.fxml", new ViolationsController());
  private final LazyView<ReplaceController> replace =
      new LazyView<>("replace.fxml", new ReplaceController());
  private final LazyView<SaveController> save;
  private final LazyView<KeysController> keys;
  private final LazyView<AboutController> about =
      new LazyView<>("about.fxml", new AboutController());
  private final LazyView<MapController> map;
  private final LazyView<LaboratoryController> laboratory;
  private final LabFilesController labFiles;
  private final LazyView<ItemController> item;

  /**
   * Creates the cards.
   *
   * @param opener opens a file of any kind
   * @param runOpener opens a run in virtual time
   * @param keys lists the keys
   * @param experiment the experiment of the laboratory that is kept until the next start
   */
  Cards(
      Session session,
      OpenScenario scenario,
      FileDialog dialog,
      Notice notice,
      Look look,
      Consumer<Path> opener,
      Consumer<VirtualMoment> runOpener,
      KeysController keys,
      MapController map,
      ExperimentDraft experiment,
      ItemController item) {
    this.notice = notice;
    this.keys = new LazyView<>("keys.fxml", keys);
    keys.setOnAbout(() -> overlay.show(about.root()));
    this.map = new LazyView<>("map.fxml", map);
    map.setOnClose(this::hide);
    this.item = new LazyView<>("item.fxml", item);
    item.setOnClose(this::hide);
    SetupController setup = new SetupController(session.scenario());
    labFiles = new LabFilesController(dialog, session.background(), notice);
    FindingsController curve = new FindingsController(look, labFiles, setup.experiment());
    laboratory =
        new LazyView<>(
            "laboratory.fxml",
            new LaboratoryController(
                session,
                setup,
                labFiles,
                curve,
                experiment,
                new PointOpener(scenario::open, runOpener)),
            setup,
            labFiles,
            curve);
    laboratory.controller().setOnClose(this::hide);
    gallery = new LazyView<>("gallery.fxml", new GalleryController(scenario, dialog, look, opener));
    gallery.controller().setOnClose(this::hide);
    gallery.controller().setOnSave(this::showSave);
    save = new LazyView<>("save.fxml", new SaveController(scenario, dialog));
    save.controller().setOnClose(this::hide);
    replace.controller().setOnClose(this::hide);
    scenario.setOnLoss(this::askToReplace);
    scenario.setOnSaved(notice::saved);
    scenario.problemProperty().addListener((property, before, sentence) -> answer(sentence));
  }

  /** Puts the cards over everything else in the window, and the notice over them. */
  void lieOver(Pane window) {
    StackPane.setAlignment(notice, Pos.BOTTOM_RIGHT);
    window.getChildren().addAll(overlay, notice);
  }

  List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.once("main.keyGallery", this::toggleGallery, "G"),
        Shortcut.once("main.keyOpen", this::open, "Shortcut+O"),
        Shortcut.once("main.keySave", this::save, "Shortcut+S"),
        Shortcut.once("main.keyMap", this::toggleMap, "D"),
        Shortcut.once("main.keyLaboratory", this::toggleLaboratory, "Q"),
        Shortcut.once("main.keyHelp", () -> toggle(keys.root()), "F1"));
  }

  private void toggle(Node card) {
    if (overlay.isVisible()) {
      hide();
    } else {
      overlay.show(card);
    }
  }

  private void toggleGallery() {
    if (overlay.isVisible()) {
      hide();
    } else {
      showGallery();
    }
  }

  void showGallery() {
    overlay.show(gallery.root());
    gallery.controller().takeFocus();
  }

  private void toggleMap() {
    if (overlay.isVisible()) {
      hide();
    } else {
      showMap();
    }
  }

  void showMap() {
    overlay.show(map.root());
    map.controller().takeFocus();
  }

  private void toggleLaboratory() {
    if (overlay.isVisible()) {
      hide();
    } else {
      showLaboratory();
    }
  }

  void showLaboratory() {
    overlay.show(laboratory.root());
    laboratory.controller().takeFocus();
  }

  /** Called at every pulse. */
  void pulse() {
    map.ifShown(MapController::pulse);
    laboratory.ifShown(LaboratoryController::pulse);
  }

  /** Shows the faults of that frame in the list of faults. */
  void show(Frame frame) {
    violations.ifShown(list -> list.show(frame.verdict().faults()));
  }

  /** Opens a scenario, or in the laboratory an experiment. */
  private void open() {
    if (laboratory.isShown()) {
      labFiles.open();
    } else {
      gallery.controller().openFile();
    }
  }

  private void save() {
    if (laboratory.isShown()) {
      labFiles.save();
    } else {
      showSave();
    }
  }

  private void showSave() {
    overlay.show(save.root());
    save.controller().begin();
  }

  /**
   * Shows in the gallery, where files are opened, why a file could not be opened. If a file could
   * not be saved, its card stays, with the text that the user has typed.
   */
  private void answer(String problem) {
    if (!problem.isEmpty() && !save.isShown()) {
      showGallery();
    }
  }

  private void askToReplace(Runnable opening) {
    overlay.show(replace.root());
    replace.controller().ask(opening);
  }

  /** Follows the item of that number. */
  void showItem(long number) {
    overlay.show(item.root());
    item.controller().follow(number);
  }

  void showFaults(List<Fault> found) {
    overlay.show(violations.root());
    violations.controller().show(found);
  }

  /** Closes the card that is open. */
  void hide() {
    overlay.hide();
  }

  boolean isOpen() {
    return overlay.isVisible();
  }

  /** Returns true if the key presses the focused control of a card; the run behind is not seen. */
  boolean takes(KeyEvent event, @Nullable Node focused) {
    return isOpen()
        && event.getCode() == KeyCode.SPACE
        && (focused instanceof ButtonBase || focused instanceof ComboBoxBase);
  }
}
