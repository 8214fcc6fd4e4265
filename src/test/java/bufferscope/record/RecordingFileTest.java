package bufferscope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.event.Event;
import bufferscope.event.ThreadEvent.ChangedSetting;
import bufferscope.event.ThreadEvent.SettingChanged;
import bufferscope.io.BadFileException;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recording file holds the run, or what is left of it. */
final class RecordingFileTest {
  private static final List<Event> EVENTS = RandomRuns.virtual(2);
  private static final Map<String, String> ABOUT = Map.of("kind", "virtual run", "other", "Grüße");
  private static final List<String> SUMMARY = List.of("all well", "");

  @TempDir private Path folder;

  private Path written() throws BadFileException {
    Path file = folder.resolve("run.bscope");
    RecordingWriter writer = new RecordingWriter(file, ABOUT);
    StateFold fold = new StateFold(SystemState.EMPTY);
    for (Event event : EVENTS) {
      fold.apply(event);
      writer.add(event, fold);
    }
    writer.finish(SUMMARY);
    return file;
  }

  private static List<Event> events(Stretch stretch) {
    List<Event> events = new ArrayList<>();
    stretch.read(stretch.first(), stretch.end(), (index, event) -> events.add(event));
    return events;
  }

  /** The last part fits, and what comes before it is read as a part of its own. */
  @Test
  void aFileIsReadInParts() throws IOException {
    Path file = written();
    long end = SavedRun.read(file).stretch().end();
    long before = Long.MAX_VALUE;
    long expectedEnd = end;
    while (before > 0) {
      SavedRun part = SavedRun.readBefore(file, 1000, before);
      assertThat(part.stretch().end()).isEqualTo(expectedEnd);
      assertThat(part.damage()).isEmpty();
      before = part.stretch().first();
      expectedEnd = before;
    }
    assertThat(SavedRun.read(file, 1000).stretch().first()).isPositive();
  }

  @Test
  void aFileThatTakesMoreMemoryThanThereIsGetsASentence() throws IOException {
    Path file = written();
    assertThatExceptionOfType(BadFileException.class)
        .isThrownBy(() -> SavedRun.readWhole(file, 1000))
        .withMessage(
            file
                + " takes more than the 0 MB of memory that there are for it;"
                + " with JAVA_TOOL_OPTIONS=-Xmx8g the program has 8 GB");
    assertThat(SavedRun.readWhole(file, 1_000_000).damage()).isEmpty();
  }

  @Test
  void aFileHoldsTheWholeRun() throws IOException {
    Path file = written();
    SavedRun run = SavedRun.read(file);
    assertThat(run.about()).isEqualTo(ABOUT);
    assertThat(run.summary()).isEqualTo(SUMMARY);
    assertThat(run.damage()).isEmpty();
    assertThat(events(run.stretch())).isEqualTo(EVENTS);
    assertThat(run.stretch().stateAt(EVENTS.size())).isEqualTo(SystemState.after(EVENTS));
    assertThat(run.stretch().endAt()).isEqualTo(SystemState.after(EVENTS).at());
    assertThat(Files.size(file)).isLessThan(4L * EVENTS.size());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileThatIsCutOffOpensAsFarAsItGoes() throws IOException {
    Path file = written();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1);
    int opened = 0;
    for (int i = 0; i < 100; i++) {
      Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
      opened += assertOpensInPart(file, "is cut off") ? 1 : 0;
    }
    assertThat(opened).isBetween(20, 99);
  }

