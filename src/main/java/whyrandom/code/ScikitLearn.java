package whyrandom.code;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Output;
import whyrandom.refusal.Refusal;

/**
 * scikit-learn's {@code MLPClassifier} and {@code MLPRegressor}. They have one activation for all
 * hidden layers, three pairs of output and loss, and two rules; a run with others is refused, for a
 * program that trains something else would not be this run.
 */
final class ScikitLearn implements Writer {
  @Override
  public void check(Plan plan) {
    List<String> lacking = lacking(plan);
    if (lacking.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder("scikit-learn’s multi-layer perceptrons cannot have ");
    for (int i = 0; i < lacking.size(); i++) {
      boolean isLast = i == lacking.size() - 1;
      text.append(i == 0 ? "" : isLast ? " or " : ", ").append(lacking.get(i));
    }
    throw Refusal.of(text.append("; the other kinds can").toString());
  }

  private static List<String> lacking(Plan plan) {
    List<String> list = new ArrayList<>();
    if (estimator(plan).isEmpty()) {
      String several = plan.targets() > 1 ? " for several targets" : "";
      String two = plan.settings().output().isOnePerClass() ? " for two classes" : several;
      String output = plan.settings().output().id();
      list.add("the output " + output + " with the loss " + plan.settings().loss().id() + two);
    }
    if (plan.shape().hiddenLayers() > 0 && !plan.hasOneActivation()) {
      list.add("activations that differ between layers");
    }
    for (Activation g : plan.settings().activations()) {
      String words = "the activation " + g.id();
      if (name(g).isEmpty() && !list.contains(words)) {
        list.add(words);
      }
    }
    if (!plan.hasBiases()) {
      list.add("units without biases");
    }
    if (plan.drops()) {
      list.add("dropout");
    }
    String pull =
        switch (plan.pull()) {
          case NONE, L2 -> "";
          case L1 -> "l1 regularization";
        };
    String rule =
        switch (plan.ruleKind()) {
          case SGD -> "";
          case ADAM -> plan.rule()[2] == 0 ? "Adam with an epsilon of 0" : "";
          case RMSPROP -> "the optimizer rmsprop";
          case ADAGRAD -> "the optimizer adagrad";
          case PERCEPTRON -> "the optimizer perceptron";
        };
    String rate = plan.settings().optimizer().learningRate() == 0 ? "a learning rate of 0" : "";
    String memory =
        plan.memory().length > 0 ? "an optimizer that remembers something from the start" : "";
    for (String words : List.of(pull, rule, rate, memory)) {
      if (!words.isEmpty()) {
        list.add(words);
      }
    }
    return list;
  }

  private static String name(Activation g) {
    return switch (g) {
      case TANH -> "tanh";
      case SIGMOID -> "logistic";
      case RELU -> "relu";
      case LINEAR -> "identity";
      case LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU, STEP -> "";
    };
  }

  /** Which of the two has this output with this loss; empty if none has. */
  private static String estimator(Plan plan) {
    Output output = plan.settings().output();
    boolean isForThree = output.isOnePerClass() && plan.shape().outputs() > 2;
    return switch (plan.settings().loss()) {
      case BCE -> plan.targets() == 1 ? "MLPClassifier" : "";
      case CROSS_ENTROPY -> isForThree ? "MLPClassifier" : "";
      case MSE, HALF_MSE, HALF_SSE -> output.isLogit() ? "MLPRegressor" : "";
      case HINGE, PERCEPTRON -> "";
    };
  }

  /**
   * By what the gradient of scikit-learn is to be multiplied: its squared error is half of the sum
   * over the outputs.
   */
  private static double factor(Plan plan) {
    double outputs = plan.shape().outputs();
    return switch (plan.settings().loss()) {
      case BCE, CROSS_ENTROPY, HALF_SSE, HINGE, PERCEPTRON -> 1;
      case MSE -> 2 / outputs;
      case HALF_MSE -> 1 / outputs;
    };
  }

  private static boolean isClassifier(Plan plan) {
    return estimator(plan).equals("MLPClassifier");
  }

  @Override
  public void write(Plan plan, Page page) {
    Header.above(
        plan, page, "scikit-learn", "Run it: python program.py (it needs scikit-learn and NumPy)");
    page.add("import numpy as np\nfrom sklearn.neural_network import ").add(estimator(plan));
    page.add("\n\n");
    Python.data(plan, page);
    Python.weights(plan, page, "W", "b");
    page.add("\n");
    Python.random(plan, page);
    network(plan, page);
    update(plan, page);
    Python.train(plan, page);
    report(plan, page);
    Python.run(plan, page, new Python.InPlace(plan, page, "np.array", ""));
  }

  private static void network(Plan plan, Page page) {
    page.comment("---- The network");
    page.add("\n\nclass Net(").add(estimator(plan)).add("):\n");
    page.add(
        """
            \"""Starts from the weights above: scikit-learn itself would draw some.\"""

            def _init_coef(self, fan_in, fan_out, *rest):
                self.started = getattr(self, "started", -1) + 1
                return W[self.started].T.copy(), b[self.started].copy()


        net = Net(
            shuffle=False,  # the order of the examples is chosen below
        """);
    page.add("    hidden_layer_sizes=").add(Python.hiddenUnits(plan)).add(",\n");
    if (plan.shape().hiddenLayers() > 0) {
      String g = name(plan.settings().activations().get(0));
      page.add("    activation=\"").add(g).add("\",\n");
    }
    page.add(solver(plan)).add(")\n");
  }

  private static String solver(Plan plan) {
    double factor = factor(plan);
    return switch (plan.ruleKind()) {
      case SGD ->
          "    solver=\"sgd\",\n    learning_rate_init="
              + plan.rate()
              + (factor == 1 ? "" : " * " + Page.number(factor) + ",  # its gradient is another")
              + (factor == 1 ? ",\n" : "\n")
              + "    momentum="
              + plan.rule(0)
              + ",\n    nesterovs_momentum="
              + (plan.rule()[1] == 0 ? "False" : "True")
              + ",\n";
      case ADAM ->
          "    solver=\"adam\",\n    learning_rate_init="
              + plan.rate()
              + ",\n    beta_1="
              + plan.rule(0)
              + ",\n    beta_2="
              + plan.rule(1)
              + ",\n";
      case RMSPROP, ADAGRAD, PERCEPTRON -> "";
    };
  }

  private static void update(Plan plan, Page page) {
    page.add("\n\n");
    page.comment("---- The update");
    page.add("\n");
    String alpha =
        switch (plan.pull()) {
          case NONE, L1 -> "0.0";
          case L2 -> plan.pullRate() + divided(factor(plan)) + " * len(x)";
        };
    page.add("\ndef update(x, t):\n    global W, b\n");
    page.add("    net.set_params(batch_size=len(x), alpha=").add(alpha).add(")\n").add(adam(plan));
    boolean isClassifier = isClassifier(plan);
    boolean isOne = plan.shape().outputs() == 1;
    if (isClassifier) {
      String classes = isOne ? "t[:, 0].astype(int)" : "t.argmax(axis=1)";
      page.add("    net.partial_fit(x, ").add(classes).add(", classes=range(");
      page.add(isOne ? "2" : "" + plan.shape().outputs()).add("))\n");
    } else {
      page.add("    net.partial_fit(x, ").add(isOne ? "t[:, 0]" : "t").add(")\n");
    }
    page.add("    W, b = [w.T for w in net.coefs_], net.intercepts_  # the weights themselves\n");
    if (plan.hasCopy()) {
      page.add(copyUnit(plan));
    }
  }

  private static String divided(double factor) {
    return factor == 1 ? "" : " / " + Page.number(factor);
  }

  /** scikit-learn adds epsilon before it corrects the means, torch.optim after. */
  private static String adam(Plan plan) {
    return switch (plan.ruleKind()) {
      case ADAM ->
          "    # scikit-learn adds epsilon before it corrects the mean of squares, we add it after\n"
              + "    epsilon = "
              + plan.rule(2)
              + divided(factor(plan))
              + " * np.sqrt(1 - "
              + plan.rule(1)
              + " ** (step + "
              + (plan.updates() + 1 - plan.startStep())
              + "))\n"
              + "    net.set_params(epsilon=epsilon)\n"
              + "    if hasattr(net, \"_optimizer\"):\n"
              + "        net._optimizer.epsilon = epsilon\n";
      case SGD, RMSPROP, ADAGRAD, PERCEPTRON -> "";
    };
  }

  private static String copyUnit(Plan plan) {
    String memory =
        switch (plan.ruleKind()) {
          case ADAM -> "net._optimizer.ms, net._optimizer.vs";
          case SGD, RMSPROP, ADAGRAD, PERCEPTRON -> "net._optimizer.velocities";
        };
    return "\n\ndef copy_unit(l, old, new):\n"
        + "    \"\"\"A unit of layer l becomes the same as another, what is remembered too.\"\"\"\n"
        + "    for values in [net.coefs_ + net.intercepts_, "
        + memory
        + "]:\n"
        + "        values[l][:, new] = values[l][:, old]\n"
        + "        values[l + 1][new] = values[l + 1][old]\n"
        + "        values[len(W) + l][new] = values[len(W) + l][old]\n";
  }

  private static void report(Plan plan, Page page) {
    page.add("\n\ndef loss_of(x, t):\n    a = x\n    for l in range(len(W)):\n");
    page.add("        z = a @ W[l].T + b[l]\n");
    if (plan.shape().hiddenLayers() > 0) {
      page.add("        a = ").add(value(plan.settings().activations().get(0))).add("\n");
    }
    page.add("    return float(").add(loss(plan.settings().loss())).add(")\n");
    page.add("\n\ndef report():\n").add(Python.report(plan));
  }

  private static String value(Activation g) {
    return switch (g) {
      case TANH -> "np.tanh(z)";
      case SIGMOID -> "np.exp(-np.logaddexp(0, -z))";
      case RELU -> "np.maximum(z, 0)";
      case LINEAR, LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU, STEP -> "z";
    };
  }

  private static String loss(Loss loss) {
    return switch (loss) {
      case BCE -> "np.mean(t * np.logaddexp(0, -z) + (1 - t) * np.logaddexp(0, z))";
      case MSE -> "np.mean((z - t) ** 2)";
      case HALF_MSE -> "np.mean((z - t) ** 2) / 2";
      case HALF_SSE -> "np.mean(np.sum((z - t) ** 2, axis=1)) / 2";
      case CROSS_ENTROPY -> "np.mean(np.logaddexp.reduce(z, axis=1) - np.sum(t * z, axis=1))";
      case HINGE, PERCEPTRON -> "np.nan";
    };
  }
}
