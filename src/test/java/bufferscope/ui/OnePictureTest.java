package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.measure.Observation;
import bufferscope.run.Tempo;
import bufferscope.trace.ItemLife;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.trace.Trace;
import bufferscope.ui.ShownPicture.Tile;
import bufferscope.ui.ShownPicture.Token;
import bufferscope.ui.session.Session;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * At every pulse, all that is in the window belongs to one and the same state: the one that the
 * fold has after as many events as the status bar says.
 */
final class OnePictureTest extends MainWindowStory {
  /** A run of many events ends with few pictures of those that its trace still has. */
  private static final int FEWEST = 3;

  private static final Pattern STORES =
      Pattern.compile("(\\w+) stores item (\\d+) in slot (\\d+)\\.");
  private static final Pattern TAKES = Pattern.compile("(\\w+) takes item (\\d+) out of slot .*");
  private static final Pattern HOLDS = Pattern.compile("(\\w+) holds lock: it alone .*");
  private static final Pattern GIVES = Pattern.compile("(\\w+) releases lock: .*");
  private static final Pattern FREE = Pattern.compile("\\w+ wants lock, which is free.*");
  private static final Pattern COUNT = Pattern.compile("(\\d+) of (\\d+) slots? taken\\.");

  private final List<ShownPicture> pictures = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "two-conditions, 1, 8, 2, 1000, true, 20",
    "two-conditions, 1, 8, 2, 400, false, 40",
    "two-conditions, 1, 2, 2, 200, true, 60",
    "two-conditions, 1, 8, 2, 40, false, 100",
    "two-conditions, 1, 8, 2, 0, true, 100",
    "two-conditions, 4, 8, 2, 600, false, 40",
    "two-conditions, 4, 2, 5, 150, true, 100",
    "two-conditions, 4, 8, 1000, 0, false, 2000",
    "one-condition-signal-all, 4, 1, 5, 300, true, 60",
    "semaphores, 4, 3, 5, 250, true, 60",
    "semaphores, 1, 3, 5, 40, false, 100",
    "pipeline-two-locks, 4, 1, 5, 300, true, 60",
    "task-queue, 4, 4, 50, 10, false, 200"
  })
  void allThatIsDrawnBelongsToOneState(
      String mechanism,
      int threads,
      int capacity,
      double rate,
      long dwell,
      boolean code,
      long events) {
    set(mechanism, threads, capacity, rate, rate, dwell);
    if (code) {
      window.openCode();
    }
    runAndLook();
    window.waitFor("enough to happen", () -> pictures.size() > 60 && last().events() > events);
    window.pause();
    assertThat(check(trace())).isGreaterThanOrEqualTo(FEWEST);
  }

  /** A fault stops the run, and the picture that stays is the one of the event that went wrong. */
  @ParameterizedTest
  @CsvSource({
    "pipeline-unguarded, 1, 8, 20, 4, 150",
    "pipeline-unguarded, 2, 8, 200, 50, 0",
    "forgotten-signal, 1, 1, 20, 1, 40",
    "forgotten-signal, 1, 3, 100, 20, 0"
  })
  void thePictureThatAFaultHoldsIsTheOneOfTheFault(
      String mechanism, int threads, int capacity, double puts, double takes, long dwell) {
    set(mechanism, threads, capacity, puts, takes, dwell);
    window.openCode();
    runAndLook();
    window.waitFor("the fault", () -> window.node(".alarms").isVisible());
    window.waitFor("the stop", () -> window.text("#phase").equals("Paused"));
    int before = pictures.size();
    window.waitFor("the picture that stays", () -> pictures.size() > before + 2);
    ShownPicture held = last();
    Trace trace = trace();
    check(trace);
    List<String> wrong = new Judge(held, held, atFault(trace)).faults();
    assertThat(wrong).isEmpty();
  }

  /** The state after the event that went wrong first; after all of them, where nothing goes on. */
  private static SystemState atFault(Trace trace) {
    Observation seen = new Observation();
    for (Event event : trace.events()) {
      seen.read(event);
      if (seen.stops() > 0) {
        break;
      }
    }
    return seen.state();
  }

  private void set(
      String mechanism, int threads, int capacity, double puts, double takes, long dwell) {
    Session session = window.session();
    window.interact(
        () -> {
          session.setTempo(new Tempo(Duration.ofMillis(dwell)));
          session.setMechanism(Mechanism.of(mechanism));
          session.setThreads(Role.PRODUCER, threads);
          session.setThreads(Role.CONSUMER, threads);
          session.setCapacity(capacity);
          setRate(Role.PRODUCER, puts);
          setRate(Role.CONSUMER, takes);
          session.live().reset();
        });
  }

  private void setRate(Role role, double rate) {
    Session session = window.session();
    session.setTiming(role, session.scenario().timing(role).withRate(new Rate(rate)));
  }

  private void runAndLook() {
    window.interact(
        () -> {
          window.session().live().toggle();
          window.scene().addPostLayoutPulseListener(this::look);
        });
  }

  private Trace trace() {
    return window.session().live().trace().join();
  }

  private void look() {
    pictures.add(ShownPicture.read(window.root()));
  }

  private ShownPicture last() {
    return pictures.get(pictures.size() - 1);
  }

  private int check(Trace trace) {
    StateFold fold = new StateFold(trace.start());
    SystemState state = fold.state();
    int checked = 0;
    for (int i = 1; i < pictures.size(); i++) {
      ShownPicture picture = pictures.get(i);
      long behind = picture.events() - state.events();
      if (behind < 0 || picture.events() > trace.start().events() + trace.events().size()) {
        continue;
      }
      if (behind > 0) {
        int from = (int) (state.events() - trace.start().events());
        trace.events().subList(from, from + (int) behind).forEach(fold::apply);
        state = fold.state();
      }
      List<String> wrong = new Judge(pictures.get(i - 1), picture, state).faults();
      assertThat(wrong).as("picture %d after %d events", i, picture.events()).isEmpty();
      checked++;
    }
    return checked;
  }

  /** Holds a picture against a state. */
  private record Judge(ShownPicture before, ShownPicture picture, SystemState state) {

    List<String> faults() {
      List<String> faults = new ArrayList<>();
      state.threads().forEach(thread -> judge(thread, faults));
      judgeItems(faults);
      judgeSeats(faults);
      judgeTexts(faults);
      judgeLines(faults);
      return faults;
    }

    /**
     * Only what is on its way from one state to the next may be anywhere; at the end of the way, a
     * pulse can move it by less than a hundredth of a pixel.
     */
    private boolean mayMove() {
      return !picture.fast() && before.events() == picture.events();
    }

    private void judge(ThreadState thread, List<String> faults) {
      Token token = picture.tokens().get(thread.name());
      if (token == null) {
        return; // beyond the crowd, or the control thread at home
      }
      Token earlier = before.tokens().get(thread.name());
      boolean moves = mayMove() && earlier != null && !earlier.spot().equals(token.spot());
      String part = part(thread);
      if (!moves && part != null && !part.equals(token.part())) {
        faults.add(
            "%s stands in '%s' and not in '%s'".formatted(thread.name(), token.part(), part));
      }
      String look = thread.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (!token.looks().contains(look)) {
        faults.add("%s looks %s and is %s".formatted(thread.name(), token.looks(), look));
      }
      String word = look.replace('-', ' ');
      if (!token.word().isEmpty() && !token.word().equals(word)) {
        faults.add("%s wears '%s' and is '%s'".formatted(thread.name(), token.word(), word));
      }
      if (!token.badge().isEmpty()
          && !token.badge().contains(" " + thread.overtaken() + "\u00d7")
          && !token.badge().equals(thread.overtaken() + "\u00d7")) {
        faults.add(
            "%s wears '%s', overtaken %d times"
                .formatted(thread.name(), token.badge(), thread.overtaken()));
      }
    }

    private String part(ThreadState thread) {
      return switch (thread.status()) {
        case WANTS_LOCK, SIGNALLED -> "queue-" + thread.place();
        case HOLDS_LOCK -> "seat-" + thread.place();
        case WAITING -> (isBinary(thread.place()) ? "queue-" : "room-") + thread.place();
        case UNGUARDED -> null;
        default -> "";
      };
    }

    private boolean isBinary(String name) {
      return state.semaphores().stream()
          .filter(semaphore -> semaphore.name().equals(name))
          .anyMatch(SemaphoreState::binary);
    }

    private void judgeItems(List<String> faults) {
      Map<String, Integer> expected = new HashMap<>();
      for (ThreadState thread : state.threads()) {
        if (thread.hands() != null && picture.tokens().containsKey(thread.name())) {
          expected.merge(number(thread.hands()), 1, Integer::sum);
        }
      }
      List<ItemLife> slots = state.buffer().slots();
      slots.stream()
          .filter(Objects::nonNull)
          .forEach(life -> expected.merge(number(life), 1, Integer::sum));
      Map<String, Integer> shown = new HashMap<>();
      picture.items().forEach(tile -> shown.merge(tile.number(), 1, Integer::sum));
      if (!shown.equals(expected)) {
        faults.add("items %s are shown and not %s".formatted(shown, expected));
        return;
      }
      for (Tile tile : picture.items()) {
        boolean stood =
            before.items().stream()
                .anyMatch(
                    each -> each.number().equals(tile.number()) && each.spot().equals(tile.spot()));
        if (mayMove() && !stood) {
          continue;
        }
        boolean right =
            tile.slot() >= 0
                ? tile.slot() < slots.size()
                    && slots.get(tile.slot()) != null
                    && number(slots.get(tile.slot())).equals(tile.number())
                : state.threads().stream()
                    .anyMatch(
                        thread ->
                            thread.hands() != null && number(thread.hands()).equals(tile.number()));
        if (!right) {
          faults.add("item %s is not in slot %d".formatted(tile.number(), tile.slot()));
        }
      }
    }

    private static String number(ItemLife life) {
      long number = life.item().number();
      return number < 1000 ? Long.toString(number) : "\u2026%02d".formatted(number % 100);
    }

    private void judgeSeats(List<String> faults) {
      state
          .locks()
          .forEach(lock -> judgeSeat(lock.name(), lock.owner() != Event.NO_THREAD, faults));
      state.semaphores().stream()
          .filter(SemaphoreState::binary)
          .forEach(each -> judgeSeat(each.name(), each.permits() <= 0, faults));
    }

    private void judgeSeat(String lock, boolean held, List<String> faults) {
      if (picture.held().contains("seat-" + lock) != held) {
        faults.add("the seat of %s is drawn as %s".formatted(lock, held ? "free" : "held"));
      }
    }

    private void judgeTexts(List<String> faults) {
      int stored = state.buffer().occupancy();
      expect("#made", String.valueOf(state.made()), faults);
      expect("#finished", String.valueOf(state.finished()), faults);
      expect("#inHands", String.valueOf(state.inHands()), faults);
      if (state.buffer().message()) {
        return;
      }
      int capacity = state.buffer().capacity();
      expect("#inBuffer", String.valueOf(stored), faults);
      expect("#occupancyValue", stored + " of " + capacity, faults);
      expect(
          ".occupancy",
          stored == 0
              ? "empty"
              : stored >= capacity ? "full \u00b7 " + stored : stored + " of " + capacity,
          faults);
      judgeCaption(picture.texts().get(".caption"), faults);
    }

    private void expect(String label, String text, List<String> faults) {
      String shown = picture.texts().get(label).replace(",", "");
      if (!shown.equals(text)) {
        faults.add("%s says '%s' and not '%s'".formatted(label, shown, text));
      }
    }

    private void judgeCaption(String caption, List<String> faults) {
      List<ItemLife> slots = state.buffer().slots();
      Matcher stores = STORES.matcher(caption);
      Matcher takes = TAKES.matcher(caption);
      Matcher holds = HOLDS.matcher(caption);
      Matcher gives = GIVES.matcher(caption);
      Matcher count = COUNT.matcher(caption);
      boolean right = true;
      if (stores.matches()) {
        ItemLife life = slots.get(Integer.parseInt(stores.group(3)));
        right = life != null && number(life).equals(stores.group(2));
      } else if (takes.matches()) {
        ItemLife life = thread(takes.group(1)).hands();
        right = life != null && number(life).equals(takes.group(2));
      } else if (holds.matches()) {
        right = thread(holds.group(1)).status() == Status.HOLDS_LOCK;
      } else if (gives.matches()) {
        right = thread(gives.group(1)).status() == Status.WORKING;
      } else if (count.matches()) {
        right = Integer.parseInt(count.group(1)) == state.buffer().occupancy();
      } else if (FREE.matcher(caption).matches()) {
        right = state.locks().stream().anyMatch(lock -> lock.owner() == Event.NO_THREAD);
      } else if (caption.startsWith("The buffer is empty")) {
        right = state.buffer().occupancy() == 0;
      } else if (caption.startsWith("The buffer is full")) {
        right = state.buffer().occupancy() >= state.buffer().capacity();
      }
      if (!right) {
        faults.add("the caption says '%s'".formatted(caption));
      }
    }

    private ThreadState thread(String name) {
      return state.threads().stream()
          .filter(thread -> thread.name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    private void judgeLines(List<String> faults) {
      picture
          .lines()
          .forEach(
              (name, line) -> {
                if (thread(name).line() != line) {
                  faults.add(
                      "%s is marked at line %d and is at %d"
                          .formatted(name, line, thread(name).line()));
                }
              });
    }
  }
}
