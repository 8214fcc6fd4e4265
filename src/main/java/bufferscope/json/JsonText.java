package bufferscope.json;

import bufferscope.io.Printable;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The text of a JSON file and the value in it.
 *
 * <p>The value has no line numbers: a refusal looks them up in the text.
 */
record JsonText(String text, JsonNode value) {
  private static final int MAX_DEPTH = 10;
  private static final int LONGEST_QUOTE = 60;

  /** The length of the text is limited earlier, so only its depth needs a limit here. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .build())
          .build();

  /** Reads a text that holds one value, or refuses it. */
  static JsonText parse(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      try {
        if (parser.nextToken() == null) {
          throw new BadJsonException(1, "", "is empty; allowed is one JSON object");
        }
        JsonNode value = MAPPER.readTree(parser);
        if (parser.nextToken() != null) {
          throw new BadJsonException(
              line(parser), "", "goes on after its end; allowed is one JSON object");
        }
        return new JsonText(text, value);
      } catch (JsonProcessingException e) {
        throw refusal(text, parser, e);
      }
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private static BadJsonException refusal(String text, JsonParser parser, JsonProcessingException e)
      throws IOException {
    JsonLocation place = parser.currentLocation();
    if (e instanceof StreamConstraintsException) {
      String reason = "is nested too deep; allowed are %d levels".formatted(MAX_DEPTH);
      return new BadJsonException(place.getLineNr(), "", reason);
    } else if (e instanceof JsonEOFException) {
      int lines = (int) text.lines().count();
      return new BadJsonException(
          lines, "", "ends too early; something that was opened is not closed");
    } else if (e.getOriginalMessage().startsWith("Duplicate field")) {
      return new BadJsonException(
          place.getLineNr(), quoted(parser.currentName()), "is given twice");
    }
    return new BadJsonException(
        e.getLocation().getLineNr(),
        "",
        "is not JSON at column %,d; look for a missing or extra comma, colon, quote or bracket"
            .formatted(e.getLocation().getColumnNr()));
  }

  /**
   * Returns the refusal of the value at that place; {@code reason} follows the keys that lead to
   * it.
   */
  BadJsonException refusal(JsonPointer place, String reason) {
    JsonParser parser = parserAt(place);
    return new BadJsonException(line(parser), path(parser), reason);
  }

  /** Returns the refusal of the value at that place, with the values that are allowed. */
  BadJsonException cannotBe(JsonPointer place, String allowed) {
    String words = words(parserAt(place));
    return refusal(place, "cannot be %s; allowed is %s".formatted(words, allowed));
  }

  /** Returns the refusal of the object at that place because this key is missing. */
  BadJsonException missing(JsonPointer place, String key) {
    JsonParser parser = parserAt(place);
    String path = path(parser);
    return new BadJsonException(
        line(parser), path.isEmpty() ? key : path + "." + key, "is missing");
  }

  private JsonParser parserAt(JsonPointer place) {
    try {
      JsonParser parser = MAPPER.createParser(text);
      do {
        parser.nextToken();
      } while (parser.currentToken() == JsonToken.FIELD_NAME
          || !parser.getParsingContext().pathAsPointer().equals(place));
      return parser;
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Returns the keys that lead to a value, such as {@code buffer.capacity}. */
  private static String path(JsonParser parser) {
    return Stream.iterate(
            parser.getParsingContext(), Objects::nonNull, JsonStreamContext::getParent)
        .filter(JsonStreamContext::hasCurrentName)
        .map(context -> quoted(context.getCurrentName()))
        .reduce((inner, outer) -> outer + "." + inner)
        .orElse("");
  }

  private static String words(JsonParser parser) {
    try {
      return switch (parser.currentToken()) {
        case START_OBJECT -> "an object";
        case START_ARRAY -> "a list";
        case VALUE_STRING -> '"' + quoted(parser.getText()) + '"';
        default -> quoted(parser.getText());
      };
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Returns a piece of the file as a sentence can show it: in one line, and short. */
  private static String quoted(String piece) {
    return Printable.of(
        piece.length() <= LONGEST_QUOTE ? piece : piece.substring(0, LONGEST_QUOTE) + "...");
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("a text in memory can always be read", e);
  }
}
