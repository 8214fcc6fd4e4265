package bufferscope.explore.model;

import bufferscope.owncode.live.LivePicture;
import bufferscope.owncode.live.LivePicture.Store;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.sync.controlled.Primitive;
import bufferscope.sync.controlled.Primitive.CellPart;
import bufferscope.sync.controlled.Primitive.CodePart;
import bufferscope.sync.controlled.Primitive.ConditionPart;
import bufferscope.sync.controlled.Primitive.LockPart;
import java.util.ArrayList;
import java.util.List;

/** Finds by a trial which data a live run of a buffer in plain Java shows. */
public final class PlainPicture {
  /** Enough items to see every element of an array that is larger than one. */
  private static final Bounds TRIAL = new Bounds(1, 1, 3, 4);

  private PlainPicture() {}

  /**
   * Returns the picture of the code's buffer.
   *
   * @param fixedCapacity see {@link LivePicture#fixedCapacity}
   */
  public static LivePicture of(PlainCode code, int fixedCapacity) {
    return of(Model.of(code, TRIAL, Semantics.BARGING, true), fixedCapacity);
  }

  private static LivePicture of(Model model, int fixedCapacity) {
    PlainStore store = PlainStore.of(model);
    List<String> locks = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (Primitive primitive : model.sync().primitives()) {
      if (primitive instanceof LockPart lock) {
        locks.add(lock.name());
      } else if (primitive instanceof ConditionPart condition) {
        locks.add(condition.name());
      } else if (primitive instanceof CellPart cell) {
        if (cell.reading().part() == CodePart.PERMITS) {
          locks.add(cell.name());
        } else if (isNumber(cell, store) && numbers.size() < PlainEvents.MOST_NUMBERS) {
          numbers.add(cell.name());
        }
      }
    }
    return new LivePicture(
        kind(store, model),
        store.place(),
        store.put().orElse(""),
        store.take().orElse(""),
        locks,
        numbers,
        fixedCapacity);
  }

  private static boolean isNumber(CellPart cell, PlainStore store) {
    return cell.reading().part() == CodePart.FIELD
        && !cell.name().contains(".")
        && !store.has(cell)
        && PlainStore.number(cell, cell.value()).isPresent();
  }

  private static Store kind(PlainStore store, Model model) {
    if (store.isUnknown()) {
      return Store.UNKNOWN;
    }
    return switch (store.part()) {
      case ELEMENT -> hasIndices(store, model) ? Store.ARRAY : Store.UNKNOWN;
      case COLLECTION -> Store.COLLECTION;
      case FIELD -> Store.FIELD;
      default -> Store.UNKNOWN;
    };
  }

  /** Returns true if it is known which elements of the array are in the buffer. */
  private static boolean hasIndices(PlainStore store, Model model) {
    long elements = model.machine().layout().cells.stream().filter(store::has).count();
    return elements == 1 || (store.put().isPresent() && store.take().isPresent());
  }
}
