package bufferscope.cli.command;

import bufferscope.cli.option.BufferFileOptions;
import bufferscope.cli.option.LockOption;
import bufferscope.cli.option.Value;
import bufferscope.cli.terminal.Figures;
import bufferscope.cli.terminal.Output;
import bufferscope.explore.search.DeadlockMap;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.MappedBuffer;
import bufferscope.explore.search.MappedCode;
import bufferscope.explore.search.MappedMechanism;
import bufferscope.explore.search.Outcome;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.work.Mechanism;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches all interleavings for each small number of producers, consumers and slots. */
@Command(
    name = "map",
    description =
        "Shows for which numbers of threads and slots a mechanism or a buffer of yours goes wrong.",
    footer =
        "%nA number says after how many operations; . that nothing goes wrong, ? that there is no"
            + " verdict.",
    sortOptions = false,
    showDefaultValues = true)
public final class MapCommand implements Callable<Integer> {
  private final Output output;

  @Spec private CommandSpec spec;

  @Option(
      names = "--mechanism",
      converter = Value.SearchedMechanism.class,
      defaultValue = "one-condition-signal",
      paramLabel = "NAME",
      description = "How the buffer is built.")
  private Mechanism mechanism;

  @Mixin private final BufferFileOptions file = new BufferFileOptions();

  @Mixin private final LockOption lock = new LockOption();

  @Option(
      names = "--items",
      converter = Value.SearchedItems.class,
      paramLabel = "N",
      description = {
        "Items each producer makes, 1 to 1000 or unlimited.",
        "  Default: " + MappedMechanism.ITEMS + ", with a FILE " + MappedBuffer.ITEMS
      })
  private @Nullable Integer items;

  @Option(names = "--json", description = "Print one JSON array, and nothing else.")
  private boolean json;

  public MapCommand(Output output) {
    this.output = output;
  }

  /** A place in JSON; {@code operations} is 0 if nothing goes wrong. */
  record PlaceEntry(
      int producers, int consumers, int capacity, String verdict, int operations, long states) {
    private static PlaceEntry of(Place place, Outcome outcome) {
      int operations = outcome instanceof Outcome.Found found ? found.schedule().size() : 0;
      String sound = outcome instanceof Outcome.None ? "none" : "bounded";
      return new PlaceEntry(
          place.bounds().producers(),
          place.bounds().consumers(),
          place.bounds().capacity(),
          operations > 0 ? "found" : sound,
          operations,
          outcome.effort().states());
    }

    private String sign() {
      return operations > 0 ? String.valueOf(operations) : verdict.equals("none") ? "." : "?";
    }
  }

  @Override
  public Integer call() throws JsonProcessingException {
    Optional<String> complaint =
        file.complaint(spec.commandLine().getParseResult(), List.of("--mechanism", "--lock"));
    if (complaint.isPresent()) {
      output.complain("bufferscope map", complaint.get());
      return ExitCode.USAGE;
    }
    try {
      search(file.file().<MappedCode>map(this::ofFile).orElseGet(this::ofMechanism));
      return ExitCode.OK;
    } catch (RefusedCodeException e) {
      output.err().println(e.getMessage());
      return ExitCode.USAGE;
    }
  }

  private MappedCode ofFile(Path path) {
    PlainCode code = PlainCode.read(path, file.wishes());
    return new MappedBuffer(
        path.toString(), code, Objects.requireNonNullElse(items, MappedBuffer.ITEMS));
  }

  private MappedCode ofMechanism() {
    return new MappedMechanism(mechanism, Objects.requireNonNullElse(items, MappedMechanism.ITEMS));
  }

  private void search(MappedCode code) throws JsonProcessingException {
    Limits limits = Limits.states(DeadlockMap.MAX_STATES);
    List<PlaceEntry> entries =
        new DeadlockMap(code)
            .places(lock.semantics().fair()).stream()
                .map(place -> PlaceEntry.of(place, code.search(place, limits)))
                .toList();
    if (json) {
      output.out().println(new ObjectMapper().writeValueAsString(entries));
    } else {
      for (int capacity = 1; capacity <= code.maxCapacity(); capacity++) {
        output
            .out()
            .println(code.hasFixedCapacity() ? "capacity as written" : "capacity " + capacity);
        print(capacity, entries);
      }
    }
    output.out().flush();
  }

  private void print(int capacity, List<PlaceEntry> entries) {
    output.out().print("   consumers     1     2     3     4%n".formatted());
    for (int producers = 1; producers <= DeadlockMap.MAX_THREADS; producers++) {
      int row = producers;
      output.out().print("%-12s".formatted(Figures.count(row, "producer")));
      entries.stream()
          .filter(entry -> entry.capacity() == capacity && entry.producers() == row)
          .forEach(entry -> output.out().print("%6s".formatted(entry.sign())));
      output.out().println();
    }
  }
}
