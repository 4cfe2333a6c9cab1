package whyrandom.app;

import java.util.ArrayList;
import java.util.List;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;

/** Documents that between them use every kind of everything, opened at step 30. */
final class ExperimentKinds {
  private static final String START = "{\"version\": 1, \"step\": 30, ";

  private ExperimentKinds() {}

  static List<String> documents() {
    List<String> list = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      list.add(
          START
              + "\"network\": {\"hidden\": [5, 3], \"activation\": \""
              + activation.id()
              + "\"}}");
    }
    for (Scheme scheme : Scheme.values()) {
      list.add(START + "\"init\": {\"scheme\": \"" + scheme.id() + "\", \"noise\": 0.01}}");
    }
    for (DataKind kind : DataKind.values()) {
      if (kind.isGenerated()) {
        list.add(START + "\"data\": {\"kind\": \"" + kind.id() + "\", \"noise\": 0.2}}");
      }
    }
    for (Optimizer.Kind rule : Optimizer.Kind.values()) {
      if (!rule.isForPerceptrons()) {
        list.add(START + "\"optimizer\": {\"kind\": \"" + rule.id() + "\"}, \"batchSize\": 7}");
      }
    }
    addTheRest(list);
    return list;
  }

  /** The same kinds with less data, for where each number takes a hundred times as long. */
  static List<String> withFewPoints() {
    return documents().stream().map(ExperimentKinds::withFewPoints).toList();
  }

  private static String withFewPoints(String document) {
    String data = "\"data\": {";
    String few = data + "\"points\": 40";
    return document.contains(data)
        ? document.replace(data, few + ", ")
        : document.replace(START, START + few + "}, ");
  }

  /** Some of all kinds, and what only compared, custom, bare and diverging networks have. */
  static List<String> mixed() {
    List<String> list = documents();
    list.add(START + "\"network\": {\"hidden\": []}}");
    list.add(
        START
            + "\"optimizer\": {\"kind\": \"adam\"}, \"batchSize\": 7,"
            + " \"compare\": {\"title\": \"Ones\", \"init\": {\"scheme\": \"ones\"}}}");
    list.add(
        START
            + "\"title\": \"XOR\", \"note\": \"A note.\", \"data\": {\"kind\": \"custom\","
            + " \"rows\": [[0,0,0],[0,1,1],[1,0,1],[1,1,0]]},"
            + " \"network\": {\"hidden\": [2, 2], \"activation\": \"relu\"}}");
    list.add(
        START
            + "\"data\": {\"kind\": \"custom\", \"rows\": [[1,2,3,0],[4,1,2,1],[0,1,1,1]]},"
            + " \"features\": [\"x1\", \"x2\", \"x3\"]}");
    list.add(
        START
            + "\"data\": {\"kind\": \"plane\"}, \"network\": {\"hidden\": [2],"
            + " \"activation\": \"relu\", \"output\": \"linear\"}, \"loss\": \"mse\","
            + " \"optimizer\": {\"learningRate\": 1000}}");
    return list;
  }

  private static void addTheRest(List<String> list) {
    list.add(
        START
            + "\"optimizer\": {\"kind\": \"sgd\", \"learningRate\": 0.2, \"momentum\": 0.9,"
            + " \"nesterov\": true}, \"regularization\": {\"kind\": \"l2\", \"rate\": 0.01}}");
    for (Regularization.Kind pull : Regularization.Kind.values()) {
      list.add(
          START
              + "\"regularization\": {\"kind\": \""
              + pull.id()
              + "\", \"rate\": 0.01}, \"dropout\": 0.3, \"shuffle\": false, \"batchSize\": 11}");
    }
    for (Output output : Output.values()) {
      for (Loss loss : Loss.values()) {
        if (loss.fits(output)) {
          list.add(
              START
                  + "\"network\": {\"hidden\": [3], \"output\": \""
                  + output.id()
                  + "\"}, \"loss\": \""
                  + loss.id()
                  + "\"}");
        }
      }
    }
    list.add(
        START
            + "\"features\": [\"x1\", \"x2\", \"x1^2\", \"x1*x2\", \"sin(x2)\"],"
            + " \"edits\": [{\"step\": 4, \"layer\": 1, \"unit\": 0, \"input\": 1, \"value\": 0.5},"
            + " {\"step\": 9, \"layer\": 2, \"unit\": 0, \"input\": \"bias\", \"value\": -1e-7}]}");
  }
}
