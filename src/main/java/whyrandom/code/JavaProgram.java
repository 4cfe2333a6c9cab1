package whyrandom.code;

import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Output;
import whyrandom.engine.Shape;
import whyrandom.experiment.Feature;

/**
 * Java without a library: one class, plain loops, an example at a time. Numbers stand in text that
 * is read at the start, since Java allows no method long enough for many literals.
 */
final class JavaProgram implements Writer {
  /** Characters of a text in a class file, with room for the longest row. */
  private static final int LONGEST_TEXT = 50_000;

  @Override
  public void write(Plan plan, Page page) {
    Header.above(plan, page, "Java 17", "Run it: java Program.java (it needs no library)");
    page.add("import java.util.Arrays;\n\npublic class Program {\n");
    data(plan, page);
    weights(plan, page);
    formulas(plan, page);
    network(plan, page);
    random(plan, page);
    update(plan, page);
    train(plan, page);
    page.add(TABLE);
    page.addIf(hasAdded(plan), ADD_TO);
    main(plan, page);
    page.add("}\n");
    Header.below(plan, page);
  }

  // ---- the data

  private static void data(Plan plan, Page page) {
    page.add("  // Data: a row for each example, what is to be learnt last\n");
    rows(plan, page, "TRAIN", false);
    if (plan.hasTest()) {
      rows(plan, page, "TEST", true);
    }
    int inputs = plan.shape().inputs();
    page.add("  static final int COLUMNS = ").add(plan.columns()).add(";\n\n");
    page.add("  /** What the network is given of a row. */\n");
    page.add("  static double[] inputs(double[] row) {\n    return ");
    if (plan.hasPlainFeatures()) {
      page.add("Arrays.copyOf(row, ").add(inputs).add(");\n  }\n\n");
    } else {
      page.add("new double[] {");
      String between = "";
      for (Feature feature : plan.settings().features()) {
        page.add(between).add(feature(feature));
        between = ", ";
      }
      page.add("};\n  }\n\n");
    }
    page.add("  /** What the output should be. */\n");
    page.add("  static double[] targets(double[] row) {\n").add(target(plan)).add("  }\n\n");
  }

  private static void rows(Plan plan, Page page, String name, boolean isTest) {
    int count = isTest ? plan.data().test().size() : plan.examples();
    double[][] rows = new double[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = plan.row(isTest, i);
    }
    page.add("  static final double[][] ").add(name).add(" = ");
    table(page, rows);
    page.add(";\n");
  }

  private static void table(Page page, double[][] rows) {
    page.add("table(\"\"\"\n");
    int length = 0;
    for (double[] row : rows) {
      Page line = new Page("");
      String text = line.row(row, 0, row.length, " ").text();
      if (length + text.length() > LONGEST_TEXT) {
        page.add("      \"\"\", \"\"\"\n");
        length = 0;
      }
      page.add("      ").add(text).add("\n");
      length += text.length() + 1;
    }
    page.add("      \"\"\")");
  }

  private static String feature(Feature feature) {
    String x = "row[" + feature.column() + "]";
    return switch (feature.kind()) {
      case COLUMN -> x;
      case SQUARE -> x + " * " + x;
      case PRODUCT -> "row[0] * row[1]";
      case SINE -> "Math.sin(" + x + ")";
    };
  }

  private static String target(Plan plan) {
    String last = "    return Arrays.copyOfRange(row, COLUMNS, row.length);\n";
    return switch (plan.settings().task()) {
      case REGRESSION -> last;
      case CLASSIFICATION -> ofClass(plan.settings().output(), last, plan);
    };
  }

  private static String ofClass(Output output, String last, Plan plan) {
    if (output.isOnePerClass()) {
      return "    double[] t = new double["
          + plan.shape().outputs()
          + "];\n    t[(int) row[COLUMNS]] = 1;\n    return t;\n";
    }
    return output.lowTarget() == 0 ? last : "    return new double[] {2 * row[COLUMNS] - 1};\n";
  }

  // ---- the weights

