package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.engine.Scheme.Parameter;
import whyrandom.refusal.Refusal;
import whyrandom.share.Values.Choices;

/**
 * An initializer of a document: a scheme, its parameters by their names, bias, noise and seed. The
 * bias is a number for all, or again a scheme with parameters and noise.
 */
final class InitializerJson {
  private static final Choices<Scheme> SCHEMES =
      Choices.of(Scheme::of, Scheme.values(), Scheme::id);
  private static final Scheme DEFAULT = Scheme.XAVIER_UNIFORM;
  private static final String BIAS = "bias";

  private InitializerJson() {}

  /** The initializer in these fields; messages of the engine name the field as they stand. */
  static Initializer read(Fields fields) {
    try {
      Scheme scheme = fields.choice("scheme", SCHEMES).orElse(DEFAULT);
      Initializer initializer =
          new Initializer(
              scheme,
              values(scheme, fields),
              bias(fields),
              fields.number("noise", 0),
              fields.longWhole("seed", 0, Initializer.MAX_SEED, 1));
      fields.noticeRest();
      return initializer;
    } catch (Refusal e) {
      throw e.moved("init", fields.path());
    }
  }

  private static List<Double> values(Scheme scheme, Fields fields) {
    List<Double> values = new ArrayList<>();
    for (Parameter parameter : scheme.parameters()) {
      double usual = scheme.usual().get(values.size());
      values.add(
          parameter.words().isEmpty()
              ? fields.number(parameter.id(), usual)
              : word(parameter, usual, fields));
    }
    return values;
  }

  private static double word(Parameter parameter, double usual, Fields fields) {
    String[] words = parameter.words().toArray(new String[0]);
    Choices<String> choices =
        Choices.of(
            w -> parameter.words().contains(w) ? Optional.of(w) : Optional.empty(), words, w -> w);
    Optional<String> chosen = fields.choice(parameter.id(), choices);
    return chosen.isPresent() ? parameter.words().indexOf(chosen.get()) : usual;
  }

  private static Optional<Initializer> bias(Fields fields) {
    Optional<Json> json = fields.get(BIAS);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    if (json.get() instanceof JsonNumber number) {
      return Initializer.of(DEFAULT).withBias(number.value()).bias();
    }
    if (!(json.get() instanceof JsonObject)) {
      throw Refusals.notAllowed(
          fields.path(BIAS), json.get(), "a number, or an initializer {\"scheme\": …}");
    }
    Fields its = fields.object(BIAS);
    Scheme scheme = its.choice("scheme", SCHEMES).orElse(DEFAULT);
    List<Double> values = values(scheme, its);
    double noise = its.number("noise", 0);
    its.noticeRest();
    try {
      return Optional.of(new Initializer(scheme, values, Optional.empty(), noise, 1));
    } catch (Refusal e) {
      throw e.moved("init", its.path());
    }
  }

  static JsonObject write(Initializer initializer) {
    JsonObject.Builder json = writeScheme(initializer);
    Optional<Double> bias = initializer.equalBiases();
    if (bias.isPresent()) {
      json.put(BIAS, bias.get());
    } else if (initializer.bias().isPresent()) {
      Initializer its = initializer.bias().get();
      JsonObject.Builder inner = writeScheme(its);
      json.put(BIAS, (its.noise() == 0 ? inner : inner.put("noise", its.noise())).build());
    }
    return json.put("noise", initializer.noise()).put("seed", initializer.seed()).build();
  }

  /** A scheme with what it is told; words only where they are not the usual ones. */
  private static JsonObject.Builder writeScheme(Initializer initializer) {
    Scheme scheme = initializer.scheme();
    JsonObject.Builder json = new JsonObject.Builder().put("scheme", scheme.id());
    for (int i = 0; i < scheme.parameters().size(); i++) {
      Parameter parameter = scheme.parameters().get(i);
      double value = initializer.values().get(i);
      if (parameter.words().isEmpty()) {
        json.put(parameter.id(), value);
      } else if (value != scheme.usual().get(i)) {
        json.put(parameter.id(), parameter.words().get((int) value));
      }
    }
    return json;
  }
}
