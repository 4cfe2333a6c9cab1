package whyrandom.code;

import java.util.List;
import whyrandom.engine.Output;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;

/** The parts that programs in Python have in common, whatever trains in them. */
final class Python {
  private Python() {}

  // ---- the data

  /** Writes {@code X} and {@code T}, and those of the test set, as NumPy's arrays. */
  static void data(Plan plan, Page page) {
    page.comment("---- Data: a row for each example, " + targets(plan));
    page.add("\n");
    rows(plan, page, "train_rows", false);
    if (plan.hasTest()) {
      rows(plan, page, "test_rows", true);
    }
    page.add("\n\ndef features(rows):\n");
    page.add("    return ").add(features(plan)).add("\n");
    page.add("\n\ndef targets(rows):\n");
    page.add("    return ").add(target(plan)).add("\n\n\n");
    page.add("X, T = features(train_rows), targets(train_rows)\n");
    page.addIf(plan.hasTest(), "X_test, T_test = features(test_rows), targets(test_rows)\n");
    page.add("\n");
  }

  private static String targets(Plan plan) {
    return plan.isOfClasses()
        ? "its class last"
        : plan.targets() == 1 ? "its target last" : "its targets last";
  }

  private static void rows(Plan plan, Page page, String name, boolean isTest) {
    page.add(name).add(" = np.array([\n");
    int count = isTest ? plan.data().test().size() : plan.examples();
    for (int i = 0; i < count; i++) {
      double[] row = plan.row(isTest, i);
      page.add("    [").row(row, 0, row.length, ", ").add("],\n");
    }
    page.add("], float)\n");
  }

  private static String features(Plan plan) {
    if (plan.hasPlainFeatures()) {
      return "rows[:, :" + plan.columns() + "]";
    }
    StringBuilder text = new StringBuilder("np.column_stack([");
    String between = "";
    for (Feature feature : plan.settings().features()) {
      text.append(between).append(feature(feature));
      between = ", ";
    }
    return text.append("])").toString();
  }

  private static String feature(Feature feature) {
    String x = "rows[:, " + feature.column() + "]";
    return switch (feature.kind()) {
      case COLUMN -> x;
      case SQUARE -> x + " ** 2";
      case PRODUCT -> "rows[:, 0] * rows[:, 1]";
      case SINE -> "np.sin(" + x + ")";
    };
  }

  private static String target(Plan plan) {
    String last = "rows[:, " + plan.columns() + ":]";
    Experiment e = plan.settings();
    return switch (e.task()) {
      case REGRESSION -> last;
      case CLASSIFICATION -> ofClass(e.output(), last, plan);
    };
  }

  private static String ofClass(Output output, String last, Plan plan) {
    if (output.isOnePerClass()) {
      String index = "rows[:, " + plan.columns() + "].astype(int)";
      return "np.eye(" + plan.shape().outputs() + ")[" + index + "]  # one-hot";
    }
    return output.lowTarget() == 0 ? last : "2 * " + last + " - 1  # classes 0 and 1 are -1 and 1";
  }

  // ---- the weights

  /** Writes weights and biases as lists of NumPy's arrays. */
  static void weights(Plan plan, Page page, String w, String b) {
    page.comment("---- Initial weights: a row for each unit, a column for each input");
    page.add("\n");
    arrays(plan, page, w, plan.parameters(), false);
    if (plan.hasBiases()) {
      arrays(plan, page, b, plan.parameters(), true);
    }
  }

  private static void arrays(Plan plan, Page page, String name, double[] p, boolean areBiases) {
    page.add(name).add(" = [\n");
    for (int layer = 0; layer < plan.layers(); layer++) {
      page.add("    np.array(");
      numbers(plan, page, p, layer, areBiases, "    ");
      page.add(", float),\n");
    }
    page.add("]\n");
  }

  /** The weights or biases of a layer as a list of Python's. */
  static void numbers(
      Plan plan, Page page, double[] p, int layer, boolean areBiases, String indent) {
    Shape shape = plan.shape();
    int units = shape.units(layer + 1);
    if (areBiases) {
      page.add("[").row(p, shape.bias(layer + 1, 0), units, ", ").add("]");
      return;
    }
    page.add("[");
    for (int unit = 0; unit < units; unit++) {
      page.add("\n").add(indent).add("    [");
      page.row(p, shape.weight(layer + 1, unit, 0), shape.fanIn(layer + 1), ", ").add("],");
    }
    page.add("\n").add(indent).add("]");
  }

