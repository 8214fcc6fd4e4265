package bufferscope.cli.command;

import bufferscope.cli.terminal.Output;
import bufferscope.scenario.BuiltIn;
import bufferscope.scenario.ScenarioFile;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the built-in scenarios. */
@Command(
    name = "scenarios",
    description = "Lists the built-in scenarios, which run --scenario NAME runs.",
    sortOptions = false)
public final class ScenariosCommand implements Callable<Integer> {
  private final Output output;

  @Option(
      names = "--show",
      paramLabel = "NAME",
      description = "Print this one as a file, as a start for one of your own.")
  private @Nullable BuiltIn shown;

  @Option(names = "--schema", description = "Print the JSON Schema of scenario files.")
  private boolean schema;

  public ScenariosCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    if (schema) {
      output.out().print(ScenarioFile.FORMAT.schema().text());
    } else if (shown != null) {
      output.out().print(ScenarioFile.FORMAT.format(shown.scenario()));
    } else {
      list(BuiltIn.all());
    }
    output.out().flush();
    return 0;
  }

  private void list(List<BuiltIn> all) {
    int width = all.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    String line = "%-" + width + "s  %s%n";
    for (BuiltIn each : all) {
      output.out().print(line.formatted(each.name(), each.scenario().title()));
      output.out().print(line.formatted("", each.scenario().about()));
    }
  }
}
