package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ValueNumbers.ElementList;
import bufferscope.sync.controlled.CellFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation on the tasks of an executor, in one step. A shutdown adds {@link #END} as the last
 * task.
 */
record TaskFunction(ValueNumbers values, TaskUse use, int task) implements CellFunction {
  static final String END = "shut down";

  enum TaskUse {
    SUBMIT,
    /** Takes the first task as soon as there is one, but leaves the end in its place. */
    TAKE,
    SHUT_DOWN,
    /** Shuts down, and removes the tasks that wait. */
    SHUT_DOWN_NOW,
    IS_SHUT_DOWN
  }

  @Override
  public boolean isLook() {
    return use == TaskUse.IS_SHUT_DOWN;
  }

  private List<Integer> tasks(int word) {
    return values.content(word).elements();
  }

  private boolean isShutDown(int word) {
    return tasks(word).contains(values.of(END));
  }

  @Override
  public boolean isEnabled(int word) {
    return use != TaskUse.TAKE || !tasks(word).isEmpty();
  }

  @Override
  public int answer(int word) {
    return switch (use) {
      case TAKE -> tasks(word).get(0);
      case SUBMIT -> isShutDown(word) ? 0 : 1;
      case SHUT_DOWN, SHUT_DOWN_NOW, IS_SHUT_DOWN -> isShutDown(word) ? 1 : 0;
    };
  }

  @Override
  public int next(int word) {
    List<Integer> tasks = new ArrayList<>(tasks(word));
    switch (use) {
      case TAKE -> {
        if (tasks.get(0) != values.of(END)) {
          tasks.remove(0);
        }
      }
      case SUBMIT -> {
        if (!isShutDown(word)) {
          tasks.add(task);
        }
      }
      case SHUT_DOWN -> {
        if (!isShutDown(word)) {
          tasks.add(values.of(END));
        }
      }
      case SHUT_DOWN_NOW -> {
        tasks.clear();
        tasks.add(values.of(END));
      }
      case IS_SHUT_DOWN -> {}
    }
    return values.of(new ElementList(List.copyOf(tasks)));
  }

  @Override
  public String toString() {
    return switch (use) {
      case SUBMIT -> "execute(" + Cells.text(values.object(task)) + ")";
      case TAKE -> "takes a task";
      case SHUT_DOWN -> "shutdown()";
      case SHUT_DOWN_NOW -> "shutdownNow()";
      case IS_SHUT_DOWN -> "isShutdown()";
    };
  }
}
