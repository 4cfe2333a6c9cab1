package whyrandom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Pass;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.experiment.MeanField;
import whyrandom.experiment.Run;
import whyrandom.experiment.SignalSpread;
import whyrandom.math.Moments;

/**
 * The numbers on the pages about papers are computed again, and looked for in their text. What is
 * in print is written here as it is there.
 */
@ExtendWith(SoftAssertionsExtension.class)
final class NumbersInPapersTest {
  private static final String KOLEN = "papers/01-kolen-pollack-1990";
  private static final String GLOROT = "papers/02-glorot-bengio-2010";
  private static final String SAXE = "papers/03-saxe-2013";
  private static final String HE = "papers/04-he-2015";
  private static final String MISHKIN = "papers/05-mishkin-matas-2016";
  private static final String SCHOENHOLZ = "papers/06-schoenholz-2017";
  private static final String ZHAO = "papers/07-zhao-2022";

  @InjectSoftAssertions private SoftAssertions softly;

  private void assertSays(String page, String words) throws IOException {
    softly.assertThat(PageFigures.text(page)).as(page).contains(words);
  }

  private static String text(String format, double number) {
    return String.format(Locale.ROOT, format, number).replace('-', '−');
  }

  /** As it stands in a table: three digits, or two and a power of ten. */
  private static String digits(double number) {
    String rounded = String.format(Locale.ROOT, "%.2e", number);
    int exponent = Integer.parseInt(rounded.substring(rounded.indexOf('e') + 1));
    return exponent < -3
        ? text("%.1f", number / Math.pow(10, exponent)) + "·10" + superscript(exponent)
        : String.format(Locale.ROOT, "%." + Math.max(0, 2 - exponent) + "f", number);
  }

  private static String superscript(int number) {
    StringBuilder text = new StringBuilder();
    for (char c : Integer.toString(number).toCharArray()) {
      text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
    }
    return text.toString();
  }

  /** How far it is from what is in print, as a table has it. */
  private static String off(double number, double printed) {
    double percent = 100 * (number / printed - 1);
    String sign = percent < 0 ? "−" : "+";
    return sign + String.format(Locale.ROOT, "%.1f\u00a0%%", Math.abs(percent));
  }

  private static String row(String head, List<String> cells) {
    return "| " + head + " | " + String.join(" | ", cells) + " |\n";
  }

  /** The run of a figure's option with another seed. */
  private static Run run(Experiment e, int seed) {
    return new Run(e.withInit(e.init().withSeed(seed)), List.of());
  }

  private static Experiment experiment(String page, String figure, String option)
      throws IOException {
    return PageFigures.run(page, figure, option).experiment();
  }

  /** The same with other widths of its hidden layers. */
  private static Experiment wide(Experiment e, int width) {
    List<Integer> hidden = Collections.nCopies(e.hidden().size(), width);
    return e.withNetwork(e.features(), hidden, e.activations());
  }

  private static double loss(Run run) {
    return run.evaluateTrain().loss();
  }

  private static double accuracy(Run run) {
    return run.evaluateTrain().accuracy().orElseThrow();
  }

  private static List<LayerStats> layers(Run run) {
    return LayerReport.of(run).layers();
  }

  // ---- Kolen and Pollack

  @Test
  void soManyOfAHundredStartsHaveXor() throws IOException {
    List<String> ranges = List.of("0.1", "0.25", "0.5", "1", "2", "3", "5", "10");
    List<String> early = new ArrayList<>();
    List<String> late = new ArrayList<>();
    for (String range : ranges) {
      Experiment e = experiment(KOLEN, "range", range);
      List<Run> runs = IntStream.rangeClosed(1, 100).mapToObj(seed -> run(e, seed)).toList();
      early.add("" + converged(runs, 500));
      late.add("" + converged(runs, 2000));
    }
    assertSays(KOLEN, row("ρ", ranges));
    assertSays(KOLEN, row("after 500 steps", early));
    assertSays(KOLEN, row("after 2000 steps", late));
  }

