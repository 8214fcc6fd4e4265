package bufferscope.cli.command;

import bufferscope.cli.terminal.Output;
import bufferscope.lab.ExperimentFile;
import bufferscope.lab.GuidedExperiment;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the guided experiments. */
@Command(
    name = "experiments",
    description = "Lists the guided experiments, which sweep NAME makes.",
    sortOptions = false)
public final class ExperimentsCommand implements Callable<Integer> {
  private final Output output;

  @Option(
      names = "--show",
      paramLabel = "NAME",
      description = "Print this one as a file, as a start for one of your own.")
  private @Nullable GuidedExperiment shown;

  @Option(names = "--schema", description = "Print the JSON Schema of experiment files.")
  private boolean schema;

  public ExperimentsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    if (schema) {
      output.out().print(ExperimentFile.FORMAT.schema().text());
    } else if (shown != null) {
      output.out().print(ExperimentFile.FORMAT.format(shown.experiment()));
    } else {
      list(GuidedExperiment.all());
    }
    output.out().flush();
    return 0;
  }

  private void list(List<GuidedExperiment> all) {
    int width = all.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    String line = "%-" + width + "s  %s%n";
    for (GuidedExperiment each : all) {
      output.out().print(line.formatted(each.name(), each.experiment().title()));
      output.out().print(line.formatted("", each.experiment().question()));
    }
  }
}
