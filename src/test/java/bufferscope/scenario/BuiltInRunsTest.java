package bufferscope.scenario;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.measure.Violation;
import bufferscope.measure.ViolationKind;
import bufferscope.testing.SourceLines;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The built-in scenarios on real threads: the wrong mechanisms fail every time, the others never.
 * If a failure takes a rare interleaving, threads sleep at lines of the code, for much longer than
 * the others need meanwhile.
 */
final class BuiltInRunsTest {
  private static final Map<String, List<ViolationKind>> WRONG =
      Map.ofEntries(
          entry("lost-wake-up", List.of(ViolationKind.DEADLOCK)),
          entry("if-instead-of-while", List.of(ViolationKind.TOOK_FROM_EMPTY)),
          entry(
              "extra-unlock", List.of(ViolationKind.ACTED_WITHOUT_LOCK, ViolationKind.OVERWRITTEN)),
          entry("forgotten-signal", List.of(ViolationKind.DEADLOCK)),
          entry("mutex-first", List.of(ViolationKind.DEADLOCK)),
          entry(
              "unlock-not-in-finally",
              List.of(ViolationKind.LOCK_NOT_RELEASED, ViolationKind.DEADLOCK)),
          entry("no-lock-overwrite", List.of(ViolationKind.OVERWRITTEN)),
          entry("no-lock-empty", List.of(ViolationKind.TOOK_FROM_EMPTY)),
          entry("messages-overwritten", List.of(ViolationKind.OVERWRITTEN)),
          entry("messages-twice", List.of(ViolationKind.DUPLICATED)),
          entry("double-release", List.of(ViolationKind.OVERWRITTEN)),
          entry("double-release-caught", List.of(ViolationKind.DROPPED)),
          entry("pool-too-small", List.of(ViolationKind.DEADLOCK)));

  /** Here a person is the producer. */
  private static final String TYPED = "keyboard";

  @RegisterExtension final TestThreads threads = new TestThreads();

  private static NamedScenario builtIn(String name) {
    return BuiltIn.of(name).orElseThrow().scenario();
  }

  /** Runs them at the same time, which takes as long as the longest. */
  private static void run(Collection<String> names, BiConsumer<String, WatchedRun> check) {
    Map<String, WatchedRun> runs = new LinkedHashMap<>();
    try {
      for (String name : names) {
        WatchedRun run = WatchedRun.open(builtIn(name).scenario());
        runs.put(name, run);
        run.run().setTempo(builtIn(name).tempo());
        run.run().start();
      }
      runs.forEach((name, run) -> check(name, () -> check.accept(name, run)));
    } finally {
      runs.values().forEach(WatchedRun::close);
    }
  }

  private static void check(String name, Runnable check) {
    try {
      check.run();
    } catch (AssertionError | ConditionTimeoutException e) {
      throw new AssertionError(name, e);
    }
  }

  private static List<ViolationKind> kinds(WatchedRun run) {
    return run.frame().verdict().first().stream().map(Violation::kind).toList();
  }

  @Test
  void theWrongOnesFail() {
    run(WRONG.keySet(), (name, run) -> run.until(r -> kinds(r).containsAll(WRONG.get(name))));
  }

  @Test
  void theOthersDoNot() {
    List<String> others = new ArrayList<>(BuiltIn.NAMES);
    others.removeAll(WRONG.keySet());
    others.remove(TYPED);
    run(
        others,
        (name, run) -> {
          run.until(r -> r.frame().measures().finished() >= 8);
          assertThat(run.frame().verdict().first()).isEmpty();
        });
  }

  @Test
  void everyWrongMechanismHasAScenario() {
    List<Mechanism> shown =
        WRONG.keySet().stream().map(name -> builtIn(name).scenario().mechanism()).toList();
    assertThat(Mechanism.values())
        .filteredOn(mechanism -> !mechanism.isCorrect())
        .isSubsetOf(shown);
  }

  static Stream<Arguments> pauses() {
    return Stream.of(
        // C1 and C2 wait. P1 dwells in the lock until P2 wants it, so P2 comes in before C1, finds
        // the buffer full, and is in the wait set behind C2, to whom the next signal goes.
        sleeps("lost-wake-up", "P1 put changed.signal()", "P2 put changed.signal()"),
        // C1 waits. P1 dwells in the lock until C2 wants it, who then takes the item before C1.
        sleeps(
            "if-instead-of-while", "P1 put notEmpty.signal()", "C2 take lock.lockInterruptibly()"),
        // Both producers see the empty slot before either fills it; C1 comes too late to help.
        sleeps(
            "extra-unlock",
            "P1 put slots.insert(item)",
            "P2 put slots.insert(item)",
            "C1 take lock.lockInterruptibly()"),
        // Each is mostly between reading the count and writing it; the slower one has the last
        // word.
        sleeps(
            "no-lock-overwrite",
            "P1 put count.set(count.get() + 1)",
            "C1 take count.set(count.get() - 1)"),
        sleeps(
            "no-lock-empty",
            "P1 put count.set(count.get() + 1)",
            "C1 take count.set(count.get() - 1)"),
        // P1 sets two messages before C1 reads any.
        sleeps("messages-overwritten", "C1 take message.get()"),
        // P1 takes the lock that C1 released, and waits for it once more when C1 releases it again.
        sleeps("double-release", "C1 take producerLock.release(); // throws"),
        // P1 sleeps with the lock in its hands.
        sleeps("lock-convoy", "P1 put slots.insert(item)"));
  }

  private static Arguments sleeps(String name, String... places) {
    return Arguments.of(name, List.of(places));
  }

  /** Lines have numbers in files; this notices when the code moves. */
  @ParameterizedTest
  @MethodSource("pauses")
  void threadsSleepWhereTheyAreMeantTo(String name, List<String> places) {
    Mechanism mechanism = builtIn(name).scenario().mechanism();
    assertThat(builtIn(name).scenario().linePauses())
        .extracting(pause -> pause.thread() + " " + pause.line())
        .containsExactlyElementsOf(
            places.stream()
                .map(place -> place.split(" ", 3))
                .map(p -> p[0] + " " + SourceLines.line(mechanism, p[1], p[2]))
                .toList());
  }

  @Test
  void allPausesAreMeant() {
    List<String> meant = pauses().map(each -> (String) each.get()[0]).toList();
    assertThat(BuiltIn.all())
        .filteredOn(each -> !each.scenario().scenario().linePauses().isEmpty())
        .extracting(BuiltIn::name)
        .containsExactlyInAnyOrderElementsOf(meant);
  }
}
