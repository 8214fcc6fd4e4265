package bufferscope.json;

import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/**
 * A format of JSON files that each hold one object.
 *
 * @param schema the allowed values, and the defaults of keys that are left out
 * @param writer returns the keys and values of an object
 */
public record JsonFile<T>(Schema schema, NodeReader<T> reader, Function<T, JsonNode> writer) {
  /** Makes an object from the values of all keys of the schema, each of which is allowed. */
  public interface NodeReader<T> {
    /**
     * Makes the object.
     *
     * @throws IllegalArgumentException with a sentence about values that do not fit together; or a
     *     JsonMappingException that this caused
     * @throws NotAllowedException about a single value
     */
    T read(JsonNode values) throws JsonProcessingException;
  }

  /** The maximum length of a file; longer ones are refused unread. */
  public static final int MAX_BYTES = 1_000_000;

  private static final String MISFIT = "does not fit together: ";

  private static final ObjectWriter WRITER =
      new ObjectMapper()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  /**
   * Reads a file.
   *
   * @throws BadFileException if it cannot be read or contains anything that is not allowed
   */
  public T read(Path file) throws BadFileException {
    return parse(file.toString(), TextFile.read(file, MAX_BYTES));
  }

  /**
   * Reads the bytes of a file.
   *
   * @param name the name of the file in the sentence about an error
   */
  public T parse(String name, byte[] bytes) throws BadFileException {
    return parse(name, TextFile.decode(name, bytes, MAX_BYTES));
  }

  private T parse(String name, String text) throws BadFileException {
    try {
      JsonText json = JsonText.parse(text);
      return bind(json, schema.complete(json));
    } catch (BadJsonException e) {
      throw new BadFileException(name + ", " + e.getMessage());
    }
  }

  private T bind(JsonText json, JsonNode values) {
    try {
      return reader.read(values);
    } catch (NotAllowedException e) {
      throw json.cannotBe(e.place(), e.allowed());
    } catch (IllegalArgumentException e) {
      throw json.refusal(JsonPointer.empty(), MISFIT + e.getMessage());
    } catch (JsonMappingException e) {
      JsonPointer place = ((JsonParser) e.getProcessor()).getParsingContext().pathAsPointer();
      throw json.refusal(place, MISFIT + Objects.requireNonNull(e.getCause()).getMessage());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value in memory can always be read", e);
    }
  }

  /** Returns the text of a file, the same for equal objects. */
  public String format(T object) {
    try {
      return WRITER.writeValueAsString(writer.apply(object)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts, numbers, maps and lists can always be written", e);
    }
  }

  /**
   * Saves a file.
   *
   * @throws BadFileException if it cannot be written
   */
  public void write(Path file, T object) throws BadFileException {
    TextFile.write(file, format(object));
  }
}
