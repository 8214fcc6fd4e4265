package bufferscope.owncode.twin;

import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.ControlledSync.CellPart;
import bufferscope.sync.controlled.ControlledSync.ConditionPart;
import bufferscope.sync.controlled.ControlledSync.LockPart;
import bufferscope.sync.controlled.ControlledSync.Sharing;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Kind;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the threads of a plain Java program share: which cell of the search stands for which field,
 * element or collection, and which lock for which monitor.
 *
 * <p>While the buffer is made, there is one thread, and the code acts on its objects as they are.
 * Afterwards every use of what was there is an operation. Objects that a call makes for itself are
 * used as they are, too, since no other thread can reach them; a call that tries to share one is
 * not followed.
 */
public final class Heap {
  /** More than any call of buffer code needs. */
  private static final int MOST_ROUNDS = 100_000;

  /** So many locks a search can tell apart when it looks which of them guards what. */
  private static final int MOST_LOCKS = 60;

  /** Arrays up to this length have all of their elements in the state at once. */
  private static final int SMALL_ARRAY = 64;

  /** The name of the buffer itself, which its fields go without. */
  public static final String THE_BUFFER = ObjectNames.THE_BUFFER;

  private static final ThreadLocal<@Nullable Heap> CURRENT = new ThreadLocal<>();

  private final ControlledSync sync;
  private final List<Site> sites;

  /** The fields that may change once their object is made, as class, dot, name. */
  private final Set<String> changing;

  private final ValueNumbers values = new ValueNumbers();

  // All by the numbers of objects, since a call that runs again makes its objects again.
  private final Map<Integer, Map<Object, Integer>> cells = new HashMap<>();
  private final Map<Integer, Integer> twins = new HashMap<>();
  private final Map<Integer, Monitor> monitors = new HashMap<>();
  private final Map<Integer, Integer> locks = new HashMap<>();
  private final Map<Integer, Integer> conditions = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();

  private final Set<Integer> bornNumbers = new HashSet<>();
  private final Set<Object> alone = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Mark> marks = new ArrayList<>();
  private boolean making = true;
  private boolean fair;
  private int call;

  /** How many objects the call has made and shared. */
  private int born;

  private String threadName = "main";
  private int line;
  private int rounds;
  private int changes;

  /** Whether the thread has interrupted itself in the call under way. */
  private boolean interrupted;

  /** The lock and the wait set of an object. */
  private record Monitor(int lock, int condition) {}

  /** The beginning of a method: what the call depended on, and what it had changed by itself. */
  private record Mark(int key, int changes) {}

  /** An object by who made it and when. */
  private record Birth(int call, int number, Class<?> type, int length) {}

  /** A heap in which a buffer is about to be made. */
  public Heap(ControlledSync sync, List<Site> sites, Set<String> changing) {
    this.changing = changing;
    this.sync = sync;
    this.sites = sites;
  }

  static Heap current() {
    Heap heap = CURRENT.get();
    if (heap == null) {
      throw new IllegalStateException("code of a file runs outside of a search");
    }
    return heap;
  }

  /**
   * Code of the file is about to run, on the thread that calls, as the thread of that name.
   *
   * @param onceOnly a number of the call, if it comes to its end once in a run; else 0
   */
  public void begin(String name, int onceOnly) {
    CURRENT.set(this);
    threadName = name;
    call = onceOnly;
    born = 0;
    alone.clear();
    marks.clear();
    rounds = 0;
    changes = 0;
    interrupted = false;
  }

  /** A call has returned: nothing may be left that the search does not see. */
  public void checkEnd(boolean willBeMadeAgain) {
    if (willBeMadeAgain && born > 0) {
      throw notFollowed("shares an object and returns false");
    }
    if (interrupted) {
      throw notFollowed("returns with the interrupt flag of its thread set, which is not modelled");
    }
  }

  /** The code has come to its end. */
  public void end() {
    CURRENT.remove();
  }

  /** All is made, and threads are about to share it; {@code roots} have these names. */
  public void share(IdentityHashMap<Object, String> roots) {
    making = false;
    new ObjectNames(roots).names().forEach((object, name) -> names.put(values.of(object), name));
  }

