package bufferscope.json;

import bufferscope.json.Located.Elements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of values of one kind, at most {@code max} of them. */
public record ListOf<T>(Kind<T> kind, int max) implements Kind<List<T>> {

  @Override
  public List<T> read(Located written) throws Refusal {
    if (!(written instanceof Elements elements) || elements.list().size() > max) {
      throw Refusal.of(written, "a list of at most %,d, in square brackets".formatted(max));
    }
    List<T> values = new ArrayList<>();
    for (Located element : elements.list()) {
      values.add(kind.read(element));
    }
    return List.copyOf(values);
  }

  @Override
  public Object write(List<T> values) {
    return values.stream().map(kind::write).toList();
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("maxItems", max);
    schema.put("items", kind.schema());
    return schema;
  }
}
