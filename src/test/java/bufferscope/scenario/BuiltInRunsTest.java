package bufferscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.measure.Violation;
import bufferscope.measure.Violation.Kind;
import bufferscope.testing.SourceCode;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.work.Mechanism;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The built-in scenarios on real threads: the wrong mechanisms fail every time, the others never.
 * Where failing takes a rare interleaving, threads sleep at lines of the code, for much longer than
 * the others need meanwhile.
 */
final class BuiltInRunsTest {
  @RegisterExtension final TestThreads threads = new TestThreads();

  private static NamedScenario builtIn(String name) {
    return BuiltIn.of(name).orElseThrow().scenario();
  }

  private static WatchedRun started(String name) {
    WatchedRun run = WatchedRun.open(builtIn(name).scenario());
    run.run().setTempo(builtIn(name).tempo());
    run.run().start();
    return run;
  }

  private static List<Kind> kinds(WatchedRun run) {
    return run.frame().verdict().first().stream().map(Violation::kind).toList();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        fails("lost-wake-up", Kind.DEADLOCK),
        fails("if-instead-of-while", Kind.TOOK_FROM_EMPTY),
        fails("extra-unlock", Kind.ACTED_WITHOUT_LOCK, Kind.OVERWRITTEN),
        fails("forgotten-signal", Kind.DEADLOCK),
        fails("mutex-first", Kind.DEADLOCK),
        fails("no-lock-overwrite", Kind.OVERWRITTEN),
        fails("no-lock-empty", Kind.TOOK_FROM_EMPTY),
        fails("messages-overwritten", Kind.OVERWRITTEN),
        fails("messages-twice", Kind.DUPLICATED),
        fails("double-release", Kind.OVERWRITTEN));
  }

  private static Arguments fails(String name, Kind... kinds) {
    return Arguments.of(name, List.of(kinds));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void theWrongOnesFail(String name, List<Kind> kinds) {
    try (WatchedRun run = started(name)) {
      run.until(r -> kinds(r).containsAll(kinds));
    }
  }

  static Stream<String> others() {
    List<String> wrong = wrong().map(each -> (String) each.get()[0]).toList();
    return BuiltIn.NAMES.stream().filter(name -> !wrong.contains(name));
  }

  @ParameterizedTest
  @MethodSource("others")
  void theOthersDoNot(String name) {
    try (WatchedRun run = started(name)) {
      run.until(r -> r.frame().measures().finished() >= 8);
      assertThat(run.frame().verdict().first()).isEmpty();
    }
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
                .map(p -> p[0] + " " + SourceCode.line(mechanism, p[1], p[2]))
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
