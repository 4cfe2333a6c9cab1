package whyrandom.engine;

import java.util.Optional;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/**
 * How a gradient {@code g} becomes an update of the parameters {@code w}.
 *
 * <p>Formulas and defaults are those of {@code torch.optim}. A record here is only the rule and its
 * settings; what the rule remembers from step to step lives in {@code memory}, one array of the
 * parameters' length for each of {@link #slots()}, all 0 at the start. Every parameter is treated
 * by the same formula, so none of these rules can separate identical units.
 */
public sealed interface Optimizer {
  /** Which rule it is. */
  Kind kind();

  /** The learning rate. */
  double learningRate();

  /** What it is set to beside the learning rate, in the order of {@link Kind#settings}. */
  double[] settings();

  /** This rule with another learning rate. */
  default Optimizer withLearningRate(double rate) {
    return kind().of(rate, settings());
  }

  /**
   * This rule with another value of one of its settings.
   *
   * @param i its place in {@link Kind#settings}
   */
  default Optimizer with(int i, double value) {
    double[] settings = settings();
    settings[i] = value;
    return kind().of(learningRate(), settings);
  }

  /** Number of arrays that the rule remembers. */
  int slots();

  /**
   * Whether a gradient that is k times as large makes a step that is k times as large, and with it
   * all that the rule remembers.
   */
  boolean isLinear();

  /** Whether a step is {@code −rate · g}, and nothing is remembered. */
  boolean isPlain();

  /** Whether it divides by what may be 0. */
  boolean mayDivideByZero();

  /** Whether an array of the memory holds squares of gradients, which know no sign. */
  boolean isOfSquares(int slot);

  /**
   * One update, in place.
   *
   * @param w parameters
   * @param g gradient, same length
   * @param memory {@link #slots()} arrays of the same length
   * @param t number of this update since the rule began, from 1
   */
  void update(double[] w, double[] g, double[][] memory, int t);

  /**
   * Stochastic gradient descent, {@code torch.optim.SGD}: {@code v ← momentum · v + g}, {@code w ←
   * w − rate · v}; with Nesterov's form {@code w ← w − rate (g + momentum · v)}.
   */
  record Sgd(double learningRate, double momentum, boolean nesterov) implements Optimizer {
    /** Checks the ranges. */
    public Sgd {
      Ranges.learningRate(learningRate);
      Ranges.below1("optimizer.momentum", momentum);
      if (nesterov && momentum == 0) {
        throw Refusal.because("optimizer.nesterov", "true", " needs optimizer.momentum above 0");
      }
    }

    @Override
    public Kind kind() {
      return Kind.SGD;
    }

    @Override
    public double[] settings() {
      return new double[] {momentum, nesterov ? 1 : 0};
    }

    /** There is no Nesterov's form without momentum: it ends with it. */
    @Override
    public Optimizer with(int i, double value) {
      return i == 0
          ? new Sgd(learningRate, value, value > 0 && nesterov)
          : new Sgd(learningRate, momentum, value != 0 && momentum > 0);
    }

    @Override
    public int slots() {
      return momentum == 0 ? 0 : 1;
    }

    @Override
    public boolean isLinear() {
      return true;
    }

    @Override
    public boolean isPlain() {
      return momentum == 0;
    }

    @Override
    public boolean mayDivideByZero() {
      return false;
    }

    @Override
    public boolean isOfSquares(int slot) {
      return false;
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t) {
      if (momentum == 0) {
        for (int i = 0; i < w.length; i++) {
          w[i] -= learningRate * g[i];
        }
        return;
      }
      double[] v = memory[0];
      for (int i = 0; i < w.length; i++) {
        v[i] = momentum * v[i] + g[i];
        w[i] -= learningRate * (nesterov ? g[i] + momentum * v[i] : v[i]);
      }
    }
  }

