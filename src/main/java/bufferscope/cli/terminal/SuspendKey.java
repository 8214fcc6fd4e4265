package bufferscope.cli.terminal;

import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/**
 * The key that stops a program until the shell lets it go on, usually Ctrl-Z. The JDK has no public
 * way to notice it; where its inner one is missing, the program just stops.
 */
public final class SuspendKey {
  private SuspendKey() {}

  /** Calls {@code action} instead of stopping, with what then stops the program. */
  public static void onPress(Consumer<Runnable> action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object stop = signal.getConstructor(String.class).newInstance("STOP");
      Object atPress =
          Proxy.newProxyInstance(
              SuspendKey.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, values) -> {
                action.accept(() -> raise(signal, stop));
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("TSTP"), atPress);
    } catch (ReflectiveOperationException e) {
      // This runtime, or the system, has no such signal.
    }
  }

  private static void raise(Class<?> type, Object signal) {
    try {
      type.getMethod("raise", type).invoke(null, signal);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
