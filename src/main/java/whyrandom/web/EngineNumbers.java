package whyrandom.web;

import java.util.ArrayList;
import java.util.List;
import whyrandom.data.Task;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Examples;
import whyrandom.engine.Pass;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.math.CounterRandom;
import whyrandom.math.Philox;
import whyrandom.math.PortableMath;

/** The numbers that {@link EngineModule} gives out, in Java's arrays: the JVM's are the oracle. */
final class EngineNumbers {
  private EngineNumbers() {}

  private static double[] evaluation(Run run) {
    return evaluation(run.evaluateTrain(), run.evaluateTest());
  }

  /** Its weights may be those of another machine, of which the run does not know. */
  static double[] measuredAnew(Run run) {
    Experiment now = run.settings();
    boolean isClassification = now.task() == Task.CLASSIFICATION;
    Pass pass = new Pass(run.network());
    return evaluation(
        Evaluation.of(pass, now.loss(), run.data().train(), isClassification),
        Evaluation.of(pass, now.loss(), run.data().test(), isClassification));
  }

  private static double[] evaluation(Evaluation train, Evaluation test) {
    return new double[] {
      train.loss(),
      train.accuracy().orElse(Double.NaN),
      test.loss(),
      test.accuracy().orElse(Double.NaN)
    };
  }

  static double[] trainingSet(Run run) {
    Examples train = run.data().train();
    double[] rows = new double[train.size() * (train.inputs() + train.outputs())];
    int next = 0;
    for (int row = 0; row < train.size(); row++) {
      for (int i = 0; i < train.inputs(); i++) {
        rows[next++] = train.x(row, i);
      }
      for (int k = 0; k < train.outputs(); k++) {
        rows[next++] = train.t(row, k);
      }
    }
    return rows;
  }

  static double[] outcome(Run run, int steps, int back) {
    List<double[]> parts = new ArrayList<>();
    parts.add(trainingSet(run));
    run.seek(steps);
    addState(run, parts);
    run.seek(back);
    addState(run, parts);
    run.update();
    addState(run, parts);
    return joined(parts);
  }

  private static void addState(Run run, List<double[]> parts) {
    parts.add(run.network().parameters.clone());
    parts.add(run.nextGradient());
    parts.add(evaluation(run));
  }

  static double[] joined(List<double[]> parts) {
    int length = 0;
    for (double[] part : parts) {
      length += part.length;
    }
    double[] all = new double[length];
    int at = 0;
    for (double[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  static double[] values(String function, double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = value(function, x[i]);
    }
    return y;
  }

  private static double value(String function, double x) {
    return switch (function) {
      case "exp" -> PortableMath.exp(x);
      case "expm1" -> PortableMath.expm1(x);
      case "log" -> PortableMath.log(x);
      case "log1p" -> PortableMath.log1p(x);
      case "tanh" -> PortableMath.tanh(x);
      case "sin" -> PortableMath.sin(x);
      case "cos" -> PortableMath.cos(x);
      default -> throw new IllegalArgumentException("function: " + function + " is not there");
    };
  }

  static double[] philox(double[] c) {
    double[] words = new double[c.length / 6 * 4];
    for (int i = 0, at = 0; at < c.length; i += 4, at += 6) {
      int[] block =
          Philox.block(
              (int) c[at],
              (int) c[at + 1],
              (int) c[at + 2],
              (int) c[at + 3],
              (int) c[at + 4],
              (int) c[at + 5]);
      for (int word = 0; word < 4; word++) {
        words[i + word] = block[word];
      }
    }
    return words;
  }

  static double[] draws(CounterRandom random, int count) {
    int[] order = new int[count];
    random.permute(order, 3);
    double[] draws = new double[3 * count];
    for (int i = 0; i < count; i++) {
      draws[i] = random.uniform(i, 1, 2);
      draws[count + i] = random.normal(1, i, 2);
      draws[2 * count + i] = order[i];
    }
    return draws;
  }
}