  private static long converged(List<Run> runs, int steps) {
    return runs.stream()
        .filter(
            run -> {
              run.seek(steps);
              return accuracy(run) == 1 && loss(run) < 0.02;
            })
        .count();
  }

  // ---- Glorot and Bengio

  @Test
  void activationsAndGradientsOfFiveLayersAreAsPrinted() throws IOException {
    for (String start : List.of("Before", "Xavier")) {
      List<LayerStats> layers = layers(PageFigures.run(GLOROT, "five", start)).subList(0, 5);
      assertSays(GLOROT, row("activations, " + lower(start), cells(layers, true)));
      assertSays(GLOROT, row("gradients, " + lower(start), cells(layers, false)));
    }
  }

  private static String lower(String start) {
    return start.equals("Before") ? "before" : start;
  }

  private static List<String> cells(List<LayerStats> layers, boolean forward) {
    ToDoubleFunction<LayerStats> spread =
        forward ? LayerStats::activationDeviation : LayerStats::deltaDeviation;
    return layers.stream().map(layer -> digits(spread.applyAsDouble(layer))).toList();
  }

  @Test
  void theMeanSingularValuesAreThoseInPrint() throws IOException {
    Run before = run(wide(experiment(GLOROT, "five", "Before"), 100), 1);
    Run xavier = run(wide(experiment(GLOROT, "five", "Xavier"), 100), 1);
    double own = meanSingularValue(before);
    assertSays(
        GLOROT,
        row("mean singular value, before", List.of("0.5", text("%.3f", own), off(own, 0.5))));
    own = meanSingularValue(xavier);
    assertSays(
        GLOROT,
        row("mean singular value, Xavier", List.of("0.8", text("%.3f", own), off(own, 0.8))));
    own = 100 * weightVariance(before, 3);
    assertSays(
        GLOROT,
        row(
            "n times the variance of a weight, before",
            List.of("⅓", text("%.4f", own), off(own, 1.0 / 3))));
    own = 100 * weightVariance(xavier, 3);
    assertSays(
        GLOROT,
        row(
            "n times the variance of a weight, Xavier",
            List.of("1", text("%.4f", own), off(own, 1))));
  }

  private static double weightVariance(Run run, int layer) {
    Moments weights = new Moments();
    Network network = run.network();
    for (int i = 0; i < network.shape().units(layer); i++) {
      for (int j = 0; j < network.shape().units(layer - 1); j++) {
        weights.add(network.weight(layer, i, j));
      }
    }
    return weights.deviation() * weights.deviation();
  }

  /** Of the Jacobians from layer to layer, for the first two examples. */
  private static double meanSingularValue(Run run) {
    Moments values = new Moments();
    for (int example = 0; example < 2; example++) {
      Pass pass = pass(run, example);
      Network network = run.network();
      for (int layer = 2; layer < network.shape().layers(); layer++) {
        int units = network.shape().units(layer);
        double[][] jacobian = new double[units][units];
        for (int i = 0; i < units; i++) {
          double a = pass.a(layer, i, 0);
          for (int j = 0; j < units; j++) {
            jacobian[i][j] = (1 - a * a) * network.weight(layer, i, j);
          }
        }
        for (double value : singularValues(jacobian)) {
          values.add(value);
        }
      }
    }
    return values.mean();
  }

  private static Pass pass(Run run, int example) {
    Pass pass = new Pass(run.network());
    pass.gradient(
        run.experiment().loss(),
        run.data().train(),
        new int[] {example},
        0,
        1,
        0,
        new double[run.network().shape().parameters()]);
    return pass;
  }

