package bufferscope.work;

/**
 * What is made and what is done with it.
 *
 * @param itemsPerProducer after how many items a producer is done, 1 or more; {@link #ENDLESS} for
 *     never
 */
public record Workload(
    Goods goods,
    long itemsPerProducer,
    EndOfStream end,
    Task task,
    OnError onError,
    Mischief mischief) {

  public static final long ENDLESS = Long.MAX_VALUE;

  /** Numbered items without end, which are just used up. */
  public static final Workload DEFAULT =
      new Workload(
          Goods.NUMBERED, ENDLESS, EndOfStream.NONE, Task.USE_UP, OnError.DIE, Mischief.NONE);

  public Workload {
    Range.check("items per producer", itemsPerProducer, 1, ENDLESS);
  }

  public Workload withItemsPerProducer(long newItemsPerProducer) {
    return new Workload(goods, newItemsPerProducer, end, task, onError, mischief);
  }

  public Workload withGoods(Goods newGoods) {
    return new Workload(newGoods, itemsPerProducer, end, task, onError, mischief);
  }

  public Workload withEnd(EndOfStream newEnd) {
    return new Workload(goods, itemsPerProducer, newEnd, task, onError, mischief);
  }

  public Workload withTask(Task newTask) {
    return new Workload(goods, itemsPerProducer, end, newTask, onError, mischief);
  }

  public Workload withOnError(OnError newOnError) {
    return new Workload(goods, itemsPerProducer, end, task, newOnError, mischief);
  }

  public Workload withMischief(Mischief newMischief) {
    return new Workload(goods, itemsPerProducer, end, task, onError, newMischief);
  }
}
