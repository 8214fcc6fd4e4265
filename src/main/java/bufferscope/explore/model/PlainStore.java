package bufferscope.explore.model;

import bufferscope.sync.controlled.CallFailedException;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import bufferscope.sync.controlled.Primitive.CellPart;
import bufferscope.sync.controlled.Primitive.CodePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The place where a buffer in plain Java keeps its items. A trial finds it: a producer puts its
 * items alone, and after each put a consumer takes one.
 *
 * @param place the array, collection or field that has the item after each put; empty if none has
 * @param part which of these it is
 * @param put the field with the index of the element that is written next, if there is one
 * @param take the field with the index of the element that is read next, if there is one
 */
record PlainStore(String place, CodePart part, Optional<String> put, Optional<String> take) {
  private static final int MOST_STEPS = 10_000;

  /** Finds the place. The model gets the shared data that the trial has reached. */
  static PlainStore of(Model model) {
    while (true) {
      try {
        return new TurnTaking(model).result();
      } catch (LayoutGrewException e) {
        model.grow();
      }
    }
  }

  /** Returns true if the place of the items is unknown. */
  boolean isUnknown() {
    return place.isEmpty();
  }

  /** Returns true if the cell is that place, or an element of it. */
  boolean has(CellPart cell) {
    return cell.reading().part() == part && place(cell).equals(place);
  }

  static String place(CellPart cell) {
    return cell.reading().part() == CodePart.ELEMENT ? cell.reading().array() : cell.name();
  }

  /** Returns the number in the cell, if it stands for one, or for a truth value. */
  static OptionalInt number(CellPart cell, int word) {
    return switch (cell.reading().part()) {
      case NUMBER -> OptionalInt.of(word);
      case FIELD ->
          cell.reading().values().apply(word).stream()
              .flatMapToInt(
                  value ->
                      value instanceof Integer number
                          ? IntStream.of(number)
                          : value instanceof Boolean truth
                              ? IntStream.of(truth ? 1 : 0)
                              : IntStream.empty())
              .findFirst();
      default -> OptionalInt.empty();
    };
  }

  /** Puts and takes in turns, and compares the data. */
  private static final class TurnTaking {
    private static final int PRODUCER = 0;

    private final Model model;
    private final Machine machine;
    private final int[] words;
    private final List<CellPart> holders = new ArrayList<>();
    private final Set<String> puts = new HashSet<>();
    private final Set<String> takes = new HashSet<>();
    private int rounds;

    TurnTaking(Model model) {
      this.model = model;
      machine = model.machine();
      words = machine.start();
    }

    PlainStore result() {
      boolean goesOn = true;
      while (goesOn && rounds < model.bounds().items()) {
        int item = machine.layout.itemOf(PRODUCER, rounds);
        int[] before = words.clone();
        goesOn = call(PRODUCER) && keepHolders(item);
        int index = goesOn ? index(item) : 0;
        keep(puts, before, index);
        before = words.clone();
        goesOn = goesOn && call(model.bounds().producers());
        keep(takes, before, index);
        rounds++;
      }
      Optional<CellPart> best = best();
      return new PlainStore(
          best.map(PlainStore::place).orElse(""),
          best.map(cell -> cell.reading().part()).orElse(CodePart.FIELD),
          puts.stream().sorted().findFirst(),
          takes.stream().sorted().findFirst());
    }

    private Optional<CellPart> best() {
      return holders.stream().max(Comparator.comparing(cell -> cell.reading().part()));
    }

    /** Lets the thread make one call alone; returns true if the call ended. */
    private boolean call(int thread) {
      try {
        for (int step = 0; step < MOST_STEPS && machine.moves().canAct(words, thread); step++) {
          machine.step(words, thread, Machine.NO_THREAD);
          if (machine.callOver()) {
            return machine.wrong() == null;
          }
        }
        return false;
      } catch (NotFollowedException | NotRepeatableException | CallFailedException e) {
        return false; // the search gets there too, and reports it
      }
    }

    /** Keeps the places that have had each item so far; returns true if there are any. */
    private boolean keepHolders(int item) {
      List<CellPart> having =
          machine.layout.cells.stream().filter(cell -> has(cell, item)).toList();
      if (rounds == 0) {
        holders.addAll(having);
      } else {
        Set<String> places = new HashSet<>(having.stream().map(PlainStore::place).toList());
        holders.removeIf(cell -> !places.contains(place(cell)));
      }
      return !holders.isEmpty();
    }

    /**
     * Returns true if the cell has the item. A field of another object does not count: the next
     * object of its class has the next item.
     */
    private boolean has(CellPart cell, int item) {
      if (cell.reading().part() == CodePart.FIELD && cell.name().contains(".")) {
        return false;
      }
      int word = words[machine.layout.cell(machine.layout.cells.indexOf(cell))];
      return cell.reading().values().apply(word).stream()
          .anyMatch(value -> model.itemOf(value) == item);
    }

    /** Returns the index of the array element that has the item. */
    private int index(int item) {
      return machine.layout.cells.stream()
          .filter(cell -> cell.reading().part() == CodePart.ELEMENT && has(cell, item))
          .mapToInt(cell -> cell.reading().index())
          .findFirst()
          .orElse(0);
    }

    /** Keeps the fields that had that number before each of the calls, and another one after. */
    private void keep(Set<String> names, int[] before, int index) {
      Set<String> fitting = new HashSet<>();
      for (int i = 0; i < machine.layout.cells.size(); i++) {
        CellPart cell = machine.layout.cells.get(i);
        int word = before[machine.layout.cell(i)];
        boolean changed = words[machine.layout.cell(i)] != word;
        if (changed && number(cell, word).equals(OptionalInt.of(index))) {
          fitting.add(cell.name());
        }
      }
      if (rounds == 0) {
        names.addAll(fitting);
      } else {
        names.retainAll(fitting);
      }
    }
  }
}
