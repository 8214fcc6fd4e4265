package bufferscope.cli.command;

import bufferscope.cli.option.BoundsOptions;
import bufferscope.cli.option.LockOption;
import bufferscope.cli.option.SearchedCodeOptions;
import bufferscope.cli.option.Whole;
import bufferscope.cli.terminal.Output;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.FailurePreconditions;
import bufferscope.explore.search.FailurePreconditions.Setup;
import bufferscope.explore.search.FileSearch;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.Limits.Progress;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.PlainSearch;
import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.explore.search.Search;
import bufferscope.explore.search.Starvation;
import bufferscope.io.BadFileException;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.Exercise;
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
  private static final int MAX_THREADS_OF_FILE = 20;
  private static final List<String> BOUNDS =
      List.of("--producers", "--consumers", "--capacity", "--items");
  private static final int NONE = 0;
  private static final int FOUND = 1;
  private static final int BOUNDED = 3;
  private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Output output;

  @Spec private CommandSpec spec;

  @Mixin private final SearchedCodeOptions searched = new SearchedCodeOptions();

  @Mixin private final BoundsOptions bounds = new BoundsOptions();

  @Mixin private final LockOption lock = new LockOption();

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
    Optional<String> ofFile = searched.complaint(spec.commandLine().getParseResult());
    if (ofFile.isPresent() || searched.file().isEmpty()) {
      return ofFile;
    }
    Bounds asked = bounds.bounds();
    if (asked.isEndless() || starvation) {
      return Optional.of("with a FILE, --items unlimited and --starvation are not possible");
    }
    return asked.threads() > MAX_THREADS_OF_FILE
        ? Optional.of(
            "%d producers and %d consumers: with a FILE, at most %d threads are allowed"
                .formatted(asked.producers(), asked.consumers(), MAX_THREADS_OF_FILE))
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
          searched
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
    return searched
        .file()
        .map(code -> String.valueOf(code.getFileName()))
        .orElseGet(() -> searched.mechanism().id());
  }

  private Result searchMechanism(Limits limits) {
    Model model = model(bounds.bounds());
    Outcome outcome = Search.run(model, order, limits);
    List<String> notes = outcome instanceof Outcome.None ? notes(model, limits) : List.of();
    return new Result(model, outcome, notes);
  }

  private Result searchFile(Path file, Limits limits) {
    boolean areGiven = BOUNDS.stream().anyMatch(this::isGiven);
    Optional<Exercise> exercise = areGiven ? Optional.empty() : Exercise.read(file);
    Bounds asked = PlainSearch.asked(exercise, bounds.bounds());
    boolean tries = !isGiven("--capacity") && asked.capacity() == bounds.bounds().capacity();
    List<Integer> capacities = tries ? List.of(asked.capacity(), 2, 3) : List.of(asked.capacity());
    Semantics semantics = lock.semantics().withSpurious(spurious).withInterrupts(interrupts);
    Wish wish = new Wish(asked, capacities, isGiven("--items"), semantics, isGiven("--interrupts"));
    OptionalInt rounds = isGiven("--items") ? OptionalInt.of(asked.items()) : OptionalInt.empty();
    return FileSearch.of(file, searched.wishes(), order, limits)
        .run(wish, rounds, searched.wantsMain());
  }

  private List<String> notes(Model model, Limits limits) {
    List<String> notes = new ArrayList<>();
    Setup now = Setup.of(model.bounds(), model.semantics());
    FailurePreconditions.remedy(searched.mechanism(), now)
        .ifPresent(
            enough ->
                notes.add(
                    "%s is wrong, but cannot fail here; with %s it can: %s"
                        .formatted(
                            searched.mechanism().id(), enough.beyond(now), enough.options(now))));
    if (starvation) {
      notes.addAll(starving(limits));
    }
    return notes;
  }

  private List<String> starving(Limits limits) {
    List<String> starving =
        Starvation.sentences(model(bounds.bounds().endless()), limits)
            .orElse(
                List.of(
                    "which threads can be overtaken for ever is not known: the search ended before"));
    return starving.isEmpty() ? List.of("no thread can be overtaken for ever") : starving;
  }

  private Model model(Bounds within) {
    Semantics semantics = lock.semantics().withSpurious(spurious).withInterrupts(interrupts);
    return Model.of(searched.mechanism(), within, semantics);
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
