package whyrandom.code;

import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Output;
import whyrandom.engine.Shape;
import whyrandom.experiment.Feature;

/**
 * MATLAB without a toolbox, which GNU Octave runs as well: one script with matrices, an example a
 * row. Its functions are anonymous ones, since the two want others at different ends of a script.
 */
final class Matlab implements Writer {
  @Override
  public void write(Plan plan, Page page) {
    Header.above(plan, page, "MATLAB or GNU Octave", "Run it: program, or: octave-cli program.m");
    data(plan, page);
    weights(plan, page);
    random(plan, page);
    network(plan, page);
    train(plan, page);
    report(plan, page);
    Header.below(plan, page);
  }

  // ---- the data

  private static void data(Plan plan, Page page) {
    page.comment("---- Data: a row for each example, what is to be learnt last");
    page.add("\n");
    rows(plan, page, "train_rows", false);
    if (plan.hasTest()) {
      rows(plan, page, "test_rows", true);
    }
    page.add("features = @(r) ").add(features(plan)).add(";\n");
    page.add("targets = @(r) ").add(target(plan)).add(";\n");
    page.add("X = features(train_rows);\nT = targets(train_rows);\n\n");
  }

  private static void rows(Plan plan, Page page, String name, boolean isTest) {
    page.add(name).add(" = [\n");
    int count = isTest ? plan.data().test().size() : plan.examples();
    for (int i = 0; i < count; i++) {
      double[] row = plan.row(isTest, i);
      page.add("  ").row(row, 0, row.length, " ").add("\n");
    }
    page.add("];\n");
  }

  private static String features(Plan plan) {
    if (plan.hasPlainFeatures()) {
      return "r(:, 1:" + plan.columns() + ")";
    }
    StringBuilder text = new StringBuilder("[");
    for (Feature feature : plan.settings().features()) {
      text.append(text.length() == 1 ? "" : ", ").append(feature(feature));
    }
    return text.append("]").toString();
  }

  private static String feature(Feature feature) {
    String x = "r(:, " + (feature.column() + 1) + ")";
    return switch (feature.kind()) {
      case COLUMN -> x;
      case SQUARE -> x + " .^ 2";
      case PRODUCT -> "r(:, 1) .* r(:, 2)";
      case SINE -> "sin(" + x + ")";
    };
  }

  private static String target(Plan plan) {
    String last = "r(:, " + (plan.columns() + 1) + ":end)";
    return switch (plan.settings().task()) {
      case REGRESSION -> last;
      case CLASSIFICATION -> ofClass(plan.settings().output(), last, plan);
    };
  }

  private static String ofClass(Output output, String last, Plan plan) {
    return output.isOnePerClass()
        ? "double(r(:, end) == 0:" + (plan.shape().outputs() - 1) + ")"
        : output.lowTarget() == 0 ? last : "2 * " + last + " - 1";
  }

  // ---- the weights

  private static void weights(Plan plan, Page page) {
    page.comment("---- Initial weights: a row for each unit, a column for each input");
    page.add("\n");
    cells(plan, page, "W", plan.parameters(), false);
    if (plan.hasBiases()) {
      cells(plan, page, "b", plan.parameters(), true);
    }
    page.add("L = numel(W);\n\n");
  }

  private static void cells(Plan plan, Page page, String name, double[] p, boolean areBiases) {
    page.add(name).add(" = cell(1, ").add(plan.layers()).add(");\n");
    for (int layer = 0; layer < plan.layers(); layer++) {
      page.add(name).add("{").add(layer + 1).add("} = ");
      numbers(plan, page, p, layer, areBiases, "");
      page.add(";\n");
    }
  }

  private static void numbers(
      Plan plan, Page page, double[] p, int layer, boolean areBiases, String indent) {
    Shape shape = plan.shape();
    int units = shape.units(layer + 1);
    if (areBiases) {
      page.add("[").row(p, shape.bias(layer + 1, 0), units, " ").add("]");
      return;
    }
    page.add("[\n");
    for (int unit = 0; unit < units; unit++) {
      page.add(indent).add("  ");
      page.row(p, shape.weight(layer + 1, unit, 0), shape.fanIn(layer + 1), " ").add("\n");
    }
    page.add(indent).add("]");
  }

  // ---- random numbers

