package whyrandom.code;

import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Output;

/** JAX alone: its derivatives, and the update as a function of what was. */
final class Jax implements Writer {
  @Override
  public void write(Plan plan, Page page) {
    Header.above(plan, page, "JAX", "Run it: python program.py (it needs JAX and NumPy)");
    page.add("import jax\nimport jax.numpy as jnp\nimport numpy as np\n\n");
    page.add("jax.config.update(\"jax_enable_x64\", True)\n\n");
    Python.data(plan, page);
    Python.weights(plan, page, "W", "b");
    page.add("parameters = {\"W\": [jnp.array(w) for w in W]");
    page.addIf(plan.hasBiases(), ", \"b\": [jnp.array(v) for v in b]").add("}\n\n");
    Python.random(plan, page);
    network(plan, page);
    update(plan, page);
    Python.train(plan, page);
    page.add("\n\ndef loss_of(x, t):\n    return float(loss(forward(parameters, x), t))\n");
    page.add("\n\ndef report():\n    W = parameters[\"W\"]\n");
    page.addIf(plan.hasBiases(), "    b = parameters[\"b\"]\n").add(Python.report(plan));
    Python.run(plan, page, assignments -> write(assignments, plan, page));
  }

  private static void network(Plan plan, Page page) {
    page.comment("---- The network");
    page.add("\nactivations = [  # g(z) of the hidden layers\n");
    int count = plan.hasOneActivation() ? 1 : plan.settings().activations().size();
    for (int i = 0; i < count; i++) {
      page.add("    ").add(function(plan.settings().activations().get(i))).add(",\n");
    }
    int hidden = plan.shape().hiddenLayers();
    page.add("]").addIf(plan.hasOneActivation() && hidden > 1, " * " + hidden).add("\n");
    String bias = plan.hasBiases() ? " + parameters[\"b\"][l]" : "";
    page.add("\n\ndef forward(parameters, x").addIf(plan.drops(), ", kept=None").add("):\n");
    page.add("    \"\"\"The logits z of the output.\"\"\"\n");
    page.add("    for l, W in enumerate(parameters[\"W\"]):\n        x = x @ W.T").add(bias);
    page.add("\n        if l < len(activations):\n            x = activations[l](x)\n");
    page.addIf(plan.drops(), "            x = x if kept is None else x * kept[l]\n");
    page.add("    return x\n");
    page.add("\n\ndef output(z):\n    return ").add(output(plan.settings().output())).add("\n");
    page.add("\n\ndef loss(z, t):\n    return ").add(loss(plan.settings().loss())).add("\n");
    String kept = plan.drops() ? ", kept" : "";
    page.add("\n\ndef cost(parameters, x, t").add(kept).add("):\n");
    page.add("    return loss(forward(parameters, x").add(kept).add("), t)").add(pull(plan));
    page.add("\n");
  }

  private static String function(Activation g) {
    return switch (g) {
      case TANH -> "jnp.tanh";
      case SIGMOID -> "jax.nn.sigmoid";
      case RELU -> "jax.nn.relu";
      case LEAKY_RELU -> "lambda z: jnp.where(z > 0, z, 0.01 * z)";
      case ELU -> "jax.nn.elu";
      case SOFTPLUS -> "jax.nn.softplus";
      case SILU -> "jax.nn.silu";
      case GELU -> "lambda z: jax.nn.gelu(z, approximate=False)";
      case LINEAR -> "lambda z: z";
      case STEP -> "lambda z: jnp.where(z >= 0, 1.0, 0.0)";
    };
  }

  private static String output(Output output) {
    return switch (output) {
      case SIGMOID -> "jax.nn.sigmoid(z)";
      case TANH -> "jnp.tanh(z)";
      case LINEAR -> "z";
      case SOFTMAX -> "jax.nn.softmax(z, axis=1)";
      case STEP -> "jnp.where(z >= 0, 1.0, 0.0)";
      case RELU -> "jax.nn.relu(z)";
    };
  }

