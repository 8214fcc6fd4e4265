package bufferscope.owncode.plain;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.CodeFailedException;
import bufferscope.event.Item;
import bufferscope.measure.CallJudge;
import bufferscope.owncode.CompiledClasses;
import bufferscope.owncode.live.LiveObjects;
import bufferscope.owncode.live.LivePicture;
import bufferscope.owncode.live.RecentItems;
import bufferscope.owncode.twin.Site;
import bufferscope.run.LiveCode;
import bufferscope.sync.live.Probe;
import bufferscope.sync.live.TracedSync;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A file's buffer as the code of live runs. Each run loads its classes anew, on a thread of its
 * own.
 */
public final class PlainLive implements LiveCode {
  private final PlainCode code;
  private final LivePicture picture;
  private final boolean inOrder;
  private final boolean fillsUp;

  /** The classes of the newest run by the capacity in their text; 0 if the text has none. */
  private final Map<Integer, Ready> ready = new ConcurrentHashMap<>();

  /** Classes that are ready to be loaded. */
  private record Ready(Blueprint blueprint, LiveTransformation code) {}

  PlainLive(
      PlainCode code, Program program, LivePicture picture, boolean inOrder, boolean fillsUp) {
    this.code = code;
    this.picture = picture;
    this.inOrder = inOrder;
    this.fillsUp = fillsUp;
    ready.put(0, rewritten(program));
  }

  private Ready rewritten(Program program) {
    Blueprint blueprint = code.blueprint(program);
    Set<String> changing = new ChangingFields(program, blueprint.calls().members()).names();
    return new Ready(blueprint, new LiveTransformation(program, changing, picture));
  }

  @Override
  public BoundedBuffer<Item> newBuffer(
      TracedSync sync, Probe probe, Faults faults, Consumer<String> output, int capacity) {
    int slots = capacity(capacity);
    CallJudge judge = new CallJudge(inOrder, 2 * slots, fillsUp ? slots : CallJudge.UNKNOWN);
    return new LiveBuffer(this, sync, probe, faults, output, judge, capacity);
  }

  SourceLines lines() {
    return code.lines();
  }

  /** Returns true if the code fixes its capacity, whatever a run asks for. */
  public boolean hasFixedCapacity() {
    return picture.fixedCapacity() > 0;
  }

  /** Returns the capacity in a run that asks for {@code wanted}. */
  public int capacity(int wanted) {
    return hasFixedCapacity() ? picture.fixedCapacity() : wanted;
  }

  /** Makes the buffer, on a thread of the run. */
  LiveBuffer.LiveInstance make(
      TracedSync sync, Probe probe, Consumer<String> output, RecentItems recent, int capacity)
      throws ReflectiveOperationException {
    int inText = code.capacityInText(capacity);
    ready.keySet().retainAll(Set.of(inText)); // the next run mostly has the same capacity
    Ready classes = ready.computeIfAbsent(inText, each -> rewritten(code.program(capacity)));
    List<Site> sites = classes.code.sites();
    LiveObjects objects =
        new LiveObjects(sync, probe, output, picture, sites, recent, capacity(capacity));
    CompiledClasses loader = new CompiledClasses(classes.code.classes());
    objects.begin(false);
    try {
      Blueprint.BufferInstance made =
          classes.blueprint.make(loader, LiveTwins.remapper(), capacity, code.fileName());
      objects.share(made.roots());
      return new LiveBuffer.LiveInstance(objects, made);
    } catch (InvocationTargetException | ExceptionInInitializerError e) {
      Throwable thrown = Objects.requireNonNullElse(e.getCause(), e);
      String message =
          "to make the buffer throws " + EndOfCall.description(thrown, code.lines()::name);
      throw new CodeFailedException(message, thrown);
    } finally {
      objects.end();
    }
  }
}
