package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.testing.WatchedRun;
import bufferscope.work.Rate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live run in a recording of JDK Flight Recorder, as the reader of the JDK reads it. */
final class FlightEventTest {
  @TempDir Path folder;

  @Test
  void theRecordingHoldsEachEventOfTheRunOnItsThread() throws IOException, InterruptedException {
    Path file = folder.resolve("run.jfr");
    List<Event> events;
    try (Recording recording = new Recording()) {
      recording.enable("bufferscope.Step");
      recording.start();
      events = played();
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> recorded = RecordingFile.readAllEvents(file);
    assertThat(recorded.stream().map(each -> each.getString("details")))
        .containsExactlyInAnyOrderElementsOf(events.stream().map(Event::toString).toList());
    assertThat(threads(recorded, "SlotWritten")).containsOnly("P1");
    assertThat(threads(recorded, "SlotRead")).containsOnly("C1");
    assertThat(recorded)
        .allSatisfy(
            each ->
                assertThat(each.getString("details"))
                    .contains("at=" + each.getDuration("runTime").toNanos()));
  }

  private static List<Event> played() throws InterruptedException {
    try (WatchedRun run =
        WatchedRun.played(WatchedRun.finite(1, 1, 2, 20, Rate.UNLIMITED, Rate.UNLIMITED))) {
      return run.events();
    }
  }

  private static Stream<String> threads(List<RecordedEvent> recorded, String step) {
    return recorded.stream()
        .filter(each -> each.getString("step").equals(step))
        .map(each -> each.getThread().getJavaName());
  }
}
