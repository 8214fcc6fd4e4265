package bufferscope.ui.settings;

import bufferscope.ui.text.Texts;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Shows the constants of an enum in the words of the window. */
final class ConstantNames<E extends Enum<E>> extends StringConverter<E> {
  private final String prefix;

  private ConstantNames(String prefix) {
    this.prefix = prefix;
  }

  /** Fills the choice with these constants; the keys of their names begin with {@code prefix}. */
  static <E extends Enum<E>> void fill(ComboBox<E> choice, String prefix, E[] constants) {
    choice.setConverter(new ConstantNames<>(prefix));
    choice.getItems().setAll(constants);
  }

  @Override
  public String toString(E constant) {
    return constant == null ? "" : Texts.of(prefix + constant.name());
  }

  @Override
  public E fromString(String name) {
    throw new UnsupportedOperationException("constants are chosen, not typed");
  }
}
