package bufferscope.work;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.work.SourceCode.SourceLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The source that is shown, and what is read out of it. */
final class SourceCodeTest {

  @ParameterizedTest
  @EnumSource
  void isTheSourceOfTheClass(Mechanism mechanism) throws IOException {
    SourceCode source = SourceCode.of(mechanism);
    Path file = Path.of("src/main/java/bufferscope/buffer", source.file());
    assertThat(source.lines()).extracting(SourceLine::text).isEqualTo(Files.readAllLines(file));
    assertThat(source.lines().get(source.firstMethod()).text()).contains(" put(");
  }

  @Test
  void linesBetweenLockAndUnlockAreHeld() {
    assertThat(texts(SourceCode.of(Mechanism.FORGOTTEN_SIGNAL), SourceLine::isHeld))
        .startsWith(
            "try {",
            "while (slots.isFull()) {",
            "notFull.await();",
            "}",
            "slots.insert(item);",
            "notEmpty.signal();",
            "} finally {",
            "lock.unlock();",
            "try {");
  }

  @Test
  void aLockGivenBackInBetweenIsNotHeld() {
    SourceCode source = SourceCode.of(Mechanism.TWO_CONDITIONS_EXTRA_UNLOCK);
    assertThat(texts(source, SourceLine::isHeld))
        .contains("notFull.await();", "notEmpty.signal();")
        .doesNotContain("E item = slots.remove();", "lock.lock();");
  }

  @Test
  void binarySemaphoresAreHeldAsLocksAreAndOthersAreNot() {
    assertThat(texts(SourceCode.of(Mechanism.SEMAPHORES), SourceLine::isHeld))
        .containsExactly(
            "slots.insert(item);",
            "mutex.release();",
            "E item = slots.remove();",
            "mutex.release();");
    assertThat(texts(SourceCode.of(Mechanism.PIPELINE_TWO_LOCKS), SourceLine::isHeld))
        .containsExactly(
            "message.set(item);",
            "consumerLock.release();",
            "E item = message.get();",
            "producerLock.release();",
            "return item;");
  }

  @Test
  void nothingIsHeldWithoutALock() {
    assertThat(texts(SourceCode.of(Mechanism.NO_LOCK), SourceLine::isHeld)).isEmpty();
  }

  @Test
  void linesThatUseAPrimitiveAreSteps() {
    assertThat(texts(SourceCode.of(Mechanism.PIPELINE_UNGUARDED), SourceLine::isStep))
        .containsExactly("message.set(item);", "return message.get();");
    assertThat(texts(SourceCode.of(Mechanism.NO_LOCK), SourceLine::isStep))
        .contains("while (count.get() == slots.capacity()) {", "sync.spinWait();")
        .doesNotContain("return item;", "slots = sync.slots(capacity);");
  }

  private static List<String> texts(SourceCode source, Predicate<SourceLine> wanted) {
    return source.lines().stream()
        .filter(wanted)
        .map(line -> line.text().replaceFirst(" //.*", "").strip())
        .toList();
  }
}
