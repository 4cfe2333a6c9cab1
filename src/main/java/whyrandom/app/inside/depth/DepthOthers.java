package whyrandom.app.inside.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.desk.Choice;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Scheme;
import whyrandom.experiment.DrawnStart;
import whyrandom.experiment.OtherStart;

/** The other starts that one is compared with: the next seeds, or other recipes for its draws. */
final class DepthOthers {
  private static final int SEEDS = 8;
  private static final double SMALL = 0.01;

  /** What can be compared with. */
  private enum Kind {
    NONE("nothing"),
    SEEDS("the next 8 seeds"),
    RECIPES("all five below"),
    XAVIER("Xavier"),
    HE("He"),
    LECUN("LeCun"),
    ONE("N(0, 1)"),
    SMALL("N(0, 0.01²)");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /**
   * One that is measured.
   *
   * @param name what stands at its line; empty for a seed
   * @param activations their standard deviations, from layer 1 to the output
   * @param deltas the same of ∂L/∂z
   */
  record Other(String name, List<Double> activations, List<Double> deltas) {}

  /** One that is still to be drawn. */
  private record Wanted(String name, Initializers init) {}

  private Kind kind = Kind.SEEDS;
  private Optional<DrawnStart> start = Optional.empty();
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<Other> others = new ArrayList<>();

  /** The one that is being drawn and measured: a large network takes much room. */
  private Optional<OtherStart> making = Optional.empty();

  DepthOthers() {}

  /** Begins with those of a start. */
  void show(DrawnStart start) {
    this.start = Optional.of(start);
    wanted.clear();
    others.clear();
    making = Optional.empty();
    Initializers own = start.experiment().init();
    switch (kind) {
      case NONE -> {}
      case SEEDS -> {
        for (int i = 1; start.isRandom() && i <= SEEDS; i++) {
          long seed = (own.seed() + i) % (Initializer.MAX_SEED + 1);
          wanted.add(new Wanted("", own.withSeed(seed)));
        }
      }
      case RECIPES -> {
        for (Kind each : List.of(Kind.XAVIER, Kind.HE, Kind.LECUN, Kind.ONE, Kind.SMALL)) {
          addRecipe(own.seed(), each);
        }
      }
      case XAVIER, HE, LECUN, ONE, SMALL -> addRecipe(own.seed(), kind);
    }
  }

  private void addRecipe(long seed, Kind recipe) {
    Initializer its = initializer(recipe).withSeed(seed);
    wanted.add(new Wanted(recipe.label, Initializers.of(its)));
  }

  private static Initializer initializer(Kind recipe) {
    return switch (recipe) {
      case XAVIER -> Initializer.of(Scheme.XAVIER_NORMAL);
      case HE -> Initializer.of(Scheme.HE_NORMAL);
      case LECUN -> Initializer.of(Scheme.LECUN_NORMAL);
      case SMALL -> Initializer.of(Scheme.NORMAL).withParameter(SMALL);
      case NONE, SEEDS, RECIPES, ONE -> Initializer.of(Scheme.NORMAL).withParameter(1);
    };
  }

  /**
   * Goes on with them.
   *
   * @return whether all are measured
   */
  boolean advance() {
    if (isDone()) {
      return true;
    }
    Wanted next = wanted.get(others.size());
    if (making.isEmpty()) {
      making = Optional.of(new OtherStart(start.get(), next.init()));
    } else if (making.get().advance()) {
      OtherStart made = making.get();
      others.add(new Other(next.name(), made.activations(), made.deltas()));
      making = Optional.empty();
    }
    return isDone();
  }

  /** Whether all are measured. */
  boolean isDone() {
    return others.size() == wanted.size();
  }

  /** All of them, once they are measured; before that none. */
  List<Other> measured() {
    return isDone() ? others : List.of();
  }

  /** Whether there are any, measured or not. */
  boolean isThere() {
    return !wanted.isEmpty();
  }

  /** How many of them are measured, of how many. */
  String progress() {
    return others.size() + " of " + wanted.size();
  }

  /** What the chosen ones are called in a sentence. */
  String words() {
    return switch (kind) {
      case NONE -> "";
      case SEEDS -> "the next 8 seeds’ starts";
      case RECIPES -> "the same draws at other scales";
      case XAVIER, HE, LECUN, ONE, SMALL -> "the start by " + kind.label;
    };
  }

  List<Choice> choices() {
    List<Choice> list = new ArrayList<>();
    for (Kind each : Kind.values()) {
      list.add(new Choice(Integer.toString(each.ordinal()), each.label, each == kind));
    }
    return list;
  }

  String chosen() {
    return Integer.toString(kind.ordinal());
  }

  void choose(String id) {
    kind = Kind.values()[Integer.parseInt(id)];
  }
}
