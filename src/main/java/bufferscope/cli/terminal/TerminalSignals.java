package bufferscope.cli.terminal;

import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/**
 * The signals that a terminal sends. The JDK has no public way to receive them; where its inner one
 * is missing, or the system has no such signal, nothing is called.
 */
public final class TerminalSignals {
  private TerminalSignals() {}

  /**
   * At the key that stops a program until the shell lets it go on, usually Ctrl-Z: calls {@code
   * action} instead of stopping, with what then stops the program.
   */
  public static void onSuspend(Consumer<Runnable> action) {
    on("TSTP", () -> action.accept(() -> raise("STOP")));
  }

  /** Calls {@code action} after each change of the size of the terminal. */
  public static void onResize(Runnable action) {
    on("WINCH", action);
  }

  private static void on(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object atSignal =
          Proxy.newProxyInstance(
              TerminalSignals.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, values) -> {
                action.run();
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), atSignal);
    } catch (ReflectiveOperationException e) {
      // This runtime, or the system, has no such signal.
    }
  }

  private static void raise(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      signal
          .getMethod("raise", signal)
          .invoke(null, signal.getConstructor(String.class).newInstance(name));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
