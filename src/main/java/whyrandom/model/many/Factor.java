package whyrandom.model.many;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Experiment;
import whyrandom.explain.Labels;
import whyrandom.plot.Numbers;
import whyrandom.share.Json;
import whyrandom.share.JsonArray;
import whyrandom.share.JsonNumber;
import whyrandom.share.JsonText;
import whyrandom.share.Vary;

/**
 * A setting in which starts can be compared, and what the reader calls it.
 *
 * @param path the field of documents, or {@link Vary#SCALE}
 * @param label what it is called
 * @param kind what its values are
 * @param usual the values to begin with
 * @param all what can be chosen, where its values are names
 */
public record Factor(String path, String label, Kind kind, List<Json> usual, List<Name> all) {
  private static final String HIDDEN = "network.hidden";

  /** What the values of a factor are. */
  public enum Kind {
    /** Numbers. */
    NUMBERS,
    /** Units of each hidden layer. */
    UNITS,
    /** Some of a few names. */
    NAMES
  }

  /**
   * A value that is a name.
   *
   * @param id in documents
   * @param label what it is called
   */
  public record Name(String id, String label) {}

  /** What starts of an experiment can be compared in. */
  public static List<Factor> of(Experiment e) {
    List<Factor> all = new ArrayList<>();
    if (isRandom(e)) {
      all.add(
          numbers(
              Vary.SCALE,
              "scale of the draw",
              0.01,
              0.02,
              0.05,
              0.1,
              0.2,
              0.5,
              1,
              2,
              5,
              10,
              20,
              50));
    }
    if (e.init().isOne()) {
      all.add(names("init.scheme", "initializer", schemes(), usualSchemes(e)));
      Initializer init = e.init().first();
      for (int i = 0; i < init.scheme().parameters().size(); i++) {
        Scheme.Parameter parameter = init.scheme().parameters().get(i);
        if (parameter.words().isEmpty()) {
          double now = init.values().get(i);
          all.add(numbers("init." + parameter.id(), Labels.parameter(parameter), around(now)));
        }
      }
      all.add(numbers("init.noise", "ε on each weight", 0, 1e-9, 1e-6, 0.001, 0.01, 0.1, 1));
    }
    if (!e.hidden().isEmpty()) {
      all.add(new Factor(HIDDEN, "hidden units", Kind.UNITS, usualUnits(e), List.of()));
      all.add(names("network.activation", "activation", activations(), usualActivations()));
    }
    if (!e.optimizer().kind().isForPerceptrons()) {
      all.add(names("optimizer.kind", "rule", rules(), usualRules()));
    }
    all.add(
        numbers("optimizer.learningRate", "learning rate", around(e.optimizer().learningRate())));
    double[] values = e.optimizer().settings();
    for (int i = 0; i < values.length; i++) {
      Optimizer.Setting setting = e.optimizer().kind().settings()[i];
      boolean isVaried =
          switch (setting) {
            case MOMENTUM -> true;
            case NESTEROV, BETA1, BETA2, ALPHA, EPSILON -> false;
          };
      if (isVaried) {
        all.add(numbers("optimizer.momentum", Labels.setting(setting), 0, 0.5, 0.8, 0.9, 0.95));
      }
    }
    all.add(numbers("batchSize", "batch size", 1, 2, 5, 10, 20, 50));
    if (!e.data().kind().id().equals(DataKind.CUSTOM.id())) {
      all.add(numbers("data.noise", "noise of the data", 0, 0.05, 0.1, 0.2, 0.3));
    }
    return all;
  }

  /** The factor of a path; one of numbers if it is not known. */
  public static Factor of(String path, Experiment e) {
    for (Factor factor : of(e)) {
      if (factor.path.equals(path)) {
        return factor;
      }
    }
    return numbers(path, path);
  }

  private static boolean isRandom(Experiment e) {
    for (Initializer init : e.init().each()) {
      if (init.isRandom()) {
        return true;
      }
    }
    return false;
  }

  private static Factor numbers(String path, String label, double... usual) {
    List<Json> values = new ArrayList<>();
    for (double value : usual) {
      values.add(new JsonNumber(value));
    }
    return new Factor(path, label, Kind.NUMBERS, List.copyOf(values), List.of());
  }

  private static Factor names(String path, String label, List<Name> all, List<Json> usual) {
    return new Factor(path, label, Kind.NAMES, usual, all);
  }

