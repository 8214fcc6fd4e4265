package bufferscope.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
  private static final String BYTE_ORDER_MARK = "\uFEFF";

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
    if (!Files.isRegularFile(file)) { // a pipe might never end
      throw new BadFileException(
          "%s cannot be read: %s"
              .formatted(file, Files.exists(file) ? "it is not a file" : "there is no such file"));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return parse(file.toString(), in.readNBytes(MAX_BYTES + 1));
    } catch (BadFileException e) {
      throw e;
    } catch (IOException e) {
      throw new BadFileException("%s cannot be read".formatted(file));
    }
  }

  /**
   * Reads what was in a file.
   *
   * @param name what the sentence on a bad one calls it
   */
  public T parse(String name, byte[] bytes) throws BadFileException {
    if (bytes.length > MAX_BYTES) {
      throw new BadFileException("%s is longer than %,d bytes".formatted(name, MAX_BYTES));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadFileException("%s is not a text in UTF-8".formatted(name));
    }
    try {
      return shape.read(
          JsonText.parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
    } catch (Refusal e) {
      throw new BadFileException("%s, %s".formatted(name, e.sentence()));
    }
  }

  /** The text of a file, the same for equal objects. */
  public String format(T object) {
    return json(shape.write(object));
  }

  /**
   * Writes a file: all of it or, if that fails, nothing.
   *
   * @throws BadFileException if it cannot be written
   */
  public void write(Path file, T object) throws BadFileException {
    try {
      if (Files.isDirectory(file)) {
        throw new IOException("it is a folder");
      }
      Path unfinished = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(unfinished, format(object));
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BadFileException("%s cannot be written".formatted(file));
    }
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
