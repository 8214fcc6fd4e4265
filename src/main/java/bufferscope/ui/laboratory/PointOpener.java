package bufferscope.ui.laboratory;

import bufferscope.explore.moment.VirtualMoment;
import bufferscope.lab.Runs;
import bufferscope.lab.SweepPoint;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import java.util.function.Consumer;

/**
 * Opens the run of a measured point in the window, at its settings and its first seed.
 *
 * @param live opens a scenario, whose run waits to be started
 * @param virtual opens a run in virtual time
 */
public record PointOpener(Consumer<NamedScenario> live, Consumer<VirtualMoment> virtual) {

  void open(Findings findings, SweepPoint point) {
    int index = point.index();
    Tempo tempo = point.scenario().tempo();
    NamedScenario named =
        new NamedScenario(
            ScenarioFile.title(findings.place(index)).orElse(point.scenario().title()),
            ScenarioFile.about(findings.sentence(index)),
            point.scenario().scenario(),
            tempo);
    Runs runs = findings.experiment().runs();
    if (runs.live()) {
      live.accept(named);
    } else {
      virtual.accept(new VirtualMoment(named, tempo.dwell(), runs.length().toNanos(), 0, 0));
    }
  }
}
