package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ValueNumbers.ElementList;
import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an {@link java.util.concurrent.Exchanger}. The first thread offers its object and
 * waits; the second one takes it and leaves its own in its place; then the first one goes on. A
 * third thread waits for its turn, which makes no difference to it.
 */
@SuppressWarnings("NullAway") // null may be exchanged
public final class ExchangerTwin<V> extends Twin {
  /** No answer of a step: not the number of any value. */
  private static final int NONE = SequenceFunction.ABSENT;

  private enum ExchangeStep {
    /** Offers the object, or takes the one that is offered and replies. */
    OFFER,
    /** Takes the reply. */
    TAKE,
    /** Takes the reply, or takes the offer back if there is none. */
    WITHDRAW
  }

  /** A step of an exchange. The content is empty, an offer, or a reply and a mark behind it. */
  private record ExchangeFunction(ValueNumbers values, ExchangeStep phase, int object)
      implements CellFunction {
    private List<Integer> content(int value) {
      return values.content(value).elements();
    }

    @Override
    public boolean isEnabled(int value) {
      return switch (phase) {
        case OFFER -> content(value).size() < 2;
        case TAKE -> content(value).size() == 2;
        case WITHDRAW -> true;
      };
    }

    @Override
    public int answer(int value) {
      List<Integer> content = content(value);
      boolean isThere = phase == ExchangeStep.OFFER ? content.size() == 1 : content.size() == 2;
      return isThere ? values.of(new ElementList(content.subList(0, 1))) : NONE;
    }

    @Override
    public int next(int value) {
      if (phase != ExchangeStep.OFFER) {
        return values.of(ElementList.EMPTY);
      }
      return values.of(
          new ElementList(content(value).isEmpty() ? List.of(object) : List.of(object, 0)));
    }

    @Override
    public String toString() {
      return phase == ExchangeStep.OFFER
          ? "exchange(" + Cells.text(values.object(object)) + ")"
          : phase == ExchangeStep.TAKE ? "exchange(...) returns" : "exchange(...) ends";
    }
  }

  public ExchangerTwin() {
    super(Sharing.ATOMIC, heap().values().of(ElementList.EMPTY));
  }

  private ExchangeFunction step(ExchangeStep phase, int object) {
    return new ExchangeFunction(heap().values(), phase, object);
  }

  private ExchangeFunction offer(@Nullable V object) {
    return step(ExchangeStep.OFFER, heap().shared(Object.class, object));
  }

  /** Returns the object that a step has taken; its answer is a content, since 0 means something. */
  @SuppressWarnings("unchecked") // only objects of V were exchanged
  private V taken(int answer) {
    return (V) heap().values().object(heap().values().content(answer).elements().get(0));
  }

  public @Nullable V exchange(@Nullable V object) throws InterruptedException {
    int answer = applyInterruptibly(offer(object));
    if (answer != NONE) {
      return taken(answer);
    }
    try {
      return taken(applyInterruptibly(step(ExchangeStep.TAKE, 0)));
    } catch (InterruptedException e) {
      return takenAfter(e);
    }
  }

  public @Nullable V exchange(@Nullable V object, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    int answer = applyInterruptibly(offer(object));
    if (answer != NONE) {
      return taken(answer);
    }
    try {
      answer = applyTimed(step(ExchangeStep.TAKE, 0));
    } catch (InterruptedException e) {
      return takenAfter(e);
    }
    if (answer == 0) {
      answer = apply(step(ExchangeStep.WITHDRAW, 0));
      if (answer == NONE) {
        throw new TimeoutException();
      }
    }
    return taken(answer);
  }

  /** Returns the reply if it came before the interrupt, which is kept then. */
  private V takenAfter(InterruptedException interrupt) throws InterruptedException {
    int answer = apply(step(ExchangeStep.WITHDRAW, 0));
    if (answer == NONE) {
      throw interrupt;
    }
    ThreadTwin.currentThread().interrupt();
    return taken(answer);
  }
}
