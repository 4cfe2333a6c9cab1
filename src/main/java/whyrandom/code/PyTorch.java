package whyrandom.code;

import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Output;

/** PyTorch, with its own layers, derivatives and rules, whose definitions the engine shares. */
final class PyTorch implements Writer {
  @Override
  public void write(Plan plan, Page page) {
    Header.above(plan, page, "PyTorch", "Run it: python program.py (it needs PyTorch and NumPy)");
    page.add("import numpy as np\nimport torch\nimport torch.nn.functional as F\n\n");
    page.add("torch.set_default_dtype(torch.float64)\n\n");
    Python.data(plan, page);
    Python.weights(plan, page, "W_start", "b_start");
    page.add("\n");
    Python.random(plan, page);
    network(plan, page);
    optimizer(plan, page);
    Python.train(plan, page);
    page.add(
        """


        def loss_of(x, t):
            with torch.no_grad():
                return loss(forward(torch.from_numpy(x)), torch.from_numpy(t)).item()


        def report():
        """);
    page.add(Python.report(plan));
    Python.InPlace inPlace = new Python.InPlace(plan, page, "torch.tensor", "    ");
    Python.run(plan, page, assignments -> write(assignments, inPlace, page));
  }

  private static void write(List<Assignment> assignments, Python.InPlace inPlace, Page page) {
    page.add("with torch.no_grad():\n");
    inPlace.write(assignments);
  }

  private static void network(Plan plan, Page page) {
    page.comment("---- The network");
    page.add("\nSIZES = [").add(plan.shape().inputs());
    for (int layer = 1; layer <= plan.layers(); layer++) {
      page.add(", ").add(plan.shape().units(layer));
    }
    page.add("]\nlayers = torch.nn.ModuleList(\n    torch.nn.Linear(inputs, units");
    page.addIf(!plan.hasBiases(), ", bias=False");
    page.add(")\n    for inputs, units in zip(SIZES, SIZES[1:])\n)\n");
    page.add("W = [layer.weight for layer in layers]\n");
    page.addIf(plan.hasBiases(), "b = [layer.bias for layer in layers]\n");
    String both = plan.hasBiases() ? "W + b, W_start + b_start" : "W, W_start";
    page.add("with torch.no_grad():\n    for p, value in zip(").add(both).add("):\n");
    page.add("        p.copy_(torch.from_numpy(value))\n\n");

    page.add("activations = [  # g(z) of the hidden layers\n");
    int count = plan.hasOneActivation() ? 1 : plan.settings().activations().size();
    for (int i = 0; i < count; i++) {
      page.add("    ").add(function(plan.settings().activations().get(i))).add(",\n");
    }
    int hidden = plan.shape().hiddenLayers();
    page.add("]").addIf(plan.hasOneActivation() && hidden > 1, " * " + hidden).add("\n");
    page.add("\n\ndef forward(x").addIf(plan.drops(), ", kept=None").add("):\n");
    page.add("    \"\"\"The logits z of the output.\"\"\"\n");
    page.add("    for l, g in enumerate(activations):\n        x = g(layers[l](x))\n");
    page.addIf(plan.drops(), "        if kept is not None:\n");
    page.addIf(plan.drops(), "            x = x * torch.from_numpy(kept[l])\n");
    page.add("    return layers[-1](x)\n");
    Output output = plan.settings().output();
    page.add("\n\ndef output(z):\n    return ").add(output(output)).add("\n");
    page.add("\n\ndef loss(z, t):\n    return ").add(loss(plan.settings().loss())).add("\n");
  }

  private static String function(Activation g) {
    return switch (g) {
      case TANH -> "torch.tanh";
      case SIGMOID -> "torch.sigmoid";
      case RELU -> "F.relu";
      case LEAKY_RELU -> "F.leaky_relu";
      case ELU -> "F.elu";
      case SOFTPLUS -> "lambda z: F.softplus(z, threshold=50)";
      case SILU -> "F.silu";
      case GELU -> "F.gelu";
      case LINEAR -> "lambda z: z";
      case STEP -> "lambda z: (z >= 0).to(z.dtype) + 0 * z";
    };
  }

  private static String output(Output output) {
    return switch (output) {
      case SIGMOID -> "torch.sigmoid(z)";
      case TANH -> "torch.tanh(z)";
      case LINEAR -> "z";
      case SOFTMAX -> "torch.softmax(z, dim=1)";
      case STEP -> "(z >= 0).to(z.dtype) + 0 * z";
      case RELU -> "F.relu(z)";
    };
  }

  private static String loss(Loss loss) {
    return switch (loss) {
      case BCE -> "F.binary_cross_entropy_with_logits(z, t)";
      case MSE -> "F.mse_loss(output(z), t)";
      case HALF_MSE -> "F.mse_loss(output(z), t) / 2";
      case HALF_SSE -> "((output(z) - t) ** 2).sum(dim=1).mean() / 2";
      case CROSS_ENTROPY -> "F.cross_entropy(z, t)";
      case HINGE -> "F.relu(1 - t * output(z)).mean()";
      case PERCEPTRON ->
          "torch.where((z >= 0) == (t > 0), 0 * z, torch.where(z >= 0, z, -z)).mean()";
    };
  }