  /** Six or seven numbers around one, which it is one of: 0.03, 0.1, 0.3 and so on. */
  private static double[] around(double value) {
    double size = Math.abs(value);
    if (!(size >= 1e-6 && size <= 1e6)) {
      return new double[] {0, 0.01, 0.1, 1, 10};
    }
    int exponent = 0;
    while (decimal(1, exponent) > size) {
      exponent--;
    }
    while (decimal(1, exponent + 1) <= size) {
      exponent++;
    }
    double sign = value < 0 ? -1 : 1;
    List<Double> all = new ArrayList<>();
    for (int power = exponent - 2; power <= exponent + 1; power++) {
      all.add(sign * decimal(1, power));
      all.add(sign * decimal(3, power));
    }
    all.remove(all.size() - 1);
    all.remove(0);
    if (!all.contains(value)) {
      all.add(value);
    }
    all.sort(Double::compare);
    double[] numbers = new double[all.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = all.get(i);
    }
    return numbers;
  }

  /** {@code digit · 10^exponent}, as the number that its decimal text is. */
  private static double decimal(int digit, int exponent) {
    double power = 1;
    for (int i = Math.abs(exponent); i > 0; i--) {
      power *= 10;
    }
    return exponent < 0 ? digit / power : digit * power;
  }

  private static List<Name> schemes() {
    List<Name> names = new ArrayList<>();
    for (Scheme scheme : Scheme.values()) {
      names.add(new Name(scheme.id(), Labels.scheme(scheme)));
    }
    return names;
  }

  private static List<Json> usualSchemes(Experiment e) {
    List<Json> usual = new ArrayList<>();
    boolean isThere = false;
    for (Scheme scheme :
        new Scheme[] {
          Scheme.CONSTANT,
          Scheme.NORMAL,
          Scheme.XAVIER_UNIFORM,
          Scheme.XAVIER_NORMAL,
          Scheme.HE_UNIFORM,
          Scheme.HE_NORMAL,
          Scheme.LECUN_NORMAL,
          Scheme.PYTORCH,
          Scheme.ORTHOGONAL
        }) {
      usual.add(new JsonText(scheme.id()));
      isThere |= scheme.id().equals(e.init().first().scheme().id());
    }
    if (!isThere) {
      usual.add(0, new JsonText(e.init().first().scheme().id()));
    }
    return List.copyOf(usual);
  }

  private static List<Json> usualUnits(Experiment e) {
    int layers = e.hidden().size();
    List<Json> usual = new ArrayList<>();
    for (int units : new int[] {1, 2, 3, 4, 6, 8}) {
      List<Json> each = new ArrayList<>();
      while (each.size() < layers) {
        each.add(new JsonNumber(units));
      }
      usual.add(new JsonArray(each));
    }
    return List.copyOf(usual);
  }

  private static List<Name> activations() {
    List<Name> names = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      names.add(new Name(activation.id(), activation.id()));
    }
    return names;
  }

  private static List<Json> usualActivations() {
    return texts("tanh", "sigmoid", "relu", "leaky-relu", "gelu", "linear");
  }

  private static List<Name> rules() {
    List<Name> names = new ArrayList<>();
    for (Optimizer.Kind kind : Optimizer.Kind.values()) {
      if (!kind.isForPerceptrons()) {
        names.add(new Name(kind.id(), Labels.optimizer(kind)));
      }
    }
    return names;
  }

  private static List<Json> usualRules() {
    return texts("sgd", "adam", "rmsprop", "adagrad");
  }

  private static List<Json> texts(String... words) {
    List<Json> texts = new ArrayList<>();
    for (String word : words) {
      texts.add(new JsonText(word));
    }
    return List.copyOf(texts);
  }

  /** A value as it stands in words and on axes. */
  public String word(Json value) {
    if (value instanceof JsonNumber number) {
      return Numbers.shortText(number.value());
    }
    if (value instanceof JsonText text) {
      for (Name name : all) {
        if (name.id().equals(text.value())) {
          return name.label();
        }
      }
      return text.value();
    }
    if (value instanceof JsonArray array) {
      StringBuilder units = new StringBuilder();
      for (Json item : array.items()) {
        units.append(units.length() == 0 ? "" : "–").append(item.write());
      }
      return units.toString();
    }
    return value.write();
  }

  /** Where a value stands on an axis; nowhere if it is no number. */
  public Optional<Double> number(Json value) {
    if (value instanceof JsonArray array && array.items().size() == 1) {
      return number(array.items().get(0));
    }
    return value instanceof JsonNumber number ? Optional.of(number.value()) : Optional.empty();
  }
}
