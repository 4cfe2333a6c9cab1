package whyrandom.code;

import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Output;

/** NumPy: forward, back-propagation and update written out. */
final class NumPy implements Writer {
  @Override
  public void write(Plan plan, Page page) {
    String formulas = formulas(plan);
    boolean hasErfc = formulas.contains("normal_below");
    Header.above(plan, page, "NumPy", "Run it: python program.py (it needs NumPy alone)");
    page.addIf(hasErfc, "import math\n\n").add("import numpy as np\n\n");
    Python.data(plan, page);
    Python.weights(plan, page, "W", "b");
    page.add("parameters = W").addIf(plan.hasBiases(), " + b").add("\n\n");
    Python.random(plan, page);
    page.comment("---- The network");
    page.addIf(formulas.contains("sigmoid("), SIGMOID);
    page.addIf(hasErfc, NORMAL_BELOW);
    page.addIf(formulas.contains("softmax("), SOFTMAX);
    page.add(formulas);
    network(plan, page);
    update(plan, page);
    Python.train(plan, page);
    page.add("\n\ndef report():\n").add(Python.report(plan));
    Python.run(plan, page, new Python.InPlace(plan, page, "np.array", ""));
  }

  private static final String SIGMOID =
      """


      def sigmoid(z):
          return np.exp(-np.logaddexp(0, -z))  # 1 / (1 + e^-z), without overflow
      """;

  private static final String NORMAL_BELOW =
      """


      def normal_below(z):
          return np.vectorize(math.erfc)(-z / np.sqrt(2)) / 2  # of the normal distribution
      """;

  private static final String SOFTMAX =
      """


      def softmax(z):
          e = np.exp(z - z.max(axis=1, keepdims=True))
          return e / e.sum(axis=1, keepdims=True)
      """;

  /** Activations, output, and loss with its slope. */
  private static String formulas(Plan plan) {
    Page page = new Page("#");
    page.add("\n\nactivations = [  # of the hidden layers: g(z), and its slope\n");
    int count = plan.hasOneActivation() ? 1 : plan.settings().activations().size();
    for (int i = 0; i < count; i++) {
      Activation g = plan.settings().activations().get(i);
      page.add("    (lambda z: ").add(value(g)).add(", lambda z: ").add(slope(g)).add("),\n");
    }
    page.add("]");
    int hidden = plan.shape().hiddenLayers();
    page.addIf(plan.hasOneActivation() && hidden > 1, " * " + hidden).add("\n");
    Output output = plan.settings().output();
    page.add("\n\ndef output(z):\n    return ").add(output(output)).add("\n");
    page.add("\n\ndef loss(z, t):\n    \"\"\"The mean over the examples.\"\"\"\n");
    page.add(returned(loss(plan.settings().loss())));
    page.add("\n\ndef loss_slope(z, t):\n");
    page.add("    \"\"\"The derivative by z, an example a row: not yet their mean.\"\"\"\n");
    page.add(returned(lossSlope(plan)));
    return page.text();
  }

  private static String returned(String formula) {
    boolean hasOutput = formula.contains("o - t") || formula.contains("t * o");
    return (hasOutput ? "    o = output(z)\n" : "") + "    return " + formula + "\n";
  }

  private static String value(Activation g) {
    return switch (g) {
      case TANH -> "np.tanh(z)";
      case SIGMOID -> "sigmoid(z)";
      case RELU -> "np.maximum(z, 0)";
      case LEAKY_RELU -> "np.where(z > 0, z, 0.01 * z)";
      case ELU -> "np.where(z > 0, z, np.expm1(np.minimum(z, 0)))";
      case SOFTPLUS -> "np.logaddexp(0, z)";
      case SILU -> "z * sigmoid(z)";
      case GELU -> "z * normal_below(z)";
      case LINEAR -> "z";
      case STEP -> "(z >= 0) * 1.0";
    };
  }

  private static String slope(Activation g) {
    return switch (g) {
      case TANH -> "1 - np.tanh(z) ** 2";
      case SIGMOID -> "sigmoid(z) * (1 - sigmoid(z))";
      case RELU -> "(z > 0) * 1.0";
      case LEAKY_RELU -> "np.where(z > 0, 1, 0.01)";
      case ELU -> "np.exp(np.minimum(z, 0))";
      case SOFTPLUS -> "sigmoid(z)";
      case SILU -> "sigmoid(z) * (1 + z * (1 - sigmoid(z)))";
      case GELU -> "normal_below(z) + z * np.exp(-z * z / 2) / np.sqrt(2 * np.pi)";
      case LINEAR -> "np.ones_like(z)";
      case STEP -> "np.zeros_like(z)";
    };
  }