  // ---- the update

  private static void optimizer(Plan plan, Page page) {
    page.add("\n\n");
    page.comment("---- The update");
    page.add("\n");
    Python.memory(plan, page, NumPy.slots(plan));
    String groups = plan.hasBiases() ? "W + b" : "W";
    boolean decays =
        switch (plan.pull()) {
          case L2 -> true;
          case NONE, L1 -> false;
        };
    if (decays) {
      page.add("groups = [{\"params\": W, \"weight_decay\": ").add(plan.pullRate()).add("}");
      page.addIf(plan.hasBiases(), ", {\"params\": b}").add("]\n");
      groups = "groups";
    }
    page.add("optimizer = torch.optim.").add(rule(plan, groups)).add("\n");
    memory(plan, page);
    String kept = plan.drops() ? ", kept" : "";
    page.add("\n\ndef update(x, t").add(kept).add("):\n    optimizer.zero_grad()\n");
    page.add("    cost = loss(forward(torch.from_numpy(x)").add(kept).add(")");
    page.add(", torch.from_numpy(t))\n").add(pull(plan));
    page.add("    cost.backward()\n    optimizer.step()\n");
    page.addIf(plan.hasCopy(), copyUnit(plan));
  }

  private static String pull(Plan plan) {
    return switch (plan.pull()) {
      case L1 -> "    cost = cost + " + plan.pullRate() + " * sum(w.abs().sum() for w in W)\n";
      case NONE, L2 -> "";
    };
  }

  private static String rule(Plan plan, String groups) {
    String begin = "(" + groups + ", lr=" + plan.rate();
    return switch (plan.ruleKind()) {
      case PERCEPTRON -> "SGD" + begin + ")  # on this loss, it is the perceptron's rule";
      case SGD ->
          plan.rule()[0] == 0
              ? "SGD" + begin + ")"
              : "SGD"
                  + begin
                  + ", momentum="
                  + plan.rule(0)
                  + (plan.rule()[1] == 0 ? ")" : ", nesterov=True)");
      case ADAM ->
          "Adam"
              + begin
              + ", betas=("
              + plan.rule(0)
              + ", "
              + plan.rule(1)
              + "), eps="
              + plan.rule(2)
              + ")";
      case RMSPROP ->
          "RMSprop"
              + begin
              + ", alpha="
              + plan.rule(0)
              + ", eps="
              + plan.rule(1)
              + ", momentum="
              + plan.rule(2)
              + ")";
      case ADAGRAD -> "Adagrad" + begin + ", eps=" + plan.rule(0) + ")";
    };
  }

  /** What torch calls what the rule remembers, in the order of the engine's slots. */
  private static String[] keys(Plan plan) {
    return switch (plan.ruleKind()) {
      case SGD -> plan.rule()[0] == 0 ? new String[0] : new String[] {"momentum_buffer"};
      case ADAM -> new String[] {"exp_avg", "exp_avg_sq"};
      case RMSPROP ->
          plan.rule()[2] == 0
              ? new String[] {"square_avg"}
              : new String[] {"square_avg", "momentum_buffer"};
      case ADAGRAD -> new String[] {"sum"};
      case PERCEPTRON -> new String[0];
    };
  }

  private static void memory(Plan plan, Page page) {
    if (plan.memory().length == 0) {
      return;
    }
    String[] slots = NumPy.slots(plan);
    String[] keys = keys(plan);
    page.add("for i, p in enumerate(W").addIf(plan.hasBiases(), " + b").add("):\n");
    page.add("    optimizer.state[p] = {\"step\": torch.tensor(").add(plan.updates()).add(".0)");
    for (int i = 0; i < keys.length; i++) {
      String all = "(" + slots[i] + "_W" + (plan.hasBiases() ? " + " + slots[i] + "_b)" : ")");
      page.add(",\n        \"").add(keys[i]).add("\": torch.from_numpy(").add(all).add("[i])");
    }
    page.add("}\n");
  }

  private static String copyUnit(Plan plan) {
    StringBuilder keys = new StringBuilder();
    for (String key : keys(plan)) {
      keys.append(", \"").append(key).append('"');
    }
    return "\n\ndef copy_unit(l, old, new):\n"
        + "    \"\"\"A unit of layer l becomes the same as another, what is remembered too.\"\"\"\n"
        + "    for key in [None"
        + keys
        + "]:\n"
        + "        into, out = [W[l], W[l + 1]] if key is None else [\n"
        + "            optimizer.state[w].get(key) for w in (W[l], W[l + 1])]\n"
        + "        if into is not None:\n"
        + "            into[new] = into[old]\n"
        + "            out[:, new] = out[:, old]\n"
        + (plan.hasBiases()
            ? "            bias = b[l] if key is None else optimizer.state[b[l]][key]\n"
                + "            bias[new] = bias[old].clone()\n"
            : "");
  }
}
