package bufferscope.ui.mechanism;

import bufferscope.ui.text.Texts;
import bufferscope.work.Guide;
import bufferscope.work.Mechanism;
import javafx.util.StringConverter;

/** The names of mechanisms in the window. */
public final class MechanismNames extends StringConverter<Mechanism> {

  static String name(Mechanism mechanism) {
    return Guide.of(mechanism).title();
  }

  static String about(Mechanism mechanism) {
    return Guide.of(mechanism).about();
  }

  static String verdict(Mechanism mechanism) {
    return Texts.of(mechanism.isCorrect() ? "mechanism.correct" : "mechanism.flawed");
  }

  @Override
  public String toString(Mechanism mechanism) {
    return name(mechanism);
  }

  @Override
  public Mechanism fromString(String name) {
    throw new UnsupportedOperationException("mechanisms are chosen, not typed");
  }
}
