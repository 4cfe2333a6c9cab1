package whyrandom.share;

import whyrandom.engine.Optimizer;
import whyrandom.engine.Optimizer.Kind;
import whyrandom.engine.Optimizer.Setting;
import whyrandom.share.Values.Choices;

/**
 * The field {@code optimizer}. What a given optimizer leaves out has {@code torch.optim}'s default;
 * a document without the field has SGD at learning rate 0.1.
 */
final class OptimizerJson {
  static final Optimizer DEFAULT = new Optimizer.Sgd(0.1, 0, false);

  private static final Choices<Kind> KINDS = Choices.of(Kind::of, Kind.values(), Kind::id);

  private OptimizerJson() {}

  static Optimizer read(Fields document) {
    if (!document.has("optimizer")) {
      return DEFAULT;
    }
    Fields fields = document.object("optimizer");
    Kind kind = fields.choice("kind", KINDS).orElse(Kind.SGD);
    double rate = fields.number("learningRate", kind.usualRate());
    double[] values = kind.usual(kind.usualRate()).settings();
    Setting[] settings = kind.settings();
    for (int i = 0; i < values.length; i++) {
      String name = settings[i].id();
      values[i] =
          settings[i].isFlag()
              ? fields.flag(name, values[i] != 0) ? 1 : 0
              : fields.number(name, values[i]);
    }
    Optimizer optimizer = kind.of(rate, values);
    fields.noticeRest();
    return optimizer;
  }

  static JsonObject write(Optimizer optimizer) {
    JsonObject.Builder json =
        new JsonObject.Builder()
            .put("kind", optimizer.kind().id())
            .put("learningRate", optimizer.learningRate());
    double[] values = optimizer.settings();
    Setting[] settings = optimizer.kind().settings();
    for (int i = 0; i < values.length; i++) {
      if (settings[i].isFlag()) {
        json.put(settings[i].id(), values[i] != 0);
      } else {
        json.put(settings[i].id(), values[i]);
      }
    }
    return json.build();
  }
}