  /**
   * Adam (Kingma &amp; Ba 2014): {@code m ← β₁m + (1−β₁)g}, {@code v ← β₂v + (1−β₂)g²}, {@code w ←
   * w − rate · m̂ / (√v̂ + ε)} with {@code m̂ = m/(1−β₁ᵗ)}, {@code v̂ = v/(1−β₂ᵗ)}.
   */
  record Adam(double learningRate, double beta1, double beta2, double epsilon)
      implements Optimizer {
    /** Checks the ranges. */
    public Adam {
      Ranges.learningRate(learningRate);
      Ranges.below1("optimizer.beta1", beta1);
      Ranges.below1("optimizer.beta2", beta2);
      Ranges.epsilon(epsilon);
    }

    @Override
    public Kind kind() {
      return Kind.ADAM;
    }

    @Override
    public double[] settings() {
      return new double[] {beta1, beta2, epsilon};
    }

    @Override
    public int slots() {
      return 2;
    }

    @Override
    public boolean isLinear() {
      return false;
    }

    @Override
    public boolean isPlain() {
      return false;
    }

    @Override
    public boolean mayDivideByZero() {
      return epsilon == 0;
    }

    @Override
    public boolean isOfSquares(int slot) {
      return slot == 1;
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t) {
      double[] m = memory[0];
      double[] v = memory[1];
      double rate = learningRate / (1 - power(beta1, t));
      double root = Math.sqrt(1 - power(beta2, t));
      for (int i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        w[i] -= rate * m[i] / (Math.sqrt(v[i]) / root + epsilon);
      }
    }

    /** {@code base^n} by squaring. */
    public static double power(double base, int n) {
      double result = 1;
      double square = base;
      for (int rest = n; rest > 0; rest >>= 1) {
        if ((rest & 1) == 1) {
          result *= square;
        }
        square *= square;
      }
      return result;
    }
  }

  /**
   * RMSprop (Tieleman &amp; Hinton 2012), {@code torch.optim.RMSprop}: {@code v ← αv + (1−α)g²},
   * {@code u = g / (√v + ε)}; with momentum {@code m ← momentum · m + u}, and {@code w ← w − rate ·
   * m} (or {@code u}).
   */
  record RmsProp(double learningRate, double alpha, double epsilon, double momentum)
      implements Optimizer {
    /** Checks the ranges. */
    public RmsProp {
      Ranges.learningRate(learningRate);
      Ranges.below1("optimizer.alpha", alpha);
      Ranges.epsilon(epsilon);
      Ranges.below1("optimizer.momentum", momentum);
    }

    @Override
    public Kind kind() {
      return Kind.RMSPROP;
    }

    @Override
    public double[] settings() {
      return new double[] {alpha, epsilon, momentum};
    }

    @Override
    public int slots() {
      return 2;
    }

    @Override
    public boolean isLinear() {
      return false;
    }

    @Override
    public boolean isPlain() {
      return false;
    }

    @Override
    public boolean mayDivideByZero() {
      return epsilon == 0;
    }

    @Override
    public boolean isOfSquares(int slot) {
      return slot == 0;
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t) {
      double[] v = memory[0];
      double[] m = memory[1];
      for (int i = 0; i < w.length; i++) {
        v[i] = alpha * v[i] + (1 - alpha) * g[i] * g[i];
        m[i] = momentum * m[i] + g[i] / (Math.sqrt(v[i]) + epsilon);
        w[i] -= learningRate * m[i];
      }
    }
  }

  /** Adagrad (Duchi et al. 2011): {@code s ← s + g²}, {@code w ← w − rate · g / (√s + ε)}. */
  record Adagrad(double learningRate, double epsilon) implements Optimizer {
    /** Checks the ranges. */
    public Adagrad {
      Ranges.learningRate(learningRate);
      Ranges.epsilon(epsilon);
    }

    @Override
    public Kind kind() {
      return Kind.ADAGRAD;
    }

    @Override
    public double[] settings() {
      return new double[] {epsilon};
    }

    @Override
    public int slots() {
      return 1;
    }

    @Override
    public boolean isLinear() {
      return false;
    }

    @Override
    public boolean isPlain() {
      return false;
    }

    @Override
    public boolean mayDivideByZero() {
      return epsilon == 0;
    }

    @Override
    public boolean isOfSquares(int slot) {
      return true;
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t) {
      double[] s = memory[0];
      for (int i = 0; i < w.length; i++) {
        s[i] += g[i] * g[i];
        w[i] -= learningRate * g[i] / (Math.sqrt(s[i]) + epsilon);
      }
    }
  }

  /**
   * The perceptron rule (Rosenblatt 1958; MATLAB's learnp): {@code Δw = rate · e · x}, {@code Δb =
   * rate · e} with the error {@code e = t − o}. It is a gradient step on the {@linkplain
   * Loss#PERCEPTRON perceptron criterion}, whose gradient is {@code −e · x}.
   */
  record Perceptron(double learningRate) implements Optimizer {
    /** Checks the range. */
    public Perceptron {
      Ranges.learningRate(learningRate);
    }

    @Override
    public Kind kind() {
      return Kind.PERCEPTRON;
    }

    @Override
    public double[] settings() {
      return new double[] {};
    }

    @Override
    public int slots() {
      return 0;
    }

    @Override
    public boolean isLinear() {
      return true;
    }

    @Override
    public boolean isPlain() {
      return true;
    }

    @Override
    public boolean mayDivideByZero() {
      return false;
    }

