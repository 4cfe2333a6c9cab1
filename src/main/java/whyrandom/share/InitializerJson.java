package whyrandom.share;

import java.util.Optional;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.share.Values.Choices;

/** The field {@code init}: a scheme, its own parameter by its name, bias, noise and seed. */
final class InitializerJson {
  private static final Choices<Scheme> SCHEMES =
      Choices.of(Scheme::of, Scheme.values(), Scheme::id);
  private static final Scheme DEFAULT = Scheme.XAVIER_UNIFORM;

  private InitializerJson() {}

  static Initializer read(Fields fields) {
    Scheme scheme = fields.choice("scheme", SCHEMES).orElse(DEFAULT);
    Initializer usual = Initializer.of(scheme);
    Optional<String> parameter = scheme.parameterName();
    Initializer initializer =
        new Initializer(
            scheme,
            parameter.isPresent()
                ? fields.number(parameter.get(), usual.parameter())
                : usual.parameter(),
            fields.get("bias").map(json -> Values.number(json, fields.path("bias"))),
            fields.number("noise", usual.noise()),
            fields.longWhole("seed", 0, Initializer.MAX_SEED, usual.seed()));
    fields.noticeRest();
    return initializer;
  }

  static JsonObject write(Initializer initializer) {
    JsonObject.Builder json = new JsonObject.Builder().put("scheme", initializer.scheme().id());
    initializer.scheme().parameterName().ifPresent(name -> json.put(name, initializer.parameter()));
    initializer.bias().ifPresent(bias -> json.put("bias", bias));
    return json.put("noise", initializer.noise()).put("seed", initializer.seed()).build();
  }
}
