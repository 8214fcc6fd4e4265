package bufferscope.ui.stage;

import bufferscope.trace.SystemState.BufferState;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The empty slots, one node each; items lie above them. */
final class SlotLayer extends Pane {
  private static final PseudoClass SURPLUS = PseudoClass.getPseudoClass("surplus");

  private final List<Region> slots = new ArrayList<>();
  private int capacity = -1;

  SlotLayer() {
    setManaged(false);
    setMouseTransparent(true);
  }

  void layOut(SlotPlaces places) {
    int count = places.count();
    while (slots.size() < count) {
      Region slot = new Region();
      slot.getStyleClass().add("slot");
      slot.setManaged(false);
      slots.add(slot);
    }
    getChildren().setAll(slots.subList(0, count));
    for (int i = 0; i < count; i++) {
      Area area = places.slot(i);
      slots.get(i).resizeRelocate(area.x(), area.y(), area.width(), area.height());
    }
    capacity = -1;
  }

  void show(BufferState buffer) {
    if (buffer.capacity() != capacity) {
      capacity = buffer.capacity();
      for (int i = 0; i < slots.size(); i++) {
        slots.get(i).pseudoClassStateChanged(SURPLUS, i >= capacity);
      }
    }
  }
}