  private static void weights(Plan plan, Page page) {
    page.add("  // Weights: for each layer a row for each unit");
    page.add(plan.hasBiases() ? ", its bias last\n" : "\n");
    tables(plan, page, "W", plan.parameters());
    String[] slots = NumPy.slots(plan);
    double[][] memory = plan.memory();
    for (int i = 0; i < slots.length; i++) {
      if (memory.length > 0) {
        tables(plan, page, slots[i], memory[i]);
      } else {
        page.add("  static final double[][][] ").add(slots[i]).add(" = zeros();\n");
      }
    }
    page.addIf(NumPy.counts(plan), "  static int updates = " + plan.updates() + ";\n");
    page.add("  static int step = ").add(plan.startStep()).add(";\n");
    page.addIf(plan.hasOrder(), "  static int epoch = " + plan.epoch() + ";\n");
    page.addIf(plan.hasOrder(), "  static int position = " + plan.position() + ";\n");
    page.add("\n");
  }

  private static void tables(Plan plan, Page page, String name, double[] p) {
    Shape shape = plan.shape();
    page.add("  static final double[][][] ").add(name).add(" = {\n");
    for (int layer = 1; layer <= shape.layers(); layer++) {
      page.add("    ");
      table(page, matrix(shape, p, layer));
      page.add(",\n");
    }
    page.add("  };\n");
  }

  private static double[][] matrix(Shape shape, double[] p, int layer) {
    double[][] rows = new double[shape.units(layer)][shape.edgesInto(layer)];
    for (int unit = 0; unit < rows.length; unit++) {
      for (int input = 0; input < shape.fanIn(layer); input++) {
        rows[unit][input] = p[shape.weight(layer, unit, input)];
      }
      if (shape.hasBiases()) {
        rows[unit][shape.fanIn(layer)] = p[shape.bias(layer, unit)];
      }
    }
    return rows;
  }

  private static final String TABLE =
      """

        /** Rows of numbers, from texts that each may not be too long. */
        static double[][] table(String... texts) {
          return String.join("", texts)
              .lines()
              .map(line -> Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray())
              .toArray(double[][]::new);
        }

        /** As many zeros as there are weights. */
        static double[][][] zeros() {
          double[][][] zeros = new double[W.length][][];
          for (int l = 0; l < W.length; l++) {
            zeros[l] = new double[W[l].length][W[l][0].length];
          }
          return zeros;
        }
      """;

  private static final String ADD_TO =
      """

        /** Adds numbers to others in the same places. */
        static void addTo(double[][] w, double[][] more) {
          for (int j = 0; j < w.length; j++) {
            for (int i = 0; i < w[j].length; i++) {
              w[j][i] += more[j][i];
            }
          }
        }
      """;

  private static boolean hasAdded(Plan plan) {
    for (Moment moment : plan.moments()) {
      for (Assignment assignment : moment.assignments()) {
        if (assignment instanceof Assignment.Added) {
          return true;
        }
      }
    }
    return false;
  }

  // ---- formulas

  private static void formulas(Plan plan, Page page) {
    Page made = new Page("//");
    made.add("  /** The activation of a hidden layer. */\n");
    made.add("  static double g(int l, double z) {\n").add(perLayer(plan, false)).add("  }\n\n");
    made.add("  /** Its slope. */\n");
    made.add("  static double slope(int l, double z) {\n").add(perLayer(plan, true)).add("  }\n\n");
    made.add("  /** What the output makes of its pre-activations. */\n");
    made.add("  static double[] output(double[] z) {\n");
    made.add("    double[] o = new double[z.length];\n");
    Output output = plan.settings().output();
    made.add(output(output)).add("    return o;\n  }\n\n");
    Loss loss = plan.settings().loss();
    made.add("  /** The loss of an example. */\n");
    made.add("  static double loss(double[] z, double[] t) {\n");
    made.addIf(loss(loss).contains("o[k]"), "    double[] o = output(z);\n");
    made.add("    double sum = 0;\n    for (int k = 0; k < z.length; k++) {\n      sum += ");
    made.add(loss(loss)).add(";\n    }\n    return ").add(end(loss));
    int divisor = loss.divisor(plan.shape().outputs());
    made.addIf(divisor > 1, " / " + divisor).add(";\n  }\n\n");
    made.add("  /** Its derivative by z. */\n");
    made.add("  static double[] lossSlope(double[] z, double[] t) {\n");
    made.addIf(lossSlope(plan).contains("o[k]"), "    double[] o = output(z);\n");
    made.add("    double[] delta = new double[z.length];\n");
    made.add(lossSlope(plan)).add("    return delta;\n  }\n\n");
    String text = made.text();
    page.addIf(text.contains("sigmoid("), SIGMOID);
    page.addIf(text.contains("softplus("), SOFTPLUS);
    page.addIf(text.contains("normalBelow("), NORMAL_BELOW);
    page.addIf(text.contains("logSum("), LOG_SUM);
    page.add(text);
  }

