package whyrandom.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Variant;
import whyrandom.explain.perceptron.Gate;
import whyrandom.explain.perceptron.Perceptrons;

/**
 * The presets: each way to start a network that is worth seeing, with what there is to see. What
 * their lines claim is held by tests that run them.
 */
public final class Presets {
  private static final Initializer ZEROS = Initializer.of(Scheme.ZEROS);
  private static final Initializer HALF = Initializer.of(Scheme.CONSTANT).withParameter(0.5);
  private static final Initializer XAVIER = Initializer.of(Scheme.XAVIER_UNIFORM);

  /** The four corners themselves: the mean target and both correlations are exactly 0. */
  private static final DataSpec CORNERS =
      DataSpec.of(DataKind.XOR).withPoints(4).withNoise(0).withTestFraction(0);

  private static final List<Preset> ALL = List.copyOf(make());

  private Presets() {}

  /** What the page opens with: all weights equal beside random weights. */
  public static Preset first() {
    return ALL.get(0);
  }

  /** All presets, in the order of a menu. */
  public static List<Preset> all() {
    return ALL;
  }

  /** The preset of that id. */
  public static Optional<Preset> of(String id) {
    for (Preset preset : ALL) {
      if (preset.id().equals(id)) {
        return Optional.of(preset);
      }
    }
    return Optional.empty();
  }

  private static List<Preset> make() {
    List<Preset> list = new ArrayList<>();
    list.add(equalOrRandom());
    equal(list);
    zero(list);
    partlyEqual(list);
    scale(list);
    elsewhere(list);
    PaperPresets.addTo(list);
    return list;
  }

  private static Preset equalOrRandom() {
    return new Preset(
        "equal-or-random",
        PresetGroup.EQUAL,
        "Equal or random",
        "Press play. In A four units stay one; in B they part and close round the data.",
        FirstView.document());
  }

  private static void equal(List<Preset> list) {
    list.add(
        preset(
            "ones",
            PresetGroup.EQUAL,
            "All ones",
            "The weights change, but all four units stay the same as each other: one unit's worth.",
            circle(Activation.TANH, 4).withInit(Initializer.of(Scheme.ONES))));
  }

  private static void zero(List<Preset> list) {
    list.add(
        preset(
            "zeros-tanh",
            PresetGroup.ZERO,
            "All zeros, tanh",
            "The units output 0 and nothing travels back: only the output bias moves, to the"
                + " average target.",
            and(Activation.TANH, 4).withInit(ZEROS)));
    list.add(
        preset(
            "zeros-relu",
            PresetGroup.ZERO,
            "All zeros, relu",
            "As with tanh: only the output bias moves, to the average target.",
            and(Activation.RELU, 4).withInit(ZEROS)));
    list.add(
        preset(
            "zeros-sigmoid",
            PresetGroup.ZERO,
            "All zeros, sigmoid",
            "Sigmoid of 0 is ½, so layers wake up from the output back, one per step; each stays"
                + " one unit.",
            network(and(Activation.SIGMOID, 4), Activation.SIGMOID, 3, 3).withInit(ZEROS)));
    list.add(
        preset(
            "zeros-balanced",
            PresetGroup.ZERO,
            "All zeros, balanced data",
            "On the four corners of XOR every gradient is exactly 0: nothing ever moves.",
            xor(Activation.SIGMOID, 4).withData(CORNERS).withInit(ZEROS).withShuffle(false)));
    list.add(
        preset(
            "zeros-single-layer",
            PresetGroup.ZERO,
            "All zeros, no hidden layer",
            "Here zero is a fine start: no units are interchangeable, and it learns at once.",
            network(Experiment.standard(), Activation.TANH)
                .withData(DataSpec.of(DataKind.GAUSS))
                .withInit(ZEROS)));
    list.add(
        preset(
            "perceptron",
            PresetGroup.ZERO,
            "A perceptron, from zero",
            "MATLAB's example: zero weights, one example after the other; in five epochs AND is"
                + " learnt: w = [1 2], b = −3.",
            Perceptrons.on(Gate.AND)));
  }

