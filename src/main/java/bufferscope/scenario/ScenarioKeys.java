package bufferscope.scenario;

import bufferscope.run.Tempo;
import bufferscope.work.BufferSetup;
import bufferscope.work.Host;
import bufferscope.work.LinePause;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Workload;
import java.util.List;

/** The keys of a scenario file, in their order. */
record ScenarioKeys(
    String title,
    String about,
    BufferSetup buffer,
    Team producers,
    Team consumers,
    Workload workload,
    Host poolThreads,
    SafeguardSettings safeguards,
    List<LinePause> linePauses,
    Tempo stepMillis,
    long seed) {

  static ScenarioKeys of(NamedScenario named) {
    Scenario scenario = named.scenario();
    return new ScenarioKeys(
        named.title(),
        named.about(),
        scenario.buffer(),
        scenario.producers(),
        scenario.consumers(),
        scenario.workload(),
        scenario.host(),
        scenario.safeguards(),
        scenario.linePauses(),
        named.tempo(),
        scenario.seed());
  }

  NamedScenario scenario() {
    Scenario scenario =
        new Scenario(
            buffer, producers, consumers, workload, poolThreads, safeguards, linePauses, seed);
    return new NamedScenario(title, about, scenario, stepMillis);
  }
}
