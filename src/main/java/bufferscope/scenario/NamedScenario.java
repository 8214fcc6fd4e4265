package bufferscope.scenario;

import bufferscope.run.Tempo;
import bufferscope.work.Scenario;

/**
 * The content of a scenario file.
 *
 * @param title a few words
 * @param about two sentences about what the scenario shows
 */
public record NamedScenario(String title, String about, Scenario scenario, Tempo tempo) {

  public NamedScenario withTitle(String newTitle) {
    return new NamedScenario(newTitle, about, scenario, tempo);
  }

  public NamedScenario withScenario(Scenario newScenario) {
    return new NamedScenario(title, about, newScenario, tempo);
  }

  public NamedScenario withTempo(Tempo newTempo) {
    return new NamedScenario(title, about, scenario, newTempo);
  }
}
