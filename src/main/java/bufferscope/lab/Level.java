package bufferscope.lab;

import bufferscope.work.Scenario;
import java.util.function.UnaryOperator;

/**
 * One value of a setting that is varied.
 *
 * @param name the value, as the person wrote it
 * @param change sets the value in a scenario
 */
public record Level(String name, UnaryOperator<Scenario> change) {}