  private static void partlyEqual(List<Preset> list) {
    list.add(
        preset(
            "almost-equal",
            PresetGroup.PARTLY_EQUAL,
            "Equal, plus a little noise",
            "The units differ by a few thousandths. The difference grows until XOR is solved.",
            xor(Activation.TANH, 4).withInit(HALF.withNoise(0.001))));
    list.add(
        preset(
            "equal-within-units",
            PresetGroup.PARTLY_EQUAL,
            "Equal within each unit",
            "Each unit's weights are equal, but the units differ: no symmetry, and XOR is solved.",
            xor(Activation.TANH, 4).withInit(Initializer.of(Scheme.SAME_WITHIN_UNIT))));
    list.add(
        preset(
            "equal-in-random-out",
            PresetGroup.PARTLY_EQUAL,
            "Equal in, random out",
            "The units start as one function, but their weights out differ: the first step"
                + " separates them.",
            xor(Activation.TANH, 4).withInit(Initializer.of(Scheme.EQUAL_INCOMING))));
    list.add(
        preset(
            "equal-in-two-layers",
            PresetGroup.PARTLY_EQUAL,
            "Equal in, two layers",
            "The first step separates the units of layer 2; those of layer 1 stay locked together.",
            network(xor(Activation.TANH, 4), Activation.TANH, 4, 3)
                .withInit(Initializer.of(Scheme.EQUAL_INCOMING))));
    list.add(
        new Preset(
            "zero-output-layer",
            PresetGroup.PARTLY_EQUAL,
            "Random in, zero out",
            "A zero output layer is fine: step 1 moves the output only, step 2 moves everything.",
            titled(
                "Random in, zero out",
                circle(Activation.TANH, 4).withInit(XAVIER),
                List.of(new Edit.Fill(0, 2, 0)))));
  }

  private static void scale(List<Preset> list) {
    list.add(
        preset(
            "small",
            PresetGroup.SCALE,
            "Too small",
            "All four units differ, but start so close to zero that after 3000 steps the loss is"
                + " still that of guessing.",
            xor(Activation.TANH, 4)
                .withData(CORNERS)
                .withInit(Initializer.of(Scheme.NORMAL).withParameter(0.01))));
    list.add(
        preset(
            "xavier",
            PresetGroup.SCALE,
            "Xavier",
            "Random, scaled to the fans: the units part and close round the data.",
            circle(Activation.TANH, 4).withInit(XAVIER)));
    list.add(
        preset(
            "he-relu",
            PresetGroup.SCALE,
            "He, with relu",
            "Eight units, scaled for relu, each folding along a line of its own: together they"
                + " close round the data.",
            circle(Activation.RELU, 8).withInit(Initializer.of(Scheme.HE_NORMAL))));
    list.add(
        preset(
            "too-large",
            PresetGroup.SCALE,
            "Too large",
            "About nine of ten hidden activations are saturated: hard edges, and weights that"
                + " hardly move for their size.",
            circle(Activation.TANH, 8).withInit(Initializer.of(Scheme.NORMAL).withParameter(10))));
    list.add(
        preset(
            "too-large-linear",
            PresetGroup.SCALE,
            "Too large, linear",
            "The loss starts huge, grows, and is no longer a number after a handful of steps.",
            regression(Activation.LINEAR)
                .withInit(Initializer.of(Scheme.NORMAL).withParameter(10))));
  }

  private static void elsewhere(List<Preset> list) {
    list.add(
        preset(
            "deep",
            PresetGroup.SCALE,
            "Ten layers of sigmoid",
            "The gradient fades a million times and more on its way back, and the network does no"
                + " better than guess.",
            network(circle(Activation.SIGMOID, 6), Activation.SIGMOID, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6)
                .withInit(XAVIER)));
  }

  static Preset preset(
      String id, PresetGroup group, String name, String look, Experiment experiment) {
    return new Preset(id, group, name, look, titled(name, experiment, List.of()));
  }

  private static Document titled(String name, Experiment experiment, List<Edit> edits) {
    return new Document(new Variant(experiment.withTitle(name, ""), edits), Optional.empty(), 0);
  }

  static Experiment network(Experiment e, Activation g, Integer... units) {
    List<Integer> hidden = List.of(units);
    return e.withNetwork(e.features(), hidden, Collections.nCopies(hidden.size(), g));
  }

  private static Experiment circle(Activation g, int units) {
    return network(Experiment.standard(), g, units)
        .withData(DataSpec.of(DataKind.CIRCLE))
        .withOptimizer(new Optimizer.Sgd(0.3, 0, false));
  }

  private static Experiment xor(Activation g, int units) {
    return network(Experiment.standard(), g, units).withOptimizer(new Optimizer.Sgd(0.5, 0, false));
  }

  private static Experiment and(Activation g, int units) {
    return xor(g, units).withData(DataSpec.of(DataKind.AND));
  }

  private static Experiment regression(Activation g) {
    Experiment e = network(Experiment.standard(), g, 4);
    return e.withGoal(DataSpec.of(DataKind.PLANE), e.features(), Output.LINEAR, Loss.HALF_MSE);
  }
}
