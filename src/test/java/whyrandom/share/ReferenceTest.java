package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.data.Dataset;
import whyrandom.data.Task;
import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Initializer;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.plot.Numbers;

/**
 * What {@code site/guide/experiments.md} says of documents is what the reader of documents does.
 */
class ReferenceTest {
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static final Pattern WITH_VALUE = Pattern.compile("`([^`]*)` ([^,;]+)");

  private static List<String> lines;

  @BeforeAll
  static void read() throws IOException {
    lines = Files.readAllLines(Path.of("site", "guide", "experiments.md"));
  }

  /** The cells of the tables' rows whose first cell is nothing but code. */
  private static List<List<String>> rows(String heading) {
    List<List<String>> rows = new ArrayList<>();
    int start = lines.indexOf("## " + heading);
    assertThat(start).as(heading).isNotNegative();
    for (int i = start + 1; i < lines.size() && !lines.get(i).startsWith("## "); i++) {
      String line = lines.get(i);
      if (line.startsWith("| `") && lines.get(i - 1).startsWith("|")) {
        rows.add(Stream.of(line.substring(1).split("\\|")).map(String::strip).toList());
      }
    }
    return rows;
  }

  private static String code(String cell) {
    return cell.replace("`", "");
  }

  private static Json at(Json json, String path) {
    Json found = json;
    for (String name : path.split("\\.")) {
      found = ((JsonObject) found).fields().get(name);
    }
    return found;
  }

  private static Json written(String document) {
    return JsonReader.read(Documents.write(Documents.read(document).document()));
  }

