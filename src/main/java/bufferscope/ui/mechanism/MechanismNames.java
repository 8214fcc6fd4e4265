package bufferscope.ui.mechanism;

import bufferscope.ui.text.Texts;
import bufferscope.work.Mechanism;
import javafx.util.StringConverter;

/** Mechanisms in the words of the window. */
public final class MechanismNames extends StringConverter<Mechanism> {

  static String name(Mechanism mechanism) {
    return Texts.of("mechanism.name." + mechanism.id());
  }

  static String about(Mechanism mechanism) {
    return Texts.of("mechanism.about." + mechanism.id());
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
