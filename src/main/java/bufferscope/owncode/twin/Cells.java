package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ValueNumbers.Content;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.ControlledSync.CellPart;
import bufferscope.sync.controlled.ControlledSync.Sharing;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which cell of the search stands for which field, element or collection, and its name. */
final class Cells {
  /** Arrays up to this length have all of their elements in the state at once. */
  private static final int SMALL_ARRAY = 64;

  private final ControlledSync sync;
  private final ValueNumbers values;

  /** The fields that may change once their object is made, as class, dot, name. */
  private final Set<String> changing;

  // All by the numbers of objects, since a call that runs again makes its objects again.
  private final Map<Integer, Map<Object, Integer>> cells = new HashMap<>();
  private final Map<Integer, Integer> twins = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();

  /** The objects that calls have made, and that are not there at first. */
  private final Set<Integer> born = new HashSet<>();

  Cells(ControlledSync sync, ValueNumbers values, Set<String> changing) {
    this.sync = sync;
    this.values = values;
    this.changing = changing;
  }

  void name(Object object, String name) {
    names.put(values.of(object), name);
  }

  /** A call has made the object of that number. */
  void addBorn(int number, String name) {
    born.add(number);
    names.putIfAbsent(number, name);
  }

  boolean isChanging(Field field) {
    return changing.contains(whole(field));
  }

  /** Returns the cell of all that the twin holds. */
  int cell(Twin twin) {
    return twins.computeIfAbsent(
        values.of(twin),
        added ->
            sync.addCell(
                new CellPart(
                    name(twin),
                    isBorn(twin) ? 0 : twin.word(),
                    twin.sharing(),
                    twinText(twin),
                    twin instanceof SequenceTwin)));
  }

  private IntFunction<String> twinText(Twin twin) {
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
    return born.contains(values.of(object));
  }

  private String fieldName(Object object, Field field) {
    String name = name(object);
    return name.equals(ObjectNames.THE_BUFFER) || object instanceof Class
        ? field.getName()
        : name + "." + field.getName();
  }

  static @Nullable Object get(Field field, Object object) {
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

  String name(Object object) {
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
    return value instanceof Content content
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
