package bufferscope.cli.terminal;

import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/**
 * The signals that a terminal sends. The JDK has no public way to receive them. If its internal one
 * is missing, or the system has no such signal, no action is called.
 */
public final class TerminalSignals {
  private TerminalSignals() {}

  /**
   * Calls {@code action} when the user presses the key that suspends a program, usually Ctrl-Z. The
   * program is then suspended only by the runnable that the action receives.
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
