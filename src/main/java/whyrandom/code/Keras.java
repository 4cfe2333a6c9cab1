package whyrandom.code;

import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;

/**
 * Keras 3 with JAX below it: its layers, and {@code train_on_batch}. With other backends its
 * products are of single precision: its rules of promotion make 32 bits of 64.
 */
final class Keras implements Writer {
  private static final String IMPORTS =
      """
      import os

      # with other backends Keras multiplies in single precision, whatever it is told below
      os.environ["KERAS_BACKEND"] = "jax"
      os.environ["JAX_ENABLE_X64"] = "1"

      """;

  private static final String KERAS =
      """
      import keras
      import numpy as np
      from keras import ops

      keras.config.set_floatx("float64")

      """;

  @Override
  public void write(Plan plan, Page page) {
    Header.above(plan, page, "Keras 3", "Run it: python program.py (it needs Keras and JAX)");
    page.add(IMPORTS);
    page.addIf(hasTanh(plan), "import jax.numpy as jnp  # ops.tanh is in single precision\n");
    page.add(KERAS);
    Python.data(plan, page);
    Python.weights(plan, page, "W_start", "b_start");
    page.add("\n");
    Python.random(plan, page);
    network(plan, page);
    optimizer(plan, page);
    readAndWrite(plan, page);
    Python.train(plan, page);
    report(plan, page);
    Python.InPlace inPlace = new Python.InPlace(plan, page, "np.array", "");
    Python.run(plan, page, assignments -> write(assignments, plan, inPlace, page));
  }

  private static boolean hasTanh(Plan plan) {
    String all = output(plan.settings().output());
    for (Activation g : plan.settings().activations()) {
      all += function(g);
    }
    return all.contains("jnp.");
  }

  private static void network(Plan plan, Page page) {
    page.comment("---- The network");
    page.add("\nactivations = [  # g(z) of the hidden layers\n");
    int count = plan.hasOneActivation() ? 1 : plan.settings().activations().size();
    for (int i = 0; i < count; i++) {
      String g = function(plan.settings().activations().get(i));
      page.add("    lambda z: ").add(g).add(",\n");
    }
    int hidden = plan.shape().hiddenLayers();
    page.add("]").addIf(plan.hasOneActivation() && hidden > 1, " * " + hidden).add("\n\n");
    page.add("x = keras.Input((")
        .add(plan.shape().inputs())
        .add(plan.drops() ? ",))\na, inputs = x, [x]\n" : ",))\na = x\n");
    page.add("for l, units in enumerate([");
    for (int layer = 1; layer <= plan.layers(); layer++) {
      page.add(layer == 1 ? "" : ", ").add(plan.shape().units(layer));
    }
    page.add("]):\n    a = keras.layers.Dense(units").add(pull(plan));
    page.addIf(!plan.hasBiases(), ", use_bias=False").add(")(a)\n");
    page.add("    if l < len(activations):\n");
    page.add("        a = keras.layers.Activation(activations[l])(a)\n");
    page.addIf(
        plan.drops(), "        inputs.append(keras.Input((units,)))  # what dropout makes\n");
    page.addIf(plan.drops(), "        a = keras.layers.Multiply()([a, inputs[-1]])\n");
    page.add("model = keras.Model(").add(plan.drops() ? "inputs" : "x");
    page.add(", a)  # its outputs are the logits z\n");
    page.add("\n\ndef output(z):\n    return ").add(output(plan.settings().output())).add("\n");
    page.add("\n\ndef loss(t, z):\n    return ").add(loss(plan)).add("\n");
  }

  private static String pull(Plan plan) {
    String begin = ", kernel_regularizer=keras.regularizers.";
    return switch (plan.pull()) {
      case NONE -> "";
      case L1 -> begin + "L1(" + plan.pullRate() + ")";
      case L2 -> begin + "L2(" + plan.pullRate() + " / 2)";
    };
  }

  private static String function(Activation g) {
    return switch (g) {
      case TANH -> "jnp.tanh(z)";
      case SIGMOID -> "ops.sigmoid(z)";
      case RELU -> "ops.relu(z)";
      case LEAKY_RELU -> "ops.where(z > 0, z, 0.01 * z)";
      case ELU -> "ops.elu(z)";
      case SOFTPLUS -> "-ops.log_sigmoid(-z)";
      case SILU -> "z * ops.sigmoid(z)";
      case GELU -> "ops.gelu(z, approximate=False)";
      case LINEAR -> "z";
      case STEP -> "ops.cast(z >= 0, \"float64\") + 0 * z";
    };
  }

  private static String output(Output output) {
    return switch (output) {
      case SIGMOID, TANH, LINEAR, STEP, RELU -> function(output.each());
      case SOFTMAX -> "ops.softmax(z, axis=-1)";
    };
  }

