package whyrandom.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import whyrandom.engine.Forward;
import whyrandom.experiment.TrainingData;
import whyrandom.kernel.Kernel;
import whyrandom.kernel.Machine;
import whyrandom.kernel.Maps;
import whyrandom.share.Documents;
import whyrandom.starts.Ending;
import whyrandom.starts.EndingNumbers;
import whyrandom.starts.Plan;
import whyrandom.starts.Starts;
import whyrandom.starts.Together;

/**
 * The engine in a worker: works starts out, by kernels made for their network where there can be
 * some, and answers how they ended, as {@link EndingNumbers}, and how long it took. The page asks
 * it through {@link StartsHand}; the build makes it a function of the page, whose text a worker is
 * made of, so that it works without a server and in a sandbox.
 */
public final class StartsWorker {
  /** Updates between two looks at whether a start has ended. */
  private static final int UPDATES = 1_000_000;

  private static final int LEAST_ROOM = 16;

  /** The kernel that was made last, for which document, and its machine, once it is there. */
  private static Kernel kernel;

  private static String known = "";
  private static Optional<Machine> machine = Optional.empty();

  /** What computes the pictures; the engine does if there is none. */
  private static Optional<Forward> pictures = Optional.empty();

  private StartsWorker() {}

  /** Called in the worker. */
  public static void main(String[] args) {
    listen(StartsWorker::answer);
  }

  private static void answer(
      String document,
      double scale,
      int steps,
      double solvedBelow,
      int units,
      double seed,
      int count) {
    Optional<Double> limit =
        solvedBelow == solvedBelow ? Optional.of(solvedBelow) : Optional.empty();
    Plan plan =
        new Plan(
            Documents.read(document).document().main().experiment(), scale, steps, limit, units);
    Runnable byEngine = () -> post(byEngine(plan, (long) seed, count));
    int examples = TrainingData.of(plan.experiment()).train().size();
    if (!Kernel.supports(Together.kernelPlan(plan, examples), room(count))) {
      byEngine.run();
      return;
    }
    if (!document.equals(known) || kernel.networks() < count) {
      kernel = Together.kernel(plan, examples, room(count));
      known = document;
      machine = Optional.empty();
    }
    Runnable byKernel = () -> post(byKernel(plan, (long) seed, count));
    if (machine.isPresent()) {
      byKernel.run();
    } else {
      Consumer<Machine> opened =
          it -> {
            machine = Optional.of(it);
            openPictures(plan, byKernel);
          };
      KernelMachine.open(kernel.bytes(), opened, byEngine);
    }
  }

  private static void openPictures(Plan plan, Runnable then) {
    pictures = Optional.empty();
    Consumer<Forward> opened =
        forward -> {
          pictures = Optional.of(forward);
          then.run();
        };
    Maps.open(Together.mapPlan(plan), KernelMachine::open, opened, then);
  }

  private static List<Ending> byKernel(Plan plan, long seed, int count) {
    Together together = new Together(plan, kernel, machine.orElseThrow(), seed, count);
    return (pictures.isPresent() ? together.withMaps(pictures.get()) : together).work();
  }

  /** So many starts a kernel has room for, that it need not be made anew for a few more. */
  private static int room(int count) {
    int room = LEAST_ROOM;
    while (room < count) {
      room *= 2;
    }
    return room;
  }

  private static List<Ending> byEngine(Plan plan, long seed, int count) {
    Starts starts = new Starts(plan, seed, count);
    while (!starts.advance(UPDATES)) {}
    return starts.take();
  }

  private static void post(List<Ending> endings) {
    post(Float64Array.copyFromJavaArray(EndingNumbers.write(endings)));
  }

  @JSFunctor
  private interface Task extends JSObject {
    void of(
        String document,
        double scale,
        int steps,
        double solvedBelow,
        int units,
        double seed,
        int count);
  }

  @JSBody(
      params = "task",
      script =
          "self.onmessage = function(e) {"
              + "  var q = e.data;"
              + "  self.asked = performance.now();"
              + "  task(q.document, q.scale, q.steps, q.solvedBelow, q.units, q.seed, q.count);"
              + "};")
  private static native void listen(Task task);

  @JSBody(
      params = "numbers",
      script =
          "self.postMessage({numbers: numbers, millis: performance.now() - self.asked},"
              + " [numbers.buffer]);")
  private static native void post(Float64Array numbers);
}
