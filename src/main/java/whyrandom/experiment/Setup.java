package whyrandom.experiment;

import whyrandom.engine.Network;

/** An experiment with its data made ready. */
record Setup(Experiment experiment, TrainingData data) {
  static Setup of(Experiment experiment) {
    return new Setup(experiment, TrainingData.of(experiment));
  }

  /** A new network with the experiment's initial weights. */
  Network initialNetwork() {
    return experiment.initialNetwork(data::train);
  }

  /** The setup of another experiment; data that does not change is shared. */
  Setup changedTo(Experiment to) {
    boolean isSameData =
        to.data().equals(experiment.data())
            && to.features().equals(experiment.features())
            && to.output() == experiment.output()
            && to.task() == experiment.task();
    return isSameData ? new Setup(to, data) : of(to);
  }
}
