package bufferscope.owncode.twin;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** An item of a buffer for tasks: a task that does nothing. */
public record TaskItem(int number) implements Runnable, Callable<Integer>, Supplier<Integer> {
  @Override
  public void run() {}

  @Override
  public Integer call() {
    return number;
  }

  @Override
  public Integer get() {
    return number;
  }

  @Override
  public String toString() {
    return "task " + number;
  }
}
