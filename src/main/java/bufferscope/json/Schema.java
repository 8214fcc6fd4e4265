package bufferscope.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The JSON Schema of a file format. It defines what is refused, the sentence that refuses it, and
 * the defaults of keys that are left out. It supports the keywords that the files of this program
 * need; {@code anyOf} lists either objects with one key each, or values that are no objects.
 */
public final class Schema {
  private final String text;
  private final JsonNode root;

  private Schema(String text, JsonNode root) {
    this.text = text;
    this.root = root;
  }

  /** Reads a schema that is packed beside a class. */
  public static Schema beside(Class<?> type, String name) {
    try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Schema(text, new ObjectMapper().readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns this schema with properties of another one: each key of the object at {@code place}
   * that has an empty schema here gets its schema from the other one.
   */
  public Schema including(JsonPointer place, Schema other) {
    ObjectNode merged = root.deepCopy();
    ObjectNode properties = (ObjectNode) merged.at(place).get("properties");
    names(properties).stream()
        .filter(key -> properties.get(key).isEmpty())
        .forEach(key -> properties.set(key, other.root.get("properties").get(key)));
    return new Schema(merged.toPrettyString() + "\n", merged);
  }

  /** Returns the schema as it is published. */
  public String text() {
    return text;
  }

  /** Returns true if that text is allowed as the value of a key of the outermost object. */
  public boolean allows(String key, String value) {
    return allows(root.get("properties").get(key), TextNode.valueOf(value));
  }

  /** Returns the value with the defaults of keys that are left out, or refuses it. */
  JsonNode complete(JsonText json) {
    return new Check(json).complete(json.value(), root, JsonPointer.empty());
  }

  /** The check of one file against the schema. */
  private record Check(JsonText json) {

    JsonNode complete(JsonNode value, JsonNode schema, JsonPointer place) {
      if (schema.has("anyOf")) {
        return stream(schema.get("anyOf"))
            .filter(each -> allows(each, value))
            .filter(each -> !value.isObject() || keys(each).equals(names(value)))
            .findFirst()
            .map(each -> complete(value, each, place))
            .orElseThrow(() -> cannotBe(schema, place));
      } else if (!allows(schema, value)) {
        throw cannotBe(schema, place);
      } else if (value.isObject()) {
        return object(value, schema, place);
      } else if (value.isArray()) {
        return list(value, schema, place);
      }
      return value;
    }

    private BadJsonException cannotBe(JsonNode schema, JsonPointer place) {
      return json.cannotBe(place, words(schema));
    }

    private ArrayNode list(JsonNode value, JsonNode schema, JsonPointer place) {
      ArrayNode complete = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < value.size(); i++) {
        complete.add(complete(value.get(i), schema.get("items"), place.appendIndex(i)));
      }
      return complete;
    }

    private ObjectNode object(JsonNode value, JsonNode schema, JsonPointer place) {
      List<String> known = keys(schema);
      for (String name : names(value)) {
        if (!known.contains(name)) {
          throw json.refusal(place.appendProperty(name), unknown(name, known));
        }
      }
      ObjectNode complete = JsonNodeFactory.instance.objectNode();
      for (String name : known) {
        JsonNode property = schema.get("properties").get(name);
        if (!value.has(name) && contains(schema.get("required"), TextNode.valueOf(name))) {
          throw json.missing(place, name);
        }
        JsonNode given = value.has(name) ? value.get(name) : usual(property);
        complete.set(name, complete(given, property, place.appendProperty(name)));
      }
      return complete;
    }

    /** Returns the default of a property. An object needs none: each of its keys has one. */
    private static JsonNode usual(JsonNode property) {
      return property.has("default")
          ? property.get("default")
          : JsonNodeFactory.instance.objectNode();
    }

    private static String unknown(String name, List<String> known) {
      return "is not known here; "
          + Nearest.to(name, known)
              .map("the nearest known key is \"%s\""::formatted)
              .orElseGet(() -> "allowed is " + String.join(", ", known));
    }
  }

  /** Returns true if the value is allowed, apart from the content of an object or a list. */
  private static boolean allows(JsonNode schema, JsonNode value) {
    if (schema.has("enum")) {
      return contains(schema.get("enum"), value);
    } else if (schema.has("const")) {
      return value.equals(schema.get("const"));
    }
    return switch (schema.get("type").textValue()) {
      case "boolean" -> value.isBoolean();
      case "integer" -> isInRange(schema, value) && value.doubleValue() % 1 == 0;
      case "number" -> isInRange(schema, value);
      case "string" -> value.isTextual() && isText(schema, value.textValue());
      case "array" -> value.isArray() && value.size() <= schema.get("maxItems").intValue();
      default -> value.isObject();
    };
  }

  /**
   * Returns true if the number is in range. The bounds are exact as doubles, and a larger number is
   * too large as a double, too.
   */
  private static boolean isInRange(JsonNode schema, JsonNode value) {
    return value.isNumber()
        && value.doubleValue() >= schema.get("minimum").doubleValue()
        && value.doubleValue() <= schema.get("maximum").doubleValue();
  }

  private static boolean isText(JsonNode schema, String text) {
    int length = text.codePointCount(0, text.length());
    return length >= schema.get("minLength").intValue()
        && length <= schema.get("maxLength").intValue()
        && text.matches(schema.get("pattern").textValue())
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** Returns the allowed values in words. */
  private static String words(JsonNode schema) {
    if (schema.has("enum")) {
      return join(", ", schema.get("enum"), JsonNode::textValue);
    } else if (schema.has("const")) {
      return schema.get("const").textValue();
    } else if (schema.has("anyOf")) {
      JsonNode each = schema.get("anyOf");
      return each.get(0).has("properties")
          ? "an object with one key, which is one of " + join(", ", each, one -> keys(one).get(0))
          : join(", or ", each, Schema::words);
    }
    return switch (schema.get("type").textValue()) {
      case "boolean" -> "true or false";
      case "integer" -> "a whole number from " + bounds(schema, "minimum", "maximum");
      case "number" -> bounds(schema, "minimum", "maximum");
      case "string" ->
          "a text of %s characters%s%s"
              .formatted(
                  bounds(schema, "minLength", "maxLength"),
                  "\n".matches(schema.get("pattern").textValue()) ? "" : " in one line",
                  schema.get("minLength").intValue() == 0 ? "" : ", one of them visible");
      case "array" ->
          "a list of at most %,d, in square brackets".formatted(schema.get("maxItems").intValue());
      default -> "an object, in braces";
    };
  }

  private static String bounds(JsonNode schema, String min, String max) {
    return schema.get(min) + " to " + schema.get(max);
  }

  private static String join(String separator, JsonNode list, Function<JsonNode, String> words) {
    return stream(list).map(words).collect(Collectors.joining(separator));
  }

  private static List<String> keys(JsonNode schema) {
    return names(schema.get("properties"));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    return stream(list).anyMatch(value::equals);
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
