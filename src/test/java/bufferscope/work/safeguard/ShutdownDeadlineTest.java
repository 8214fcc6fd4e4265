package bufferscope.work.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A shutdown begins once, and its time runs from then on. */
final class ShutdownDeadlineTest {
  private final AtomicLong now = new AtomicLong(5);
  private final ShutdownDeadline deadline = new ShutdownDeadline(Duration.ofNanos(10), now::get);

  @Test
  void isNeverOverBeforeItBegins() {
    now.set(Long.MAX_VALUE);
    assertThat(deadline.hasBegun()).isFalse();
    assertThat(deadline.isOver()).isFalse();
  }

  @Test
  void isOverWhenItsTimeHasPassed() {
    assertThat(deadline.begin()).isTrue();
    assertThat(deadline.hasBegun()).isTrue();
    now.set(15);
    assertThat(deadline.isOver()).isFalse();
    now.set(16);
    assertThat(deadline.isOver()).isTrue();
  }

  @Test
  void aSecondBeginDoesNotProlongIt() {
    deadline.begin();
    now.set(14);
    assertThat(deadline.begin()).isFalse();
    now.set(16);
    assertThat(deadline.isOver()).isTrue();
  }
}
