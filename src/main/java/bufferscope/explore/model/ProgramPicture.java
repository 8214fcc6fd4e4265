package bufferscope.explore.model;

import bufferscope.event.Role;
import bufferscope.sync.controlled.CallFailedException;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Primitive.CellPart;
import bufferscope.sync.controlled.Primitive.CodePart;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The contents of the picture of a program: the place of its items, and the roles of its threads.
 * Both are found by trials, in which each thread in turn goes on as long as it can.
 *
 * @param store the collection or array into which some threads put values and others take them
 * @param size the most values that were in it at once; at least 1
 * @param roles the roles of these threads by number, from 0
 */
record ProgramPicture(PlainStore store, int size, Map<Integer, Role> roles) {
  private static final Pattern CONSUMER_NAME = Pattern.compile("(?i).*cons.*|c\\d+");
  private static final int MAIN = 0;
  private static final int MOST_STEPS = 2_000;
  private static final int STEPS_A_TURN = 500;

  /** Finds the picture. The model gets the shared data that the trials have reached. */
  static ProgramPicture of(Model model) {
    while (true) {
      try {
        return of(uses(model));
      } catch (LayoutGrewException e) {
        model.grow();
      }
    }
  }

  /** Returns what threads do in some trials; in each of them another thread is the first. */
  private static Map<String, DataUse> uses(Model model) {
    Map<String, DataUse> uses = new TreeMap<>();
    for (int first = 0; first < model.bounds().threads(); first++) {
      uses.values().forEach(use -> use.sizes.clear());
      new TrialRun(model.machine(), uses).run(first);
    }
    return uses;
  }

  private static ProgramPicture of(Map<String, DataUse> uses) {
    return uses.entrySet().stream()
        .filter(each -> each.getValue().isShared())
        .max(Comparator.comparing(each -> each.getValue().part))
        .map(best -> of(best.getKey(), best.getValue()))
        .orElseGet(() -> new ProgramPicture(store("", CodePart.FIELD), 1, Map.of()));
  }

  private static ProgramPicture of(String place, DataUse use) {
    return new ProgramPicture(store(place, use.part), use.most, use.roles());
  }

  private static PlainStore store(String place, CodePart part) {
    return new PlainStore(place, part, Optional.empty(), Optional.empty());
  }

  /** Returns the role of the thread; {@code main} only looks after the others. */
  Role role(int thread, String name) {
    Role known = roles.get(thread);
    if (known != null) {
      return known;
    }
    Role named = CONSUMER_NAME.matcher(name).matches() ? Role.CONSUMER : Role.PRODUCER;
    return thread == MAIN ? Role.CONTROL : named;
  }

  /** Returns the items in the cell at that word: zero is what an unused element of an array has. */
  static List<Object> items(CellPart cell, int word) {
    return cell.reading().values().apply(word).stream()
        .filter(value -> cell.reading().part() != CodePart.ELEMENT || !isZero(value))
        .toList();
  }

  private static boolean isZero(Object value) {
    return (value instanceof Number number && number.doubleValue() == 0)
        || value.equals((char) 0)
        || value.equals(false);
  }

  /** What threads do to a collection or an array. */
  private static final class DataUse {
    private final CodePart part;
    private final Set<Integer> putting = new HashSet<>();
    private final Set<Integer> taking = new HashSet<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private int most = 1;

    DataUse(CellPart cell) {
      part = cell.reading().part();
    }

    /** Notes the items that the thread has found in the cell and left there. */
    void add(int thread, int cell, List<Object> found, List<Object> left) {
      if (!left.equals(found) && left.size() >= found.size()) {
        putting.add(thread);
      } else if (!found.isEmpty() && (part == CodePart.ELEMENT || left.size() < found.size())) {
        taking.add(thread);
      }
      sizes.put(cell, left.size());
      most = Math.max(most, sizes.values().stream().mapToInt(size -> size).sum());
    }

    /** Returns true if some threads put items there and others take them. */
    boolean isShared() {
      return !putting.isEmpty() && !putting.containsAll(taking);
    }

    Map<Integer, Role> roles() {
      Map<Integer, Role> roles = new HashMap<>();
      taking.forEach(thread -> roles.put(thread, Role.CONSUMER));
      putting.forEach(thread -> roles.put(thread, Role.PRODUCER));
      return roles;
    }
  }

  /** Lets each thread go on as long as it can, and notes what it does to collections and arrays. */
  private static final class TrialRun {
    private final Machine machine;
    private final int[] words;
    private final Map<String, DataUse> uses;
    private int steps;

    TrialRun(Machine machine, Map<String, DataUse> uses) {
      this.machine = machine;
      this.uses = uses;
      words = machine.start();
    }

    void run(int first) {
      int threads = machine.layout.threads;
      try {
        boolean goesOn = true;
        while (goesOn) {
          int before = steps;
          for (int i = 0; i < threads; i++) {
            turn((first + i) % threads);
          }
          goesOn = steps > before && steps < MOST_STEPS;
        }
      } catch (NotFollowedException | NotRepeatableException | CallFailedException e) {
        // The search gets there too, and reports it.
      }
    }

    private void turn(int thread) {
      for (int i = 0; i < STEPS_A_TURN && machine.moves().canAct(words, thread); i++) {
        Operation operation = machine.moves().operation(words, thread);
        int[] before = words.clone();
        machine.step(words, thread, Machine.NO_THREAD);
        steps++;
        if (operation.action().sort() == Operation.Sort.CELL) {
          note(thread, operation.object(), before);
        }
      }
    }

    private void note(int thread, int cell, int[] before) {
      CellPart part = machine.layout.cells.get(cell);
      if (part.reading().part() == CodePart.ELEMENT
          || part.reading().part() == CodePart.COLLECTION) {
        int at = machine.layout.cell(cell);
        uses.computeIfAbsent(PlainStore.place(part), place -> new DataUse(part))
            .add(thread, cell, items(part, before[at]), items(part, words[at]));
      }
    }
  }
}