  /** What the rule remembers at the beginning, if it does, as a list of lists of arrays. */
  static void memory(Plan plan, Page page, String[] names) {
    double[][] memory = plan.memory();
    for (int i = 0; i < memory.length; i++) {
      arrays(plan, page, names[i] + "_W", memory[i], false);
      if (plan.hasBiases()) {
        arrays(plan, page, names[i] + "_b", memory[i], true);
      }
    }
  }

  // ---- random numbers

  /** Writes what orders the examples and what drops activations, if there is any of it. */
  static void random(Plan plan, Page page) {
    if (!plan.isRandom()) {
      return;
    }
    page.comment("---- Random numbers of the playground");
    page.add("\nSEED = ").add(plan.seed()).add("\n");
    page.add(UNIFORM);
    page.addIf(plan.isShuffled(), SHUFFLED);
    if (plan.drops()) {
      page.add("\n\nUNITS = ").add(hiddenUnits(plan)).add("\n");
      page.add("DROPOUT = ").add(plan.settings().dropout()).add("\n").add(KEPT);
    }
    page.add("\n\n");
  }

  /** {@code [4, 3]}. */
  static String hiddenUnits(Plan plan) {
    StringBuilder text = new StringBuilder("[");
    for (int layer = 1; layer <= plan.shape().hiddenLayers(); layer++) {
      text.append(layer == 1 ? "" : ", ").append(plan.shape().units(layer));
    }
    return text.append("]").toString();
  }

  private static final String UNIFORM =
      """


      def uniform(purpose, i, j, k):
          \"""Numbers from 0 to 1: Philox4x32-10 (Salmon et al., 2011) of a seed and a place.\"""
          low, half = np.uint64(0xFFFFFFFF), np.uint64(32)
          words = [np.asarray(c).astype(np.uint64) for c in (purpose, i, j, k)]
          x0, x1, x2, x3 = np.broadcast_arrays(*words)
          key0, key1 = SEED & 0xFFFFFFFF, SEED >> 32
          for _ in range(10):
              p0, p1 = x0 * np.uint64(0xD2511F53), x2 * np.uint64(0xCD9E8D57)
              x0, x1 = (p1 >> half) ^ x1 ^ np.uint64(key0), p1 & low
              x2, x3 = (p0 >> half) ^ x3 ^ np.uint64(key1), p0 & low
              key0, key1 = (key0 + 0x9E3779B9) & 0xFFFFFFFF, (key1 + 0xBB67AE85) & 0xFFFFFFFF
          return ((x0 >> np.uint64(5)) * 67108864.0 + (x1 >> np.uint64(6))) / 9007199254740992.0
      """;

  private static final String SHUFFLED =
      """


      def shuffled(epoch):
          \"""The order of the examples in an epoch (Fisher and Yates, 1938).\"""
          order = np.arange(len(X))
          places = np.arange(len(X) - 1, 0, -1)
          for i, j in zip(places, (uniform(5, epoch, places, 0) * (places + 1)).astype(int)):
              order[i], order[j] = order[j], order[i]
          return order
      """;

  private static final String KEPT =
      """


      def kept(step, examples):
          \"""What each hidden activation is multiplied by: 0, or 1 / (1 - DROPOUT).\"""
          factors = []
          for layer, units in enumerate(UNITS, 1):
              unit = np.arange(units)
              place = np.where(unit < 64, layer * 64 + unit, (layer + 64) * 256 + unit)
              u = uniform(6, step, np.arange(examples)[:, None], place)
              factors.append(np.where(u < DROPOUT, 0, 1 / (1 - DROPOUT)))
          return factors
      """;

  // ---- training

  /** Writes {@code train(to)}, which calls {@code update(x, t)} or {@code update(x, t, kept)}. */
  static void train(Plan plan, Page page) {
    page.add("\n\nstep = ").add(plan.startStep()).add("\n");
    String globals = "step";
    if (plan.hasOrder()) {
      page.add("epoch, position = ").add(plan.epoch()).add(", ").add(plan.position()).add("\n");
      page.add("order = ").add(plan.isShuffled() ? "shuffled(epoch)" : "np.arange(len(X))");
      page.add("\n");
      globals += ", epoch, position";
      globals += plan.isShuffled() ? ", order" : "";
    }
    page.add("\n\ndef train(to):\n    \"\"\"Updates until a step.\"\"\"\n    global ").add(globals);
    page.add("\n    while step < to:\n");
    String count = "len(X)";
    String data = "X, T";
    if (plan.hasOrder()) {
      page.add("        batch = order[position:position + ").add(plan.batch()).add("]\n");
      data = "X[batch], T[batch]";
      count = "len(batch)";
    }
    data += plan.drops() ? ", kept(step, " + count + ")" : "";
    page.add("        update(").add(data).add(")\n        step += 1\n");
    if (plan.hasOrder()) {
      page.add("        position += len(batch)\n        if position == len(X):\n");
      page.add("            epoch, position = epoch + 1, 0\n");
      page.addIf(plan.isShuffled(), "            order = shuffled(epoch)\n");
    }
  }

