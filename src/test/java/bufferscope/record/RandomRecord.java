package bufferscope.record;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes values of any record, with each component at random within what a run can have. */
final class RandomRecord {
  private static final int MAX_SMALL = 1000;

  private final Random random;

  RandomRecord(long seed) {
    random = new Random(seed);
  }

  <R> R of(Class<R> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      boolean nullable = isNullable(components[i]);
      values[i] = nullable && random.nextBoolean() ? null : value(components[i].getGenericType());
    }
    Constructor<R> constructor = type.getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private Object value(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      return collection(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == int.class || plain == Integer.class) {
      return random.nextInt(MAX_SMALL);
    } else if (plain == long.class || plain == Long.class) {
      return random.nextLong() >>> (1 + random.nextInt(Long.SIZE - 1));
    } else if (plain == double.class) {
      return random.nextInt(10) == 0 ? Double.POSITIVE_INFINITY : MAX_SMALL * random.nextDouble();
    } else if (plain == boolean.class) {
      return random.nextBoolean();
    } else if (plain == String.class) {
      return text();
    } else if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    }
    return of(plain);
  }

  private Object collection(ParameterizedType type) throws ReflectiveOperationException {
    Type[] of = type.getActualTypeArguments();
    int size = random.nextInt(5);
    if (type.getRawType() == List.class) {
      Object[] values = new Object[size];
      for (int i = 0; i < size; i++) {
        values[i] = value(of[0]);
      }
      return List.of(values);
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(value(of[0]), value(of[1]));
    }
    return map;
  }

  /** From few, so that some are known; also such as are no plain letters. */
  private String text() {
    List<String> texts = List.of("", "lock", "notEmpty", "Grüße \uD83D\uDE00", longText());
    return texts.get(random.nextInt(texts.size()));
  }

  private String longText() {
    return IntStream.range(0, random.nextInt(MAX_SMALL))
        .mapToObj(i -> Integer.toString(random.nextInt()))
        .reduce("", String::concat);
  }
}
