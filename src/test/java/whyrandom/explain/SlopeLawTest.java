package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Shape;
import whyrandom.experiment.Direction;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Example;
import whyrandom.experiment.Landscape;
import whyrandom.experiment.OneStep;
import whyrandom.experiment.Parting;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.experiment.Slopes;
import whyrandom.experiment.Ways;
import whyrandom.explain.english.SlopeEnglish;
import whyrandom.explain.statement.SlopeStatement;

/**
 * What is said of the loss where a network stands is so by the losses and gradients that plain
 * loops come to, and what is said of the next step happens.
 */
class SlopeLawTest {
  private static final int STATES = 10_000;
  private static final double MODERATE = 1e4;
  private static final double ROUNDING = 1e-11;
  private static final double NUDGE = 1e-6;

  private final Map<String, Integer> seen = new LinkedHashMap<>();

  private Run run;
  private Shape shape;
  private PlainNetwork plain;
  private double[] gradient;
  private double scale;
  private int checked;
  private String where;

  @Test
  void whatIsSaidOfTheLossIsSo() {
    for (int number = 0; number < RandomStates.count(STATES); number++) {
      run = RandomStates.state(number);
      shape = run.network().shape();
      plain = PlainNetwork.of(run);
      gradient = plain.gradient();
      where = number + " at " + run.step() + ": " + run.settings();
      scale = 1 + Math.abs(plain.loss());
      for (int i = 0; i < gradient.length; i++) {
        scale = Math.max(scale, 1 + Math.abs(gradient[i]));
        scale = Math.max(scale, 1 + Math.abs(plain.parameters[i]));
      }
      checkMapped();
      SplittableRandom random = new SplittableRandom(number);
      checkWeights(random);
      int layer = 1 + random.nextInt(Math.max(1, shape.hiddenLayers()));
      if (shape.hiddenLayers() > 0 && shape.units(layer) > 1) {
        checkPair(layer, random);
      }
    }
    assertThat(seen.keySet())
        .contains("NotFinite", "Identical", "Different", "SlopeApart", "Ridge", "Valley", "Level")
        .contains("Bend", "Kink", "Nudge", "NoSlope", "Slope", "Diagonal", "Mapped")
        .contains("WithoutPenalty", "WithoutDropout", "MiniBatch");
    assertThat(checked).isGreaterThan(RandomStates.count(STATES) / 2);
    int least = RandomStates.count(STATES) / 2000;
    seen.forEach((statement, count) -> assertThat(count).as(statement).isGreaterThan(least));
  }

  private void count(List<SlopeStatement> said) {
    said.forEach(s -> seen.merge(s.getClass().getSimpleName(), 1, Integer::sum));
    assertThat(SlopeEnglish.of(said).plain()).as(where).endsWith(".").doesNotContain("  ");
  }

  /** Whether rounding does not matter more than it should in what is compared. */
  private boolean isTame() {
    return scale < MODERATE && !plain.isOnAnEdge();
  }

  private boolean isNotFinite(List<SlopeStatement> said) {
    if (!said.contains(new SlopeStatement.NotFinite())) {
      return false;
    }
    assertThat(said).hasSize(1);
    assertThat(scale < 1e100).as(where).isFalse();
    return true;
  }

  // ---- two weights

  private Place anyPlace(SplittableRandom random) {
    int layer = 1 + random.nextInt(shape.layers());
    int input = random.nextInt(Edit.BIAS, shape.fanIn(layer));
    return new Place(layer, random.nextInt(shape.units(layer)), input);
  }

  private void checkWeights(SplittableRandom random) {
    Place across = anyPlace(random);
    Place up =
        new Place(across.layer(), random.nextInt(shape.units(across.layer())), across.input());
    up = up.equals(across) ? anyPlace(random) : up;
    if (up.equals(across)) {
      return;
    }
    Landscape plane = new Landscape(run, Direction.of(shape, across), Direction.of(shape, up));
    List<SlopeStatement> said =
        SlopeFindings.weights("first", "second", run, plane, new Slopes(run));
    count(said);
    if (isNotFinite(said) || !isTame()) {
      return;
    }
    double first = gradient[across.index(shape)];
    double second = gradient[up.index(shape)];
    for (SlopeStatement s : said) {
      if (s instanceof SlopeStatement.NoSlope) {
        assertThat(Math.abs(first) + Math.abs(second)).as(where).isLessThan(ROUNDING * scale);
      } else if (s instanceof SlopeStatement.Slope slope) {
        assertThat(slope.across()).as(where).isCloseTo(first, within(ROUNDING * scale));
        assertThat(slope.up()).as(where).isCloseTo(second, within(ROUNDING * scale));
      } else {
        assertThat(s).isEqualTo(new SlopeStatement.Diagonal());
        assertThat(first).as(where).isCloseTo(second, within(ROUNDING * scale));
        assertThat(plain.parameters[across.index(shape)])
            .as(where)
            .isEqualTo(plain.parameters[up.index(shape)]);
      }
    }
  }