  /** The loss of each example, of which Keras takes the mean. */
  private static String loss(Plan plan) {
    Loss loss = plan.settings().loss();
    String sum =
        switch (loss) {
          case BCE -> "-ops.sum(t * ops.log_sigmoid(z) + (1 - t) * ops.log_sigmoid(-z), axis=-1)";
          case MSE, HALF_MSE, HALF_SSE -> "ops.sum((output(z) - t) ** 2, axis=-1)";
          case CROSS_ENTROPY -> "-ops.sum(t * ops.log_softmax(z, axis=-1), axis=-1)";
          case HINGE -> "ops.sum(ops.relu(1 - t * output(z)), axis=-1)";
          case PERCEPTRON ->
              "ops.sum(ops.where((z >= 0) == (t > 0), 0 * z, ops.where(z >= 0, z, -z)), axis=-1)";
        };
    int half =
        switch (loss) {
          case BCE, MSE, CROSS_ENTROPY, HINGE, PERCEPTRON -> 1;
          case HALF_MSE, HALF_SSE -> 2;
        };
    int divisor = loss.divisor(plan.shape().outputs()) * half;
    return sum + (divisor == 1 ? "" : " / " + divisor);
  }

  // ---- the update

  private static void optimizer(Plan plan, Page page) {
    page.add("\n\n");
    page.comment("---- The update");
    page.add("\n");
    page.add(rule(plan));
    page.add("model.compile(optimizer=optimizer, loss=loss)\n");
    page.add("optimizer.build(model.trainable_variables)\n");
    String kept = plan.drops() ? ", kept" : "";
    page.add("\n\ndef update(x, t").add(kept).add("):\n    model.train_on_batch(");
    page.add(plan.drops() ? "[x] + kept" : "x").add(", t)\n");
  }

  private static String rule(Plan plan) {
    String rate = "learning_rate=" + decimal(plan);
    return switch (plan.ruleKind()) {
      case PERCEPTRON ->
          "optimizer = keras.optimizers.SGD("
              + rate
              + ")  # on this loss, it is the perceptron's rule\n";
      case SGD ->
          "optimizer = keras.optimizers.SGD("
              + rate
              + (plan.rule()[0] == 0 ? "" : ", momentum=" + plan.rule(0))
              + (plan.rule()[1] == 0 ? ")\n" : ", nesterov=True)\n");
      case ADAM ->
          ownRule(
              plan,
              "        t = ops.cast(self.iterations + "
                  + (plan.updates() + 1)
                  + ", \"float64\")\n"
                  + "        self.assign(m, "
                  + NumPy.mean(plan.rule(0), "m", "gradient")
                  + ")\n        self.assign(v, "
                  + NumPy.mean(plan.rule(1), "v", "gradient ** 2")
                  + ")\n        m_hat = m / (1 - "
                  + power(plan.rule(0))
                  + ")\n        v_hat = v / (1 - "
                  + power(plan.rule(1))
                  + ")\n        step = m_hat / (ops.sqrt(v_hat) + "
                  + plan.rule(2)
                  + ")\n");
      case RMSPROP ->
          ownRule(
              plan,
              "        self.assign(v, "
                  + NumPy.mean(plan.rule(0), "v", "gradient ** 2")
                  + ")\n        self.assign(m, "
                  + plan.rule(2)
                  + " * m + gradient / (ops.sqrt(v) + "
                  + plan.rule(1)
                  + "))\n        step = m\n");
      case ADAGRAD ->
          ownRule(
              plan,
              "        self.assign(s, s + gradient ** 2)\n"
                  + "        step = gradient / (ops.sqrt(s) + "
                  + plan.rule(0)
                  + ")\n");
    };
  }

  /** The learning rate; Keras allows no whole number. */
  private static String decimal(Plan plan) {
    double rate = plan.settings().optimizer().learningRate();
    return rate == Math.floor(rate) ? "float(" + plan.rate() + ")" : plan.rate();
  }

  private static String power(String base) {
    return "ops.power(ops.cast(" + base + ", \"float64\"), t)";
  }

  /** Keras adds epsilon in other places than torch.optim and the playground. */
  private static String ownRule(Plan plan, String lines) {
    String[] slots = NumPy.slots(plan);
    StringBuilder make = new StringBuilder();
    StringBuilder names = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (String slot : slots) {
      make.append("        self.").append(slot).append(" = [");
      make.append("self.add_variable_from_reference(p, \"").append(slot);
      make.append("\") for p in variables]\n");
      names.append(names.length() == 0 ? "" : ", ").append(slot);
      values.append(values.length() == 0 ? "" : ", ").append("self.").append(slot).append("[i]");
    }
    return "\n\nclass Rule(keras.optimizers.Optimizer):\n    \"\"\""
        + name(plan.ruleKind())
        + " as torch.optim has it: Keras adds epsilon elsewhere.\"\"\"\n\n"
        + "    def build(self, variables):\n"
        + "        if self.built:\n            return\n"
        + "        super().build(variables)\n"
        + make
        + "\n    def update_step(self, gradient, variable, learning_rate):\n"
        + "        i = self._get_variable_index(variable)\n        "
        + names
        + " = "
        + values
        + "\n"
        + lines
        + "        self.assign_sub(variable, learning_rate * step)\n"
        + "\n    def get_config(self):\n        return super().get_config()\n"
        + "\n\noptimizer = Rule(learning_rate="
        + decimal(plan)
        + ")\n";
  }

