package bufferscope.json;

import bufferscope.json.Located.Entries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects of one of several shapes: an object in a file whose single key says which. */
public final class Union<T> implements Kind<T> {
  private final Map<String, Variant<? extends T>> variants = new LinkedHashMap<>();

  /** One of the shapes, for values of that type. */
  public record Variant<V>(String name, Class<V> type, Shape<V> shape) {
    private Object write(Object value) {
      return shape.write(type.cast(value));
    }
  }

  public Union(List<Variant<? extends T>> variants) {
    variants.forEach(variant -> this.variants.put(variant.name(), variant));
  }

  @Override
  public T read(Located written) throws Refusal {
    if (written instanceof Entries entries && entries.byKey().size() == 1) {
      Map.Entry<String, Located> only = entries.byKey().entrySet().iterator().next();
      Variant<? extends T> variant = variants.get(only.getKey());
      if (variant != null) {
        try {
          return variant.shape().read(only.getValue());
        } catch (Refusal e) {
          throw e.in(variant.name());
        }
      }
    }
    throw Refusal.of(
        written, "an object with one key, which is one of " + String.join(", ", variants.keySet()));
  }

  @Override
  public Object write(T value) {
    return variants.values().stream()
        .filter(variant -> variant.type().isInstance(value))
        .findFirst()
        .map(variant -> Map.of(variant.name(), variant.write(value)))
        .orElseThrow();
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", variants.values().stream().map(Union::schema).toList());
  }

  private static Map<String, Object> schema(Variant<?> variant) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", Map.of(variant.name(), variant.shape().schema()));
    schema.put("required", List.of(variant.name()));
    schema.put("additionalProperties", false);
    return schema;
  }
}
