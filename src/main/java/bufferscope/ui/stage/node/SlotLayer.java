package bufferscope.ui.stage.node;

import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.BufferState;
import bufferscope.ui.stage.layout.Area;
import bufferscope.ui.stage.layout.SlotPlaces;
import bufferscope.ui.stage.layout.Spot;
import bufferscope.ui.stage.words.SlotSentence;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The slots: one node each, with items above them, or one canvas that also draws the items. */
public final class SlotLayer extends Pane {
  private static final PseudoClass SURPLUS = PseudoClass.getPseudoClass("surplus");
  private static final int MOST_NODES = 300;
  private static final Duration TOOLTIP_DELAY = Duration.millis(200);

  private final List<Region> slots = new ArrayList<>();
  private final SlotCanvas canvas = new SlotCanvas();
  private final Tooltip tooltip = new Tooltip();
  private @Nullable SlotPlaces places;
  private @Nullable SystemState state;
  private int capacity = -1;

  public SlotLayer() {
    setId("slots");
    setManaged(false);
    setPickOnBounds(false);
    setAccessibleRole(AccessibleRole.TEXT);
    tooltip.setShowDelay(TOOLTIP_DELAY);
    Tooltip.install(this, tooltip);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::lookAt);
  }

  public void layOut(SlotPlaces newPlaces) {
    places = newPlaces;
    capacity = -1;
    if (!hasNodes(newPlaces)) {
      getChildren().setAll(canvas);
      canvas.layOut(newPlaces);
      return;
    }
    while (slots.size() < newPlaces.count()) {
      Region slot = new Region();
      slot.getStyleClass().add("slot");
      slot.setManaged(false);
      slots.add(slot);
    }
    getChildren().setAll(slots.subList(0, newPlaces.count()));
    for (int i = 0; i < newPlaces.count(); i++) {
      Area area = newPlaces.slot(i);
      slots.get(i).resizeRelocate(area.x(), area.y(), area.width(), area.height());
    }
  }

  /** Returns true if slots and items are nodes. */
  public boolean hasNodes() {
    return places != null && hasNodes(places);
  }

  private static boolean hasNodes(SlotPlaces places) {
    return places.count() <= MOST_NODES;
  }

  /** Shows that state; returns true if its items are nodes of their own, above the slots. */
  public boolean show(SystemState newState) {
    state = newState;
    BufferState buffer = newState.buffer();
    SlotPlaces now = places;
    if (now == null || !hasNodes(now)) {
      if (now != null) {
        canvas.show(buffer, now);
      }
      return false;
    }
    if (buffer.capacity() != capacity) {
      capacity = buffer.capacity();
      for (int i = 0; i < now.count(); i++) {
        slots.get(i).pseudoClassStateChanged(SURPLUS, i >= capacity);
      }
    }
    return true;
  }

  private void lookAt(MouseEvent event) {
    SlotPlaces now = places;
    SystemState shown = state;
    if (now != null && shown != null) {
      int slot = now.nearest(new Spot(event.getX(), event.getY()));
      boolean filled =
          slot < shown.buffer().slots().size() && shown.buffer().slots().get(slot) != null;
      String words = new SlotSentence(shown).of(slot);
      tooltip.setText(filled ? Texts.of("stage.slotFollow", words) : words);
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    SystemState shown = state;
    return attribute == AccessibleAttribute.TEXT && shown != null
        ? new SlotSentence(shown).ofAll()
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