  /** Makes an object that all threads may share, before any of them has it. */
  public <T> T make(Supplier<T> maker) {
    begin("main", 0);
    making = true;
    try {
      return maker.get();
    } finally {
      making = false;
      end();
    }
  }

  /** A lock or semaphore is fair: threads may overtake each other here, though not there. */
  void noteFair() {
    fair = true;
  }

  /** Returns true if the code has made a lock or semaphore that is fair. */
  public boolean isFair() {
    return fair;
  }

  String threadName() {
    return threadName;
  }

  ValueNumbers values() {
    return values;
  }

  Site site(int number) {
    return sites.get(number);
  }

  void at(int site) {
    line = sites.get(site).line();
  }

  /** The call has made that object, which no other thread can reach. */
  void made(Object object) {
    alone.add(object);
    changedAlone();
  }

  void changedAlone() {
    changes++;
  }

  /** Returns true if no other thread can reach the object. */
  boolean isAlone(Object object) {
    return making || alone.contains(object);
  }

  /** Returns true if there are no other threads yet. */
  boolean isMaking() {
    return making;
  }

  int mark() {
    marks.add(new Mark(making ? 0 : sync.key(), changes));
    return marks.size() - 1;
  }

  void round(int site) {
    if (++rounds > MOST_ROUNDS) {
      throw new EndlessLoopError(sites.get(site).line(), MOST_ROUNDS);
    }
  }

  /** The method that began at the mark comes to a loop, and depends on these variables only. */
  void loop(int mark, @Nullable Object[] locals, int site) {
    round(site);
    Mark begin = marks.get(mark);
    if (making || begin.changes != changes) {
      return;
    }
    List<Integer> words = new ArrayList<>();
    for (Object local : locals) {
      if (!ValueNumbers.isValue(local) && !isShared(local)) {
        return;
      }
      words.add(values.of(local));
    }
    sync.passes(begin.key, site, words);
  }

  /** Returns true if all that the object holds is in the state. */
  private boolean isShared(@Nullable Object object) {
    return object != null
        && !alone.contains(object)
        && (object instanceof Twin
            || object instanceof LockTwin
            || object instanceof ConditionTwin
            || object.getClass().isArray()
            || object.getClass().getClassLoader() instanceof FileClasses
            || object.getClass() == Object.class);
  }

  /**
   * A thread interrupts itself, as in a handler of an InterruptedException. Only threads that were
   * interrupted come there, and they are followed as long as they do not wait again.
   */
  void interrupt() {
    interrupted = true;
    changedAlone();
  }

  boolean isInterrupted() {
    return interrupted;
  }

  boolean clearInterrupt() {
    boolean was = interrupted;
    interrupted = false;
    changedAlone();
    return was;
  }

  int ask(Kind kind, int object, int argument) {
    if (interrupted && kind.isInterruptible()) {
      interrupted = false;
      return Operation.INTERRUPTED;
    }
    return sync.request(new Operation(kind, object, argument), line);
  }

  Error notFollowed(String reason) {
    if (making) {
      return refused(reason);
    }
    return sync.notFollowed(reason, line);
  }

  /** Returns the error for code that is not to be searched, whatever threads do. */
  RefusedOperationError refused(String reason) {
    return new RefusedOperationError("line %d %s".formatted(line, reason));
  }

  /** Refuses objects that are compared by code of their own. */
  void checkIdentity(@Nullable Object object) {
    if (object != null && !ValueNumbers.isValue(object)) {
      try {
        if (object.getClass().getMethod("equals", Object.class).getDeclaringClass()
            != Object.class) {
          throw notFollowed("compares objects by an equals of their own, which is not modelled");
        }
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("every object has it", e);
      }
    }
  }

  boolean isUnwinding(Throwable thrown) {
    return sync.isUnwinding(thrown);
  }

  int number(CellFunction function) {
    return sync.number(function);
  }

  static int interruptible(int answer) throws InterruptedException {
    if (answer == Operation.INTERRUPTED) {
      throw new InterruptedException();
    }
    if (answer == Operation.NOT_OWNER) {
      throw new IllegalMonitorStateException("the thread does not hold the lock");
    }
    return answer;
  }

