package bufferscope.json;

import bufferscope.json.Located.Entries;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Objects of one kind: which keys they have, and what is made of the values. */
public final class Shape<O> implements Kind<O> {
  private final O usual;
  private final Function<Values, O> maker;
  private final Map<String, Key<O, ?>> keys = new LinkedHashMap<>();

  /**
   * @param usual has the values of keys that are left out
   * @param maker makes an object, or throws IllegalArgumentException with a sentence that says
   *     which values do not go together
   */
  public Shape(O usual, Function<Values, O> maker, List<Key<O, ?>> keys) {
    this.usual = usual;
    this.maker = maker;
    keys.forEach(key -> this.keys.put(key.name(), key));
  }

  /** The values of an object's keys. */
  public static final class Values {
    private final Map<Key<?, ?>, Object> byKey = new HashMap<>();

    private Values() {}

    @SuppressWarnings("unchecked") // put together with a value of its type
    public <T> T get(Key<?, T> key) {
      return (T) Objects.requireNonNull(byKey.get(key), key.name());
    }
  }

  @Override
  public O read(Located written) throws Refusal {
    if (!(written instanceof Entries entries)) {
      throw Refusal.of(written, "an object, in braces");
    }
    for (Map.Entry<String, Located> entry : entries.byKey().entrySet()) {
      if (!keys.containsKey(entry.getKey())) {
        throw new Refusal(entry.getValue().line(), quotable(entry.getKey()), unknown(entry));
      }
    }
    Values values = new Values();
    for (Key<O, ?> key : keys.values()) {
      values.byKey.put(key, value(key, entries));
    }
    try {
      return maker.apply(values);
    } catch (IllegalArgumentException e) {
      throw new Refusal(entries.line(), "", "does not fit together: " + e.getMessage());
    }
  }

  private <T> T value(Key<O, T> key, Entries entries) throws Refusal {
    Located written = entries.byKey().get(key.name());
    if (written == null && key.isRequired()) {
      throw new Refusal(entries.line(), key.name(), "is missing");
    }
    try {
      return written == null ? key.getter().apply(usual) : key.kind().read(written);
    } catch (Refusal e) {
      throw e.in(key.name());
    }
  }

  private static String quotable(String key) {
    return new Located.Literal(0, key, false).words();
  }

  private String unknown(Map.Entry<String, Located> entry) {
    return "is not known here; "
        + Nearest.to(entry.getKey(), keys.keySet())
            .map("the nearest known key is \"%s\""::formatted)
            .orElseGet(() -> "allowed is " + String.join(", ", keys.keySet()));
  }

  @Override
  public Object write(O object) {
    Map<String, Object> written = new LinkedHashMap<>();
    for (Key<O, ?> key : keys.values()) {
      if (key.isWritten(object, usual)) {
        written.put(key.name(), key.write(object));
      }
    }
    return written;
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.values().forEach(key -> properties.put(key.name(), schema(key)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", keys.values().stream().filter(Key::isRequired).map(Key::name).toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  private Map<String, Object> schema(Key<O, ?> key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", key.about());
    if (!key.isRequired() && !(key.kind() instanceof Shape)) {
      schema.put("default", key.write(usual));
    }
    schema.putAll(key.kind().schema());
    return schema;
  }
}
