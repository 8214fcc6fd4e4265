package bufferscope.json;

import bufferscope.json.Located.Elements;
import bufferscope.json.Located.Entries;
import bufferscope.json.Located.Literal;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON and keeps the lines. Numbers stay text: nothing is computed from what is refused. */
final class JsonText {
  private static final int MAX_DEPTH = 10;

  /** The length of a text is limited before it comes here; nothing else needs a limit. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser parser;

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  static Located parse(String text) throws Refusal {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonText json = new JsonText(parser);
      if (parser.nextToken() == null) {
        throw new Refusal(1, "", "is empty; allowed is one JSON object");
      }
      Located value = json.value(1);
      if (parser.nextToken() != null) {
        throw new Refusal(json.line(), "", "goes on after its end; allowed is one JSON object");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw notJson(text, e);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can always be read", e);
    }
  }

  private static Refusal notJson(String text, JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      int lines = (int) text.lines().count();
      return new Refusal(lines, "", "ends too early; something that was opened is not closed");
    }
    JsonLocation place = e.getLocation();
    return new Refusal(
        place == null ? 1 : place.getLineNr(),
        "",
        "is not JSON at column %,d; look for a comma, colon, quote or bracket too many or too few"
            .formatted(place == null ? 1 : place.getColumnNr()));
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private Located value(int depth) throws IOException, Refusal {
    if (depth > MAX_DEPTH) {
      throw new Refusal(
          line(), "", "is nested too deep; allowed are %d levels".formatted(MAX_DEPTH));
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> entries(depth);
      case START_ARRAY -> elements(depth);
      default -> new Literal(line(), parser.getText(), token == JsonToken.VALUE_STRING);
    };
  }

  private Entries entries(int depth) throws IOException, Refusal {
    int line = line();
    Map<String, Located> byKey = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line();
      parser.nextToken();
      if (byKey.put(key, value(depth + 1)) != null) {
        throw new Refusal(keyLine, new Literal(keyLine, key, false).words(), "is given twice");
      }
    }
    return new Entries(line, byKey);
  }

  private Elements elements(int depth) throws IOException, Refusal {
    int line = line();
    List<Located> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(depth + 1));
    }
    return new Elements(line, list);
  }
}