  private static void random(Plan plan, Page page) {
    if (!plan.isRandom()) {
      return;
    }
    page.comment("---- Random numbers of the playground: Philox4x32-10 (Salmon et al., 2011)");
    page.add("\nseed = ").add(plan.seed()).add(";\n").add(UNIFORM);
  }

  private static final String UNIFORM =
      """
      m0 = hex2dec('D2511F53');
      m1 = hex2dec('CD9E8D57');
      k0 = hex2dec('9E3779B9');
      k1 = hex2dec('BB67AE85');
      word = 2^32;
      mid = @(m, x) mod(floor(m / 65536) * x, 65536) * 65536 + mod(m, 65536) * x;
      low = @(m, x) mod(mid(m, x), word);
      high = @(m, x) floor(floor(m / 65536) * x / 65536) + floor(mid(m, x) / word);
      once = @(s) [bitxor(bitxor(high(m1, s(3, :)), s(2, :)), s(5, :))
        low(m1, s(3, :))
        bitxor(bitxor(high(m0, s(1, :)), s(4, :)), s(6, :))
        low(m0, s(1, :))
        mod(s(5, :) + k0, word)
        mod(s(6, :) + k1, word)];
      twice = @(s) once(once(s));
      words = @(s) twice(twice(twice(twice(twice(s)))));
      unit = @(s) (floor(s(1, :) / 32) * 67108864 + floor(s(2, :) / 64)) / 2^53;
      at = @(purpose, i, j, k) [purpose + 0 * j; i + 0 * j; j; k + 0 * j; ...
        mod(seed, word) + 0 * j; floor(seed / word) + 0 * j];
      uniform = @(purpose, i, j, k) unit(words(at(purpose, i, j, k)));

      """;

  // ---- the network

  private static final String SIGMOID = "sigmoid = @(z) 1 ./ (1 + exp(-z));\n";

  private static final String SOFTPLUS = "softplus = @(z) max(z, 0) + log1p(exp(-abs(z)));\n";

  private static final String NORMAL_BELOW =
      "normal_below = @(z) erfc(-z / sqrt(2)) / 2;  % of the normal distribution\n";

  private static final String SOFTMAX =
      """
      powers = @(z) exp(z - max(z, [], 2));
      softmax = @(z) powers(z) ./ sum(powers(z), 2);
      """;

  private static void network(Plan plan, Page page) {
    StringBuilder text = new StringBuilder();
    List<Activation> activations = plan.settings().activations();
    if (plan.hasOneActivation()) {
      text.append("g = repmat({@(z) ").append(value(activations.get(0)));
      text.append("}, 1, L - 1);  % of the hidden layers\n");
      text.append("slope = repmat({@(z) ").append(slope(activations.get(0)));
      text.append("}, 1, L - 1);\n");
    } else {
      text.append("g = cell(1, L - 1);  % of the hidden layers\nslope = cell(1, L - 1);\n");
      for (int i = 0; i < activations.size(); i++) {
        String place = "{" + (i + 1) + "} = @(z) ";
        text.append("g").append(place).append(value(activations.get(i))).append(";\n");
        text.append("slope").append(place).append(slope(activations.get(i))).append(";\n");
      }
    }
    Output output = plan.settings().output();
    text.append("output = @(z) ").append(output(output)).append(";\n");
    String loss = loss(plan.settings().loss());
    text.append("loss = @(z, t) ").append(loss).append(";  % mean over the examples\n");
    text.append("loss_slope = @(z, t) ")
        .append(lossSlope(plan))
        .append(";  % by z, not yet mean\n");
    String formulas = text.toString();

    page.comment("---- The network");
    page.add("\n");
    page.addIf(formulas.contains("sigmoid("), SIGMOID);
    page.addIf(formulas.contains("softplus("), SOFTPLUS);
    page.addIf(formulas.contains("normal_below("), NORMAL_BELOW);
    page.addIf(formulas.contains("softmax(") || formulas.contains("powers("), SOFTMAX);
    page.add(formulas).add("\n");
  }

  private static String value(Activation g) {
    return switch (g) {
      case TANH -> "tanh(z)";
      case SIGMOID -> "sigmoid(z)";
      case RELU -> "max(z, 0)";
      case LEAKY_RELU -> "max(z, 0.01 * z)";
      case ELU -> "max(z, 0) + expm1(min(z, 0))";
      case SOFTPLUS -> "softplus(z)";
      case SILU -> "z .* sigmoid(z)";
      case GELU -> "z .* normal_below(z)";
      case LINEAR -> "z";
      case STEP -> "double(z >= 0)";
    };
  }

