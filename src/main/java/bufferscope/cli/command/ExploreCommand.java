package bufferscope.cli.command;

import bufferscope.cli.option.PlainFileOptions;
import bufferscope.cli.option.Value;
import bufferscope.cli.option.Whole;
import bufferscope.cli.terminal.Output;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.FailurePreconditions;
import bufferscope.explore.search.FailurePreconditions.Setting;
import bufferscope.explore.search.FileSearch;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.Limits.Progress;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.explore.search.Search;
import bufferscope.explore.search.Starvation;
import bufferscope.io.BadFileException;
import bufferscope.owncode.OwnCode;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.sync.Slots;
import bufferscope.sync.controlled.NotRepeatableException;
import bufferscope.work.Mechanism;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches all interleavings of a mechanism for one that goes wrong. */
@Command(
    name = "explore",
    description = "Searches all interleavings for one that goes wrong.",
    footer = {
      "%nIt sees sequentially consistent interleavings within the bounds. Ctrl-C ends it.",
      "Exit status: 0 nothing goes wrong, 1 something does, 2 bad arguments,"
          + " 3 no verdict, 70 an error of the program."
    },
    sortOptions = false,
    showDefaultValues = true)
public final class ExploreCommand implements Callable<Integer> {
  private static final int MAX_THREADS = 100;
  private static final int MAX_THREADS_OF_FILE = 20;
  private static final int NONE = 0;
  private static final int FOUND = 1;
  private static final int BOUNDED = 3;
  private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Output output;

  @Spec private CommandSpec spec;

  @Option(
      names = "--mechanism",
      converter = Value.SearchedMechanism.class,
      defaultValue = "two-conditions",
      paramLabel = "NAME",
      description = "How the buffer is built.")
  private Mechanism mechanism;

  @Option(
      names = "--source",
      paramLabel = "FILE",
      description = "A Java file with a buffer of your own instead, as new-buffer writes one.")
  private @Nullable Path source;

  @Mixin private final PlainFileOptions plain = new PlainFileOptions();

  @Option(
      names = "--producers",
      defaultValue = "2",
      paramLabel = "N",
      description = "Threads that make items, 1 to 100.")
  @Whole(min = 1, max = MAX_THREADS)
  private int producers;

  @Option(
      names = "--consumers",
      defaultValue = "2",
      paramLabel = "N",
      description = "Threads that use items up, 1 to 100.")
  @Whole(min = 1, max = MAX_THREADS)
  private int consumers;

  @Option(
      names = "--capacity",
      defaultValue = "1",
      paramLabel = "N",
      description = "Slots of the buffer, 1 to 1024.")
  @Whole(min = 1, max = Slots.MAX_CAPACITY)
  private int capacity;

  @Option(
      names = "--items",
      converter = Value.SearchedItems.class,
      defaultValue = "2",
      paramLabel = "N",
      description = "Items each producer makes, 1 to 1000 or unlimited.")
  private int items;

  @Option(
      names = "--lock",
      defaultValue = "barging",
      paramLabel = "KIND",
      description =
          "Which thread is next at the lock: any (barging) or the first that came (fair).")
  private Semantics lock;

  @Option(
      names = "--spurious",
      defaultValue = "0",
      paramLabel = "N",
      description = "How many spurious wake-ups there may be, 0 to 1000.")
  @Whole(min = 0, max = Semantics.MAX)
  private int spurious;

  @Option(
      names = "--interrupts",
      defaultValue = "0",
      paramLabel = "N",
      description = "How many threads may be interrupted, 0 to 1000.")
  @Whole(min = 0, max = Semantics.MAX)
  private int interrupts;

  @Option(
      names = "--minimise",
      defaultValue = "switches",
      paramLabel = "WHAT",
      description = "What a schedule that is found has the fewest of: switches or operations.")
  private ScheduleCost order;

  @Option(
      names = "--max-states",
      defaultValue = "5000000",
      paramLabel = "N",
      description = "After how many states to give up, 1 to 500000000.")
  @Whole(min = 1, max = Limits.MAX_STATES)
  private long maxStates;

  @Option(
      names = "--starvation",
      description =
          "If nothing goes wrong, also find threads that can be overtaken for ever (slower).")
  private boolean starvation;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Write the schedule that was found to a file, which show and export read.")
  private @Nullable Path record;

  @Option(names = "--json", description = "Print one JSON object, and nothing else.")
  private boolean json;

  private volatile boolean stopped;
  private long began;
  private long reported;
  private final SearchProgressText progressLine = new SearchProgressText();