  private static String output(Output output) {
    return switch (output) {
      case SIGMOID, TANH, LINEAR, STEP, RELU -> value(output.each());
      case SOFTMAX -> "softmax(z)";
    };
  }

  private static String loss(Loss loss) {
    return switch (loss) {
      case BCE -> "np.mean(t * np.logaddexp(0, -z) + (1 - t) * np.logaddexp(0, z))";
      case MSE -> "np.mean((o - t) ** 2)";
      case HALF_MSE -> "np.mean((o - t) ** 2) / 2";
      case HALF_SSE -> "np.mean(np.sum((o - t) ** 2, axis=1)) / 2";
      case CROSS_ENTROPY -> "np.mean(np.logaddexp.reduce(z, axis=1) - np.sum(t * z, axis=1))";
      case HINGE -> "np.mean(np.maximum(0, 1 - t * o))";
      case PERCEPTRON -> "np.mean(np.where((z >= 0) == (t > 0), 0, np.abs(z)))";
    };
  }

  /** By z: for a loss that is taken by the output, through the output. */
  private static String lossSlope(Plan plan) {
    Loss loss = plan.settings().loss();
    Output output = plan.settings().output();
    String slope =
        switch (loss) {
          case BCE, HALF_MSE, HALF_SSE, CROSS_ENTROPY -> "o - t";
          case MSE -> "2 * (o - t)";
          case HINGE -> "np.where(t * o < 1, -t, 0)";
          case PERCEPTRON -> "np.where((z >= 0) == (t > 0), 0, np.where(z >= 0, 1, -1))";
        };
    int divisor = loss.divisor(plan.shape().outputs());
    String part = divisor == 1 ? "" : " / " + divisor;
    boolean isSum = slope.contains("o - t") && slope.startsWith("o");
    String factor = isSum ? "(" + slope + ")" : slope;
    if (loss.isOnLogits() || output.isLogit()) {
      return divisor == 1 ? slope : factor + part;
    }
    if (output.isOnePerClass()) {
      return "o * (" + slope + " - np.sum(" + factor + " * o, axis=1, keepdims=True))" + part;
    }
    return factor + part + " * (" + slope(output.each()) + ")";
  }

  private static void network(Plan plan, Page page) {
    String kept = plan.drops() ? ", kept" : "";
    String bias = plan.hasBiases() ? " + b[l]" : "";
    page.add("\n\ndef forward(x").addIf(plan.drops(), ", kept=None").add("):\n");
    page.add("    \"\"\"What goes into each layer, and what its units make of it: z.\"\"\"\n");
    page.add("    a, z = [x], []\n    for l in range(len(W)):\n");
    page.add("        z.append(a[l] @ W[l].T").add(bias).add(")\n");
    page.add("        if l < len(activations):\n");
    page.add("            a.append(activations[l][0](z[l]))\n");
    page.addIf(plan.drops(), "            if kept is not None:\n");
    page.addIf(plan.drops(), "                a[-1] = a[-1] * kept[l]\n");
    page.add("    return a, z\n");

    page.add("\n\ndef loss_of(x, t):\n    return float(loss(forward(x)[1][-1], t))\n");

    page.add("\n\ndef gradient(x, t").add(kept).add("):\n");
    page.add("    a, z = forward(x").add(kept).add(")\n");
    page.add("    delta = loss_slope(z[-1], t) / len(x)\n    dW").addIf(plan.hasBiases(), ", db");
    page.add(" = []").addIf(plan.hasBiases(), ", []").add("\n");
    page.add("    for l in reversed(range(len(W))):\n");
    page.add("        dW.insert(0, delta.T @ a[l]").add(pull(plan)).add(")\n");
    page.addIf(plan.hasBiases(), "        db.insert(0, delta.sum(axis=0))\n");
    page.add("        if l > 0:\n            delta = delta @ W[l]\n");
    page.addIf(plan.drops(), "            delta = delta * kept[l - 1]\n");
    page.add("            delta = delta * activations[l - 1][1](z[l - 1])\n");
    page.add("    return dW").addIf(plan.hasBiases(), " + db").add("\n");
  }

  private static String pull(Plan plan) {
    return switch (plan.pull()) {
      case NONE -> "";
      case L1 -> " + " + plan.pullRate() + " * np.sign(W[l])";
      case L2 -> " + " + plan.pullRate() + " * W[l]";
    };
  }

