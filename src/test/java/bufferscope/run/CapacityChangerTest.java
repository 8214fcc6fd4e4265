package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.ResizableBuffer;
import bufferscope.event.Event;
import bufferscope.event.EventQueue;
import bufferscope.event.ThreadEvent.ThreadFailed;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A buffer that throws when its capacity changes. */
final class CapacityChangerTest {

  @Test
  void anEventSaysWhatTheBufferThrows() {
    ResizableBuffer<?> refusing =
        (ResizableBuffer<?>)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ResizableBuffer.class},
                (proxy, method, arguments) -> {
                  throw new IllegalStateException("no capacity but mine");
                });
    EventQueue events = new EventQueue();
    RunControl control = new RunControl();
    LiveProbe probe = new LiveProbe(control, events, new CodeLines(events));
    CapacityChanger changer = new CapacityChanger(refusing, control, probe, events);
    changer.request(5);
    changer.run();
    List<Event> seen = new ArrayList<>();
    events.drain(seen::add, Integer.MAX_VALUE);
    assertThat(seen)
        .singleElement()
        .isInstanceOfSatisfying(
            ThreadFailed.class,
            failed -> assertThat(failed.message()).endsWith("no capacity but mine"));
  }
}
