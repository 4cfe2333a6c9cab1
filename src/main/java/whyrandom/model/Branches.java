package whyrandom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Variant;

/** What becomes of a network when the reader changes something at a step. */
final class Branches {
  private Branches() {}

  /**
   * The network with other settings from the step on; weights that can be kept are kept.
   *
   * @param isFromStart whether they are those that it starts with: see {@link #canStartWith}
   */
  static Variant changed(
      Variant old, int step, boolean isFromStart, UnaryOperator<Experiment> how) {
    if (isFromStart) {
      Experiment base = how.apply(old.experiment());
      return new Variant(base, fitting(base, old.edits()));
    }
    Experiment settings = how.apply(old.settingsAt(step));
    return old.with(step, List.of(new Edit.Change(step, settings)));
  }

  /** Whether settings that are changed at a step are simply those that the network starts with. */
  static boolean canStartWith(Variant network, int step) {
    return step == 0 && network.settingsAt(0) == network.experiment();
  }

  /** The network started anew with its settings of the step, as changed, and these first edits. */
  static Variant startedOver(
      Variant old, int step, UnaryOperator<Experiment> how, List<Edit> edits) {
    Experiment base = how.apply(settings(old, step));
    return new Variant(base, fitting(base, edits));
  }

  /** The network with its initial weights, its settings of the step, and its edits of step 0. */
  static Variant rewound(Variant old, int step) {
    return startedOver(old, step, UnaryOperator.identity(), old.editsUpTo(0));
  }

  /** The network started anew with another seed: the given one, or the next. */
  static Variant reseeded(Variant old, int step, Optional<Long> seed) {
    Initializers init = old.experiment().init();
    long next = init.seed() == Initializer.MAX_SEED ? 0 : init.seed() + 1;
    return startedOver(old, step, e -> e.withInit(init.withSeed(seed.orElse(next))), List.of());
  }

  /**
   * What a network is to be compared with: the same settings at every step, and equal weights at
   * the start in place of others, or random ones in place of equal ones.
   */
  static Variant opposite(Variant network) {
    Initializers old = network.experiment().init();
    boolean isOther = !old.isEqual() && network.experiment().weights().isEmpty();
    Scheme other = isOther ? Scheme.CONSTANT : Scheme.XAVIER_UNIFORM;
    Initializer init = Initializer.of(other).withSeed(old.seed());
    List<Edit> changes = new ArrayList<>();
    for (Edit edit : network.edits()) {
      if (edit instanceof Edit.Change change) {
        changes.add(new Edit.Change(change.step(), change.to().withInit(init)));
      }
    }
    return new Variant(network.experiment().withInit(init).withTitle("", ""), changes);
  }

  /** The settings of a step with the initial weights. */
  private static Experiment settings(Variant network, int step) {
    Experiment settings = network.settingsAt(step);
    return settings == network.experiment() ? settings : settings.withStartOf(network.experiment());
  }

  /** The edits of step 0 that still have a place in the experiment's network. */
  private static List<Edit> fitting(Experiment base, List<Edit> edits) {
    List<Edit> kept = new ArrayList<>();
    for (Edit edit : edits) {
      boolean isWeights = !(edit instanceof Edit.Change);
      if (edit.step() == 0 && isWeights && edit.fits(base.shape())) {
        kept.add(edit);
      }
    }
    return kept;
  }
}