  private static final String SIGMOID =
      """
        static double sigmoid(double z) {
          return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
        }

      """;

  private static final String SOFTPLUS =
      """
        static double softplus(double z) {
          return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
        }

      """;

  private static final String NORMAL_BELOW =
      """
        static double density(double z) {
          return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        }

        /** The normal distribution: a series in the middle, a continued fraction in the tails. */
        static double normalBelow(double z) {
          if (Math.abs(z) > 2) {
            double fraction = Math.abs(z);
            for (int k = 80; k > 0; k--) {
              fraction = Math.abs(z) + k / fraction;
            }
            double tail = density(z) / fraction;
            return z < 0 ? tail : 1 - tail;
          }
          double term = z;
          double sum = z;
          for (int n = 3; n < 100; n += 2) {
            term *= z * z / n;
            sum += term;
          }
          return 0.5 + density(z) * sum;
        }

      """;

  private static final String LOG_SUM =
      """
        static double logSum(double[] z) {
          double max = Arrays.stream(z).max().getAsDouble();
          double sum = 0;
          for (double one : z) {
            sum += Math.exp(one - max);
          }
          return max + Math.log(sum);
        }

      """;

  private static String perLayer(Plan plan, boolean areSlopes) {
    List<Activation> activations = plan.settings().activations();
    if (activations.isEmpty()) {
      return "    throw new IllegalArgumentException(\"there are no hidden layers\");\n";
    }
    if (plan.hasOneActivation()) {
      Activation g = activations.get(0);
      return "    return " + (areSlopes ? slope(g, "z") : value(g, "z")) + ";\n";
    }
    StringBuilder text = new StringBuilder("    return switch (l) {\n");
    for (int l = 0; l < activations.size(); l++) {
      Activation g = activations.get(l);
      text.append(l == activations.size() - 1 ? "      default" : "      case " + l);
      text.append(" -> ").append(areSlopes ? slope(g, "z") : value(g, "z")).append(";\n");
    }
    return text.append("    };\n").toString();
  }

  private static String value(Activation g, String z) {
    return switch (g) {
      case TANH -> "Math.tanh(" + z + ")";
      case SIGMOID -> "sigmoid(" + z + ")";
      case RELU -> "Math.max(" + z + ", 0)";
      case LEAKY_RELU -> z + " > 0 ? " + z + " : 0.01 * " + z;
      case ELU -> z + " > 0 ? " + z + " : Math.expm1(" + z + ")";
      case SOFTPLUS -> "softplus(" + z + ")";
      case SILU -> z + " * sigmoid(" + z + ")";
      case GELU -> z + " * normalBelow(" + z + ")";
      case LINEAR -> z;
      case STEP -> z + " >= 0 ? 1 : 0";
    };
  }

  private static String slope(Activation g, String z) {
    String s = "sigmoid(" + z + ")";
    return switch (g) {
      case TANH -> "1 - Math.tanh(" + z + ") * Math.tanh(" + z + ")";
      case SIGMOID -> s + " * (1 - " + s + ")";
      case RELU -> z + " > 0 ? 1 : 0";
      case LEAKY_RELU -> z + " > 0 ? 1 : 0.01";
      case ELU -> z + " > 0 ? 1 : Math.exp(" + z + ")";
      case SOFTPLUS -> s;
      case SILU -> s + " * (1 + " + z + " * (1 - " + s + "))";
      case GELU -> "normalBelow(" + z + ") + " + z + " * density(" + z + ")";
      case LINEAR -> "1";
      case STEP -> "0";
    };
  }