  static void check(int answer) {
    if (answer == Operation.NOT_OWNER) {
      throw new IllegalMonitorStateException("the thread does not hold the lock");
    }
  }

  /** Returns the word for a value that is stored where threads share it. */
  int shared(Class<?> type, @Nullable Object value) {
    if (value != null && !ValueNumbers.isValue(value)) {
      if (alone.remove(value)) {
        share(value);
      } else if (!isShared(value)) {
        throw notFollowed(
            "shares a %s, of which the search does not see all"
                .formatted(value.getClass().getSimpleName()));
      }
    }
    return values.word(type, value);
  }

  /** The call has made the object, and is about to let others reach it: all of it goes first. */
  private void share(Object object) {
    if (call == 0) {
      throw notFollowed(
          "makes a %s and shares it, which is followed in a put only"
              .formatted(object.getClass().getSimpleName()));
    }
    if (!isWhole(object)) {
      throw notFollowed(
          "shares a new %s, of which the search does not see all"
              .formatted(object.getClass().getSimpleName()));
    }
    int length = object.getClass().isArray() ? Array.getLength(object) : 0;
    int number = values.named(new Birth(call, ++born, object.getClass(), length), object);
    bornNumbers.add(number);
    changedAlone();
    names.computeIfAbsent(number, added -> nameOfBorn(object));
    if (object.getClass().isArray()) {
      Class<?> type = object.getClass().getComponentType();
      for (int i = 0; i < length; i++) {
        ask(Kind.WRITE_CELL, cell(object, i), shared(type, Array.get(object, i)));
      }
    } else if (object instanceof Twin twin) {
      ask(Kind.WRITE_CELL, cell(twin), twin.word());
    } else if (object instanceof ConditionTwin condition) {
      shared(Object.class, condition.lock());
    } else if (object.getClass().getClassLoader() instanceof FileClasses) {
      shareFields(object);
    }
  }

  /** Returns true if all that there is of an object that a call has made can be in the state. */
  private static boolean isWhole(Object object) {
    Class<?> type = object.getClass();
    while (type.getClassLoader() instanceof FileClasses) {
      type = type.getSuperclass(); // of a record or a thread, there is more above
    }
    return type == Object.class
        || type.isArray()
        || object instanceof Twin
        || object instanceof LockTwin
        || object instanceof ConditionTwin;
  }

  private String nameOfBorn(Object object) {
    return "%s of %s, %d".formatted(object.getClass().getSimpleName(), threadName, born);
  }

