package bufferscope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.event.Event;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.Woke;
import bufferscope.trace.SystemState;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that are written are read again. */
final class EventCodesTest {
  private static final int TIMES = 200;

  /** The records of all groups of events. */
  static List<Class<?>> events() {
    return Arrays.stream(Event.class.getPermittedSubclasses())
        .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("events")
  void eachEventIsReadAsItWasWritten(Class<? extends Event> type) throws Exception {
    RandomRecord random = new RandomRecord(type.getSimpleName().hashCode());
    CompactOutput out = new CompactOutput();
    Event[] written = new Event[TIMES];
    for (int i = 0; i < TIMES; i++) {
      written[i] = random.of(type);
      assertThat(isCoded(written[i], out))
          .as("give %s a number, the next free one, in EventCodes", type.getSimpleName())
          .isTrue();
    }
    CompactInput in = new CompactInput(out.bytes(), out.length());
    for (Event event : written) {
      assertThat(EventCodes.read(in)).hasToString(event.toString());
    }
    assertThat(in.position()).isEqualTo(out.length());
  }

  private static boolean isCoded(Event event, CompactOutput out) {
    try {
      EventCodes.write(event, out);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void aStateIsReadAsItWasWritten() throws Exception {
    RandomRecord random = new RandomRecord(1);
    for (int i = 0; i < TIMES; i++) {
      SystemState state = random.of(SystemState.class);
      CompactOutput out = new CompactOutput();
      StateCode.write(state, out);
      SystemState read = StateCode.read(new CompactInput(out.bytes(), out.length()));
      assertThat(read).isEqualTo(state);
      assertThat(read.buffer()).hasToString(state.buffer().toString()); // seals are not compared
    }
  }

  @Test
  void anActionOnAThreadThatIsNotThereIsReadToo() {
    CompactOutput out = new CompactOutput();
    Event event = new SlotWritten(-7, Event.NO_THREAD, 0, null);
    EventCodes.write(event, out);
    assertThat(EventCodes.read(new CompactInput(out.bytes(), out.length()))).isEqualTo(event);
  }

  @Test
  void manyEventsTakeFewBytes() {
    CompactOutput out = new CompactOutput();
    for (int i = 0; i < TIMES; i++) {
      EventCodes.write(new Woke(1_000_000_000L + i * 1000L, 5), out);
    }
    assertThat(out.length()).isLessThan(TIMES * 4 + 10);
  }

  @Test
  void randomBytesAreRefusedAndNothingWorse() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      CompactInput events = new CompactInput(bytes, bytes.length);
      assertThatExceptionOfType(BadBytesException.class)
          .isThrownBy(
              () -> {
                while (true) {
                  EventCodes.read(events);
                }
              });
      CompactInput state = new CompactInput(bytes, bytes.length);
      try {
        StateCode.read(state);
      } catch (BadBytesException e) {
        assertThat(e).hasMessageMatching(".+");
      }
    }
  }
}
