package bufferscope.json;

import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that hold one object of a kind.
 *
 * @param title what they are, for the schema
 */
public record JsonFile<T>(String title, Shape<T> shape) {
  /** Longer files are none of ours. */
  public static final int MAX_BYTES = 1_000_000;

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

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
   * @throws BadFileException if it cannot be read or holds anything that is not allowed
   */
  public T read(Path file) throws BadFileException {
    return parse(file.toString(), TextFile.read(file, MAX_BYTES));
  }

  /**
   * Reads what was in a file.
   *
   * @param name what the sentence on a bad one calls it
   */
  public T parse(String name, byte[] bytes) throws BadFileException {
    return parse(name, TextFile.decode(name, bytes, MAX_BYTES));
  }

  private T parse(String name, String text) throws BadFileException {
    try {
      return shape.read(JsonText.parse(text));
    } catch (Refusal e) {
      throw new BadFileException("%s, %s".formatted(name, e.sentence()));
    }
  }

  /** The text of a file, the same for equal objects. */
  public String format(T object) {
    return json(shape.write(object));
  }

  /**
   * Saves a file.
   *
   * @throws BadFileException if it cannot be written
   */
  public void write(Path file, T object) throws BadFileException {
    TextFile.write(file, format(object));
  }

  /** The JSON Schema of these files. */
  public String schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("title", title);
    schema.putAll(shape.schema());
    return json(schema);
  }

  private static String json(Object content) {
    try {
      return WRITER.writeValueAsString(content) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts, numbers, maps and lists can always be written", e);
    }
  }
}
