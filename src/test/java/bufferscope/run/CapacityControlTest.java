package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.ResizableBuffer;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A buffer that refuses another capacity does not go unheard. */
final class CapacityControlTest {

  @Test
  void whatTheBufferThrowsIsTold() {
    ResizableBuffer<?> refusing =
        (ResizableBuffer<?>)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ResizableBuffer.class},
                (proxy, method, arguments) -> {
                  throw new IllegalStateException("no capacity but mine");
                });
    List<RuntimeException> failures = new ArrayList<>();
    CapacityControl control = new CapacityControl(refusing, new Gate(), failures::add);
    control.request(5);
    control.run();
    assertThat(failures)
        .singleElement()
        .extracting(Throwable::getMessage)
        .isEqualTo("no capacity but mine");
  }
}
