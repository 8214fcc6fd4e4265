package bufferscope.record.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.event.Event;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.explore.time.VirtualRun;
import bufferscope.record.History;
import bufferscope.record.Stretch;
import bufferscope.testing.Story;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import bufferscope.work.Rate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Exports are read by programs that are not ours. */
final class ExportTest {
  private static final long SECOND = 1_000_000_000;
  private static final List<Event> RUN = run();

  private static List<Event> run() {
    List<Event> events = new ArrayList<>();
    VirtualRun run =
        new VirtualRun(
            WatchedRun.finite(2, 1, 2, 10, new Rate(5), new Rate(8)),
            (event, after) -> events.add(event));
    run.goOn(100 * SECOND);
    run.end();
    return events;
  }

  /** A thread signals, another one overtakes, and one message is hard to write. */
  private static List<Event> story() {
    Story story = Story.begin(false).makes(Story.P1, 1);
    story.at(10).waits(Story.C2, "notEmpty");
    story.at(20).wants(Story.P1).acquires(Story.P1).writes(Story.P1, 0, 1);
    story.at(30).wants(Story.C1).signals(Story.P1, "notEmpty", Story.C2).releases(Story.P1);
    story.at(40).acquires(Story.C1).reads(Story.C1, 0, 1).releases(Story.C1);
    story.at(50).goesOn(Story.C2, "notEmpty");
    return story.add(new FailureCaught(60, Story.P2, "a|b, \"<c>\" & \\d\n\u0007")).events();
  }

  private static String exported(ExportFormat format, List<Event> events) throws IOException {
    Stretch stretch = History.of(events).stretch();
    return exported(format, new Part(stretch, 0, stretch.end()));
  }

  private static String exported(ExportFormat format, Part part) throws IOException {
    StringWriter out = new StringWriter();
    format.write(part, out);
    return out.toString();
  }

  private static List<CSVRecord> csv(String text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(text)).getRecords();
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<String> texts(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }

  @Test
  void eachEventIsALineOfTheCsv() throws IOException {
    List<Event> events = story();
    List<CSVRecord> lines = csv(exported(ExportFormat.EVENTS, events));
    assertThat(lines).hasSameSizeAs(events);
    CSVRecord last = lines.get(lines.size() - 1);
    assertThat(last.get("kind")).isEqualTo("FailureCaught");
    assertThat(last.get("threadName")).isEqualTo("P2");
    assertThat(last.get("at")).isEqualTo("60");
    assertThat(last.get("message")).isEqualTo("a|b, \"<c>\" & \\d\n\u0007");
    assertThat(last.get("lock")).isEmpty();
    CSVRecord put =
        lines.stream()
            .filter(line -> line.get("kind").equals("SlotWritten"))
            .findAny()
            .orElseThrow();
    assertThat(put.get("slot")).isEqualTo("0");
    assertThat(put.get("item.number")).isEqualTo("1");
    assertThat(put.get("item.maker")).isEqualTo("1");
  }

  @Test
  void eachItemIsALineOfTheCsv() throws IOException {
    List<CSVRecord> lines = csv(exported(ExportFormat.ITEMS, RUN));
    assertThat(lines).hasSize(20);
    SystemState end = SystemState.after(RUN);
    for (CSVRecord line : lines) {
      ItemLife life =
          end.lastFinished().stream()
              .filter(each -> each.item().number() == Long.parseLong(line.get("item")))
              .findAny()
              .orElseThrow();
      assertThat(line.get("made")).isEqualTo(Long.toString(life.made()));
      assertThat(line.get("put")).isEqualTo(Long.toString(life.inserted()));
      assertThat(line.get("taken")).isEqualTo(Long.toString(life.removed()));
      assertThat(line.get("finished")).isEqualTo(Long.toString(life.finished()));
      assertThat(line.get("waited")).isEqualTo(Long.toString(life.removed() - life.inserted()));
      assertThat(line.get("producer")).isEqualTo("P" + life.item().maker());
      assertThat(line.get("consumer")).isEqualTo("C1");
      assertThat(line.get("end")).isEqualTo("finished");
    }
  }

  @Test
  void theTraceOfThreadsThatAreSignalledAndOvertaken() throws IOException {
    List<CSVRecord> lines = csv(exported(ExportFormat.TABLE_CSV, story()));
    assertThat(lines)
        .extracting(line -> line.get("C2") + "; " + line.get("count") + "; " + line.get("comment"))
        .contains(
            "waits on notEmpty; 1; P1 stores item 1 in slot 0",
            "is signalled and wants lock; 1; P1 signals notEmpty: C2 leaves the wait set and wants the lock again",
            "is signalled and wants lock; 0; C1 takes item 1 out of slot 0",
            "holds lock; 0; C2 is back from notEmpty with the lock");
  }

  @Test
  void theTableIsTheSameInAllItsForms() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    csv(exported(ExportFormat.TABLE_CSV, story())).forEach(line -> rows.add(oneLine(line)));

    List<List<String>> html = new ArrayList<>();
    NodeList lines = xml(exported(ExportFormat.TABLE_HTML, story())).getElementsByTagName("tr");
    for (int i = 1; i < lines.getLength(); i++) {
      html.add(texts(((Element) lines.item(i)).getElementsByTagName("td")));
    }
    assertThat(html).isEqualTo(rows);

