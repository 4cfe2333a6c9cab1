package whyrandom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import whyrandom.engine.Forward;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.kernel.MapPlan;
import whyrandom.kernel.Maps;
import whyrandom.maps.UnitMaps;
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
  private static UnitMaps maps;
  private static KernelStarts starts;

  private EngineModule() {}

  public static void main(String[] args) {}

  /** Opens the run of a document at step 0, in place of the one that was open. */
  @JSExport
  public static void openRun(String document) {
    Variant main = Documents.read(document).document().main();
    run = new Run(main.experiment(), main.edits());
    Experiment e = run.experiment();
    maps = new UnitMaps(run.network(), e.features(), run.data().dataset());
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

  /**
   * Draws the initial weights of the run's experiment once more.
   *
   * @return the last of them, a bias of the output
   */
  @JSExport
  public static double draw() {
    double[] drawn = run.experiment().initialNetwork().parameters;
    return drawn[drawn.length - 1];
  }

  /**
   * The gradient of the next mini-batch's loss; it is kept until the next update.
   *
   * @return its first number
   */
  @JSExport
  public static double gradient() {
    return run.nextGradient()[0];
  }

  /**
   * Loss and accuracy on the training set, then on the test set; NaN for what there is not. They
   * are measured anew: the weights may be the kernel's, of which the run does not know.
   */
  @JSExport
  public static Float64Array evaluation() {
    return Float64Array.copyFromJavaArray(EngineNumbers.measuredAnew(run));
  }

  /** The training set, row after row: inputs, then targets. */
  @JSExport
  public static Float64Array trainingSet() {
    return Float64Array.copyFromJavaArray(EngineNumbers.trainingSet(run));
  }

  /**
   * Computes the maps of all units at {@code side · side} points, as the page does.
   *
   * @return the value of the output at the last point
   */
  @JSExport
  public static double map(int side) {
    maps.sweep(side);
    return maps.values(run.network().shape().layers(), 0)[side * side - 1];
  }

  /**
   * From here on a kernel made for the network computes the maps.
   *
   * @param side points along a side at most
   * @param then is called when it is there
   * @param refused is called if there can be none here
   */
  @JSExport
  public static void mapByKernel(int side, Task then, Task refused) {
    Consumer<Forward> opened =
        forward -> {
          maps.by(forward);
          then.run();
        };
    Maps.open(MapPlan.of(run.network(), side * side), KernelMachine::open, opened, refused::run);
  }

  /** The maps as last computed: those of the inputs, then those of the units, layer after layer. */
  @JSExport
  public static Float64Array maps() {
    List<double[]> all = new ArrayList<>();
    for (int layer = 0; layer <= run.network().shape().layers(); layer++) {
      all.addAll(List.of(maps.values(layer)));
    }
    return Float64Array.copyFromJavaArray(EngineNumbers.joined(all));
  }

  /**
   * All numbers of a run, to be compared with another platform's: the training set, and the
   * parameters, the next gradient and the evaluation after {@code steps} updates, then back at step
   * {@code back}, then one update later.
   */
  @JSExport
  public static Float64Array outcome(String document, int steps, int back) {
    openRun(document);
    return Float64Array.copyFromJavaArray(EngineNumbers.outcome(run, steps, back));
  }

  /** A function of {@link PortableMath} at each x. */
  @JSExport
  public static Float64Array values(String function, Float64Array x) {
    return Float64Array.copyFromJavaArray(EngineNumbers.values(function, x.copyToJavaArray()));
  }

  /** The words of {@link Philox}, four for each six words of counter and key. */
  @JSExport
  public static Float64Array philox(Float64Array countersAndKeys) {
    return Float64Array.copyFromJavaArray(EngineNumbers.philox(countersAndKeys.copyToJavaArray()));
  }

  /** Uniform random numbers, as many normal ones, and a random order of as many places. */
  @JSExport
  public static Float64Array draws(double seed, int purpose, int count) {
    return Float64Array.copyFromJavaArray(
        EngineNumbers.draws(new CounterRandom((long) seed, purpose), count));
  }
}
