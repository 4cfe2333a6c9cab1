package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.experiment.Feature;
import whyrandom.experiment.State;

/** What a network says of inputs that a script gives. */
public final class Predictions {
  private Predictions() {}

  /**
   * The network's outputs, after the output activation, at the run's current step.
   *
   * @param rows raw inputs, each row as long as the data has columns
   */
  public static List<List<Double>> of(State run, List<List<Double>> rows) {
    Network network = run.network();
    Pass pass = new Pass(network);
    List<List<Double>> outputs = new ArrayList<>(rows.size());
    for (int block = 0; block < rows.size(); block += Pass.LANES) {
      int lanes = Math.min(Pass.LANES, rows.size() - block);
      for (int lane = 0; lane < lanes; lane++) {
        load(pass, run.settings().features(), rows.get(block + lane), lane);
      }
      pass.forward();
      for (int lane = 0; lane < lanes; lane++) {
        outputs.add(outputs(pass, network, lane));
      }
    }
    return outputs;
  }

  private static void load(Pass pass, List<Feature> features, List<Double> row, int lane) {
    double[] raw = new double[row.size()];
    for (int column = 0; column < raw.length; column++) {
      raw[column] = row.get(column);
    }
    for (int i = 0; i < features.size(); i++) {
      pass.setInput(i, lane, features.get(i).value(raw));
    }
  }

  private static List<Double> outputs(Pass pass, Network network, int lane) {
    List<Double> outputs = new ArrayList<>(network.shape().outputs());
    for (int k = 0; k < network.shape().outputs(); k++) {
      outputs.add(pass.a(network.shape().layers(), k, lane));
    }
    return outputs;
  }

  /** Outputs as a script gets them; null stands where one is not finite. */
  public static JsonArray toJson(List<List<Double>> outputs) {
    return JsonArray.ofRows(outputs);
  }
}
