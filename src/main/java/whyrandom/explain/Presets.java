package whyrandom.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.data.Task;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.LayerWeights;
import whyrandom.experiment.TieWay;
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
  private static final Initializers XAVIER_ALL = Initializers.of(XAVIER);

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
    ties(list);
    scale(list);
    elsewhere(list);
    byHand(list);
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

  private static void ties(List<Preset> list) {
    list.add(
        tie(
            "tie-adam",
            "Adam cannot",
            "Equal weights in both. Adam (B) has a rate for each weight, from equal gradients: one"
                + " unit's worth.",
            "Adam",
            TieWay.ADAM));
    list.add(
        tie(
            "tie-dropout",
            "Dropout can",
            "Equal weights in both. In B chance leaves units out: after one step no two are"
                + " identical.",
            "Dropout",
            TieWay.DROPOUT));
    list.add(
        tie(
            "tie-nudge",
            "A thousandth",
            "In B one weight starts 0.001 higher: its unit parts, the other three stay one.",
            "Nudged",
            TieWay.NUDGE));
  }

  /** Plain gradient descent from equal weights, and beside it a way that may part the units. */
  private static Preset tie(String id, String name, String look, String title, TieWay way) {
    Experiment like = circle(Activation.TANH, 4);
    return new Preset(
        id,
        PresetGroup.TIES,
        name,
        look,
        new Document(
            titled("Plain", TieWay.PLAIN.of(like)), Optional.of(titled(title, way.of(like))), 0));
  }

  private static Variant titled(String name, Variant variant) {
    return new Variant(variant.experiment().withTitle(name, ""), variant.edits());
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

  /** The numbers of the example by which most learn back-propagation. */
  private static void byHand(List<Preset> list) {
    DataSpec row =
        new DataSpec(
            DataKind.CUSTOM,
            1,
            0,
            1,
            0,
            List.of(List.of(0.05, 0.1, 0.01, 0.99)),
            Optional.of(Task.REGRESSION),
            2);
    Experiment e = network(Experiment.standard(), Activation.SIGMOID, 2);
    list.add(
        preset(
            "worked-example",
            PresetGroup.BY_HAND,
            "Mazur's worked example",
            "The error is 0.298371109. Press Step: the first weight of output 1 goes from 0.4 to"
                + " 0.35891648.",
            e.withGoal(row, e.features(), Output.SIGMOID, Loss.HALF_SSE)
                .withInit(
                    XAVIER_ALL,
                    List.of(
                        new LayerWeights(
                            List.of(List.of(0.15, 0.2), List.of(0.25, 0.3)), List.of(0.35, 0.35)),
                        new LayerWeights(
                            List.of(List.of(0.4, 0.45), List.of(0.5, 0.55)), List.of(0.6, 0.6))))
                .withShuffle(false)
                .withOptimizer(new Optimizer.Sgd(0.5, 0, false))));
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
