package whyrandom.code;

import java.util.List;
import whyrandom.data.Dataset;
import whyrandom.data.Task;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Run;
import whyrandom.experiment.State;
import whyrandom.experiment.TrainingData;
import whyrandom.refusal.Refusal;

/** What a program has to say, whatever its language. */
final class Plan {
  /** The most numbers that a program writes down: a few megabytes of text. */
  static final int MOST_NUMBERS = 200_000;

  /** The most changes by hand: more would not fit into a class of Java. */
  private static final int MOST_CHANGES = 1000;

  private final State end;
  private final State start;
  private final boolean isOfTwo;
  private final List<Moment> moments;

  private Plan(State end, State start, boolean isOfTwo, List<Moment> moments) {
    this.end = end;
    this.start = start;
    this.isOfTwo = isOfTwo;
    this.moments = moments;
  }

  /**
   * The plan of a program that comes to a state.
   *
   * @throws Refusal if there are too many numbers to be written down, or some that cannot be
   */
  static Plan of(State end, boolean isOfTwo) {
    int step = start(end);
    List<Edit> edits = end.editsUpTo(end.step());
    List<Edit> later = edits.subList(end.editsUpTo(step).size(), edits.size());
    checkCount(end, later);
    State start = end;
    if (step != end.step()) {
      Run run = end.run();
      run.seek(step);
      start = run;
    }
    List<Moment> moments = Moment.of(later, start.settings(), start.data());
    Plan plan = new Plan(end, start, isOfTwo, moments);
    plan.checkNumbers();
    return plan;
  }

  /** The last step at which settings changed; 0 if they never did. */
  private static int start(State end) {
    int step = 0;
    Experiment now = end.experiment();
    for (Edit edit : end.editsUpTo(end.step())) {
      if (edit instanceof Edit.Change change) {
        step = isSame(now, change.to()) ? step : change.step();
        now = change.to();
      }
    }
    return step;
  }

  /** Whether two experiments train the same weights in the same way. */
  private static boolean isSame(Experiment a, Experiment b) {
    return a.data().equals(b.data())
        && a.features().equals(b.features())
        && a.hidden().equals(b.hidden())
        && a.activations().equals(b.activations())
        && a.output() == b.output()
        && a.loss() == b.loss()
        && a.optimizer().equals(b.optimizer())
        && a.regularization().equals(b.regularization())
        && a.batchSize() == b.batchSize()
        && a.shuffle() == b.shuffle()
        && a.dropout() == b.dropout()
        && a.biases() == b.biases();
  }

  private static void checkCount(State end, List<Edit> edits) {
    if (edits.size() > MOST_CHANGES) {
      throw Refusal.of(
          "a program would have "
              + edits.size()
              + " changes by hand; at most "
              + MOST_CHANGES
              + " are allowed");
    }
    Dataset data = end.data().dataset();
    double parameters = end.settings().shape().parameters();
    double count = data.size() * (data.columns() + end.settings().data().targets());
    count += parameters * (1 + end.memory().length);
    for (Edit edit : edits) {
      boolean isLong = edit instanceof Edit.Draw || edit instanceof Edit.Noise;
      count += isLong ? parameters : 1;
    }
    if (count > MOST_NUMBERS) {
      throw Refusal.of(
          "a program would have to write down "
              + (int) count
              + " numbers; at most "
              + MOST_NUMBERS
              + " are allowed: take fewer units or examples");
    }
  }

  private void checkNumbers() {
    boolean isFinite = areFinite(start.network().parameters);
    for (double[] slot : memory()) {
      isFinite = isFinite && areFinite(slot);
    }
    for (Moment moment : moments) {
      for (Assignment assignment : moment.assignments()) {
        isFinite =
            isFinite
                && !(assignment instanceof Assignment.Numbers n && !areFinite(n.p()))
                && !(assignment instanceof Assignment.Added a && !areFinite(a.p()));
      }
    }
    if (!isFinite) {
      throw Refusal.of(
          "the weights at step "
              + startStep()
              + ", where a program would start, are not all finite numbers");
    }
  }

  private static boolean areFinite(double[] values) {
    for (double value : values) {
      if (value - value != 0) {
        return false;
      }
    }
    return true;
  }

  // ---- the run

  /** The settings that hold all the way. */
  Experiment settings() {
    return start.settings();
  }

  /** Whether it is the first of two networks that are compared. */
  boolean isOfTwo() {
    return isOfTwo;
  }

  /** Number of updates before the program begins. */
  int startStep() {
    return start.step();
  }

  /** Number of updates at its end. */
  int endStep() {
    return end.step();
  }

  /** Number of passes over the training set before it begins. */
  int epoch() {
    return start.epoch();
  }

  /** Number of examples of the epoch that were used before it begins. */
  int position() {
    return start.position();
  }