  private static String name(Optimizer.Kind kind) {
    return switch (kind) {
      case SGD -> "SGD";
      case ADAM -> "Adam";
      case RMSPROP -> "RMSprop";
      case ADAGRAD -> "Adagrad";
      case PERCEPTRON -> "The perceptron's rule";
    };
  }

  /** What Keras or the rule above calls what it remembers. */
  private static String[] remembered(Plan plan) {
    String[] slots = NumPy.slots(plan);
    String[] names = new String[slots.length];
    for (int i = 0; i < names.length; i++) {
      names[i] =
          switch (plan.ruleKind()) {
            case SGD, PERCEPTRON -> "optimizer.momentums";
            case ADAM, RMSPROP, ADAGRAD -> "optimizer." + slots[i];
          };
    }
    return names;
  }

  private static void readAndWrite(Plan plan, Page page) {
    page.add("\n\n");
    page.comment("---- Weights in and out: Keras has a row for each input, a column for each unit");
    page.add("\n\ndef read(variables):\n");
    page.add("    values = [np.array(ops.convert_to_numpy(v)) for v in variables]\n    return ");
    page.add(
        plan.hasBiases() ? "[w.T for w in values[::2]], values[1::2]" : "[w.T for w in values]");
    page.add("\n");
    String b = plan.hasBiases() ? ", b" : "";
    page.add("\n\ndef write(variables, W").add(b).add("):\n    values = [w.T for w in W]\n");
    page.addIf(plan.hasBiases(), "    values = [v for pair in zip(values, b) for v in pair]\n");
    page.add("    for variable, value in zip(variables, values):\n");
    page.add("        variable.assign(value)\n");
    if (plan.hasCopy()) {
      copyUnit(plan, page);
    }
    page.add("\n\nwrite(model.trainable_variables, W_start").addIf(plan.hasBiases(), ", b_start");
    page.add(")\n");
    memory(plan, page);
  }

  private static void memory(Plan plan, Page page) {
    String[] slots = NumPy.slots(plan);
    Python.memory(plan, page, slots);
    for (int i = 0; i < plan.memory().length; i++) {
      page.add("write(").add(remembered(plan)[i]);
      page.add(", ").add(scaled(plan, slots[i] + "_W"));
      page.addIf(plan.hasBiases(), ", " + scaled(plan, slots[i] + "_b")).add(")\n");
    }
  }

  /** Keras's momentum is the step itself: minus the rate times what torch.optim remembers. */
  private static String scaled(Plan plan, String list) {
    return switch (plan.ruleKind()) {
      case SGD, PERCEPTRON -> "[-" + plan.rate() + " * v for v in " + list + "]";
      case ADAM, RMSPROP, ADAGRAD -> list;
    };
  }

  private static void copyUnit(Plan plan, Page page) {
    page.add("\n\ndef copy_unit(l, old, new):\n");
    page.add(
        "    \"\"\"A unit of layer l becomes the same as another, what is remembered too.\"\"\"\n");
    page.add("    for variables in [model.trainable_variables");
    for (String name : remembered(plan)) {
      page.add(", ").add(name);
    }
    page.add("]:\n        W").addIf(plan.hasBiases(), ", b").add(" = read(variables)\n");
    page.add("        W[l][new] = W[l][old]\n        W[l + 1][:, new] = W[l + 1][:, old]\n");
    page.addIf(plan.hasBiases(), "        b[l][new] = b[l][old]\n");
    page.add("        write(variables, W").addIf(plan.hasBiases(), ", b").add(")\n");
  }

  private static void report(Plan plan, Page page) {
    page.add("\n\ndef loss_of(x, t):\n");
    String x = "x";
    if (plan.drops()) {
      page.add("    all_kept = [np.ones((len(x), units)) for units in UNITS]\n");
      x = "[x] + all_kept";
    }
    page.add("    z = model(").add(x).add(")\n");
    page.add("    return float(ops.convert_to_numpy(loss(ops.convert_to_tensor(t), z)).mean())\n");
    page.add("\n\ndef report():\n    W").addIf(plan.hasBiases(), ", b");
    page.add(" = read(model.trainable_variables)\n").add(Python.report(plan));
  }

  private static void write(
      List<Assignment> assignments, Plan plan, Python.InPlace inPlace, Page page) {
    String both = plan.hasBiases() ? "W, b" : "W";
    boolean isRead = false;
    for (Assignment assignment : assignments) {
      boolean isCopy = assignment instanceof Assignment.Copy;
      if (isRead == isCopy) {
        page.addIf(!isRead, both + " = read(model.trainable_variables)\n");
        page.addIf(isRead, "write(model.trainable_variables, " + both + ")\n");
        isRead = !isRead;
      }
      inPlace.write(assignment);
    }
    page.addIf(isRead, "write(model.trainable_variables, " + both + ")\n");
  }
}
