package bufferscope.cli.command;

import bufferscope.cli.terminal.Output;
import bufferscope.work.Guide;
import bufferscope.work.Mechanism;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the mechanisms, one line each. */
@Command(
    name = "mechanisms",
    description = "Lists the ways to build the buffer, right and wrong.",
    sortOptions = false)
public final class MechanismsCommand implements Callable<Integer> {
  private final Output output;

  @Option(names = "--json", description = "Print one JSON array instead.")
  private boolean json;

  public MechanismsCommand(Output output) {
    this.output = output;
  }

  /** A mechanism in JSON. */
  record MechanismEntry(String id, String title, String summary, boolean correct) {
    private static MechanismEntry of(Mechanism mechanism) {
      Guide guide = Guide.of(mechanism);
      return new MechanismEntry(
          mechanism.id(), guide.title(), guide.summary(), mechanism.isCorrect());
    }
  }

  @Override
  public Integer call() throws JsonProcessingException {
    List<MechanismEntry> entries =
        Arrays.stream(Mechanism.values()).map(MechanismEntry::of).toList();
    if (json) {
      output.out().println(new ObjectMapper().writeValueAsString(entries));
    } else {
      int width = entries.stream().mapToInt(entry -> entry.id().length()).max().orElse(0);
      String line = "%-" + width + "s  %s%n";
      entries.forEach(entry -> output.out().print(line.formatted(entry.id(), entry.summary())));
    }
    output.out().flush();
    return 0;
  }
}