  // ---- what is mapped

  private void checkMapped() {
    List<SlopeStatement> said = SlopeFindings.mapped(run);
    count(said);
    int examples = plain.passes().size();
    List<SlopeStatement> expected = new ArrayList<>();
    expected.add(new SlopeStatement.Mapped(examples));
    String kind = run.settings().regularization().kind().id();
    if (!kind.equals("none") && run.settings().regularization().rate() > 0) {
      expected.add(new SlopeStatement.WithoutPenalty(kind.equals("l1") ? "L1" : "L2"));
    }
    if (run.settings().dropout() != 0) {
      expected.add(new SlopeStatement.WithoutDropout());
    }
    int batch = batchSize(examples);
    if (batch < examples) {
      expected.add(new SlopeStatement.MiniBatch(batch));
    }
    assertThat(said).as(where).isEqualTo(expected);
  }

  /** How many different examples the next update looks at, seen from each example. */
  private int batchSize(int examples) {
    int size = 0;
    for (int row = 0; row < examples; row++) {
      size += OneStep.of(run, Example.of(run, row)).isInBatch() ? 1 : 0;
    }
    return size;
  }

  // ---- two units

  private void checkPair(int layer, SplittableRandom random) {
    int unit = random.nextInt(shape.units(layer));
    int other = (unit + 1 + random.nextInt(shape.units(layer) - 1)) % shape.units(layer);
    double[] d = way(layer, unit, other, random.nextInt(3));
    Direction apart = Direction.apart(shape, layer, unit, other, d);
    Landscape plane = new Landscape(run, Direction.together(shape, layer, unit, other, d), apart);
    SlopeStatement.Pair units = new SlopeStatement.Pair(layer, unit, other);
    List<SlopeStatement> said = SlopeFindings.pair(units, run, plane, new Slopes(run));
    count(said);
    where = where + said;
    if (isNotFinite(said)) {
      return;
    }
    int[] p = Direction.parameters(shape, layer, unit);
    int[] q = Direction.parameters(shape, layer, other);
    double[] u = new double[gradient.length];
    for (int k = 0; k < p.length; k++) {
      u[p[k]] += d[k] / Math.sqrt(2);
      u[q[k]] -= d[k] / Math.sqrt(2);
    }
    boolean areIdentical = distance(plain.parameters, p, q) == 0;
    assertThat(said.contains(new SlopeStatement.Different(units)))
        .as(where)
        .isEqualTo(!areIdentical);
    assertThat(said.stream().anyMatch(s -> s instanceof SlopeStatement.Identical))
        .as(where)
        .isEqualTo(areIdentical);
    for (SlopeStatement s : said) {
      if (s instanceof SlopeStatement.Nudge nudge) {
        checkNudge(nudge, u);
      }
    }
    if (isTame()) {
      checked++;
      checkSlope(said, u, p, q);
      checkCurvature(said, u);
    }
  }

  private double[] way(int layer, int unit, int other, int kind) {
    int size = Direction.parameters(shape, layer, unit).length;
    if (kind == 0) {
      Parting parting = new Parting(run, layer, unit, other);
      while (!parting.advance()) {}
      return parting.vector();
    }
    return kind == 1
        ? Ways.alike(size)
        : Ways.difference(run.network(), layer, unit, other).orElse(Ways.alike(size));
  }