  @Test
  void aFileThatIsDamagedOpensAsFarAsItIsWhole() throws IOException {
    Path file = written();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1);
    int opened = 0;
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      int place = RecordingFormat.MAGIC.length + random.nextInt(whole.length - 8);
      damaged[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      opened += assertOpensInPart(file, "is (damaged|cut off)") ? 1 : 0;
    }
    assertThat(opened).isBetween(20, 199);
  }

  private boolean assertOpensInPart(Path file, String what) throws IOException {
    SavedRun run;
    try {
      run = SavedRun.read(file);
    } catch (BadFileException e) {
      assertThat(e.getMessage())
          .matches(
              "\\S+run.bscope (" + what + " before its first event|is not a recording.*|has .*)");
      return false;
    }
    assertThat(run.damage().orElseThrow())
        .matches(
            "\\S+run.bscope "
                + what
                + " after event \\d+, at \\d+\\.\\d+ s; what comes before is shown");
    List<Event> events = events(run.stretch());
    assertThat(events).isEqualTo(EVENTS.subList(0, events.size()));
    return true;
  }

  @Test
  void bytesThatNoProgramWroteAreDamage() throws IOException {
    Path file = folder.resolve("run.bscope");
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      CompactOutput wrong = new CompactOutput();
      wrong.number(RecordingFormat.CHUNK);
      byte[] bytes = new byte[random.nextInt(80)];
      random.nextBytes(bytes);
      CompactOutput state = new CompactOutput();
      StateCode.write(SystemState.EMPTY, state);
      wrong.bytes(state.bytes(), state.length());
      wrong.bytes(bytes, bytes.length);
      wrong.number(1 + random.nextInt(bytes.length + 1));
      try (var out = Files.newOutputStream(file)) {
        out.write(RecordingFormat.MAGIC);
        new Piece(wrong.toBytes()).write(out);
      }
      assertThatExceptionOfType(BadFileException.class)
          .isThrownBy(() -> SavedRun.read(file))
          .withMessageEndingWith("run.bscope is damaged before its first event");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', is not a recording of Bufferscope",
    "BSC, is not a recording of Bufferscope",
    "{\"title\": 1}, is not a recording of Bufferscope",
    "'BSCOPE ', has version no of the format; this program reads versions 1 to 2",
    "BSCOPE 7, has version 55 of the format; this program reads versions 1 to 2"
  })
  void otherFilesAreRefused(String content, String sentence) throws IOException {
    Path file = Files.writeString(folder.resolve("x.bscope"), content);
    assertThatExceptionOfType(BadFileException.class)
        .isThrownBy(() -> SavedRun.read(file))
        .withMessage(file + " " + sentence);
  }

  @Test
  void whatIsNoFileIsRefused() {
    assertThatExceptionOfType(BadFileException.class)
        .isThrownBy(() -> SavedRun.read(folder))
        .withMessage(folder + " cannot be read: it is not a file");
    assertThatExceptionOfType(BadFileException.class)
        .isThrownBy(() -> SavedRun.read(folder.resolve("none")))
        .withMessageEndingWith("none cannot be read: there is no such file");
  }

  @Test
  void theOldFileStaysUntilTheNewOneIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("run.bscope"), "old");
    RecordingWriter writer = new RecordingWriter(file, ABOUT);
    assertThat(file).hasContent("old");
    assertThatExceptionOfType(BadFileException.class)
        .isThrownBy(() -> new RecordingWriter(file, ABOUT))
        .withMessageEndingWith(
            "run.bscope.part exists already: a file that was not finished; rename or remove it");
    StateFold fold = new StateFold(SystemState.EMPTY);
    fold.apply(EVENTS.get(0));
    writer.add(EVENTS.get(0), fold);
    writer.finish(List.of());
    assertThat(events(SavedRun.read(file).stretch())).containsExactly(EVENTS.get(0));
    assertThat(folder.resolve("run.bscope.part")).doesNotExist();
  }

  @Test
  void whatCannotBeFinishedIsReported() throws IOException {
    RecordingWriter writer = new RecordingWriter(folder.resolve("run.bscope"), ABOUT);
    Files.delete(folder.resolve("run.bscope.part"));
    assertThatExceptionOfType(BadFileException.class)
        .isThrownBy(() -> writer.finish(List.of()))
        .withMessageContaining("run.bscope cannot be written: ");
  }

  /** The thread that writes must not lose an error that is not one of the file. */
  @Test
  void anErrorOfTheWritingThreadIsReported() throws IOException {
    Map<String, String> failing =
        new AbstractMap<>() {
          @Override
          public Set<Entry<String, String>> entrySet() {
            throw new IllegalStateException("no entries");
          }
        };
    Path file = folder.resolve("run.bscope");
    RecordingWriter writer = new RecordingWriter(file, failing);
    assertThatExceptionOfType(BadFileException.class)
        .isThrownBy(() -> writer.finish(List.of()))
        .withMessageEndingWith(
            "run.bscope cannot be written: java.lang.IllegalStateException: no entries");
    assertThat(file).doesNotExist();
  }

  /** Reads a file that was written when the format had that version; it must stay readable. */
  private SavedRun ofVersion(int version) throws IOException {
    Path file = folder.resolve("old.bscope");
    String name = "version-%d.bscope".formatted(version);
    try (InputStream in = RecordingFileTest.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(in, name + " is missing"), file);
    }
    assertThat(Files.readAllBytes(file)[RecordingFormat.MAGIC.length - 1])
        .isEqualTo((byte) version);
    SavedRun run = SavedRun.read(file);
    assertThat(run.damage()).isEmpty();
    return run;
  }

  /** The version that is written has a file too, so that it is kept when the next one comes. */
  @Test
  void aFileOfTheVersionThatIsWrittenIsKept() throws IOException {
    SavedRun run = ofVersion(RecordingFormat.VERSION);
    assertThat(events(run.stretch()))
        .filteredOn(SettingChanged.class::isInstance)
        .extracting(event -> ((SettingChanged) event).setting())
        .containsExactly(
            ChangedSetting.PRODUCTION_RATE, ChangedSetting.THREAD_RATE, ChangedSetting.CONSUMERS);
  }

  @Test
  void aFileOfVersionOneIsRead() throws IOException {
    SavedRun run = ofVersion(1);
    assertThat(run.about()).containsEntry(SavedRun.MECHANISM, "two-conditions");
    SystemState end = run.stretch().stateAt(run.stretch().end());
    assertThat(run.stretch().end()).isEqualTo(648);
    assertThat(end.finished()).isEqualTo(20);
    assertThat(end.threads()).extracting(thread -> thread.name()).containsExactly("P1", "P2", "C1");
  }
}
