package whyrandom.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Ensemble;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.share.Command;

/** What becomes of a network when the reader changes something: another lane, never the same. */
final class Branches {
  private Branches() {}

  /**
   * The network with other settings from the current step on; weights that can be kept are kept.
   *
   * @param isFromStart whether they are those that it starts with: see {@link #canStartWith}
   */
  static Lane changed(Lane lane, boolean isFromStart, UnaryOperator<Experiment> how) {
    Run run = lane.run();
    if (isFromStart) {
      Experiment base = how.apply(run.experiment());
      return new Lane(new Run(base, fitting(base, run.edits())));
    }
    return edited(lane, new Edit.Change(run.step(), how.apply(run.settings())));
  }

  /** Whether settings that are changed now are simply those that the run starts with. */
  static boolean canStartWith(Run run) {
    if (run.step() > 0) {
      return false;
    }
    for (Edit edit : run.editsUpTo(0)) {
      if (edit instanceof Edit.Change) {
        return false;
      }
    }
    return true;
  }

  /** The network with an edit at the current step; later edits go. */
  static Lane edited(Lane lane, Edit edit) {
    return edited(lane, List.of(edit));
  }

  /** The network with edits at the current step; later edits go. */
  static Lane edited(Lane lane, List<Edit> edits) {
    return new Lane(lane.run().with(edits));
  }

  /** The network started anew with its current settings, as changed, and these edits of step 0. */
  static Lane startedOver(Lane lane, UnaryOperator<Experiment> how, List<Edit> edits) {
    Experiment base = how.apply(settingsNow(lane.run()));
    return new Lane(new Run(base, fitting(base, edits)));
  }

  /** The network at step 0 with its initial weights, its current settings, its edits of step 0. */
  static Lane rewound(Lane lane) {
    return startedOver(lane, UnaryOperator.identity(), lane.run().editsUpTo(0));
  }

  /** The network started anew with another seed: the given one, or the next. */
  static Lane reseeded(Lane lane, Optional<Long> seed) {
    Initializer init = lane.run().experiment().init();
    long next = init.seed() == Initializer.MAX_SEED ? 0 : init.seed() + 1;
    return startedOver(lane, e -> e.withInit(init.withSeed(seed.orElse(next))), List.of());
  }

  /** Fresh starts of a network's current settings, each with a seed of its own. */
  static Ensemble ensemble(Run run, Command.Ensemble asked) {
    return new Ensemble(
        settingsNow(run), asked.runs(), asked.steps(), asked.seed(), asked.solvedBelow());
  }

  /**
   * What a network is to be compared with: the same settings at every step, and equal weights at
   * the start in place of random ones, or the other way about.
   */
  static Lane opposite(Run run) {
    Initializer old = run.experiment().init();
    boolean isRandom = old.scheme().isRandom() && run.experiment().weights().isEmpty();
    Scheme other = isRandom ? Scheme.CONSTANT : Scheme.XAVIER_UNIFORM;
    Initializer init = Initializer.of(other).withSeed(old.seed());
    List<Edit> changes = new ArrayList<>();
    for (Edit edit : run.edits()) {
      if (edit instanceof Edit.Change change) {
        changes.add(new Edit.Change(change.step(), change.to().withInit(init)));
      }
    }
    return new Lane(new Run(run.experiment().withInit(init).withTitle("", ""), changes));
  }

  /** The current settings with the initial weights of the run. */
  private static Experiment settingsNow(Run run) {
    Experiment settings = run.settings();
    return settings == run.experiment() ? settings : settings.withStartOf(run.experiment());
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
