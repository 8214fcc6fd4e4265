package bufferscope.lab;

import bufferscope.scenario.NamedScenario;
import java.util.OptionalDouble;

/**
 * One value of a setting that is varied.
 *
 * @param name the value as the user writes it, such as {@code 16} or {@code two-conditions}
 */
public record Level(Setting setting, String name) {

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException with the allowed values
   */
  public Level {
    setting.change(name);
  }

  /** Returns the value as a number; empty if it is a name, such as {@code unlimited}. */
  public OptionalDouble number() {
    return setting.isNumber() && Character.isDigit(name.charAt(0))
        ? OptionalDouble.of(Double.parseDouble(name))
        : OptionalDouble.empty();
  }

  /**
   * Returns the scenario with this value.
   *
   * @throws IllegalArgumentException with a sentence if the value does not fit the rest
   */
  NamedScenario in(NamedScenario scenario) {
    return setting.change(name).apply(scenario);
  }
}