  private static String loss(Loss loss) {
    return switch (loss) {
      case BCE -> "jnp.mean(t * jax.nn.softplus(-z) + (1 - t) * jax.nn.softplus(z))";
      case MSE -> "jnp.mean((output(z) - t) ** 2)";
      case HALF_MSE -> "jnp.mean((output(z) - t) ** 2) / 2";
      case HALF_SSE -> "jnp.mean(jnp.sum((output(z) - t) ** 2, axis=1)) / 2";
      case CROSS_ENTROPY -> "-jnp.mean(jnp.sum(t * jax.nn.log_softmax(z, axis=1), axis=1))";
      case HINGE -> "jnp.mean(jax.nn.relu(1 - t * output(z)))";
      case PERCEPTRON -> "jnp.mean(jnp.where((z >= 0) == (t > 0), 0.0, jnp.where(z >= 0, z, -z)))";
    };
  }

  private static String pull(Plan plan) {
    String rate = " + " + plan.pullRate();
    return switch (plan.pull()) {
      case NONE -> "";
      case L1 -> rate + " * sum(jnp.sum(jnp.abs(W)) for W in parameters[\"W\"])";
      case L2 -> rate + " / 2 * sum(jnp.sum(W ** 2) for W in parameters[\"W\"])";
    };
  }

  // ---- the update

  private static void update(Plan plan, Page page) {
    String[] slots = NumPy.slots(plan);
    page.add("\n\n");
    page.comment("---- The update");
    page.add("\n");
    boolean remembers = plan.memory().length > 0;
    Python.memory(plan, page, slots);
    if (slots.length > 0) {
      page.add("memory = [");
      for (int i = 0; i < slots.length; i++) {
        page.add(i == 0 ? "" : ", ");
        if (remembers) {
          page.add("{\"W\": " + slots[i] + "_W");
          page.addIf(plan.hasBiases(), ", \"b\": " + slots[i] + "_b").add("}");
        } else {
          page.add("jax.tree.map(jnp.zeros_like, parameters)");
        }
      }
      page.add("]\n");
    }
    boolean counts = NumPy.counts(plan);
    page.addIf(counts, "updates = " + plan.updates() + "\n");
    String kept = plan.drops() ? ", kept" : "";
    String state = slots.length > 0 ? "parameters, memory" : "parameters";
    String count = counts ? ", updates" : "";
    page.add("\n\n@jax.jit\ndef updated(").add(state).add(count).add(", x, t").add(kept);
    page.add("):\n    g = jax.grad(cost)(parameters, x, t").add(kept).add(")\n");
    page.add(rule(plan)).add("    return ").add(parametersAnd(slots)).add("\n");
    page.add("\n\ndef update(x, t").add(kept).add("):\n    global ").add(state).add(count);
    page.addIf(counts, "\n    updates += 1");
    page.add("\n    ").add(state).add(" = updated(").add(state).add(count).add(", x, t");
    page.add(kept).add(")\n");
    page.addIf(plan.hasCopy(), copyUnit(plan, slots));
  }

  private static String parametersAnd(String[] slots) {
    StringBuilder text = new StringBuilder("parameters");
    for (int i = 0; i < slots.length; i++) {
      text.append(i == 0 ? ", [" : ", ").append(slots[i]);
    }
    return text.append(slots.length == 0 ? "" : "]").toString();
  }

  private static String rule(Plan plan) {
    return switch (plan.ruleKind()) {
      case PERCEPTRON -> change(plan, "p, g", "g", "g");
      case SGD -> sgd(plan);
      case ADAM ->
          "    m, v = memory\n"
              + map("m", "m, g", NumPy.mean(plan.rule(0), "m", "g"), "m, g")
              + map("v", "v, g", NumPy.mean(plan.rule(1), "v", "g ** 2"), "v, g")
              + map("m_hat", "m", "m / (1 - " + plan.rule(0) + " ** updates)", "m")
              + map("v_hat", "v", "v / (1 - " + plan.rule(1) + " ** updates)", "v")
              + change(plan, "p, m, v", "m / (jnp.sqrt(v) + " + plan.rule(2) + ")", "m_hat, v_hat");
      case RMSPROP ->
          "    v, m = memory\n"
              + map("v", "v, g", NumPy.mean(plan.rule(0), "v", "g ** 2"), "v, g")
              + map(
                  "m",
                  "m, g, v",
                  plan.rule(2) + " * m + g / (jnp.sqrt(v) + " + plan.rule(1) + ")",
                  "m, g, v")
              + change(plan, "p, m", "m", "m");
      case ADAGRAD ->
          "    (s,) = memory\n"
              + map("s", "s, g", "s + g ** 2", "s, g")
              + change(plan, "p, g, s", "g / (jnp.sqrt(s) + " + plan.rule(0) + ")", "g, s");
    };
  }

