package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.State;
import bufferscope.explore.model.Step;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.measure.ViolationKind;
import bufferscope.owncode.OwnCode;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.Template;
import bufferscope.testing.TestThreads;
import bufferscope.work.Mechanism;
import bufferscope.work.SourceCode;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code from a file in the search. */
@ExtendWith(TestThreads.class)
final class OwnCodeTest {
  private static final Bounds BOUNDS = new Bounds(1, 2, 1, 2);
  private static final Limits ENOUGH = Limits.states(200_000);
  private static final String INSERT = "slots.insert(item);";

  @TempDir Path folder;

  private OwnCode code(String text) throws IOException {
    return OwnCode.read(Files.writeString(folder.resolve("Mine.java"), text));
  }

  /** The template with one text instead of another. */
  private OwnCode changed(String text, String replacement) throws IOException {
    String template = Template.text("Mine");
    assertThat(template).contains(text);
    return code(template.replace(text, replacement));
  }

  private static Outcome search(OwnCode code, Bounds bounds) {
    return Search.run(Model.of(code, bounds, Semantics.BARGING), ScheduleCost.SWITCHES, ENOUGH);
  }

  private static int line(String text, String part) {
    return (int) text.lines().takeWhile(line -> !line.contains(part)).count() + 1;
  }

  @Test
  void theTemplateIsRight() throws IOException {
    OwnCode code = code(Template.text("Mine"));
    assertThat(code.remembersRounds()).isFalse();
    assertThat(search(code, new Bounds(2, 2, 2, 2))).isInstanceOf(None.class);
  }

  private static String source(Mechanism mechanism) {
    return SourceCode.of(mechanism).lines().stream()
        .map(SourceCode.Line::text)
        .collect(Collectors.joining("\n"));
  }

  private OwnCode copy(Mechanism mechanism, String text) throws IOException {
    String name = mechanism.code().getSimpleName() + ".java";
    return OwnCode.read(Files.writeString(folder.resolve(name), text));
  }

  @ParameterizedTest
  @EnumSource(value = Mechanism.class, names = "BLOCKING_QUEUE", mode = EnumSource.Mode.EXCLUDE)
  void aCopyOfAMechanismIsExploredAsTheMechanismIs(Mechanism mechanism) throws IOException {
    OwnCode copy = copy(mechanism, source(mechanism));
    Bounds bounds = new Bounds(2, 2, 1, 1);
    Model own = Model.of(copy, bounds, Semantics.BARGING);
    Outcome outcome = Search.run(own, ScheduleCost.SWITCHES, ENOUGH);
    Model model = Model.of(mechanism, bounds, Semantics.BARGING);
    Outcome expected = Search.run(model, ScheduleCost.SWITCHES, ENOUGH);
    assertThat(outcome.getClass()).isEqualTo(expected.getClass());
    if (expected instanceof Found found && !mechanism.isJoinable()) {
      assertThat(((Found) outcome).message()).isEqualTo(found.message());
      assertThat(Step.of(own, ((Found) outcome).schedule()))
          .isEqualTo(Step.of(model, found.schedule())); // with the lines of that file
    }
  }

  /** The reason for the variable in the pipelines of tutorials. */
  @Test
  void aMessageThatIsReadTwiceMayBeTwoMessages() throws IOException {
    String once = source(Mechanism.PIPELINE_UNGUARDED);
    String twice = once.replace("return message.get();", "message.get(); return message.get();");
    assertThat(twice).isNotEqualTo(once);
    Model model =
        Model.of(copy(Mechanism.PIPELINE_UNGUARDED, twice), new Bounds(1, 1, 1, 2), Semantics.FAIR);
    List<String> betweenTheReads =
        List.of("P1 message.set()", "C1 message.get()", "P1 message.set()", "C1 message.get()");
    assertThat(canBegin(model, model.start(), betweenTheReads)).isTrue();
  }

