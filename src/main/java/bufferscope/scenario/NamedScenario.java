package bufferscope.scenario;

import bufferscope.run.Tempo;
import bufferscope.work.Scenario;

/**
 * What a scenario file holds.
 *
 * @param title a few words
 * @param about what it shows, in two sentences
 */
public record NamedScenario(String title, String about, Scenario scenario, Tempo tempo) {}
