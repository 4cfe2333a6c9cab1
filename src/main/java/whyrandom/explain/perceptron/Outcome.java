package whyrandom.explain.perceptron;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Examples;
import whyrandom.engine.Pass;
import whyrandom.experiment.State;

/** What has become of a perceptron at a step, and what is to come if nobody changes anything. */
public sealed interface Outcome {
  /** Nothing was trained yet, since the start or the last change by hand. */
  record NotBegun(int wrong, int of) implements Outcome {
    @Override
    public String in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * Every example is right, so that nothing will ever be corrected again.
   *
   * @param quiet number of the first whole pass without an error, if there was one
   */
  record Learned(int examples, int corrections, Optional<Integer> quiet) implements Outcome {
    @Override
    public String in(Telling telling) {
      return telling.of(this);
    }
  }

  /** The weights have come round: the same passes come again for ever, errors and all. */
  record ComesRound(Repeat repeat) implements Outcome {
    @Override
    public String in(Telling telling) {
      return telling.of(this);
    }
  }

  /** No line separates the classes: some example is wrong in every pass, for ever. */
  record NeverEnds(int wrong, int of) implements Outcome {
    @Override
    public String in(Telling telling) {
      return telling.of(this);
    }
  }

  /** A line separates the classes, so that it will have every example right. */
  record WillEnd(int wrong, int of) implements Outcome {
    @Override
    public String in(Telling telling) {
      return telling.of(this);
    }
  }

  /** None of these is known. */
  record Open(int wrong, int of) implements Outcome {
    @Override
    public String in(Telling telling) {
      return telling.of(this);
    }
  }

  /** The words for each. */
  interface Telling {
    /** Nothing was trained yet. */
    String of(NotBegun o);

    /** Every example is right. */
    String of(Learned o);

    /** The weights have come round. */
    String of(ComesRound o);

    /** No line separates the classes. */
    String of(NeverEnds o);

    /** A line separates the classes. */
    String of(WillEnd o);

    /** None of these is known. */
    String of(Open o);
  }

  /** In words. */
  String in(Telling telling);

  /**
   * What has become of a perceptron.
   *
   * @param passes those that lead to the state, followed to it
   * @param separation that of its training set
   */
  static Outcome of(State state, Passes passes, Separation separation) {
    int step = state.step();
    int all = state.data().train().size();
    int wrong = wrong(state);
    if (step == passes.since()) {
      return new NotBegun(wrong, all);
    }
    if (wrong == 0) {
      return new Learned(all, passes.corrections(step), quiet(passes.upTo(step)));
    }
    Optional<Repeat> repeat = passes.repeat(step);
    if (repeat.isPresent()) {
      return new ComesRound(repeat.get());
    }
    boolean isLearning = state.settings().optimizer().learningRate() > 0;
    if (separation.isPossible() && isLearning) {
      return new WillEnd(wrong, all);
    }
    // without a bias an example on the line itself may be right for ever
    boolean isLost = separation.isImpossible() && state.network().shape().hasBiases();
    return isLost ? new NeverEnds(wrong, all) : new Open(wrong, all);
  }

  private static Optional<Integer> quiet(List<OnePass> passes) {
    for (OnePass each : passes) {
      if (each.isWhole() && each.errors() == 0) {
        return Optional.of(each.number());
      }
    }
    return Optional.empty();
  }

  /** How many examples of the training set are wrong as the weights are. */
  private static int wrong(State state) {
    Examples examples = state.data().train();
    Pass pass = new Pass(state.network());
    int wrong = 0;
    for (int row = 0; row < examples.size(); row++) {
      pass.load(examples, new int[] {row}, 0, 1);
      pass.forward();
      wrong += pass.a(1, 0, 0) == examples.t(row, 0) ? 0 : 1;
    }
    return wrong;
  }
}
