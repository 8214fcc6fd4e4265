package bufferscope.testing;

/** The source of a buffer of one slot, correct in itself, for tests of code that a user wrote. */
public final class OneSlotSource {
  private OneSlotSource() {}

  /**
   * Returns the source with more in its methods.
   *
   * @param put comes before the wait of {@code put(int it)}
   * @param end the last statement of the take, when the slot is free again; it can use {@code item}
   */
  public static String of(String className, String put, String end) {
    return """
        class %s {
          private int item;
          private boolean full;
          synchronized void put(int it) throws InterruptedException { %s
            while (full) wait();
            item = it;
            full = true;
            notifyAll();
          }
          synchronized int take() throws InterruptedException {
            while (!full) wait();
            full = false;
            notifyAll();
            %s
          }
        }
        """
        .formatted(className, put, end);
  }
}