  private static String slope(Activation g) {
    return switch (g) {
      case TANH -> "1 - tanh(z) .^ 2";
      case SIGMOID -> "sigmoid(z) .* (1 - sigmoid(z))";
      case RELU -> "double(z > 0)";
      case LEAKY_RELU -> "0.01 + 0.99 * (z > 0)";
      case ELU -> "exp(min(z, 0))";
      case SOFTPLUS -> "sigmoid(z)";
      case SILU -> "sigmoid(z) .* (1 + z .* (1 - sigmoid(z)))";
      case GELU -> "normal_below(z) + z .* exp(-z .^ 2 / 2) / sqrt(2 * pi)";
      case LINEAR -> "ones(size(z))";
      case STEP -> "zeros(size(z))";
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
      case BCE -> "mean(mean(t .* softplus(-z) + (1 - t) .* softplus(z)))";
      case MSE -> "mean(mean((output(z) - t) .^ 2))";
      case HALF_MSE -> "mean(mean((output(z) - t) .^ 2)) / 2";
      case HALF_SSE -> "mean(sum((output(z) - t) .^ 2, 2)) / 2";
      case CROSS_ENTROPY -> "mean(max(z, [], 2) + log(sum(powers(z), 2)) - sum(t .* z, 2))";
      case HINGE -> "mean(mean(max(0, 1 - t .* output(z))))";
      case PERCEPTRON -> "mean(mean(((z >= 0) ~= (t > 0)) .* abs(z)))";
    };
  }

  private static String lossSlope(Plan plan) {
    Loss loss = plan.settings().loss();
    Output output = plan.settings().output();
    String slope =
        switch (loss) {
          case BCE, HALF_MSE, HALF_SSE, CROSS_ENTROPY -> "(output(z) - t)";
          case MSE -> "2 * (output(z) - t)";
          case HINGE -> "-t .* (t .* output(z) < 1)";
          case PERCEPTRON -> "((z >= 0) ~= (t > 0)) .* (2 * (z >= 0) - 1)";
        };
    int divisor = loss.divisor(plan.shape().outputs());
    String part = divisor == 1 ? "" : " / " + divisor;
    if (loss.isOnLogits() || output.isLogit()) {
      return slope + part;
    }
    return output.isOnePerClass()
        ? "output(z) .* (" + slope + " - sum(" + slope + " .* output(z), 2))" + part
        : slope + part + " .* (" + slope(output.each()) + ")";
  }

  // ---- training

  private static void train(Plan plan, Page page) {
    page.comment("---- Training");
    page.add("\n");
    String[] slots = NumPy.slots(plan);
    String[] kinds = plan.hasBiases() ? new String[] {"W", "b"} : new String[] {"W"};
    double[][] memory = plan.memory();
    for (int i = 0; i < slots.length; i++) {
      for (String kind : kinds) {
        String name = slots[i] + kind;
        if (memory.length > 0) {
          cells(plan, page, name, memory[i], kind.equals("b"));
        } else {
          page.add(name + " = cellfun(@(p) 0 * p, " + kind + ", 'UniformOutput', false);\n");
        }
      }
    }
    page.addIf(NumPy.counts(plan), "updates = " + plan.updates() + ";\n");
    page.add("n = size(X, 1);\nlast = ").add(plan.endStep());
    page.add(";  % a larger number trains longer\n");
    page.addIf(plan.hasOrder(), "epoch = " + plan.epoch() + ";\n");
    page.addIf(plan.hasOrder(), "position = " + plan.position() + ";\norder = [];\n");
    page.add("for step = ").add(plan.startStep()).add(":last\n");
    moments(plan, page, slots);
    page.add("  if step == last\n    break\n  end\n");
    batch(plan, page);
    dropout(plan, page);
    gradient(plan, page);
    update(plan, page);
    if (plan.hasOrder()) {
      page.add("  position = position + m;\n  if position == n\n    epoch = epoch + 1;\n");
      page.add("    position = 0;\n    order = [];\n  end\n");
    }
    page.add("end\n\n");
  }