  private static String sgd(Plan plan) {
    if (plan.rule()[0] == 0) {
      return change(plan, "p, g", "g", "g");
    }
    String v = "    (v,) = memory\n" + map("v", "v, g", plan.rule(0) + " * v + g", "v, g");
    return plan.rule()[1] == 0
        ? v + change(plan, "p, v", "v", "v")
        : v + change(plan, "p, g, v", "(g + " + plan.rule(0) + " * v)", "g, v");
  }

  /** {@code v = jax.tree.map(lambda v, g: 0.9 * v + g, v, g)}. */
  private static String map(String name, String names, String value, String trees) {
    String call = "jax.tree.map(lambda " + names + ": " + value + ", " + trees + ")";
    return "    " + name + " = " + call + "\n";
  }

  private static String change(Plan plan, String names, String step, String trees) {
    String value = "p - " + plan.rate() + " * " + step;
    return map("parameters", names, value, "parameters, " + trees);
  }

  private static String copyUnit(Plan plan, String[] slots) {
    return "\n\ndef copy_unit(l, old, new):\n"
        + "    \"\"\"A unit of layer l becomes the same as another, what is remembered too.\"\"\"\n"
        + "    for tree in [parameters]"
        + (slots.length > 0 ? " + memory" : "")
        + ":\n"
        + "        W = tree[\"W\"]\n"
        + "        W[l] = jnp.asarray(W[l]).at[new].set(W[l][old])\n"
        + "        W[l + 1] = jnp.asarray(W[l + 1]).at[:, new].set(W[l + 1][:, old])\n"
        + (plan.hasBiases()
            ? "        b = tree[\"b\"]\n"
                + "        b[l] = jnp.asarray(b[l]).at[new].set(b[l][old])\n"
            : "");
  }

  // ---- changes by hand

  private static void write(List<Assignment> assignments, Plan plan, Page page) {
    page.add("W").addIf(plan.hasBiases(), ", b").add(" = parameters[\"W\"]");
    page.addIf(plan.hasBiases(), ", parameters[\"b\"]").add("\n");
    for (Assignment assignment : assignments) {
      String w = "W[" + assignment.layer() + "]";
      String b = "b[" + assignment.layer() + "]";
      if (assignment instanceof Assignment.Weight one) {
        page.add(w + " = " + w + ".at[" + one.unit() + ", " + one.input() + "].set(");
        page.add(one.value()).add(")");
      } else if (assignment instanceof Assignment.Bias one) {
        page.add(b + " = " + b + ".at[" + one.unit() + "].set(").add(one.value()).add(")");
      } else if (assignment instanceof Assignment.Fill fill) {
        page.add(w + " = jnp.full_like(" + w + ", ").add(fill.value()).add(")");
      } else if (assignment instanceof Assignment.Added added) {
        page.add(w + " = " + w + " + ");
        numbers(plan, page, added.p(), assignment.layer(), false);
      } else if (assignment instanceof Assignment.Numbers drawn) {
        page.add(w + " = ");
        numbers(plan, page, drawn.p(), assignment.layer(), false);
        if (plan.hasBiases()) {
          page.add("\n").add(b + " = ");
          numbers(plan, page, drawn.p(), assignment.layer(), true);
        }
      } else if (assignment instanceof Assignment.Copy copy) {
        page.add(Python.copyCall(copy));
      }
      page.add("\n");
    }
  }

  private static void numbers(Plan plan, Page page, double[] p, int layer, boolean areBiases) {
    page.add("jnp.array(");
    Python.numbers(plan, page, p, layer, areBiases, "");
    page.add(", float)");
  }
}