  /**
   * Returns true if the message can be used in that order, thread by thread, from that state on.
   */
  private static boolean canBegin(Model model, State state, List<String> uses) {
    if (uses.isEmpty()) {
      return true;
    }
    for (Choice choice : model.choices(state)) {
      Step step = Step.of(model, state, choice);
      boolean use = step.operation().startsWith("message.");
      boolean fits = !use || uses.get(0).equals(step.thread() + " " + step.operation());
      List<String> rest = use ? uses.subList(1, uses.size()) : uses;
      if (fits && canBegin(model, model.step(state, choice), rest)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "while (slots.isEmpty())    | if (slots.isEmpty())                   | TOOK_FROM_EMPTY",
        "notEmpty.signal();         | ;                                      | DEADLOCK",
        "slots.insert(item);        | ;                                      | NOT_CONSERVED",
        "slots.insert(item);        | slots.insert(item); lock.unlock();     | WRONG_LOCK_USE",
        "slots.insert(item);        | slots.insert(item); assert slots.size() > 1; | THREAD_FAILED",
        "slots.insert(item);        | slots.insert(null);                    | NOT_CONSERVED",
        "E item = slots.remove();   | E item = null;                         | TOOK_FROM_EMPTY",
        "slots.insert(item);        | lock.lock(); slots.insert(item);       | LOCK_NOT_RELEASED",
        "notFull.await();           | lock.unlock(); lock.lock();            | NONE",
        "notFull.await();           | ;                                      | LIVELOCK",
      })
  void whatIsWrongIsFound(String right, String wrong, String kind) throws IOException {
    Outcome outcome = search(changed(right, wrong), BOUNDS);
    String found = outcome instanceof Found f ? f.kind().name() : "NONE";
    assertThat(found).as("%s", outcome).isEqualTo(kind);
  }

  /**
   * No thread ever waits for another, so only following all ways shows that there is no way out.
   */
  @Test
  void threadsThatAskAgainAndAgainAreALivelockWhenThatIsInVain() throws IOException {
    String polling =
        Template.text("Mine")
            .replace("notFull.await();", "lock.unlock(); lock.lock();")
            .replace("notEmpty.await();", "lock.unlock(); lock.lock();");
    assertThat(search(code(polling), BOUNDS)).isInstanceOf(None.class);
    Found found = (Found) search(code(polling.replace("isFull()", "size() != 1")), BOUNDS);
    assertThat(found.kind()).isEqualTo(ViolationKind.LIVELOCK);
    assertThat(found.message())
        .startsWith("whatever happens, no call ever ends: P1 goes on at line ");
  }

  @Test
  void aLoopWithoutOperationsIsStoppedAndNamed() throws IOException {
    String text =
        Template.text("Mine").replace(INSERT, "if (slots.size() == 0) { while (true) {} }");
    Found found = (Found) search(code(text), BOUNDS);
    assertThat(found.kind()).isEqualTo(ViolationKind.THREAD_FAILED);
    assertThat(found.message())
        .isEqualTo(
            "P1 threw EndlessLoop: line %d went round 1,000,000 times without an operation"
                .formatted(line(text, "while (true) {}")));
    assertThat(found.schedule()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for (;;) ;",
        "do { } while (slots != null);",
        "while (true) while (true) { }",
        "while (true) { try { if (slots == null) return; } finally { } }",
        "Runnable loop = () -> { for (int i = 0; i < 10; i--) { } }; loop.run();",
      })
  void everyKindOfLoopIsStopped(String loop) throws IOException {
    OwnCode code = changed(INSERT, "if (slots.size() == 0) { " + loop + " }");
    assertThat(((Found) search(code, BOUNDS)).message()).contains("EndlessLoop");
  }

  @Test
  void whatEndsBeforeItsFirstOperationIsRefused() throws IOException {
    String put = "put(E item) throws InterruptedException {";
    OwnCode idle = changed(put, put + " if (slots != null) { return; }");
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(idle, BOUNDS))
        .withMessageEndingWith("Mine.java: put ends before its first operation");
  }

