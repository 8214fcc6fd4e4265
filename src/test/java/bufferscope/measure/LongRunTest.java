package bufferscope.measure;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.testing.Story;
import bufferscope.trace.Recording;
import org.junit.jupiter.api.Test;

/** Millions of events, and threads that come and go, leave nothing behind in the memory. */
final class LongRunTest {
  private static final int ROUNDS = 150_000;
  private static final long ROUND_NANOS = 10_000_000;

  /** The memory that would be used if 16 bytes of each round remained. */
  private static final long ALLOWED_BYTES = ROUNDS * 16L;

  private final Observation seen = new Observation();
  private final Recording recording = new Recording(1 << 10);

  @Test
  void memoryHoldsSteady() {
    Story.begin(false).events().forEach(this::read);
    rounds(0, ROUNDS / 10);
    long before = usedBytes();
    rounds(ROUNDS / 10, ROUNDS + ROUNDS / 10);
    assertThat(usedBytes() - before).isLessThan(ALLOWED_BYTES);
    assertThat(seen.measures().finished()).isEqualTo(ROUNDS + ROUNDS / 10);
    assertThat(seen.state().threads()).hasSize(4);
    assertThat(seen.verdict().lost()).isEqualTo(ROUNDS + ROUNDS / 10);
    assertThat(recording.trace().events()).hasSizeLessThan(1 << 11);
  }

  /** In each an item is finished, another is overwritten, and a consumer comes, waits and goes. */
  private void rounds(int from, int to) {
    for (int i = from; i < to; i++) {
      int guest = 100 + i;
      long item = 2L * i + 1;
      int slot = i % 2;
      Story story = new Story().at(i * ROUND_NANOS).starts(guest, "C9", Role.CONSUMER);
      story.waits(guest, "notEmpty").makes(Story.P1, item).puts(Story.P1, slot, item);
      story.makes(Story.P1, item + 1).puts(Story.P1, slot, item + 1);
      story.goesOn(guest, "notEmpty").releases(guest).ends(guest, Ending.RETIRED);
      story.at(i * ROUND_NANOS + i).takes(Story.C1, slot, item + 1).finishes(Story.C1, item + 1);
      story.events().forEach(this::read);
    }
  }

  private void read(Event event) {
    seen.read(event);
    recording.add(event, seen.fold());
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
