package whyrandom.web;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Examples;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.math.CounterRandom;
import whyrandom.math.Philox;
import whyrandom.math.PortableMath;
import whyrandom.share.Documents;

/**
 * The engine alone, without a page, as a JavaScript and as a WebAssembly module: for benchmarks and
 * for tests that compare the bits of the platforms.
 *
 * <p>It holds one run at a time. Whatever crosses the border crosses it in one piece: a call for
 * each number would cost more than computing it.
 *
 * <pre>
 *   engine.openRun('{"version": 1, "network": {"hidden": [8, 8]}}');
 *   engine.step(60);
 *   engine.parameters();           // a Float64Array
 * </pre>
 */
public final class EngineModule {
  private static Run run;
  private static UnitGrid grid;
  private static KernelStarts starts;

  private EngineModule() {}

  public static void main(String[] args) {}

  /** Opens the run of a document at step 0, in place of the one that was open. */
  @JSExport
  public static void openRun(String document) {
    Variant main = Documents.read(document).document().main();
    run = new Run(main.experiment(), main.edits());
    grid = null;
  }

  /** That many updates. */
  @JSExport
  public static void step(int updates) {
    for (int i = 0; i < updates; i++) {
      run.update();
    }
  }

  /** Something to call. */
  @JSFunctor
  public interface Task extends JSObject {
    void run();
  }

  /**
   * As {@link #openRun}, with a kernel made for the network, which {@link #stepOnKernel} is for.
   *
   * @param count 1 for the document's network, or so many starts of it side by side: their seeds
   *     are the document's and those after it
   * @param then is called when it is there
   * @param refused is called if there can be none here
   */
  @JSExport
  public static void openOnKernel(String document, int count, Task then, Task refused) {
    openRun(document);
    KernelStarts.open(
        run,
        count,
        opened -> {
          starts = opened;
          then.run();
        },
        refused::run);
  }

  /** That many updates of each network by the kernel. */
  @JSExport
  public static void stepOnKernel(int updates) {
    starts.step(updates);
  }

  /** The run's network has the weights of one of the kernel's from here on; they are answered. */
  @JSExport
  public static Float64Array takeFromKernel(int number) {
    starts.take(number, run.network().parameters);
    return parameters();
  }

  /** All weights and biases, in the order of {@link whyrandom.engine.Shape}. */
  @JSExport
  public static Float64Array parameters() {
    return Float64Array.copyFromJavaArray(run.network().parameters);
  }

  /** Loss and accuracy on the training set, then on the test set; NaN for what there is not. */
  @JSExport
  public static Float64Array evaluation() {
    return Float64Array.copyFromJavaArray(evaluation(run));
  }

  private static double[] evaluation(Run run) {
    Evaluation train = run.evaluateTrain();
    Evaluation test = run.evaluateTest();
    return new double[] {
      train.loss(),
      train.accuracy().orElse(Double.NaN),
      test.loss(),
      test.accuracy().orElse(Double.NaN)
    };
  }

  /** The training set, row after row: inputs, then targets. */
  @JSExport
  public static Float64Array trainingSet() {
    return Float64Array.copyFromJavaArray(trainingSet(run));
  }

  private static double[] trainingSet(Run run) {
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

  /**
   * Computes the activation of every unit at {@code side · side} points of the square from −3 to 3;
   * for a network of the inputs x1 and x2.
   *
   * @return the output at the last point
   */
  @JSExport
  public static double map(int side) {
    if (grid == null || grid.side() != side) {
      grid = new UnitGrid(run.network(), side);
    }
    grid.compute();
    return grid.map(run.network().shape().layers(), 0)[side * side - 1];
  }

  /**
   * All numbers of a run, to be compared with another platform's: the training set, and the
   * parameters, the next gradient and the evaluation after {@code steps} updates, then back at step
   * {@code back}, then one update later.
   */
  @JSExport
  public static Float64Array outcome(String document, int steps, int back) {
    openRun(document);
    return Float64Array.copyFromJavaArray(outcome(run, steps, back));
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

  private static double[] joined(List<double[]> parts) {
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

  /** A function of {@link PortableMath} at each x. */
  @JSExport
  public static Float64Array values(String function, Float64Array x) {
    return Float64Array.copyFromJavaArray(values(function, x.copyToJavaArray()));
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

  /** The words of {@link Philox}, four for each six words of counter and key. */
  @JSExport
  public static Float64Array philox(Float64Array countersAndKeys) {
    return Float64Array.copyFromJavaArray(philox(countersAndKeys.copyToJavaArray()));
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

  /** Uniform random numbers, as many normal ones, and a random order of as many places. */
  @JSExport
  public static Float64Array draws(double seed, int purpose, int count) {
    return Float64Array.copyFromJavaArray(draws(new CounterRandom((long) seed, purpose), count));
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