  private void shareFields(Object object) {
    for (Class<?> type = object.getClass();
        type.getClassLoader() instanceof FileClasses;
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          continue;
        }
        field.setAccessible(true);
        Object value = get(field, object);
        if (isChanging(field)) {
          ask(Kind.WRITE_CELL, cell(object, field), shared(field.getType(), value));
        } else if (!field.getName().startsWith("this$") || alone.contains(value)) {
          throw notFollowed("shares an object whose class is inside of a method");
        }
      }
    }
  }

  private boolean isChanging(Field field) {
    return changing.contains(whole(field));
  }

  /** Returns the cell of all that the twin holds. */
  int cell(Twin twin) {
    return twins.computeIfAbsent(
        values.of(twin),
        added ->
            sync.addCell(
                new CellPart(
                    name(twin), isBorn(twin) ? 0 : twin.word(), twin.sharing(), twinText(twin))));
  }

  private java.util.function.IntFunction<String> twinText(Twin twin) {
    return twin instanceof SequenceTwin || twin instanceof ReferenceTwin
        ? word -> show(values.object(word))
        : String::valueOf;
  }

  /** Returns the cell of the field; an object has cells for all its fields at once. */
  int cell(Object object, Field field) {
    Map<Object, Integer> known = cells.computeIfAbsent(values.of(object), added -> new HashMap<>());
    if (!known.containsKey(whole(field))) {
      addCells(known, object, field.getDeclaringClass());
    }
    return Objects.requireNonNull(known.get(whole(field)), "a field that changes");
  }

  private static String whole(Field field) {
    return field.getDeclaringClass().getName().replace('.', '/') + "." + field.getName();
  }

  private void addCells(Map<Object, Integer> known, Object object, Class<?> type) {
    boolean ofClass = object instanceof Class;
    for (Field field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (Modifier.isStatic(modifiers) == ofClass && changing.contains(whole(field))) {
        field.setAccessible(true);
        Sharing sharing = Modifier.isVolatile(modifiers) ? Sharing.ATOMIC : Sharing.PLAIN;
        known.put(
            whole(field),
            add(
                fieldName(object, field),
                field.getType(),
                first(object, get(field, object)),
                sharing));
      }
    }
  }

  private int add(String name, Class<?> type, @Nullable Object value, Sharing sharing) {
    return sync.addCell(
        new CellPart(
            name,
            value == null ? 0 : values.word(type, value),
            sharing,
            word -> text(values.value(type, word))));
  }

  /** What a cell holds at first: objects that calls make are not there at first. */
  private @Nullable Object first(Object object, @Nullable Object value) {
    return isBorn(object) ? null : value;
  }

  private boolean isBorn(Object object) {
    return bornNumbers.contains(values.of(object));
  }

  private String fieldName(Object object, Field field) {
    String name = name(object);
    return name.equals(ObjectNames.THE_BUFFER) || object instanceof Class
        ? field.getName()
        : name + "." + field.getName();
  }

  private static @Nullable Object get(Field field, Object object) {
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("it was made accessible", e);
    }
  }

  /** Returns the cell of the element; a small array has cells for all elements at once. */
  int cell(Object array, int index) {
    Map<Object, Integer> known = cells.computeIfAbsent(values.of(array), added -> new HashMap<>());
    if (!known.containsKey(index)) {
      int length = Array.getLength(array);
      int from = length <= SMALL_ARRAY ? 0 : index;
      int to = length <= SMALL_ARRAY ? length : index + 1;
      Class<?> type = array.getClass().getComponentType();
      for (int i = from; i < to; i++) {
        String name = "%s[%d]".formatted(name(array), i);
        known.put(i, add(name, type, first(array, Array.get(array, i)), Sharing.PLAIN));
      }
    }
    return Objects.requireNonNull(known.get(index), "an element in range");
  }

  int lock(Object lock) {
    return locks.computeIfAbsent(values.of(lock), added -> addLock(lock, false));
  }

  private int addLock(Object lock, boolean monitor) {
    if (locks.size() + monitors.size() == MOST_LOCKS) {
      throw notFollowed("uses more than %d locks".formatted(MOST_LOCKS));
    }
    return sync.addLock(new LockPart(name(lock), monitor));
  }

  int condition(ConditionTwin condition) {
    return conditions.computeIfAbsent(
        values.of(condition),
        added ->
            sync.addCondition(new ConditionPart(name(condition), lock(condition.lock()), false)));
  }

  int monitorLock(Object object) {
    return monitor(object).lock;
  }

  int monitorCondition(Object object) {
    return monitor(object).condition;
  }

  private Monitor monitor(Object object) {
    Monitor known = monitors.get(values.of(object));
    if (known == null) {
      int lock = addLock(object, true);
      known = new Monitor(lock, sync.addCondition(new ConditionPart(name(object), lock, true)));
      monitors.put(values.of(object), known);
    }
    return known;
  }

  private String name(Object object) {
    if (ValueNumbers.isValue(object)) {
      return text(object);
    }
    if (object instanceof Class<?> type) {
      return type.getSimpleName() + ".class";
    }
    return names.computeIfAbsent(
        values.of(object),
        added -> object.getClass().getSimpleName().replace("Twin", "") + "#" + names.size());
  }

  private String show(@Nullable Object value) {
    return value instanceof ValueNumbers.Content content
        ? content.elements().stream()
            .map(each -> text(values.object(each)))
            .collect(Collectors.joining(", ", "[", "]"))
        : text(value);
  }

  /** Returns the value as it is shown. */
  static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return "\"" + text + "\"";
    }
    if (value instanceof Character character) {
      return "'" + character + "'";
    }
    return value == null || ValueNumbers.isValue(value)
        ? String.valueOf(value)
        : value.getClass().getSimpleName().replace("Twin", "");
  }
}
