package bufferscope.ui.laboratory;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows the values of a choice by the names that a function returns. */
final class ChoiceNames<T> extends StringConverter<@Nullable T> {
  private final Function<T, String> name;

  ChoiceNames(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : name.apply(value);
  }

  @Override
  public T fromString(String name) {
    throw new UnsupportedOperationException("values are chosen, not typed");
  }
}
