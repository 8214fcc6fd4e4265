package bufferscope.work;

/**
 * The buffer of a run as texts name it.
 *
 * @param name the id of its mechanism, or the name of its file
 */
public record ShownBuffer(String name, int capacity) {
  /** Returns the buffer of that scenario. */
  public static ShownBuffer of(Scenario scenario) {
    Mechanism mechanism = scenario.mechanism();
    return new ShownBuffer(mechanism.id(), mechanism.capacity(scenario.capacity()));
  }
}