  /** Number of updates that the rule counts before it begins. */
  int updates() {
    return start.updates();
  }

  /** The changes of weights by hand on the way. */
  List<Moment> moments() {
    return moments;
  }

  /** Whether a unit is copied on the way. */
  boolean hasCopy() {
    for (Moment moment : moments) {
      if (moment.hasCopy()) {
        return true;
      }
    }
    return false;
  }

  /** How it does on the training set at its end. */
  Evaluation train() {
    return end.evaluateTrain();
  }

  /** How it does on the test set at its end. */
  Evaluation test() {
    return end.evaluateTest();
  }

  // ---- the network

  /** The sizes of the layers. */
  Shape shape() {
    return settings().shape();
  }

  /** Number of layers with weights. */
  int layers() {
    return shape().layers();
  }

  /** Whether units have biases. */
  boolean hasBiases() {
    return shape().hasBiases();
  }

  /** Weights and biases where it begins. */
  double[] parameters() {
    return start.network().parameters;
  }

  /** What the rule remembers where it begins; no arrays if it remembers nothing yet. */
  double[][] memory() {
    for (double[] slot : start.memory()) {
      for (double value : slot) {
        if (value != 0) {
          return start.memory();
        }
      }
    }
    return new double[0][];
  }

  /** Whether all hidden layers, of which there are some, have the same activation. */
  boolean hasOneActivation() {
    for (int i = 1; i < settings().activations().size(); i++) {
      if (settings().activations().get(i) != settings().activations().get(0)) {
        return false;
      }
    }
    return !settings().activations().isEmpty();
  }

  /** The rule's settings beside its rate. */
  double[] rule() {
    return settings().optimizer().settings();
  }

  /** The rule. */
  Optimizer.Kind ruleKind() {
    return settings().optimizer().kind();
  }

  /** The learning rate, as text. */
  String rate() {
    return Page.number(settings().optimizer().learningRate());
  }

  /** One of the rule's settings, as text. */
  String rule(int i) {
    return Page.number(rule()[i]);
  }

  /** The pull on weights; none if its rate is 0. */
  Regularization.Kind pull() {
    return settings().regularization().isOn()
        ? settings().regularization().kind()
        : Regularization.Kind.NONE;
  }

  /** How strong it is, as text. */
  String pullRate() {
    return Page.number(settings().regularization().rate());
  }

  /** Whether hidden activations are dropped. */
  boolean drops() {
    return settings().dropout() > 0 && shape().hiddenLayers() > 0;
  }

  // ---- the data

  /** The data. */
  TrainingData data() {
    return start.data();
  }

  /** Number of training examples. */
  int examples() {
    return data().train().size();
  }

  /** Whether there are test examples. */
  boolean hasTest() {
    return data().test().size() > 0;
  }

  /** Number of raw inputs of a row. */
  int columns() {
    return data().dataset().columns();
  }

  /** Number of targets of a row. */
  int targets() {
    return settings().data().targets();
  }

  /** Whether targets are classes. */
  boolean isOfClasses() {
    return settings().task() == Task.CLASSIFICATION;
  }

  /** Whether the network is given the columns of the data as they are. */
  boolean hasPlainFeatures() {
    List<Feature> features = settings().features();
    boolean isPlain = features.size() == columns();
    for (int i = 0; i < features.size(); i++) {
      isPlain = isPlain && features.get(i).equals(Feature.ofColumn(i));
    }
    return isPlain;
  }

  /** The row of the data that an example is. */
  double[] row(boolean isTest, int example) {
    Dataset dataset = data().dataset();
    int row = (isTest ? dataset.test() : dataset.train())[example];
    double[] numbers = new double[columns() + targets()];
    for (int i = 0; i < columns(); i++) {
      numbers[i] = dataset.input(row, i);
    }
    for (int i = 0; i < targets(); i++) {
      numbers[columns() + i] = dataset.target(row, i);
    }
    return numbers;
  }

  // ---- the order of examples

  /** Whether an update takes only some of the examples. */
  boolean hasBatches() {
    return settings().batchSize() != Experiment.FULL && settings().batchSize() < examples();
  }

  /** Whether it matters in which order examples are taken, and it changes. */
  boolean isShuffled() {
    return settings().shuffle() && (hasBatches() || drops());
  }

  /** Whether a program keeps the place in the epoch. */
  boolean hasOrder() {
    return hasBatches() || isShuffled();
  }

  /** Number of examples in a mini-batch. */
  int batch() {
    return hasBatches() ? settings().batchSize() : examples();
  }

  /** Whether the program draws random numbers. */
  boolean isRandom() {
    return isShuffled() || drops();
  }

  /** The seed of the random numbers. */
  long seed() {
    return settings().data().seed();
  }
}
