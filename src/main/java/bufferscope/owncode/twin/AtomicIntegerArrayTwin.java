package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.concurrent.atomic.AtomicIntegerArray}: an array of numbers. */
public final class AtomicIntegerArrayTwin extends Twin {
  private final AtomicIntegerTwin[] numbers;

  public AtomicIntegerArrayTwin(int length) {
    this(new int[length]);
  }

  public AtomicIntegerArrayTwin(int[] values) {
    super(Sharing.ATOMIC, 0);
    numbers =
        Arrays.stream(values).mapToObj(AtomicIntegerTwin::new).toArray(AtomicIntegerTwin[]::new);
  }

  @Override
  List<@Nullable Object> constants() {
    return new ArrayList<>(Arrays.asList(numbers));
  }

  public int length() {
    return numbers.length;
  }

  public int get(int index) {
    return numbers[index].get();
  }

  public void set(int index, int value) {
    numbers[index].set(value);
  }

  public int getAndSet(int index, int value) {
    return numbers[index].getAndSet(value);
  }

  public int getAndAdd(int index, int delta) {
    return numbers[index].getAndAdd(delta);
  }

  public int addAndGet(int index, int delta) {
    return numbers[index].addAndGet(delta);
  }

  public int incrementAndGet(int index) {
    return numbers[index].incrementAndGet();
  }

  public int decrementAndGet(int index) {
    return numbers[index].decrementAndGet();
  }

  public int getAndIncrement(int index) {
    return numbers[index].getAndIncrement();
  }

  public int getAndDecrement(int index) {
    return numbers[index].getAndDecrement();
  }

  public boolean compareAndSet(int index, int expected, int value) {
    return numbers[index].compareAndSet(expected, value);
  }

  public int updateAndGet(int index, IntUnaryOperator update) {
    return numbers[index].updateAndGet(update);
  }

  public int accumulateAndGet(int index, int operand, IntBinaryOperator function) {
    return numbers[index].accumulateAndGet(operand, function);
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}
