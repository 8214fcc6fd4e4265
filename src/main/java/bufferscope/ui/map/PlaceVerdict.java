package bufferscope.ui.map;

import bufferscope.explore.search.Outcome;
import bufferscope.io.ConstantName;
import bufferscope.measure.ViolationKind;
import java.util.Optional;
import javafx.css.PseudoClass;

/** The verdict on a place, as shown by shape and colour. */
enum PlaceVerdict {
  UNKNOWN,
  NONE,
  DEADLOCK,
  FAULT,
  OPEN;

  /** Returns the pseudo-class of the verdict in the style sheet. */
  PseudoClass style() {
    return PseudoClass.getPseudoClass(ConstantName.of(this));
  }

  static PlaceVerdict of(Optional<Outcome> outcome) {
    if (outcome.isEmpty()) {
      return UNKNOWN;
    }
    if (outcome.get() instanceof Outcome.Found found) {
      return found.kind() == ViolationKind.DEADLOCK ? DEADLOCK : FAULT;
    }
    return outcome.get() instanceof Outcome.None ? NONE : OPEN;
  }
}