  @Test
  void aConstructorThatThrowsIsRefused() throws IOException {
    OwnCode code = changed("slots = sync.slots(capacity);", "slots = sync.slots(capacity - 1);");
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(code, BOUNDS))
        .withMessageContaining("Mine.java: to make a buffer throws ")
        .withMessageContaining("capacity 0 is not in 1 to 1024");
    OwnCode broken =
        changed(
            "private final Lock lock;",
            "private final Lock lock;\n"
                + "  static final String NAME = String.valueOf(1 / \"\".length());");
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> search(broken, BOUNDS))
        .withMessageContaining("to make a buffer throws java.lang.ArithmeticException");
  }

  /** Rounds are forgotten where that is sound, and only there: the third round is another one. */
  @Test
  void codeThatCountsItsRoundsIsExploredRoundByRound() throws IOException {
    String counting =
        Template.text("Mine")
            .replace("while (slots.isFull())", "int n = 0; while (slots.isFull() && ++n < 9)")
            .replace("notFull.await();", "lock.unlock(); lock.lock();");
    OwnCode code = code(counting);
    assertThat(code.remembersRounds()).isTrue();
    Found found = (Found) search(code, new Bounds(1, 1, 1, 2));
    assertThat(found.kind()).isEqualTo(ViolationKind.OVERWRITTEN);
  }

  /** A counter that nothing depends on makes no states. */
  @ParameterizedTest
  @ValueSource(strings = {"n++", "--n", "n += 2", "n = 7"})
  void aCountThatIsNotUsedIsForgotten(String counting) throws IOException {
    OwnCode code =
        code(
            Template.text("Mine")
                .replace("while (slots.isFull()) {", "int n = 0; while (slots.isFull()) {")
                .replace("notFull.await();", "notFull.await(); " + counting + ";"));
    assertThat(code.remembersRounds()).isFalse();
    Bounds bounds = new Bounds(2, 2, 1, 3);
    assertThat(search(code, bounds).effort().states())
        .isEqualTo(search(code(Template.text("Mine")), bounds).effort().states());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (n++ > 3) return",
        "n++; if (n > 3) return",
        "n++; m = n; if (m > 3) return",
        "boxed++"
      })
  void aCountThatMayMatterIsRemembered(String counting) throws IOException {
    String variables = "int n = 0; int m = 0; Integer boxed = null; ";
    OwnCode code =
        code(
            Template.text("Mine")
                .replace("while (slots.isFull()) {", variables + "while (slots.isFull()) {")
                .replace("notFull.await();", counting + "; notFull.await();"));
    assertThat(code.remembersRounds()).isTrue();
  }

  @Test
  void aConstructorWithoutCapacityWillDo() throws IOException {
    OwnCode code =
        code(
            """
            import bufferscope.sync.*;
            class Mine<E> implements bufferscope.buffer.BoundedBuffer<E> {
              private final Semaphore empty;
              private final Semaphore full;
              private final Message<E> message;
              Mine(Sync sync) {
                empty = sync.semaphore("empty", 1);
                full = sync.semaphore("full", 0);
                message = sync.message();
              }
              public void put(E item) throws InterruptedException {
                empty.acquire();
                message.set(item);
                full.release();
              }
              public E take() throws InterruptedException {
                full.acquire();
                E item = message.get();
                empty.release();
                return item;
              }
            }
            """);
    assertThat(search(code, new Bounds(2, 2, 1, 2))).isInstanceOf(None.class);
  }

  @Test
  void theClassIsForgottenWithTheCode() throws IOException {
    WeakReference<Object> loader = new WeakReference<>(explored().getClassLoader());
    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
    }
    assertThat(loader.get()).isNull();
  }

  /** The class, after a search. */
  private Class<?> explored() throws IOException {
    Class<?>[] seen = new Class<?>[1];
    OwnCode code = code(Template.text("Mine"));
    assertThat(search(code, BOUNDS)).isInstanceOf(None.class);
    seen[0] = code.buffer();
    return seen[0];
  }
}
