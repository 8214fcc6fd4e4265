package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ValueNumbers.ElementList;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.Primitive.CellPart;
import bufferscope.sync.controlled.Primitive.CodePart;
import bufferscope.sync.controlled.Primitive.Reading;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of the search that stand for fields, elements and collections, with their names. */
final class Cells {
  /** Arrays up to this length have all of their elements in the state at once. */
  private static final int SMALL_ARRAY = 64;

  private final ControlledSync sync;
  private final ValueNumbers values;

  /** The fields that may change after their object was made, as class, dot, name. */
  private final Set<String> changing;

  // All maps have the numbers of objects as keys, since a call that runs again makes its objects
  // again.
  private final Map<Integer, Map<Object, Integer>> cells = new HashMap<>();
  private final Map<Integer, Integer> twins = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();

  /** The objects that calls have made, and that do not exist at first. */
  private final Set<Integer> born = new HashSet<>();

  Cells(ControlledSync sync, ValueNumbers values, Set<String> changing) {
    this.sync = sync;
    this.values = values;
    this.changing = changing;
  }

  void name(Object object, String name) {
    names.put(values.of(object), name);
  }

  /** Adds the object of that number, which a call has made. */
  void addBorn(int number, String name) {
    born.add(number);
    names.putIfAbsent(number, name);
  }

  boolean isChanging(Field field) {
    return changing.contains(whole(field));
  }

  /** Returns the cell of the twin's content. */
  int cell(Twin twin) {
    return twins.computeIfAbsent(
        values.of(twin),
        added ->
            sync.addCell(
                new CellPart(
                    name(twin), isBorn(twin) ? 0 : twin.word(), twin.sharing(), reading(twin))));
  }

  private Reading reading(Twin twin) {
    if (twin instanceof SemaphoreTwin) {
      return Reading.PERMITS;
    }
    if (!(twin instanceof SequenceTwin
        || twin instanceof ReferenceTwin
        || twin instanceof TextTwin
        || twin instanceof ExchangerTwin)) {
      return Reading.NUMBER;
    }
    return new Reading(
        twin instanceof SequenceTwin ? CodePart.COLLECTION : CodePart.FIELD,
        "",
        0,
        word -> show(values.object(word)),
        word -> held(values.object(word)));
  }

  private List<Object> held(@Nullable Object value) {
    return value instanceof ElementList content
        ? content.elements().stream().map(values::object).filter(Objects::nonNull).toList()
        : Stream.ofNullable(value).toList();
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
                sharing,
                first(object, get(field, object)),
                reading(CodePart.FIELD, "", 0, field.getType()),
                field.getType()));
      }
    }
  }

  private int add(
      String name, Sharing sharing, @Nullable Object value, Reading reading, Class<?> type) {
    return sync.addCell(
        new CellPart(name, value == null ? 0 : values.word(type, value), sharing, reading));
  }

  private Reading reading(CodePart part, String array, int index, Class<?> type) {
    return new Reading(
        part,
        array,
        index,
        word -> text(values.value(type, word)),
        word -> Stream.ofNullable(values.value(type, word)).toList());
  }

  /** Returns the first value of a cell: objects that calls make do not exist at first. */
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
        known.put(
            i,
            add(
                "%s[%d]".formatted(name(array), i),
                Sharing.PLAIN,
                first(array, Array.get(array, i)),
                reading(CodePart.ELEMENT, name(array), i, type),
                type));
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
    return names.computeIfAbsent(values.of(object), added -> nameOfType(object));
  }

  /** Returns a name for an object that no field leads to. */
  private String nameOfType(Object object) {
    String type = object.getClass().getSimpleName().replace("Twin", "");
    String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    int number = 1;
    while (names.containsValue(number == 1 ? name : "%s (%d)".formatted(name, number))) {
      number++;
    }
    return number == 1 ? name : "%s (%d)".formatted(name, number);
  }

  private String show(@Nullable Object value) {
    return value instanceof ElementList content
        ? content.elements().stream()
            .map(each -> text(values.object(each)))
            .collect(Collectors.joining(", ", "[", "]"))
        : text(value);
  }

  /** Returns the value as text. */
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