  private static String output(Output output) {
    return switch (output) {
      case SIGMOID, TANH, LINEAR, STEP, RELU -> forEach("o[k] = " + value(output.each(), "z[k]"));
      case SOFTMAX -> forEach("o[k] = Math.exp(z[k] - logSum(z))");
    };
  }

  private static String forEach(String statement) {
    return "    for (int k = 0; k < z.length; k++) {\n      " + statement + ";\n    }\n";
  }

  private static String loss(Loss loss) {
    return switch (loss) {
      case BCE -> "t[k] * softplus(-z[k]) + (1 - t[k]) * softplus(z[k])";
      case MSE, HALF_MSE, HALF_SSE -> "(o[k] - t[k]) * (o[k] - t[k])";
      case CROSS_ENTROPY -> "-t[k] * (z[k] - logSum(z))";
      case HINGE -> "Math.max(0, 1 - t[k] * o[k])";
      case PERCEPTRON -> "z[k] >= 0 == t[k] > 0 ? 0 : Math.abs(z[k])";
    };
  }

  private static String end(Loss loss) {
    return switch (loss) {
      case BCE, MSE, CROSS_ENTROPY, HINGE, PERCEPTRON -> "sum";
      case HALF_MSE, HALF_SSE -> "sum / 2";
    };
  }

  private static String lossSlope(Plan plan) {
    Loss loss = plan.settings().loss();
    Output output = plan.settings().output();
    String slope =
        switch (loss) {
          case BCE, HALF_MSE, HALF_SSE, CROSS_ENTROPY -> "o[k] - t[k]";
          case MSE -> "2 * (o[k] - t[k])";
          case HINGE -> "t[k] * o[k] < 1 ? -t[k] : 0";
          case PERCEPTRON -> "z[k] >= 0 == t[k] > 0 ? 0 : z[k] >= 0 ? 1 : -1";
        };
    int divisor = loss.divisor(plan.shape().outputs());
    String part = divisor > 1 ? " / " + divisor : "";
    String all = divisor > 1 ? "(" + slope + ")" + part : slope;
    if (loss.isOnLogits() || output.isLogit()) {
      return forEach("delta[k] = " + all);
    }
    if (output.isOnePerClass()) {
      return forEach("delta[k] = " + all)
          + "    double mean = 0;\n"
          + forEach("mean += delta[k] * o[k]")
          + forEach("delta[k] = o[k] * (delta[k] - mean)");
    }
    String each = slope(output.each(), "z[k]");
    return forEach("delta[k] = (" + slope + ")" + part + " * (" + each + ")");
  }

  // ---- the network

  private static void network(Plan plan, Page page) {
    String kept = plan.drops() ? ", double[][] kept" : "";
    page.add("  /** Pre-activations z and what goes into each layer, a; both are filled in. */\n");
    page.add("  static void forward(double[][] z, double[][] a").add(kept).add(") {\n");
    page.add("    for (int l = 0; l < W.length; l++) {\n");
    page.add("      z[l] = new double[W[l].length];\n      a[l + 1] = new double[W[l].length];\n");
    page.add("      for (int j = 0; j < W[l].length; j++) {\n        double sum = ");
    page.add(plan.hasBiases() ? "W[l][j][a[l].length]" : "0").add(";\n");
    page.add("        for (int i = 0; i < a[l].length; i++) {\n");
    page.add("          sum += W[l][j][i] * a[l][i];\n        }\n        z[l][j] = sum;\n");
    page.add("        if (l < W.length - 1) {\n          a[l + 1][j] = g(l, sum);\n");
    page.addIf(plan.drops(), "          if (kept != null) {\n");
    page.addIf(plan.drops(), "            a[l + 1][j] *= kept[l][j];\n          }\n");
    page.add("        }\n      }\n    }\n  }\n\n");

    page.add("  /** Adds the gradient of an example. */\n");
    page.add("  static void addGradient(double[] x, double[] t, double[][][] gradient").add(kept);
    page.add(") {\n    double[][] z = new double[W.length][];\n");
    page.add("    double[][] a = new double[W.length + 1][];\n    a[0] = x;\n    forward(z, a");
    page.addIf(plan.drops(), ", kept").add(");\n");
    page.add("    double[] delta = lossSlope(z[W.length - 1], t);\n");
    page.add("    for (int l = W.length - 1; l >= 0; l--) {\n");
    page.add("      double[] before = new double[a[l].length];\n");
    page.add("      for (int j = 0; j < W[l].length; j++) {\n");
    page.add("        for (int i = 0; i < a[l].length; i++) {\n");
    page.add("          gradient[l][j][i] += delta[j] * a[l][i];\n");
    page.add("          before[i] += delta[j] * W[l][j][i];\n        }\n");
    page.addIf(plan.hasBiases(), "        gradient[l][j][a[l].length] += delta[j];\n");
    page.add("      }\n      for (int i = 0; l > 0 && i < before.length; i++) {\n");
    page.addIf(plan.drops(), "        before[i] *= kept[l - 1][i];\n");
    page.add("        before[i] *= slope(l - 1, z[l - 1][i]);\n      }\n");
    page.add("      delta = before;\n    }\n  }\n\n");

    page.add("  /** The mean loss over examples. */\n");
    page.add("  static double meanLoss(double[][] rows) {\n    double sum = 0;\n");
    page.add("    for (double[] row : rows) {\n");
    page.add("      double[][] z = new double[W.length][];\n");
    page.add("      double[][] a = new double[W.length + 1][];\n      a[0] = inputs(row);\n");
    page.add("      forward(z, a").addIf(plan.drops(), ", null").add(");\n");
    page.add("      sum += loss(z[W.length - 1], targets(row));\n    }\n");
    page.add("    return sum / rows.length;\n  }\n\n");
  }