    @Override
    public boolean isOfSquares(int slot) {
      return false;
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int t) {
      for (int i = 0; i < w.length; i++) {
        w[i] -= learningRate * g[i];
      }
    }
  }

  /** What a rule can be told beside its learning rate. */
  enum Setting {
    /** The share of its last step that it goes on with. */
    MOMENTUM("momentum"),
    /** Whether it looks ahead along that step: 0 or 1. */
    NESTEROV("nesterov"),
    /** The share of a moving mean of gradients that stays. */
    BETA1("beta1"),
    /** The share of a moving mean of squares that stays, in Adam. */
    BETA2("beta2"),
    /** The share of a moving mean of squares that stays, in RMSprop. */
    ALPHA("alpha"),
    /** What is added to a root before it is divided by. */
    EPSILON("epsilon");

    private final String id;

    Setting(String id) {
      this.id = id;
    }

    /** The name in documents. */
    public String id() {
      return id;
    }

    /** Whether it is on or off, not a number. */
    public boolean isFlag() {
      return switch (this) {
        case NESTEROV -> true;
        case MOMENTUM, BETA1, BETA2, ALPHA, EPSILON -> false;
      };
    }
  }

  /** The rules, with what they can be told and the defaults of {@code torch.optim}. */
  enum Kind {
    /** {@link Sgd}. */
    SGD("sgd", 0.001),
    /** {@link Adam}. */
    ADAM("adam", 0.001),
    /** {@link RmsProp}. */
    RMSPROP("rmsprop", 0.01),
    /** {@link Adagrad}. */
    ADAGRAD("adagrad", 0.01),
    /** {@link Perceptron}. */
    PERCEPTRON("perceptron", 1);

    private final String id;
    private final double usualRate;

    Kind(String id, double usualRate) {
      this.id = id;
      this.usualRate = usualRate;
    }

    /** The name in documents. */
    public String id() {
      return id;
    }

    /** The kind of that name. */
    public static Optional<Kind> of(String id) {
      for (Kind kind : values()) {
        if (kind.id.equals(id)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    /** The learning rate where none is given. */
    public double usualRate() {
      return usualRate;
    }

    /** What it can be told beside the learning rate, in the order of {@link #of}. */
    public Setting[] settings() {
      return switch (this) {
        case SGD -> new Setting[] {Setting.MOMENTUM, Setting.NESTEROV};
        case ADAM -> new Setting[] {Setting.BETA1, Setting.BETA2, Setting.EPSILON};
        case RMSPROP -> new Setting[] {Setting.ALPHA, Setting.EPSILON, Setting.MOMENTUM};
        case ADAGRAD -> new Setting[] {Setting.EPSILON};
        case PERCEPTRON -> new Setting[0];
      };
    }

    /** The rule with its usual settings. */
    public Optimizer usual(double rate) {
      return switch (this) {
        case SGD -> new Sgd(rate, 0, false);
        case ADAM -> new Adam(rate, 0.9, 0.999, 1e-8);
        case RMSPROP -> new RmsProp(rate, 0.99, 1e-8, 0);
        case ADAGRAD -> new Adagrad(rate, 1e-10);
        case PERCEPTRON -> new Perceptron(rate);
      };
    }

    /**
     * The rule that is set so.
     *
     * @param s a value for each of {@link #settings}; a flag is 0 or 1
     */
    public Optimizer of(double rate, double... s) {
      return switch (this) {
        case SGD -> new Sgd(rate, s[0], s[1] != 0);
        case ADAM -> new Adam(rate, s[0], s[1], s[2]);
        case RMSPROP -> new RmsProp(rate, s[0], s[1], s[2]);
        case ADAGRAD -> new Adagrad(rate, s[0]);
        case PERCEPTRON -> new Perceptron(rate);
      };
    }

    /** Whether it is for a network without hidden layers and the perceptron's loss only. */
    public boolean isForPerceptrons() {
      return switch (this) {
        case PERCEPTRON -> true;
        case SGD, ADAM, RMSPROP, ADAGRAD -> false;
      };
    }
  }

  /** What the settings may be. */
  final class Ranges {
    private Ranges() {}

    static void learningRate(double rate) {
      if (!(rate >= 0 && rate <= 1000)) {
        throw Refusal.notAllowed("optimizer.learningRate", DecimalText.of(rate), "from 0 to 1000");
      }
    }

    static void below1(String field, double value) {
      if (!(value >= 0 && value < 1)) {
        throw Refusal.notAllowed(field, DecimalText.of(value), "at least 0 and less than 1");
      }
    }

    static void epsilon(double value) {
      if (!(value >= 0 && value <= 1)) {
        throw Refusal.notAllowed("optimizer.epsilon", DecimalText.of(value), "from 0 to 1");
      }
    }
  }
}
