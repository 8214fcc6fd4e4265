package bufferscope.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The text for something that was thrown. */
final class FailureMessageTest {

  @Test
  void namesTheClassAndTheMessage() {
    assertThat(FailureMessage.of(new IllegalStateException("no slot")))
        .isEqualTo("IllegalStateException: no slot");
  }

  @Test
  void namesTheClassAloneWithoutAMessage() {
    assertThat(FailureMessage.of(new IllegalMonitorStateException()))
        .isEqualTo("IllegalMonitorStateException");
  }
}
