package bufferscope.work;

/**
 * The items that producers make, and the work of consumers on them.
 *
 * @param itemsPerProducer the number of items after which a producer is done, 1 or more; {@link
 *     #ENDLESS} for never
 */
public record Workload(
    ItemKind itemKind,
    long itemsPerProducer,
    EndOfStream end,
    Task task,
    OnError onError,
    FaultInjection faultInjection) {

  public static final long ENDLESS = Long.MAX_VALUE;

  /** Endless numbered items, which consumers use up. */
  public static final Workload DEFAULT =
      new Workload(
          ItemKind.NUMBERED,
          ENDLESS,
          EndOfStream.NONE,
          Task.USE_UP,
          OnError.DIE,
          FaultInjection.NONE);

  public Workload {
    Range.check("items per producer", itemsPerProducer, 1, ENDLESS);
  }

  public Workload withItemsPerProducer(long newItemsPerProducer) {
    return new Workload(itemKind, newItemsPerProducer, end, task, onError, faultInjection);
  }

  public Workload withItemKind(ItemKind newItemKind) {
    return new Workload(newItemKind, itemsPerProducer, end, task, onError, faultInjection);
  }

  public Workload withEnd(EndOfStream newEnd) {
    return new Workload(itemKind, itemsPerProducer, newEnd, task, onError, faultInjection);
  }

  public Workload withTask(Task newTask) {
    return new Workload(itemKind, itemsPerProducer, end, newTask, onError, faultInjection);
  }

  public Workload withOnError(OnError newOnError) {
    return new Workload(itemKind, itemsPerProducer, end, task, newOnError, faultInjection);
  }

  public Workload withFaultInjection(FaultInjection newFaultInjection) {
    return new Workload(itemKind, itemsPerProducer, end, task, onError, newFaultInjection);
  }
}