  /**
   * Writes the end: training with the changes by hand on the way, and the results.
   *
   * @param hand says these changes
   */
  static void run(Plan plan, Page page, Hand hand) {
    page.add("\n\n");
    for (Moment moment : plan.moments()) {
      page.add("train(").add(moment.step()).add(")\n");
      hand.write(moment.assignments());
    }
    boolean isThere = !plan.moments().isEmpty() && last(plan).step() == plan.endStep();
    if (!isThere) {
      page.add("train(").add(plan.endStep()).add(")  # a larger number trains longer\n");
    }
    page.add("report()\n");
    Header.below(plan, page);
  }

  private static Moment last(Plan plan) {
    return plan.moments().get(plan.moments().size() - 1);
  }

  /** Says in statements what was changed by hand. */
  interface Hand {
    /** Writes all changes of a moment. */
    void write(List<Assignment> assignments);
  }

  /**
   * The same where weights are lists of arrays, {@code W} and {@code b}, that can be written to.
   */
  static final class InPlace implements Hand {
    private final Plan plan;
    private final Page page;
    private final String array;
    private final String indent;

    /**
     * Such statements.
     *
     * @param array makes an array of a list
     */
    InPlace(Plan plan, Page page, String array, String indent) {
      this.plan = plan;
      this.page = page;
      this.array = array;
      this.indent = indent;
    }

    @Override
    public void write(List<Assignment> assignments) {
      for (Assignment assignment : assignments) {
        write(assignment);
      }
    }

    void write(Assignment assignment) {
      String w = indent + "W[" + assignment.layer() + "]";
      String b = indent + "b[" + assignment.layer() + "]";
      if (assignment instanceof Assignment.Weight one) {
        page.add(w).add("[" + one.unit() + ", " + one.input() + "] = ").add(one.value());
      } else if (assignment instanceof Assignment.Bias one) {
        page.add(b).add("[" + one.unit() + "] = ").add(one.value());
      } else if (assignment instanceof Assignment.Fill fill) {
        page.add(w).add("[:] = ").add(fill.value());
      } else if (assignment instanceof Assignment.Added added) {
        page.add(w).add(" += ");
        numbers(added.p(), assignment.layer(), false);
      } else if (assignment instanceof Assignment.Numbers drawn) {
        page.add(w).add("[:] = ");
        numbers(drawn.p(), assignment.layer(), false);
        if (plan.hasBiases()) {
          page.add("\n").add(b).add("[:] = ");
          numbers(drawn.p(), assignment.layer(), true);
        }
      } else if (assignment instanceof Assignment.Copy copy) {
        page.add(indent).add(copyCall(copy));
      }
      page.add("\n");
    }

    private void numbers(double[] p, int layer, boolean areBiases) {
      page.add(array).add("(");
      Python.numbers(plan, page, p, layer, areBiases, indent);
      page.add(")");
    }
  }

  /** {@code copy_unit(0, 2, 1)}. */
  static String copyCall(Assignment.Copy copy) {
    return "copy_unit(" + copy.layer() + ", " + copy.from() + ", " + copy.to() + ")";
  }

  /** Prints step, losses and weights; {@code W} and {@code b} are lists of what NumPy can read. */
  static String report(Plan plan) {
    return "    print(\"step\", step)\n"
        + "    print(\"training loss\", loss_of(X, T))\n"
        + (plan.hasTest() ? "    print(\"test loss\", loss_of(X_test, T_test))\n" : "")
        + "    for l in range(len(W)):\n"
        + "        print(f\"W{l + 1}\", W[l].tolist())\n"
        + (plan.hasBiases() ? "        print(f\"b{l + 1}\", b[l].tolist())\n" : "");
  }
}
