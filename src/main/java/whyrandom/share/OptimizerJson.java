package whyrandom.share;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Optimizer;
import whyrandom.share.Values.Choices;

/**
 * The field {@code optimizer}. What a given optimizer leaves out has {@code torch.optim}'s default;
 * a document without the field has SGD at learning rate 0.1.
 */
final class OptimizerJson {
  static final Optimizer DEFAULT = new Optimizer.Sgd(0.1, 0, false);

  private static final List<String> KINDS =
      List.of("sgd", "adam", "rmsprop", "adagrad", "perceptron");
  private static final Choices<String> CHOICES =
      Choices.of(
          name -> KINDS.contains(name) ? Optional.of(name) : Optional.empty(),
          KINDS.toArray(new String[0]),
          name -> name);

  private OptimizerJson() {}

  static Optimizer read(Fields document) {
    if (!document.has("optimizer")) {
      return DEFAULT;
    }
    Fields fields = document.object("optimizer");
    Optimizer optimizer = read(fields.choice("kind", CHOICES).orElse("sgd"), fields);
    fields.noticeRest();
    return optimizer;
  }

  private static Optimizer read(String kind, Fields fields) {
    switch (kind) {
      case "adam":
        return new Optimizer.Adam(
            fields.number("learningRate", 0.001),
            fields.number("beta1", 0.9),
            fields.number("beta2", 0.999),
            fields.number("epsilon", 1e-8));
      case "rmsprop":
        return new Optimizer.RmsProp(
            fields.number("learningRate", 0.01),
            fields.number("alpha", 0.99),
            fields.number("epsilon", 1e-8),
            fields.number("momentum", 0));
      case "adagrad":
        return new Optimizer.Adagrad(
            fields.number("learningRate", 0.01), fields.number("epsilon", 1e-10));
      case "perceptron":
        return new Optimizer.Perceptron(fields.number("learningRate", 1));
      default:
        return new Optimizer.Sgd(
            fields.number("learningRate", 0.001),
            fields.number("momentum", 0),
            fields.flag("nesterov", false));
    }
  }

  static JsonObject write(Optimizer optimizer) {
    JsonObject.Builder json =
        new JsonObject.Builder()
            .put("kind", optimizer.id())
            .put("learningRate", optimizer.learningRate());
    if (optimizer instanceof Optimizer.Sgd sgd) {
      json.put("momentum", sgd.momentum()).put("nesterov", sgd.nesterov());
    } else if (optimizer instanceof Optimizer.Adam adam) {
      json.put("beta1", adam.beta1()).put("beta2", adam.beta2()).put("epsilon", adam.epsilon());
    } else if (optimizer instanceof Optimizer.RmsProp rms) {
      json.put("alpha", rms.alpha()).put("epsilon", rms.epsilon()).put("momentum", rms.momentum());
    } else if (optimizer instanceof Optimizer.Adagrad adagrad) {
      json.put("epsilon", adagrad.epsilon());
    }
    return json.build();
  }
}