  // ---- the update

  /** What the rule remembers, in the order of the engine's slots. */
  static String[] slots(Plan plan) {
    return switch (plan.ruleKind()) {
      case SGD -> plan.rule()[0] == 0 ? new String[0] : new String[] {"v"};
      case ADAM -> new String[] {"m", "v"};
      case RMSPROP -> new String[] {"v", "m"};
      case ADAGRAD -> new String[] {"s"};
      case PERCEPTRON -> new String[0];
    };
  }

  private static void update(Plan plan, Page page) {
    page.add("\n\n");
    page.comment("---- The update");
    page.add("\n");
    String[] slots = slots(plan);
    boolean remembers = plan.memory().length > 0;
    Python.memory(plan, page, slots);
    for (String slot : slots) {
      page.add(slot).add(" = ");
      if (remembers) {
        page.add(slot).add("_W").addIf(plan.hasBiases(), " + " + slot + "_b").add("\n");
      } else {
        page.add("[np.zeros_like(p) for p in parameters]\n");
      }
    }
    String global = counts(plan) ? "    global updates\n    updates += 1\n" : "";
    page.addIf(counts(plan), "updates = ").addIf(counts(plan), plan.updates() + "\n");
    String kept = plan.drops() ? ", kept" : "";
    page.add("\n\ndef update(x, t").add(kept).add("):\n").add(global);
    page.add("    for i, g in enumerate(gradient(x, t").add(kept).add(")):\n");
    page.add(rule(plan));
    page.addIf(plan.hasCopy(), copyUnit(plan, slots));
  }

  /** Whether the rule counts its updates. */
  static boolean counts(Plan plan) {
    return switch (plan.ruleKind()) {
      case ADAM -> true;
      case SGD, RMSPROP, ADAGRAD, PERCEPTRON -> false;
    };
  }

  private static String rule(Plan plan) {
    String rate = "        parameters[i] -= " + plan.rate() + " * ";
    return switch (plan.ruleKind()) {
      case PERCEPTRON -> rate + "g\n";
      case SGD -> sgd(plan, rate);
      case ADAM ->
          "        m[i] = "
              + mean(plan.rule(0), "m[i]", "g")
              + "\n        v[i] = "
              + mean(plan.rule(1), "v[i]", "g ** 2")
              + "\n        m_hat = m[i] / (1 - "
              + plan.rule(0)
              + " ** updates)\n        v_hat = v[i] / (1 - "
              + plan.rule(1)
              + " ** updates)\n"
              + rate
              + "m_hat / (np.sqrt(v_hat) + "
              + plan.rule(2)
              + ")\n";
      case RMSPROP ->
          "        v[i] = "
              + mean(plan.rule(0), "v[i]", "g ** 2")
              + "\n        m[i] = "
              + plan.rule(2)
              + " * m[i] + g / (np.sqrt(v[i]) + "
              + plan.rule(1)
              + ")\n"
              + rate
              + "m[i]\n";
      case ADAGRAD ->
          "        s[i] = s[i] + g ** 2\n" + rate + "g / (np.sqrt(s[i]) + " + plan.rule(0) + ")\n";
    };
  }

  private static String sgd(Plan plan, String rate) {
    if (plan.rule()[0] == 0) {
      return rate + "g\n";
    }
    String v = "        v[i] = " + plan.rule(0) + " * v[i] + g\n";
    return plan.rule()[1] == 0
        ? v + rate + "v[i]\n"
        : v + rate + "(g + " + plan.rule(0) + " * v[i])\n";
  }

  /** {@code 0.9 * m + (1 - 0.9) * g}. */
  static String mean(String share, String old, String now) {
    return share + " * " + old + " + (1 - " + share + ") * " + now;
  }

  private static String copyUnit(Plan plan, String[] slots) {
    StringBuilder all = new StringBuilder("[parameters");
    for (String slot : slots) {
      all.append(", ").append(slot);
    }
    return "\n\ndef copy_unit(l, old, new):\n"
        + "    \"\"\"A unit of layer l becomes the same as another, what is remembered too.\"\"\"\n"
        + "    for values in "
        + all
        + "]:\n"
        + "        values[l][new] = values[l][old]\n"
        + "        values[l + 1][:, new] = values[l + 1][:, old]\n"
        + (plan.hasBiases() ? "        values[len(W) + l][new] = values[len(W) + l][old]\n" : "");
  }
}