  private static void batch(Plan plan, Page page) {
    if (!plan.hasOrder()) {
      page.add("  x = X;\n  t = T;\n  m = n;\n");
      return;
    }
    page.add("  if isempty(order)\n    order = 1:n;\n");
    if (plan.isShuffled()) {
      page.add("    places = n - 1:-1:1;\n");
      page.add("    others = floor(uniform(5, epoch, places, 0) .* (places + 1));\n");
      page.add("    for i = 1:n - 1\n      pair = [places(i), others(i)] + 1;\n");
      page.add("      order(pair) = order(fliplr(pair));\n    end\n");
    }
    page.add("  end\n  batch = order(position + 1:min(n, position + ").add(plan.batch());
    page.add("));\n  x = X(batch, :);\n  t = T(batch, :);\n  m = numel(batch);\n");
  }

  private static void dropout(Plan plan, Page page) {
    if (!plan.drops()) {
      return;
    }
    page.add("  kept = cell(1, L - 1);  % what hidden activations are multiplied by\n");
    page.add("  for l = 1:L - 1\n");
    page.add("    [u, example] = meshgrid(0:size(W{l}, 1) - 1, 0:m - 1);\n");
    page.add("    place = (u < 64) .* (l * 64 + u) + (u >= 64) .* ((l + 64) * 256 + u);\n");
    page.add("    r = reshape(uniform(6, step, example(:)', place(:)'), size(u));\n");
    String rate = Page.number(plan.settings().dropout());
    page.add("    kept{l} = (r >= " + rate + ") / (1 - " + rate + ");\n  end\n");
  }

  private static void gradient(Plan plan, Page page) {
    page.add("  a = {x};\n  z = cell(1, L);\n  for l = 1:L\n");
    page.add("    z{l} = a{l} * W{l}'").addIf(plan.hasBiases(), " + b{l}").add(";\n");
    page.add("    if l < L\n      a{l + 1} = g{l}(z{l})").addIf(plan.drops(), " .* kept{l}");
    page.add(";\n    end\n  end\n  delta = loss_slope(z{L}, t) / m;\n  dW = cell(1, L);\n");
    page.addIf(plan.hasBiases(), "  db = cell(1, L);\n");
    page.add("  for l = L:-1:1\n    dW{l} = delta' * a{l}").add(pull(plan)).add(";\n");
    page.addIf(plan.hasBiases(), "    db{l} = sum(delta, 1);\n");
    page.add("    if l > 1\n      delta = (delta * W{l})").addIf(plan.drops(), " .* kept{l - 1}");
    page.add(" .* slope{l - 1}(z{l - 1});\n    end\n  end\n");
  }

  private static String pull(Plan plan) {
    return switch (plan.pull()) {
      case NONE -> "";
      case L1 -> " + " + plan.pullRate() + " * sign(W{l})";
      case L2 -> " + " + plan.pullRate() + " * W{l}";
    };
  }

  private static void update(Plan plan, Page page) {
    page.addIf(NumPy.counts(plan), "  updates = updates + 1;\n");
    page.add("  for l = 1:L\n").add(rule(plan, "W"));
    page.addIf(plan.hasBiases(), rule(plan, "b")).add("  end\n");
  }

  private static String rule(Plan plan, String p) {
    String at = "{l}";
    String g = "d" + p + at;
    String m = "m" + p + at;
    String v = "v" + p + at;
    String s = "s" + p + at;
    String change = "    " + p + at + " = " + p + at + " - " + plan.rate() + " * ";
    return switch (plan.ruleKind()) {
      case PERCEPTRON -> change + g + ";\n";
      case SGD -> sgd(plan, change, g, v);
      case ADAM ->
          line(m, NumPy.mean(plan.rule(0), m, g))
              + line(v, NumPy.mean(plan.rule(1), v, g + " .^ 2"))
              + line("m_hat", m + " / (1 - " + plan.rule(0) + " ^ updates)")
              + line("v_hat", v + " / (1 - " + plan.rule(1) + " ^ updates)")
              + change
              + "m_hat ./ (sqrt(v_hat) + "
              + plan.rule(2)
              + ");\n";
      case RMSPROP ->
          line(v, NumPy.mean(plan.rule(0), v, g + " .^ 2"))
              + line(m, plan.rule(2) + " * " + m + " + " + g + " ./ " + root(v, plan.rule(1)))
              + change
              + m
              + ";\n";
      case ADAGRAD ->
          line(s, s + " + " + g + " .^ 2") + change + g + " ./ " + root(s, plan.rule(0)) + ";\n";
    };
  }