  // ---- random numbers

  private static void random(Plan plan, Page page) {
    if (!plan.isRandom()) {
      return;
    }
    page.add("  static final long SEED = ").add(plan.seed()).add("L;\n\n").add(UNIFORM);
    page.addIf(plan.isShuffled(), SHUFFLED);
    if (plan.drops()) {
      page.add("  static final double DROPOUT = ").add(plan.settings().dropout()).add(";\n");
      page.add(KEPT);
    }
  }

  private static final String UNIFORM =
      """
        /** From 0 to 1: Philox4x32-10 (Salmon et al., 2011) of a seed and a place. */
        static double uniform(long purpose, long i, long j, long k) {
          long low = 0xFFFFFFFFL;
          long[] x = {purpose, i, j, k};
          long key0 = SEED & low;
          long key1 = SEED >>> 32;
          for (int round = 0; round < 10; round++) {
            long p0 = x[0] * 0xD2511F53L;
            long p1 = x[2] * 0xCD9E8D57L;
            x = new long[] {p1 >>> 32 ^ x[1] ^ key0, p1 & low, p0 >>> 32 ^ x[3] ^ key1, p0 & low};
            key0 = key0 + 0x9E3779B9L & low;
            key1 = key1 + 0xBB67AE85L & low;
          }
          return ((x[0] >>> 5) * 67108864.0 + (x[1] >>> 6)) / 9007199254740992.0;
        }

      """;

  private static final String SHUFFLED =
      """
        /** The order of the examples in an epoch (Fisher and Yates, 1938). */
        static int[] shuffled(int epoch) {
          int[] order = inOrder();
          for (int i = order.length - 1; i > 0; i--) {
            int j = (int) (uniform(5, epoch, i, 0) * (i + 1));
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
          }
          return order;
        }

      """;

  private static final String KEPT =
      """

        /** What the hidden activations of an example are multiplied by. */
        static double[][] kept(int example) {
          double[][] kept = new double[W.length - 1][];
          for (int l = 1; l <= kept.length; l++) {
            kept[l - 1] = new double[W[l - 1].length];
            for (int u = 0; u < kept[l - 1].length; u++) {
              int place = u < 64 ? l * 64 + u : (l + 64) * 256 + u;
              boolean isDropped = uniform(6, step, example, place) < DROPOUT;
              kept[l - 1][u] = isDropped ? 0 : 1 / (1 - DROPOUT);
            }
          }
          return kept;
        }

      """;

  // ---- training

