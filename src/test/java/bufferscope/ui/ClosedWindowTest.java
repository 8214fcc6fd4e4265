package bufferscope.ui;

import static org.awaitility.Awaitility.await;

import bufferscope.ui.session.Session;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class ClosedWindowTest extends MainWindowStory {
  private WeakReference<Session> session = new WeakReference<>(null);

  @Test
  void isForgottenWithItsTimers() throws TimeoutException {
    session = new WeakReference<>(window.session());
    window.close();
    open(); // another one, which takes the focus and what else there is one of
    await()
        .until(
            () -> {
              System.gc();
              return session.get() == null;
            });
  }
}