  private static double distance(double[] parameters, int[] p, int[] q) {
    double squares = 0;
    double largest = 0;
    for (int k = 0; k < p.length; k++) {
      double off = parameters[p[k]] - parameters[q[k]];
      squares += off * off;
      largest = Math.max(largest, Math.abs(off));
    }
    return squares > 0 ? Math.sqrt(squares) : largest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private void checkSlope(List<SlopeStatement> said, double[] u, int[] p, int[] q) {
    double slope = dot(gradient, u);
    for (SlopeStatement s : said) {
      if (s instanceof SlopeStatement.Identical identical) {
        assertThat(slope).as(where).isCloseTo(0, within(ROUNDING * scale));
        for (double g : gradient) {
          assertThat(!identical.isFlat() || Math.abs(g) < ROUNDING * scale).as(where).isTrue();
        }
      }
      if (s instanceof SlopeStatement.SlopeApart apart) {
        assertThat(apart.slope()).as(where).isCloseTo(slope, within(ROUNDING * scale));
        if (Math.abs(slope) > 1e-6 && Math.abs(dot(plain.parameters, u)) > 1e-6) {
          double before = distance(plain.parameters, p, q);
          double after = distance(beside(-1e-8 * Math.signum(slope), u), p, q);
          assertThat(Math.signum(after - before)).as(where).isEqualTo(apart.distance());
        }
      }
    }
  }

  private double[] beside(double by, double[] u) {
    double[] there = plain.parameters.clone();
    for (int i = 0; i < there.length; i++) {
      there[i] += by * u[i];
    }
    return there;
  }

  private double slopeBeside(double by, double[] u) {
    double[] here = plain.parameters.clone();
    System.arraycopy(beside(by, u), 0, plain.parameters, 0, here.length);
    double slope = dot(plain.gradient(), u);
    System.arraycopy(here, 0, plain.parameters, 0, here.length);
    return slope;
  }

  private double lossBeside(double by, double[] u) {
    double[] here = plain.parameters.clone();
    System.arraycopy(beside(by, u), 0, plain.parameters, 0, here.length);
    double loss = plain.loss();
    System.arraycopy(here, 0, plain.parameters, 0, here.length);
    return loss;
  }

  private void checkCurvature(List<SlopeStatement> said, double[] u) {
    double reach = 5e-4;
    double curvature = (slopeBeside(reach, u) - slopeBeside(-reach, u)) / (2 * reach);
    double low = lossBeside(-reach, u) - plain.loss();
    double high = lossBeside(reach, u) - plain.loss();
    double noise = 1e-13 * scale;
    for (SlopeStatement s : said) {
      if (s instanceof SlopeStatement.Ridge ridge) {
        checkCurvature(ridge.curvature(), curvature);
        assertThat(Math.max(low, high)).as(where).isLessThan(noise);
      }
      if (s instanceof SlopeStatement.Valley valley) {
        checkCurvature(valley.curvature(), curvature);
        assertThat(Math.min(low, high)).as(where).isGreaterThan(-noise);
      }
      if (s instanceof SlopeStatement.Level level) {
        checkCurvature(level.curvature(), curvature);
      }
      if (s instanceof SlopeStatement.Bend bend) {
        checkCurvature(bend.curvature(), curvature);
      }
    }
  }

  private void checkCurvature(double said, double curvature) {
    double error = 2e-6 + 1e-2 * Math.abs(curvature) + 1e-9 * scale;
    assertThat(said).as(where).isCloseTo(curvature, within(error));
  }

  /** Two runs make the next update, one of them with a difference between the units. */
  private void checkNudge(SlopeStatement.Nudge nudge, double[] u) {
    List<Edit> edits = new ArrayList<>();
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = Edit.BIAS; input < shape.fanIn(layer); input++) {
          int i = new Place(layer, unit, input).index(shape);
          double value = plain.parameters[i] + NUDGE * u[i];
          edits.add(new Edit.SetWeight(run.step(), layer, unit, input, value));
        }
      }
    }
    Run nudged = run.with(edits);
    Run other = run.copy().with(List.of());
    nudged.update();
    other.update();
    double squares = 0;
    double along = 0;
    for (int i = 0; i < u.length; i++) {
      double off = nudged.network().parameters[i] - other.network().parameters[i];
      squares += off * off;
      along += off * u[i];
    }
    double factor = 1 + nudge.percent() / 100;
    double error = 0.01 * Math.abs(factor - 1) + 1e-6 * scale;
    assertThat(along / NUDGE).as(where).isCloseTo(factor, within(error));
    assertThat(Math.sqrt(squares) / NUDGE).as(where).isCloseTo(factor, within(error));
  }
}