    assertThat(markdownCells(exported(ExportFormat.TABLE_MARKDOWN, story())))
        .isEqualTo(rows.stream().map(row -> row.stream().map(String::strip).toList()).toList());

    String text = exported(ExportFormat.TABLE, story());
    assertThat(text.lines()).hasSize(rows.size() + 1);
    int column = text.lines().findFirst().orElseThrow().indexOf("comment");
    assertThat(text.lines().skip(1).map(line -> line.substring(column)))
        .containsExactlyElementsOf(
            rows.stream().map(row -> row.get(row.size() - 1).strip()).toList());
  }

  private static List<List<String>> markdownCells(String markdown) {
    List<List<String>> rows = new ArrayList<>();
    Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(CustomNode node) {
                if (node instanceof TableRow && node.getParent() instanceof TableBody) {
                  rows.add(new ArrayList<>());
                } else if (node instanceof TableCell && !rows.isEmpty()) {
                  rows.get(rows.size() - 1).add("");
                }
                visitChildren(node);
              }

              @Override
              public void visit(Text text) {
                if (!rows.isEmpty()) {
                  List<String> row = rows.get(rows.size() - 1);
                  row.set(row.size() - 1, row.get(row.size() - 1) + text.getLiteral());
                }
              }
            });
    return rows;
  }

  private static List<String> oneLine(CSVRecord line) {
    return line.toList().stream().map(cell -> cell.replaceAll("\\p{Cc}", " ")).toList();
  }

  @Test
  void theChromeTraceIsOneByItsSchemaAndHasTheRun() throws IOException {
    JsonNode trace = new ObjectMapper().readTree(exported(ExportFormat.PERFETTO, RUN));
    try (InputStream in = ExportTest.class.getResourceAsStream("trace-event.schema.json")) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
      assertThat(schema.validate(trace)).isEmpty();
    }
    List<JsonNode> events = new ArrayList<>();
    trace.get("traceEvents").forEach(events::add);
    assertThat(events.stream().filter(e -> e.get("name").asText().equals("thread_name")))
        .extracting(e -> e.get("args").get("name").asText())
        .contains("P1", "P2", "C1", "lock");
    assertThat(
            phase(events, "C").get(phase(events, "C").size() - 1).get("args").get("items").asInt())
        .isZero();
    assertThat(phase(events, "i").stream().filter(e -> e.get("name").asText().equals("put")))
        .hasSize(20);
    assertThat(phase(events, "s")).hasSameSizeAs(phase(events, "f")).hasSizeGreaterThan(20);
    assertSlicesDoNotOverlap(phase(events, "X"));
  }

  private static List<JsonNode> phase(List<JsonNode> events, String phase) {
    return events.stream().filter(event -> event.get("ph").asText().equals(phase)).toList();
  }

  private static void assertSlicesDoNotOverlap(List<JsonNode> slices) {
    Map<String, Double> ends = new HashMap<>();
    for (JsonNode slice : slices) {
      String track = slice.get("pid") + " " + slice.get("tid");
      double begin = slice.get("ts").asDouble();
      assertThat(begin).isGreaterThanOrEqualTo(ends.getOrDefault(track, 0.0) - 1e-6);
      ends.put(track, begin + slice.get("dur").asDouble());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMELINE", "SEQUENCE"})
  void picturesAreSvg(ExportFormat format) throws Exception {
    Document picture = xml(exported(format, story()));
    String svg = "http://www.w3.org/2000/svg";
    assertThat(picture.getDocumentElement().getNamespaceURI()).isEqualTo(svg);
    assertThat(picture.getDocumentElement().getLocalName()).isEqualTo("svg");
    assertThat(texts(picture.getElementsByTagNameNS(svg, "text"))).contains("P1", "P2", "C1", "C2");
    assertThat(texts(picture.getElementsByTagNameNS(svg, "title")))
        .contains("waits on notEmpty", "is signalled and wants lock");
    NodeList lines = picture.getElementsByTagNameNS(svg, "line");
    assertThat(IntStream.range(0, lines.getLength()))
        .filteredOn(
            i ->
                lines
                    .item(i)
                    .getAttributes()
                    .getNamedItem("class")
                    .getNodeValue()
                    .startsWith("arrow"))
        .hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GIF", "PNG"})
  void aPartAndNothingAtAllCanBeExported(ExportFormat format) throws IOException {
    Stretch stretch = History.of(RUN).stretch();
    assertThat(exported(format, new Part(stretch, 100, 100))).isNotEmpty();
    String part = exported(format, new Part(stretch, 100, 140));
    assertThat(part.length()).isLessThan(exported(format, RUN).length());
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMELINE", "SEQUENCE"})
  void whatIsTooLongForAPictureIsRefused(ExportFormat format) {
    List<Event> events = new ArrayList<>(story());
    for (int i = 0; i < 3000; i++) {
      events.addAll(
          Story.begin(false)
              .wants(Story.P1)
              .acquires(Story.P1)
              .releases(Story.P1)
              .events()
              .subList(8, 11));
    }
    assertThatExceptionOfType(TooLongException.class)
        .isThrownBy(() -> exported(format, events))
        .withMessageMatching("too many .*: \\d+; a picture shows at most \\d+");
  }
}
