package whyrandom.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Distribution;
import whyrandom.engine.Initializer;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Scheme;
import whyrandom.engine.Scheme.Parameter;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Variant;
import whyrandom.explain.perceptron.Gate;

/**
 * Experiments of papers, made small; a page of the site is about each, in the folder {@code papers}
 * with the same names and numbers.
 */
final class PaperPresets {
  private static final Optimizer SLOW = new Optimizer.Sgd(0.03, 0, false);
  private static final int WIDTH = 16;
  private static final int DEPTH = 30;

  /** What grows, moves, has roots, flies, swims, has leaves, has petals; one string for a being. */
  private static final List<String> BEINGS = List.of("1101000", "1100100", "1010010", "1010001");

  private PaperPresets() {}

  /** Adds them, the oldest paper first. */
  static void addTo(List<Preset> list) {
    kolenAndPollack(list);
    glorotAndBengio(list);
    saxe(list);
    he(list);
    mishkinAndMatas(list);
    schoenholz(list);
    zhao(list);
  }

  private static void kolenAndPollack(List<Preset> list) {
    Experiment e =
        Presets.network(Experiment.standard(), Activation.SIGMOID, 2)
            .withGoal(
                Gate.XOR.data(), Experiment.standard().features(), Output.SIGMOID, Loss.HALF_SSE)
            .withOptimizer(new Optimizer.Sgd(2, 0.9, false));
    list.add(
        pair(
            "kolen-pollack",
            "Kolen and Pollack 1990",
            "XOR, the same draws times ½ (A) and times 10 (B): A has it in 300 steps, B stays stuck.",
            e.withInit(drawnWithin(0.5)),
            e.withInit(drawnWithin(10))));
  }

  private static Initializer drawnWithin(double a) {
    Initializer uniform = Initializer.of(Scheme.UNIFORM).withParameter(a);
    return uniform.withBias(uniform);
  }

  private static void glorotAndBengio(List<Preset> list) {
    Experiment e =
        deep(Activation.TANH, 5)
            .withData(disc(100))
            .withOptimizer(new Optimizer.Sgd(0.1, 0, false));
    Initializer before =
        Initializer.of(Scheme.VARIANCE_SCALING)
            .with(Parameter.SCALE, 0.3333)
            .with(Parameter.DISTRIBUTION, Distribution.UNIFORM.ordinal());
    list.add(
        pair(
            "glorot-bengio",
            "Glorot and Bengio 2010",
            "Five layers. A, the start used before, nearly halves the signal in each; B, Xavier's,"
                + " learns first.",
            e.withInit(before),
            e.withInit(Initializer.of(Scheme.XAVIER_UNIFORM))));
  }

  private static void saxe(List<Preset> list) {
    List<Feature> features = new ArrayList<>();
    List<List<Double>> rows = new ArrayList<>();
    for (int being = 0; being < BEINGS.size(); being++) {
      features.add(Feature.ofColumn(being));
      List<Double> row = new ArrayList<>(Collections.nCopies(BEINGS.size(), 0.0));
      row.set(being, 1.0);
      for (char has : BEINGS.get(being).toCharArray()) {
        row.add((double) (has - '0'));
      }
      rows.add(row);
    }
    DataSpec data = DataSpec.custom(rows).withTargets(BEINGS.get(0).length());
    list.add(
        Presets.preset(
            "saxe",
            PresetGroup.PAPERS,
            "Saxe et al. 2013",
            "A linear network learns in steps: first what all four have in common, last what sets"
                + " two apart.",
            Presets.network(Experiment.standard(), Activation.LINEAR, 4)
                .withGoal(data, features, Output.LINEAR, Loss.HALF_SSE)
                .withBiases(false)
                .withInit(Initializer.of(Scheme.NORMAL).withParameter(0.001))));
  }

  private static void he(List<Preset> list) {
    Experiment e = deep(Activation.RELU, DEPTH);
    list.add(
        pair(
            "he",
            "He et al. 2015",
            "Thirty relu layers: with He's start (A) they learn, with Xavier's (B) the loss stays"
                + " that of guessing.",
            e.withInit(Initializer.of(Scheme.HE_NORMAL)),
            e.withInit(Initializer.of(Scheme.XAVIER_NORMAL))));
  }

  private static void mishkinAndMatas(List<Preset> list) {
    Experiment e = deep(Activation.RELU, DEPTH);
    list.add(
        pair(
            "mishkin-matas",
            "Mishkin and Matas 2016",
            "Orthogonal weights in thirty layers: scaled on the data (A, LSUV) they learn in 50"
                + " steps, as drawn (B) not.",
            e.withInit(Initializer.of(Scheme.LSUV)),
            e.withInit(Initializer.of(Scheme.ORTHOGONAL))));
  }

  private static void schoenholz(List<Preset> list) {
    Experiment e = deep(Activation.TANH, DEPTH);
    list.add(
        pair(
            "schoenholz",
            "Schoenholz et al. 2017",
            "Thirty tanh layers: on the edge of chaos (A) they learn in 400 steps, far into it (B)"
                + " they do not.",
            e.withInit(chaos(1.3266)),
            e.withInit(chaos(2))));
  }

  /** N(0, σ_w²/n_in), and biases with a variance of 0.05. */
  private static Initializer chaos(double weightDeviation) {
    return Initializer.of(Scheme.LECUN_NORMAL)
        .withParameter(weightDeviation)
        .withBias(Initializer.of(Scheme.NORMAL).withParameter(0.2236));
  }

  private static void zhao(List<Preset> list) {
    Experiment e =
        Presets.network(Experiment.standard(), Activation.RELU, 8, 8, 8, 8, 8, 8)
            .withData(
                DataSpec.of(DataKind.MOONS).withPoints(100).withNoise(0.05).withTestFraction(0));
    list.add(
        pair(
            "zhao",
            "Zhao et al. 2022",
            "Nothing is drawn. ZerO (A) learns all; the identity alone (B) uses two units of a"
                + " layer and does not.",
            e.withInit(Initializer.of(Scheme.ZERO_HADAMARD)),
            e.withInit(Initializer.of(Scheme.IDENTITY))));
  }

  private static DataSpec disc(int points) {
    return DataSpec.of(DataKind.CIRCLE).withPoints(points).withTestFraction(0);
  }

  /** So many layers of sixteen units, on few points, so that even thirty are quick. */
  private static Experiment deep(Activation g, int layers) {
    return Presets.network(
            Experiment.standard(), g, Collections.nCopies(layers, WIDTH).toArray(new Integer[0]))
        .withData(disc(40))
        .withOptimizer(SLOW);
  }

  /** Two starts of one experiment, which has the paper's name. */
  private static Preset pair(String id, String name, String look, Experiment a, Experiment b) {
    return new Preset(
        id,
        PresetGroup.PAPERS,
        name,
        look,
        new Document(variant(name, a), Optional.of(variant(name, b)), 0));
  }

  private static Variant variant(String name, Experiment e) {
    return new Variant(e.withTitle(name, ""), List.of());
  }
}
