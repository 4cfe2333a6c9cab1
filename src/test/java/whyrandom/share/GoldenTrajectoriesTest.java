package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.engine.Shape;
import whyrandom.experiment.Document;
import whyrandom.experiment.LayerWeights;
import whyrandom.experiment.Run;

/** Documents with explicit rows and weights give PyTorch's numbers (see the README beside them). */
class GoldenTrajectoriesTest {
  private static final double RELATIVE = 1e-9;

  private record Golden(String name, JsonObject json) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Golden> trajectories() {
    List<Golden> list = new ArrayList<>();
    for (Json json : ((JsonArray) JsonReader.read(resource())).items()) {
      JsonObject golden = (JsonObject) json;
      list.add(new Golden(Values.text(field(golden, "name"), "name"), golden));
    }
    return list;
  }

  @ParameterizedTest
  @MethodSource("trajectories")
  void runsEqualPyTorch(Golden golden) {
    Opened opened = Documents.read((JsonObject) field(golden.json, "experiment"));
    JsonObject expected = (JsonObject) field(golden.json, "expect");

    assertThat(opened.notices()).isEmpty();
    Document document = opened.document();
    Run run = new Run(document.main().experiment(), document.main().edits());
    assertClose(run.evaluateTrain().loss(), number(field(expected, "initialLoss")));
    assertClose(run, run.nextGradient(), field(expected, "firstGradient"));
    List<Double> marks = Values.numbers(field(golden.json, "marks"), "marks");
    List<Double> losses = Values.numbers(field(expected, "losses"), "losses");
    JsonArray weights = (JsonArray) field(expected, "weights");
    for (int i = 0; i < marks.size(); i++) {
      run.seek(marks.get(i).intValue());
      assertClose(run.evaluateTrain().loss(), losses.get(i));
      assertClose(run, run.network().parameters, weights.items().get(i));
    }
  }

  private static void assertClose(Run run, double[] values, Json expected) {
    Shape shape = run.network().shape();
    List<LayerWeights> layers = LayerWeights.of(shape, values);
    JsonArray all = (JsonArray) expected;
    assertThat(all.items()).hasSameSizeAs(layers);
    for (int i = 0; i < layers.size(); i++) {
      JsonObject layer = (JsonObject) all.items().get(i);
      List<List<Double>> w = Values.rows(field(layer, "w"), "w");
      for (int unit = 0; unit < w.size(); unit++) {
        assertClose(layers.get(i).w().get(unit), w.get(unit));
      }
      assertClose(layers.get(i).b(), Values.numbers(field(layer, "b"), "b"));
    }
  }

  private static void assertClose(List<Double> values, List<Double> expected) {
    assertThat(values).hasSameSizeAs(expected);
    for (int i = 0; i < values.size(); i++) {
      assertClose(values.get(i), expected.get(i));
    }
  }

  private static void assertClose(double value, double expected) {
    assertThat(Math.abs(value - expected))
        .as("%s is %s", value, expected)
        .isLessThanOrEqualTo(RELATIVE * Math.abs(expected));
  }

  private static double number(Json json) {
    return Values.number(json, "");
  }

  private static Json field(JsonObject object, String name) {
    return object.get(name).orElseThrow();
  }

  private static String resource() {
    String name = "/golden/trajectories.json";
    try (InputStream stream = GoldenTrajectoriesTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
