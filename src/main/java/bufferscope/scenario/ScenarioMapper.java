package bufferscope.scenario;

import bufferscope.io.ConstantName;
import bufferscope.run.Tempo;
import bufferscope.work.FaultInjection;
import bufferscope.work.Host;
import bufferscope.work.ItemKind;
import bufferscope.work.Rate;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Jackson's translation between a scenario and the keys of its file. */
final class ScenarioMapper {
  private static final String UNLIMITED = "unlimited";
  private static final String ENDLESS = "endless";

  /** The keys whose names differ from those of the components of the records. */
  private static final Map<String, String> KEYS =
      Map.of(
          "rate", "itemsPerSecond",
          "distribution", "times",
          "itemKind", "items",
          "faultInjection", "mischief",
          "putLimit", "putLimitMillis",
          "shutdownLimit", "shutdownLimitMillis",
          "duration", "millis");

  /** Values that are left out of the file, since few scenarios need others. */
  private static final Set<Object> USUAL =
      Set.of(
          Workload.DEFAULT,
          FaultInjection.NONE,
          Host.OWN_THREADS,
          SafeguardSettings.OFF,
          List.of());

  private static final JsonInclude.Value IF_UNUSUAL =
      JsonInclude.Value.construct(Include.CUSTOM, Include.ALWAYS, Usual.class, null);

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .annotationIntrospector(new WordsForConstants())
          .propertyNamingStrategy(new Keys())
          .addMixIn(Team.class, Flat.class)
          .addMixIn(ItemKind.class, OneKey.class)
          .withConfigOverride(Workload.class, each -> each.setInclude(IF_UNUSUAL))
          .withConfigOverride(FaultInjection.class, each -> each.setInclude(IF_UNUSUAL))
          .withConfigOverride(Host.class, each -> each.setInclude(IF_UNUSUAL))
          .withConfigOverride(SafeguardSettings.class, each -> each.setInclude(IF_UNUSUAL))
          .withConfigOverride(List.class, each -> each.setInclude(IF_UNUSUAL))
          .addModule(values())
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();

  private ScenarioMapper() {}

  static NamedScenario read(JsonNode keys) throws JsonProcessingException {
    return MAPPER.treeToValue(keys, ScenarioKeys.class).scenario();
  }

  static JsonNode write(NamedScenario scenario) {
    return MAPPER.valueToTree(ScenarioKeys.of(scenario));
  }

  /** Returns the translation of the types that are a single value in a file. */
  private static SimpleModule values() {
    SimpleModule values = new SimpleModule();
    add(values, Duration.class, node -> Duration.ofMillis(node.longValue()), Duration::toMillis);
    add(
        values,
        Tempo.class,
        node -> new Tempo(Duration.ofMillis(node.longValue())),
        tempo -> tempo.dwell().toMillis());
    add(values, Host.class, node -> new Host(node.intValue()), Host::poolThreads);
    add(
        values,
        Rate.class,
        node -> node.isTextual() ? Rate.UNLIMITED : new Rate(node.doubleValue()),
        rate -> rate.isUnlimited() ? UNLIMITED : decimal(rate.perSecond()));
    add(
        values,
        long.class,
        node -> node.isTextual() ? Workload.ENDLESS : node.longValue(),
        number -> number == Workload.ENDLESS ? ENDLESS : BigInteger.valueOf(number));
    return values;
  }

  /** Returns the number without the digits that a double may add to it. */
  private static BigDecimal decimal(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros();
  }

  private static <T> void add(
      SimpleModule module,
      Class<T> type,
      Function<JsonNode, T> reader,
      Function<T, Object> writer) {
    module.addDeserializer(
        type,
        new JsonDeserializer<T>() {
          @Override
          public T deserialize(JsonParser parser, DeserializationContext context)
              throws IOException {
            return reader.apply(context.readTree(parser));
          }
        });
    module.addSerializer(
        type,
        new JsonSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator generator, SerializerProvider provider)
              throws IOException {
            generator.writePOJO(writer.apply(value));
          }
        });
  }

  /** Puts the keys of the timing among those of the team. */
  interface Flat {
    @JsonUnwrapped
    Timing timing();
  }

  /** Equals every value that Jackson leaves out. */
  private static final class Usual {
    @Override
    public boolean equals(Object value) {
      return USUAL.contains(value);
    }

    @Override
    public int hashCode() {
      return USUAL.hashCode();
    }
  }

  /** Writes the kind of items as an object with a single key. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ItemKind.Numbers.class, name = "numbers"),
    @JsonSubTypes.Type(value = ItemKind.RandomNumbers.class, name = "randomNumbers"),
    @JsonSubTypes.Type(value = ItemKind.TypedLines.class, name = "typedLines")
  })
  interface OneKey {}

  private static final class Keys extends NamingBase {
    @Override
    public String translate(String component) {
      return KEYS.getOrDefault(component, component);
    }
  }

  /** Writes constants in small letters with hyphens, such as {@code poison-pills}. */
  private static final class WordsForConstants extends JacksonAnnotationIntrospector {
    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] words) {
      return Arrays.stream(constants).map(ConstantName::of).toArray(String[]::new);
    }
  }
}