  /** By Jacobi's rotations of the columns. */
  private static double[] singularValues(double[][] matrix) {
    int n = matrix[0].length;
    double[][] columns = new double[n][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < n; j++) {
        columns[j][i] = matrix[i][j];
      }
    }
    boolean isTurned = true;
    for (int sweep = 0; sweep < 20 && isTurned; sweep++) {
      isTurned = false;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          isTurned |= turn(columns[p], columns[q]);
        }
      }
    }
    double[] values = new double[n];
    for (int j = 0; j < n; j++) {
      values[j] = Math.sqrt(dot(columns[j], columns[j]));
    }
    return values;
  }

  private static boolean turn(double[] a, double[] b) {
    double square = dot(a, a);
    double other = dot(b, b);
    double mixed = dot(a, b);
    if (Math.abs(mixed) <= 1e-9 * Math.sqrt(square * other)) {
      return false;
    }
    double half = (other - square) / (2 * mixed);
    double tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(1 + half * half));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = cosine * tangent;
    for (int k = 0; k < a.length; k++) {
      double x = a[k];
      a[k] = cosine * x - sine * b[k];
      b[k] = sine * x + cosine * b[k];
    }
    return true;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  // ---- Saxe and others

  private static final double[] STRENGTHS = {Math.sqrt(7), Math.sqrt(3), 1, 1};
  private static final double R = Math.sqrt(0.5);
  private static final double[][] MODES = {
    {0.5, 0.5, 0.5, 0.5}, {0.5, 0.5, -0.5, -0.5}, {R, -R, 0, 0}, {0, 0, R, -R}
  };
  private static final double FIRST = 1e-6;

  /** t = τ/(2s) · ln(s/u₀ − 1), the closed form for u = s/2; τ is 4 examples over the rate. */
  private static double halfTime(int mode, double rate) {
    double s = STRENGTHS[mode];
    return 4 / rate / (2 * s) * Math.log(s / FIRST - 1);
  }

  @Test
  void modesAreHalfLearntWhenTheClosedFormSaysSo() throws IOException {
    List<String> names =
        List.of("what all have", "animal or plant", "canary or salmon", "oak or rose");
    double[] own = halves(PageFigures.run(SAXE, "modes", "Along the modes"), 500);
    Run fine = fine(PageFigures.run(SAXE, "modes", "Along the modes").experiment());
    double[] finer = halves(fine, 4000);
    double[] drawn = halves(PageFigures.run(SAXE, "modes", "Random, σ = 0.001"), 500);
    for (int mode = 0; mode < 4; mode++) {
      double expected = halfTime(mode, 0.1);
      assertSays(
          SAXE,
          row(
              names.get(mode),
              List.of(
                  text("%.3f", STRENGTHS[mode]),
                  text("%.1f", expected),
                  text("%.0f", own[mode]),
                  off(own[mode], expected),
                  text("%.1f", finer[mode] / 10),
                  off(finer[mode] / 10, expected),
                  text("%.0f", drawn[mode]),
                  off(drawn[mode], expected))));
    }
  }

  /** A tenth of σ is a hundredth of u₀. */
  @Test
  void smallerFirstWeightsDelayEachModeAsTheClosedFormSays() throws IOException {
    List<String> delays = new ArrayList<>();
    for (int mode = 0; mode < 3; mode++) {
      delays.add(text("%.0f", 4 / 0.1 / (2 * STRENGTHS[mode]) * Math.log(100)));
    }
    assertSays(
        SAXE,
        "by about " + delays.get(0) + ", " + delays.get(1) + " and " + delays.get(2) + " steps");
  }

  private static Run fine(Experiment e) {
    return new Run(e.withOptimizer(new Optimizer.Sgd(0.01, 0, false)), List.of());
  }

  /** The first step after which each mode has half of its strength. */
  private static double[] halves(Run run, int steps) {
    double[] halves = new double[MODES.length];
    for (int step = 0; step <= steps; step++) {
      run.seek(step);
      for (int mode = 0; mode < MODES.length; mode++) {
        if (halves[mode] == 0 && strength(run, mode) >= STRENGTHS[mode] / 2) {
          halves[mode] = step;
        }
      }
    }
    return halves;
  }

  /** uᵀ·W₂·W₁·v. */
  private static double strength(Run run, int mode) {
    Network network = run.network();
    double sum = 0;
    for (int output = 0; output < network.shape().units(2); output++) {
      double wanted = 0;
      double own = 0;
      for (int being = 0; being < MODES.length; being++) {
        wanted += run.data().train().t(being, output) * MODES[mode][being];
      }
      for (int hidden = 0; hidden < network.shape().units(1); hidden++) {
        double a = 0;
        for (int being = 0; being < MODES.length; being++) {
          a += network.weight(1, hidden, being) * MODES[mode][being];
        }
        own += network.weight(2, output, hidden) * a;
      }
      sum += own * wanted / STRENGTHS[mode];
    }
    return sum;
  }

  @Test
  void modesFollowTheClosedFormAllAlong() throws IOException {
    Run fine = fine(experiment(SAXE, "modes", "Along the modes"));
    for (int step = 0; step <= 4000; step += 100) {
      fine.seek(step);
      for (int mode = 0; mode < 4; mode++) {
        double s = STRENGTHS[mode];
        double e = Math.exp(2 * s * step * 0.01 / 4);
        double expected = s * e / (e - 1 + s / FIRST);
        assertThat(strength(fine, mode))
            .as("mode %d, step %d", mode, step)
            .isCloseTo(expected, within(0.02 * s));
      }
    }
  }

  @Test
  void theLossGoesDownTheStairsThatAreNamed() throws IOException {
    assertSays(SAXE, "1.5, then ⅝, then ¼, then 0");
    double loss = 0;
    for (double s : STRENGTHS) {
      loss += s * s / 8; // half of the square, over four examples
    }
    assertThat(loss).isCloseTo(1.5, within(1e-12));
    assertThat(loss - 7.0 / 8).isCloseTo(0.625, within(1e-12));
    assertThat(loss - 7.0 / 8 - 3.0 / 8).isCloseTo(0.25, within(1e-12));
    assertThat(loss(PageFigures.run(SAXE, "modes", "Random, σ = 0.001")))
        .isCloseTo(1.5, within(1e-4));
  }

  // ---- He and others

  @Test
  void aLayerOfReluMultipliesTheSignalByWhatIsInPrint() throws IOException {
    for (String start : List.of("He", "Xavier")) {
      double printed = start.equals("He") ? 1 : Math.sqrt(0.5);
      Experiment e = experiment(HE, "thirty", start);
      double[] own = factors(wide(e, 200), 3, 1, 30);
      assertSays(
          HE,
          row(
              start,
              List.of(
                  start.equals("He") ? "1" : "1/√2 = 0.707",
                  text("%.3f", own[0]),
                  off(own[0], printed),
                  text("%.3f", own[1]),
                  off(own[1], printed))));
      assertSays(HE, text("%.2f with " + start + "'s", factors(e, 20, 1, 30)[0]));
    }
  }

  @Test
  void xavierLosesAHundredThousandFoldBothWays() throws IOException {
    List<LayerStats> layers = layers(PageFigures.run(HE, "thirty", "Xavier"));
    LayerStats first = layers.get(0);
    LayerStats last = layers.get(29);
    assertThat(first.activationDeviation() / last.activationDeviation()).isGreaterThan(1e5);
    assertThat(last.deltaDeviation() / first.deltaDeviation()).isGreaterThan(1e5);
    assertSays(HE, "more than a hundred thousand times smaller");
  }

  /** What a layer multiplies activations and gradients by: geometric means, also over seeds. */
  private static double[] factors(Experiment e, int seeds, int from, int to) {
    Moments forward = new Moments();
    Moments back = new Moments();
    for (int seed = 1; seed <= seeds; seed++) {
      Run run = run(e, seed);
      SignalSpread spread = new SignalSpread(run.network(), e.loss(), run.data().train());
      spread.advance(Integer.MAX_VALUE);
      forward.add(logRatio(spread.activations(), to, from) / (to - from));
      back.add(logRatio(spread.deltas(), from, to) / (to - from));
    }
    return new double[] {Math.exp(forward.mean()), Math.exp(back.mean())};
  }

  private static double logRatio(List<Double> spreads, int layer, int other) {
    return Math.log(spreads.get(layer - 1) / spreads.get(other - 1));
  }

  @Test
  void theDeviationsOfTheirExampleAreHes() throws IOException {
    String[] printed = {"0.059", "0.042", "0.029", "0.021"};
    int[] filters = {64, 128, 256, 512};
    int[] times = {1, 2, 2, 4};
    double product = 1;
    for (int i = 0; i < filters.length; i++) {
      double deviation = Math.sqrt(2.0 / (9 * filters[i]));
      assertThat(text("%.3f", deviation)).isEqualTo(printed[i]);
      product *= Math.pow(deviation / 0.01, times[i]);
    }
    assertThat(text("%.1f", product / 1e4)).isEqualTo("1.7");
    assertSays(HE, "1.7·10⁴ in print and " + text("%.2f", product / 1e4) + "·10⁴ here");
  }

  @Test
  void thirtyLayersStandWhereThePageSays() throws IOException {
    for (String start : List.of("He", "Xavier")) {
      Run run = PageFigures.run(HE, "thirty", start);
      run.seek(300);
      assertSays(HE, text("%.4f with " + start, loss(run)));
    }
  }

  // ---- Mishkin and Matas

  @Test
  void variancesAreOneWithinTheTolerance() throws IOException {
    for (String option : List.of("LSUV", "He", "Xavier", "Orthogonal")) {
      double[] variances = variances(PageFigures.run(MISHKIN, "starts", option));
      List<String> cells = new ArrayList<>();
      for (int layer : new int[] {1, 5, 10, 20, 30}) {
        cells.add(digits(variances[layer]));
      }
      assertSays(MISHKIN, row(option, cells));
      if (option.equals("LSUV")) {
        double most = 0;
        for (int layer = 1; layer < variances.length; layer++) {
          most = Math.max(most, Math.abs(variances[layer] - 1));
        }
        assertThat(most).isLessThan(0.1);
        assertSays(MISHKIN, "the one farthest from 1 is off by " + text("%.3f", most) + ".");
      }
    }
  }

  /** Of the pre-activations, by layer. */
  private static double[] variances(Run run) {
    int layers = run.network().shape().layers();
    List<Moments> moments = new ArrayList<>();
    for (int layer = 0; layer <= layers; layer++) {
      moments.add(new Moments());
    }
    for (int example = 0; example < run.data().train().size(); example++) {
      Pass pass = pass(run, example);
      for (int layer = 1; layer <= layers; layer++) {
        for (int unit = 0; unit < run.network().shape().units(layer); unit++) {
          moments.get(layer).add(pass.z(layer, unit, 0));
        }
      }
    }
    return moments.stream().mapToDouble(it -> it.deviation() * it.deviation()).toArray();
  }

  // ---- Schoenholz and others

  @Test
  void theTheoryGivesTheDepthsThatArePrinted() throws IOException {
    for (String square : List.of("1", "1.5", "1.76", "2.5", "4")) {
      MeanField field = new MeanField(Activation.TANH, Double.parseDouble(square), 0.05);
      double scale =
          field.slope() > 1.001
              ? MeanField.depthScale(correlationFactor(field))
              : MeanField.depthScale(field.slope());
      List<String> cells = new ArrayList<>();
      cells.add(text("%.3f", field.slope()));
      cells.add(square.equals("1.76") ? "beyond 1000" : text("%.1f", scale));
      cells.add(square.equals("1.76") ? "any depth" : text("%.0f", 6 * scale));
      Experiment e = experiment(SCHOENHOLZ, "edge", square);
      long learnt =
          IntStream.rangeClosed(1, 10)
              .parallel()
              .mapToObj(seed -> run(e, seed))
              .filter(
                  run -> {
                    run.seek(400);
                    return accuracy(run) == 1;
                  })
              .count();
      cells.add("" + learnt);
      assertSays(SCHOENHOLZ, row(square, cells));
    }
    double edge =
        MeanField.edge(Activation.TANH).stream()
            .filter(point -> point.biases() <= Math.sqrt(0.05))
            .reduce((a, b) -> b)
            .orElseThrow()
            .weights();
    assertThat(edge * edge).isBetween(1.6, 1.76);
    assertThat(new MeanField(Activation.TANH, 1.76, 0.05).slope()).isCloseTo(1, within(0.0005));
  }

  /**
   * In chaos: by what the distance of two inputs' correlation from where it settles shrinks with
   * each layer.
   */
  private static double correlationFactor(MeanField field) {
    double q = field.length();
    double c = 0.5;
    for (int i = 0; i < 200; i++) {
      c = (field.weightSquare() * meanOfTwo(Math::tanh, q, c) + field.biasSquare()) / q;
    }
    return field.weightSquare() * meanOfTwo(z -> 1 - Math.tanh(z) * Math.tanh(z), q, c);
  }

  /** The mean of f(u₁)·f(u₂) of two normal numbers with variance q and correlation c. */
  private static double meanOfTwo(DoubleUnaryOperator f, double q, double c) {
    double sum = 0;
    double weights = 0;
    for (double a = -6; a <= 6; a += 0.1) {
      for (double b = -6; b <= 6; b += 0.1) {
        double weight = Math.exp(-(a * a + b * b) / 2);
        double second = c * a + Math.sqrt(1 - c * c) * b;
        sum += weight * f.applyAsDouble(Math.sqrt(q) * a) * f.applyAsDouble(Math.sqrt(q) * second);
        weights += weight;
      }
    }
    return sum / weights;
  }

  @Test
  void wideNetworksChangeGradientsAsTheTheorySays() throws IOException {
    for (String square : List.of("1", "1.76", "4")) {
      double expected = new MeanField(Activation.TANH, Double.parseDouble(square), 0.05).slope();
      double own = factors(wide(experiment(SCHOENHOLZ, "edge", square), 200), 2, 5, 20)[1];
      own *= own; // of the mean square
      assertSays(
          SCHOENHOLZ,
          row(square, List.of(text("%.3f", expected), text("%.3f", own), off(own, expected))));
    }
  }

  // ---- Zhao and others

  @Test
  void theIdentityChangesItsMatricesInNoMoreDirectionsThanThereAreInputs() throws IOException {
    for (String start : List.of("ZerO", "Identity", "He")) {
      Run run = PageFigures.run(ZHAO, "moons", start);
      double[][] before = weights(run.network(), 3);
      run.seek(300);
      double[][] after = weights(run.network(), 3);
      for (int i = 0; i < after.length; i++) {
        for (int j = 0; j < after.length; j++) {
          after[i][j] -= before[i][j];
        }
      }
      assertSays(
          ZHAO,
          row(
              start,
              List.of(
                  "" + rank(after),
                  text("%.4f", loss(run)),
                  text("%.0f %%", 100 * accuracy(run)))));
    }
  }

  private static double[][] weights(Network network, int layer) {
    double[][] weights = new double[8][8];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        weights[i][j] = network.weight(layer, i, j);
      }
    }
    return weights;
  }

  private static int rank(double[][] matrix) {
    double[] values = singularValues(matrix);
    double most = 0;
    for (double value : values) {
      most = Math.max(most, value);
    }
    int rank = 0;
    for (double value : values) {
      rank += value > 1e-9 * most ? 1 : 0;
    }
    return rank;
  }
}