  public ExploreCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    Optional<String> complaint = complaint();
    if (complaint.isPresent()) {
      output.complain("bufferscope explore", complaint.get());
      return ExitCode.USAGE;
    }
    try {
      return explore();
    } catch (RefusedCodeException e) {
      output.err().println(e.getMessage());
      return ExitCode.USAGE;
    } catch (BadFileException e) {
      output.complain("bufferscope explore", e.getMessage());
      return Output.FAILED;
    }
  }

  /** Returns the fault in the combination of the options, if there is one. */
  private Optional<String> complaint() {
    List<String> codes = Stream.of("--mechanism", "--source").filter(this::isGiven).toList();
    boolean hasFile = plain.file().isPresent();
    if (codes.size() + (hasFile ? 1 : 0) > 1) {
      String all = String.join(" and ", codes) + (hasFile ? " and a FILE" : "");
      return Optional.of(all + " are given; allowed is one of them");
    }
    if (!hasFile) {
      return PlainFileOptions.WITH_FILE_ONLY.stream()
          .filter(this::isGiven)
          .findFirst()
          .map(option -> option + " is given without a FILE");
    }
    if (items == Bounds.ENDLESS || lock.fair() || starvation) {
      return Optional.of(
          "with a FILE, --items unlimited, --lock fair and --starvation are not possible");
    }
    return producers + consumers > MAX_THREADS_OF_FILE
        ? Optional.of(
            "%d producers and %d consumers: with a FILE, at most %d threads are allowed"
                .formatted(producers, consumers, MAX_THREADS_OF_FILE))
        : Optional.empty();
  }

  private boolean isGiven(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private int explore() throws JsonProcessingException, BadFileException {
    OrderlyExit exit = new OrderlyExit(() -> stopped = true, Duration.ZERO);
    try {
      began = System.nanoTime();
      reported = began;
      Limits limits = new Limits(maxStates, this::goesOn);
      Result result =
          plain
              .file()
              .map(file -> searchFile(file, limits))
              .orElseGet(() -> searchMechanism(limits));
      ExploreReport report =
          ExploreReport.of(
              result.model(), result.outcome(), result.notes(), System.nanoTime() - began);
      print(report);
      if (record != null && result.outcome() instanceof Outcome.Found found) {
        if (result.model().isProgram()) {
          throw new BadFileException(
              "--record writes schedules of a buffer, not of a program from its main");
        }
        ScheduleRecording.write(record, codeName(), result.model(), found, report.lines());
      }
      int status = output.status(status(result.outcome()));
      exit.withStatus(status);
      return status;
    } finally {
      exit.permit();
    }
  }

  private String codeName() {
    return plain
        .file()
        .or(() -> Optional.ofNullable(source))
        .map(code -> String.valueOf(code.getFileName()))
        .orElseGet(mechanism::id);
  }

  private Result searchMechanism(Limits limits) {
    Model model = model();
    Outcome outcome = search(() -> Search.run(model, order, limits));
    List<String> notes = outcome instanceof Outcome.None ? notes(model, limits) : List.of();
    return new Result(model, outcome, notes);
  }

  private Result searchFile(Path file, Limits limits) {
    List<Integer> capacities = isGiven("--capacity") ? List.of(capacity) : List.of(1, 2);
    Bounds bounds = new Bounds(producers, consumers, capacities.get(0), items);
    Semantics semantics = lock.withSpurious(spurious).withInterrupts(interrupts);
    Wish wish =
        new Wish(bounds, capacities, isGiven("--items"), semantics, isGiven("--interrupts"));
    OptionalInt rounds = isGiven("--items") ? OptionalInt.of(items) : OptionalInt.empty();
    return FileSearch.of(file, plain.wishes(), order, limits).run(wish, rounds, plain.wantsMain());
  }

  /** Runs the search. Code that behaves differently when it is run again cannot be searched. */
  private static Outcome search(Supplier<Outcome> search) {
    try {
      return search.get();
    } catch (NotRepeatableException e) {
      return new Outcome.Bounded(
          String.valueOf(e.getMessage()), new Outcome.Effort(0, 0, 0, false, 0, 0));
    }
  }

  private List<String> notes(Model model, Limits limits) {
    List<String> notes = new ArrayList<>();
    if (source == null) {
      Setting now = Setting.of(model.bounds(), model.semantics());
      FailurePreconditions.remedy(mechanism, now)
          .ifPresent(
              enough ->
                  notes.add(
                      "%s is wrong, but cannot fail here; with %s it can: %s"
                          .formatted(mechanism.id(), enough.beyond(now), enough.options(now))));
    }
    if (starvation) {
      notes.addAll(starving(model, limits));
    }
    return notes;
  }

  private static List<String> starving(Model model, Limits limits) {
    List<String> starving =
        Starvation.sentences(model, limits)
            .orElse(
                List.of(
                    "which threads can be overtaken for ever is not known: the search ended before"));
    return starving.isEmpty() ? List.of("no thread can be overtaken for ever") : starving;
  }

  private Model model() {
    Semantics semantics = lock.withSpurious(spurious).withInterrupts(interrupts);
    Bounds bounds = new Bounds(producers, consumers, capacity, items);
    return source == null
        ? Model.of(mechanism, bounds, semantics)
        : Model.of(OwnCode.read(source), bounds, semantics);
  }

  private boolean goesOn(Progress progress) {
    long now = System.nanoTime();
    if (now - reported >= PROGRESS_NANOS) {
      double seconds = (now - reported) / 1e9;
      output.err().println(progressLine.of(progress, seconds));
      output.err().flush();
      reported = now;
    }
    return !stopped;
  }

  private void print(ExploreReport report) throws JsonProcessingException {
    if (json) {
      output.out().println(new ObjectMapper().writeValueAsString(report));
    } else {
      report.lines().forEach(output.out()::println);
    }
    output.out().flush();
  }

  private static int status(Outcome outcome) {
    if (outcome instanceof Outcome.None) {
      return NONE;
    }
    return outcome instanceof Outcome.Found ? FOUND : BOUNDED;
  }
}
