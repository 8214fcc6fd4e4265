package bufferscope.cli.command;

import bufferscope.cli.option.LockOption;
import bufferscope.cli.option.Value;
import bufferscope.cli.terminal.Figures;
import bufferscope.cli.terminal.Output;
import bufferscope.explore.search.DeadlockMap;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.Outcome;
import bufferscope.work.Mechanism;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Searches all interleavings for each small number of producers, consumers and slots. */
@Command(
    name = "map",
    description = "Shows for which numbers of threads and slots a mechanism goes wrong.",
    footer =
        "%nA number says after how many operations; . that nothing goes wrong, ? that there is no"
            + " verdict.",
    sortOptions = false,
    showDefaultValues = true)
public final class MapCommand implements Callable<Integer> {
  private final Output output;

  @Option(
      names = "--mechanism",
      converter = Value.SearchedMechanism.class,
      defaultValue = "one-condition-signal",
      paramLabel = "NAME",
      description = "How the buffer is built.")
  private Mechanism mechanism;

  @Mixin private final LockOption lock = new LockOption();

  @Option(
      names = "--items",
      converter = Value.SearchedItems.class,
      defaultValue = "" + DeadlockMap.ITEMS,
      paramLabel = "N",
      description = "Items each producer makes, 1 to 1000 or unlimited.")
  private int items;

  @Option(names = "--json", description = "Print one JSON array, and nothing else.")
  private boolean json;

  public MapCommand(Output output) {
    this.output = output;
  }

  /** A place in JSON; {@code operations} is 0 if nothing goes wrong. */
  record Entry(
      int producers, int consumers, int capacity, String verdict, int operations, long states) {
    private static Entry of(Place place, Outcome outcome) {
      int operations = outcome instanceof Outcome.Found found ? found.schedule().size() : 0;
      String sound = outcome instanceof Outcome.None ? "none" : "bounded";
      return new Entry(
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
    DeadlockMap map = new DeadlockMap(mechanism, items);
    Limits limits = Limits.states(DeadlockMap.MAX_STATES);
    List<Entry> entries =
        map.places(lock.semantics().fair()).stream()
            .map(place -> Entry.of(place, DeadlockMap.search(mechanism, place, limits)))
            .toList();
    if (json) {
      output.out().println(new ObjectMapper().writeValueAsString(entries));
    } else {
      for (int capacity = 1; capacity <= map.maxCapacity(); capacity++) {
        print(capacity, entries);
      }
    }
    output.out().flush();
    return 0;
  }

  private void print(int capacity, List<Entry> entries) {
    output.out().print("capacity %d%n   consumers     1     2     3     4%n".formatted(capacity));
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