  private static void update(Plan plan, Page page) {
    String size = plan.hasOrder() ? "batch.length" : "TRAIN.length";
    page.add("  /** One update. */\n  static void update(");
    page.addIf(plan.hasOrder(), "int[] batch").add(") {\n");
    page.add("    double[][][] gradient = zeros();\n    for (int e = 0; e < ").add(size);
    page.add("; e++) {\n      double[] row = TRAIN[").add(plan.hasOrder() ? "batch[e]" : "e");
    page.add("];\n      addGradient(inputs(row), targets(row), gradient");
    page.addIf(plan.drops(), ", kept(e)").add(");\n    }\n");
    page.addIf(NumPy.counts(plan), "    updates++;\n");
    page.add("    for (int l = 0; l < W.length; l++) {\n");
    page.add("      for (int j = 0; j < W[l].length; j++) {\n");
    page.add("        for (int i = 0; i < W[l][j].length; i++) {\n");
    page.add("          double g = gradient[l][j][i] / ").add(size).add(";\n").add(pull(plan));
    page.add(rule(plan)).add("        }\n      }\n    }\n  }\n\n");
  }

  private static String pull(Plan plan) {
    String begin =
        plan.hasBiases()
            ? "          if (i < W[l][j].length - 1) {\n            g += "
            : "          g += ";
    String end = plan.hasBiases() ? ";\n          }\n" : ";\n";
    return switch (plan.pull()) {
      case NONE -> "";
      case L1 -> begin + plan.pullRate() + " * Math.signum(W[l][j][i])" + end;
      case L2 -> begin + plan.pullRate() + " * W[l][j][i]" + end;
    };
  }

  private static String rule(Plan plan) {
    String change = "          W[l][j][i] -= " + plan.rate() + " * ";
    String m = "m[l][j][i]";
    String v = "v[l][j][i]";
    String s = "s[l][j][i]";
    return switch (plan.ruleKind()) {
      case PERCEPTRON -> change + "g;\n";
      case SGD -> sgd(plan, change, v);
      case ADAM ->
          line(m, NumPy.mean(plan.rule(0), m, "g"))
              + line(v, NumPy.mean(plan.rule(1), v, "g * g"))
              + line("double mHat", m + hat(plan.rule(0)))
              + line("double vHat", v + hat(plan.rule(1)))
              + change
              + "mHat / (Math.sqrt(vHat) + "
              + plan.rule(2)
              + ");\n";
      case RMSPROP ->
          line(v, NumPy.mean(plan.rule(0), v, "g * g"))
              + line(m, plan.rule(2) + " * " + m + " + g / " + root(v, plan.rule(1)))
              + change
              + m
              + ";\n";
      case ADAGRAD -> line(s, s + " + g * g") + change + "g / " + root(s, plan.rule(0)) + ";\n";
    };
  }

  private static String hat(String beta) {
    return " / (1 - Math.pow(" + beta + ", updates))";
  }

  private static String root(String v, String epsilon) {
    return "(Math.sqrt(" + v + ") + " + epsilon + ")";
  }

  private static String line(String name, String value) {
    return "          " + name + " = " + value + ";\n";
  }

  private static String sgd(Plan plan, String change, String v) {
    if (plan.rule()[0] == 0) {
      return change + "g;\n";
    }
    String remember = line(v, plan.rule(0) + " * " + v + " + g");
    return plan.rule()[1] == 0
        ? remember + change + v + ";\n"
        : remember + change + "(g + " + plan.rule(0) + " * " + v + ");\n";
  }

  private static void train(Plan plan, Page page) {
    if (plan.hasOrder()) {
      page.add("  static int[] inOrder() {\n    int[] order = new int[TRAIN.length];\n");
      page.add("    Arrays.setAll(order, i -> i);\n    return order;\n  }\n\n");
      page.add("  static int[] order = ").add(plan.isShuffled() ? "shuffled(epoch)" : "inOrder()");
      page.add(";\n\n");
    }
    page.add("  /** Updates until a step. */\n  static void train(int to) {\n");
    page.add("    while (step < to) {\n");
    if (plan.hasOrder()) {
      page.add("      int end = Math.min(TRAIN.length, position + ").add(plan.batch());
      page.add(
          ");\n      update(Arrays.copyOfRange(order, position, end));\n      position = end;\n");
      page.add("      if (end == TRAIN.length) {\n        epoch++;\n        position = 0;\n");
      page.addIf(plan.isShuffled(), "        order = shuffled(epoch);\n").add("      }\n");
    } else {
      page.add("      update();\n");
    }
    page.add("      step++;\n    }\n  }\n\n");
    page.addIf(plan.hasCopy(), copyUnit(plan));
  }