  private static String root(String v, String epsilon) {
    return "(sqrt(" + v + ") + " + epsilon + ")";
  }

  private static String line(String name, String value) {
    return "    " + name + " = " + value + ";\n";
  }

  private static String sgd(Plan plan, String change, String g, String v) {
    if (plan.rule()[0] == 0) {
      return change + g + ";\n";
    }
    String remember = line(v, plan.rule(0) + " * " + v + " + " + g);
    return plan.rule()[1] == 0
        ? remember + change + v + ";\n"
        : remember + change + "(" + g + " + " + plan.rule(0) + " * " + v + ");\n";
  }

  // ---- changes by hand

  private static void moments(Plan plan, Page page, String[] slots) {
    if (plan.moments().isEmpty()) {
      return;
    }
    page.add("  switch step  % what was changed by hand\n");
    for (Moment moment : plan.moments()) {
      page.add("    case ").add(moment.step()).add("\n");
      for (Assignment assignment : moment.assignments()) {
        write(assignment, plan, page, slots);
      }
    }
    page.add("  end\n");
  }

  private static void write(Assignment assignment, Plan plan, Page page, String[] slots) {
    String indent = "      ";
    String w = indent + "W{" + (assignment.layer() + 1) + "}";
    String b = indent + "b{" + (assignment.layer() + 1) + "}";
    if (assignment instanceof Assignment.Weight one) {
      page.add(w).add("(" + (one.unit() + 1) + ", " + (one.input() + 1) + ") = ");
      page.add(one.value()).add(";\n");
    } else if (assignment instanceof Assignment.Bias one) {
      page.add(b).add("(" + (one.unit() + 1) + ") = ").add(one.value()).add(";\n");
    } else if (assignment instanceof Assignment.Fill fill) {
      page.add(w).add("(:) = ").add(fill.value()).add(";\n");
    } else if (assignment instanceof Assignment.Added added) {
      page.add(w).add(" = W{" + (assignment.layer() + 1) + "} + ");
      numbers(plan, page, added.p(), assignment.layer(), false, indent);
      page.add(";\n");
    } else if (assignment instanceof Assignment.Numbers drawn) {
      page.add(w).add(" = ");
      numbers(plan, page, drawn.p(), assignment.layer(), false, indent);
      page.add(";\n");
      if (plan.hasBiases()) {
        page.add(b).add(" = ");
        numbers(plan, page, drawn.p(), assignment.layer(), true, indent);
        page.add(";\n");
      }
    } else if (assignment instanceof Assignment.Copy copy) {
      copy(copy, "", plan, page);
      for (String slot : slots) {
        copy(copy, slot, plan, page);
      }
    }
  }

  private static void copy(Assignment.Copy copy, String slot, Plan plan, Page page) {
    String into = "{" + (copy.layer() + 1) + "}";
    String old = "" + (copy.from() + 1);
    String made = "" + (copy.to() + 1);
    String w = slot + "W" + into;
    String out = slot + "W{" + (copy.layer() + 2) + "}";
    String b = slot + "b" + into;
    page.add("      " + w + "(" + made + ", :) = " + w + "(" + old + ", :);\n");
    page.add("      " + out + "(:, " + made + ") = " + out + "(:, " + old + ");\n");
    page.addIf(plan.hasBiases(), "      " + b + "(" + made + ") = " + b + "(" + old + ");\n");
  }

  // ---- the results

  private static void report(Plan plan, Page page) {
    page.comment("---- Results");
    page.add("\nfprintf('step %d\\n', last);\n");
    lossOf(plan, page, "training", "X", "T");
    if (plan.hasTest()) {
      lossOf(plan, page, "test", "features(test_rows)", "targets(test_rows)");
    }
    page.add("for l = 1:L\n  fprintf('W%d %s\\n', l, mat2str(W{l}, 17));\n");
    page.addIf(plan.hasBiases(), "  fprintf('b%d %s\\n', l, mat2str(b{l}, 17));\n");
    page.add("end\n");
  }

  private static void lossOf(Plan plan, Page page, String name, String x, String t) {
    page.add("a = ").add(x).add(";\nfor l = 1:L\n  y = a * W{l}'");
    page.addIf(plan.hasBiases(), " + b{l}").add(";\n  if l < L\n    a = g{l}(y);\n  end\nend\n");
    page.add("fprintf('" + name + " loss %.17g\\n', loss(y, ").add(t).add("));\n");
  }
}