  @Test
  void defaultsAreThoseOfTheEmptyDocument() {
    Json empty = written("{\"version\":1}");
    int compared = 0;
    for (List<String> row : rows("Fields")) {
      String said = row.size() > 2 ? row.get(2) : "";
      if (said.startsWith("`")) {
        assertThat(at(empty, code(row.get(0))).write()).as(row.get(0)).isEqualTo(code(said));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(17);
  }

  @Test
  void everyFieldIsThere() {
    List<String> fields = rows("Fields").stream().map(row -> code(row.get(0))).toList();
    List<String> names = fields.stream().map(path -> path.replaceFirst("\\..*", "")).toList();
    assertThat(names).containsAll(((JsonObject) written("{\"version\":1}")).fields().keySet());
    for (String group : List.of("data", "network")) {
      for (String name : ((JsonObject) at(written("{\"version\":1}"), group)).fields().keySet()) {
        assertThat(fields).contains(group + "." + name);
      }
    }
  }

  @Test
  void everyNameThatCanBeChosenIsThere() {
    List<String> known = new ArrayList<>();
    Stream.of(DataKind.values()).map(DataKind::id).forEach(known::add);
    Stream.of(Activation.values()).map(Activation::id).forEach(known::add);
    Stream.of(Output.values()).map(Output::id).forEach(known::add);
    Stream.of(Loss.values()).map(Loss::id).forEach(known::add);
    List<String> said = new ArrayList<>();
    for (List<String> row : rows("Fields")) {
      CODE.matcher(row.get(1)).results().map(found -> found.group(1)).forEach(said::add);
    }
    assertThat(said).containsAll(known);
  }

  /** How far a kind's points or targets stray is measured beside the corners, which stray by ν. */
  @Test
  void everyGeneratedKindIsThereWithWhatItsNoiseMeans() {
    List<String> said = new ArrayList<>();
    for (List<String> row : rows("Data")) {
      for (String id : row.get(0).split(" ")) {
        DataKind kind = DataKind.of(code(id)).orElseThrow();
        said.add(kind.id());
        for (double noise : new double[] {0.25, 1}) {
          assertThat(stray(kind, noise))
              .as("%s, noise %s", kind.id(), noise)
              .isCloseTo(said(row.get(2), noise), within(1e-9));
        }
      }
    }
    assertThat(said)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(DataKind.values()).filter(DataKind::isGenerated).map(DataKind::id).toList());
  }

  /** What {@code 0.4 + 2·ν} comes to. */
  private static double said(String formula, double noise) {
    double sum = 0;
    for (String term : formula.split(" \\+ ")) {
      sum += term.endsWith("ν") ? noise * factor(term) : Double.parseDouble(term);
    }
    return sum;
  }

  private static double factor(String term) {
    return term.equals("ν") ? 1 : Double.parseDouble(term.replace("·ν", ""));
  }

  /**
   * The standard deviation of a kind's strays. All kinds scale the same normal draws, and those of
   * the corners are the draws themselves.
   */
  private static double stray(DataKind kind, double noise) {
    double draw = Dataset.of(spec(DataKind.XOR, 1)).input(0, 0) + 1;
    Dataset data = Dataset.of(spec(kind, noise));
    boolean isBlob = kind == DataKind.GAUSS || kind == DataKind.THREE;
    if (isBlob) {
      return (data.input(0, 0) - center(kind)) / draw;
    }
    Dataset still = Dataset.of(spec(kind, 0));
    double strayed =
        kind.task() == Task.REGRESSION
            ? data.target(0) - still.target(0)
            : data.input(0, 0) - still.input(0, 0);
    return strayed / draw;
  }

  /** Where the first point's blob is, across. */
  private static double center(DataKind kind) {
    return kind == DataKind.GAUSS ? -1.5 : 0;
  }

  private static DataSpec spec(DataKind kind, double noise) {
    return DataSpec.of(kind).withNoise(noise).withTestFraction(0);
  }

  @Test
  void everyInitializerIsThereWithItsFieldAndScale() {
    Shape shape = Shape.of(4, new int[] {3}, 1);
    List<String> said = new ArrayList<>();
    for (List<String> row : rows("Initializers")) {
      Scheme scheme = Scheme.of(code(row.get(0))).orElseThrow();
      said.add(scheme.id());
      String field = row.size() > 2 ? row.get(2) : "";
      assertThat(field)
          .as(scheme.id())
          .isEqualTo(
              IntStream.range(0, scheme.parameters().size())
                  .mapToObj(i -> said(scheme.parameters().get(i), scheme.usual().get(i)))
                  .collect(Collectors.joining("; ")));
      String scale = row.size() > 3 ? row.get(3) : "";
      if (!scale.isEmpty()) {
        Scheme unit = scale.startsWith("±") ? Scheme.UNIFORM : Scheme.NORMAL;
        double ratio = first(scheme, shape) / first(unit, shape);
        assertThat(scale).as(scheme.id()).endsWith(" " + Numbers.shortText(ratio));
      }
    }
    assertThat(said).containsExactlyElementsOf(Stream.of(Scheme.values()).map(Scheme::id).toList());
  }

  private static String said(Scheme.Parameter parameter, double usual) {
    String value =
        parameter.words().isEmpty()
            ? Numbers.shortText(usual)
            : "`" + parameter.words().get((int) usual) + "`";
    return "`" + parameter.id() + "`, " + value;
  }

  /** The first weight that a scheme draws; uniform ones draw alike, and so do normal ones. */
  private static double first(Scheme scheme, Shape shape) {
    Network network = new Network(shape, List.of(Activation.TANH), Output.SIGMOID);
    Initializer.of(scheme)
        .apply(network, () -> new Examples(1, 4, 1, new double[] {1, 2, 3, 4}, new double[1]));
    return network.weight(1, 0, 0);
  }

  @Test
  void everyOptimizerIsThereWithItsDefaults() {
    for (List<String> row : rows("Optimizers")) {
      String kind = code(row.get(0));
      Json optimizer =
          at(written("{\"version\":1,\"optimizer\":{\"kind\":\"" + kind + "\"}}"), "optimizer");
      List<MatchResult> said = WITH_VALUE.matcher(row.get(1)).results().toList();
      List<String> fields = new ArrayList<>(((JsonObject) optimizer).fields().keySet());
      fields.remove("kind");
      for (String field : fields) {
        assertThat(said)
            .as(kind + " " + field)
            .anyMatch(
                found ->
                    found.group(1).equals(field)
                        && found.group(2).strip().equals(at(optimizer, field).write()));
      }
    }
    assertThat(rows("Optimizers")).hasSize(5);
  }

  @Test
  void everyEditIsUnderstood() {
    for (List<String> row : rows("Edits")) {
      Opened opened =
          Documents.read("{\"version\":1,\"edits\":[" + code(row.get(0)) + "],\"step\":30}");
      assertThat(opened.notices()).as(row.get(0)).isEmpty();
      assertThat(opened.document().main().edits()).as(row.get(0)).hasSize(1);
    }
    assertThat(rows("Edits")).hasSize(6);
  }
}