  private static String copyUnit(Plan plan) {
    StringBuilder all = new StringBuilder("W");
    for (String slot : NumPy.slots(plan)) {
      all.append(", ").append(slot);
    }
    return "  /** A unit becomes the same as another of its layer, what is remembered too. */\n"
        + "  static void copyUnit(int l, int old, int made) {\n"
        + "    for (double[][][] values : new double[][][][] {"
        + all
        + "}) {\n"
        + "      values[l][made] = values[l][old].clone();\n"
        + "      for (double[] next : values[l + 1]) {\n"
        + "        next[made] = next[old];\n      }\n    }\n  }\n\n";
  }

  // ---- the whole way

  private static void main(Plan plan, Page page) {
    int number = 0;
    for (Moment moment : plan.moments()) {
      page.add("\n  /** What was changed by hand. */\n  static void change").add(++number);
      page.add("() {\n");
      for (Assignment assignment : moment.assignments()) {
        write(assignment, plan, page);
      }
      page.add("  }\n");
    }
    page.add("\n  public static void main(String[] args) {\n");
    int reached = -1;
    number = 0;
    for (Moment moment : plan.moments()) {
      page.add("    train(").add(moment.step()).add(");\n    change").add(++number).add("();\n");
      reached = moment.step();
    }
    if (reached < plan.endStep()) {
      page.add("    train(").add(plan.endStep()).add("); // a larger number trains longer\n");
    }
    page.add("    System.out.println(\"step \" + step);\n");
    page.add("    System.out.println(\"training loss \" + meanLoss(TRAIN));\n");
    if (plan.hasTest()) {
      page.add("    System.out.println(\"test loss \" + meanLoss(TEST));\n");
    }
    page.add("    for (int l = 0; l < W.length; l++) {\n");
    if (plan.hasBiases()) {
      page.add(
          """
                double[][] w = new double[W[l].length][];
                double[] b = new double[W[l].length];
                for (int j = 0; j < w.length; j++) {
                  int last = W[l][j].length - 1;
                  w[j] = Arrays.copyOf(W[l][j], last);
                  b[j] = W[l][j][last];
                }
                System.out.println("W" + (l + 1) + " " + Arrays.deepToString(w));
                System.out.println("b" + (l + 1) + " " + Arrays.toString(b));
          """);
    } else {
      page.add("      System.out.println(\"W\" + (l + 1) + \" \" + Arrays.deepToString(W[l]));\n");
    }
    page.add("    }\n  }\n");
  }

  private static void write(Assignment assignment, Plan plan, Page page) {
    String layer = "W[" + assignment.layer() + "]";
    int bias = plan.shape().fanIn(assignment.layer() + 1);
    page.add("    ");
    if (assignment instanceof Assignment.Weight one) {
      page.add(layer + "[" + one.unit() + "][" + one.input() + "] = ").add(one.value()).add(";\n");
    } else if (assignment instanceof Assignment.Bias one) {
      page.add(layer + "[" + one.unit() + "][" + bias + "] = ").add(one.value()).add(";\n");
    } else if (assignment instanceof Assignment.Fill fill) {
      page.add("for (double[] row : " + layer + ") {\n      Arrays.fill(row, 0, " + bias + ", ");
      page.add(fill.value()).add(");\n    }\n");
    } else if (assignment instanceof Assignment.Added added) {
      page.add("addTo(" + layer + ", ");
      table(page, matrix(plan.shape(), added.p(), assignment.layer() + 1));
      page.add(");\n");
    } else if (assignment instanceof Assignment.Numbers drawn) {
      page.add(layer + " = ");
      table(page, matrix(plan.shape(), drawn.p(), assignment.layer() + 1));
      page.add(";\n");
    } else if (assignment instanceof Assignment.Copy copy) {
      page.add("copyUnit(" + copy.layer() + ", " + copy.from() + ", " + copy.to() + ");\n");
    }
  }
}
