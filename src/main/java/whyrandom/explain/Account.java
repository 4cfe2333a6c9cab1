package whyrandom.explain;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Loss;
import whyrandom.experiment.InputLines;
import whyrandom.experiment.Separability;
import whyrandom.experiment.TieBreak;
import whyrandom.explain.statement.Statement;
import whyrandom.explain.statement.Where;

/**
 * What the page says about a network, as statements: the one place that decides which of them hold
 * and which are worth the words.
 *
 * <p>First comes what has become of the run; then what its units are to each other, which this is
 * all about; then what follows from that, or the one thing that matters more, such as a gradient
 * that is 0 everywhere.
 */
public final class Account {
  private final Observation o;
  private final Said said = new Said();

  private Account(Observation o) {
    this.o = o;
  }

  /** What is to be said of a network, in this order. */
  public static Statement[] of(Observation o) {
    Account account = new Account(o);
    account.tell();
    return account.said.all();
  }

  private void tell() {
    Story story = new Story(o);
    if (o.isDiverged()) {
      story.tellDivergence(said);
      return;
    }
    Blockage blockage = Blockage.of(o);
    story.tell(blockage.isThere(), said);
    if (o.shape().hiddenLayers() == 0) {
      tellOfSingleLayer(blockage);
    } else {
      tellOfUnits(blockage, !said.isEmpty());
    }
  }

  private void tellOfSingleLayer(Blockage blockage) {
    if (blockage.isThere() && !o.hasNoGradient() || o.isFlatOut()) {
      said.addAll(blockage.statements());
      return;
    }
    if (isBeyondALine()) {
      said.add(new Statement.NoLineSeparates());
    }
    said.add(new Statement.NothingToTellApart());
    if (o.hasNoGradient() && o.isStill() && o.isSameLossEveryStep()) {
      said.add(
          isConvex() ? new Statement.AtMinimum() : new Statement.NothingMoves(false, o.until()));
    }
  }

  /** Whether there are two classes in the plane of x₁ and x₂, which one line cannot part. */
  private boolean isBeyondALine() {
    boolean areTwoClasses =
        o.train().accuracy().isPresent() && !o.settings().output().isOnePerClass();
    return areTwoClasses
        && InputLines.of(o.settings()).isPresent()
        && o.settings().features().size() == 2
        && Separability.isImpossible(o.run().data().train(), o.settings().output().threshold());
  }

  /** Whether the loss of a single layer is a convex function of its weights. */
  private boolean isConvex() {
    Loss loss = o.settings().loss();
    return loss.isConvex() && (loss.isOnLogits() || o.settings().output().isLogit());
  }

  private void tellOfUnits(Blockage blockage, boolean isUnderWay) {
    Optional<TieBreak> broken = o.run().tieBreak().filter(this::areOwnFunctions);
    LayerSameness layers = new LayerSameness(o, blockage.isThere(), broken);
    layers.tell(said);
    broken.ifPresent(this::tellTieBreak);
    said.addAll(blockage.statements());
    if (blockage.saysAll()) {
      return;
    }
    if (o.hasIdentical()) {
      tellFate(layers, blockage, isUnderWay, broken.isPresent());
    } else if (!blockage.isThere()) {
      Traits.tell(o, layers, said);
    }
  }

  /** Whether the units that left are now other functions than those that stayed. */
  private boolean areOwnFunctions(TieBreak it) {
    for (List<Integer> one : Grouping.byFunction(o.network(), it.layer())) {
      if (one.contains(it.stayed().get(0))) {
        return disjoint(one, it.left());
      }
    }
    return true;
  }

  private static boolean disjoint(List<Integer> some, List<Integer> others) {
    for (int unit : others) {
      if (some.contains(unit)) {
        return false;
      }
    }
    return true;
  }

  private void tellTieBreak(TieBreak it) {
    said.add(
        new Statement.ToldApart(
            Where.of(o.shape(), it.layer()), it.left(), it.stayed(), it.step()));
  }

  /** What becomes of identical units; where it is told how some were told apart, in few words. */
  private void tellFate(
      LayerSameness layers, Blockage blockage, boolean isUnderWay, boolean isBroken) {
    if (!o.areInseparable()) {
      Statement.Parting cause =
          o.settings().dropout() > 0 ? Statement.Parting.DROPOUT : Statement.Parting.MEMORY;
      said.add(
          o.doIdenticalStay()
              ? new Statement.NextKeeps(cause)
              : new Statement.NextSeparates(cause, areNamed()));
      return;
    }
    boolean isExplained = !blockage.isThere() && !isBroken;
    if (isExplained) {
      said.add(new Statement.EqualGradients(areNamed()));
    }
    said.add(new Statement.Inseparable(o.until(), areNamed() || isExplained));
    if (!blockage.isThere() && !isUnderWay && (areNamed() || layers.isWhole())) {
      said.add(new Statement.BreakTheTie());
    }
  }

  /** Whether all hidden units are one group, so that it is plain who is meant. */
  private boolean areNamed() {
    return o.shape().hiddenLayers() == 1 && o.identical(1).size() == 1;
  }
}
