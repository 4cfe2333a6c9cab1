package whyrandom.web;

import java.util.List;
import java.util.function.Consumer;
import whyrandom.engine.Examples;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.kernel.Kernel;
import whyrandom.kernel.Lanes;
import whyrandom.kernel.Machine;
import whyrandom.kernel.Training;
import whyrandom.starts.Plan;
import whyrandom.starts.Together;

/** A run's network on a kernel, or many starts of it side by side. */
final class KernelStarts {
  private final Training training;
  private final int count;

  private KernelStarts(Training training, int count) {
    this.training = training;
    this.count = count;
  }

  /**
   * Makes a kernel and puts the networks into it: one has the run's weights; of many, each is the
   * fresh start of a seed, from the run's on.
   *
   * @param then is given them
   * @param refused is called if there can be no kernel here
   */
  static void open(Run run, int count, Consumer<KernelStarts> then, Runnable refused) {
    Plan plan = Plan.of(run.experiment(), 0);
    Examples examples = run.data().train();
    whyrandom.kernel.Plan ofKernel = Together.kernelPlan(plan, examples.size());
    if (!Kernel.supports(ofKernel, count)) {
      refused.run();
      return;
    }
    Kernel kernel = new Kernel(ofKernel, count == 1 ? Lanes.UNITS : Lanes.NETWORKS, count);
    KernelMachine.open(
        kernel.bytes(), machine -> then.accept(of(run, plan, kernel, machine)), refused);
  }

  private static KernelStarts of(Run run, Plan plan, Kernel kernel, Machine machine) {
    long order = run.experiment().data().seed();
    Training training = new Training(kernel, machine, run.data().train(), order);
    if (kernel.networks() == 1) {
      training.put(0, Training.PARAMETERS, run.network().parameters);
    } else {
      long seed = run.experiment().init().seed();
      for (int n = 0; n < kernel.networks(); n++) {
        Run start = run.of(new Variant(plan.start(seed + n), List.of()));
        training.put(n, Training.PARAMETERS, start.network().parameters);
      }
    }
    return new KernelStarts(training, kernel.networks());
  }

  /** That many updates of each. */
  void step(int updates) {
    training.trainAll(count, updates);
  }

  /** Reads the parameters of one. */
  void take(int number, double[] into) {
    training.take(number, Training.PARAMETERS, into);
  }
}
