package whyrandom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Variant;
import whyrandom.explain.perceptron.Perceptrons;
import whyrandom.refusal.Refusal;

/**
 * What is open, as a value: undo, redo, reload, links and what scripts are told are this and
 * nothing else.
 *
 * <p>Every verb gives the scene that comes of it, or throws a {@link Refusal} whose message is for
 * the reader. Networks are given by their number, 0 = A, 1 = B.
 *
 * @param networks A, and B if two are compared
 * @param step number of updates at which they are
 * @param kept the runs that the reader wants to come back to
 * @param selection the weight, bias or unit that is looked at
 * @param scope what the controls apply to
 * @param speed how fast it plays
 */
public record Scene(
    List<Variant> networks,
    int step,
    List<Kept> kept,
    Optional<Selection> selection,
    Scope scope,
    Speed speed) {
  public Scene {
    networks = List.copyOf(networks);
    kept = List.copyOf(kept);
  }

  /** A document as it is opened when nothing else was open before. */
  public static Scene of(Document document) {
    return new Scene(
        networksOf(document),
        document.step(),
        List.of(),
        Optional.empty(),
        Scope.BOTH,
        Speed.BRISK);
  }

  private static List<Variant> networksOf(Document document) {
    List<Variant> list = new ArrayList<>();
    list.add(document.main());
    document.compare().ifPresent(list::add);
    return list;
  }

  /** The document that brings it back. */
  public Document document() {
    Optional<Variant> compare = isComparing() ? Optional.of(networks.get(1)) : Optional.empty();
    return new Document(networks.get(0), compare, step);
  }

  /** Whether two networks are compared. */
  public boolean isComparing() {
    return networks.size() == 2;
  }

  /** The settings of a network, at the step. */
  public Experiment settings(int network) {
    return networks.get(network).settingsAt(step);
  }

  // ---- the parts

  /** This at another step. */
  public Scene at(int otherStep) {
    return new Scene(networks, otherStep, kept, selection, scope, speed);
  }

  private Scene with(List<Variant> others, int otherStep) {
    return new Scene(others, otherStep, kept, selection, scope, speed).withSelection(selection);
  }

  private Scene with(int network, Variant other) {
    List<Variant> next = new ArrayList<>(networks);
    next.set(network, other);
    return with(next, step);
  }

  private Scene withKept(List<Kept> others) {
    return new Scene(networks, step, others, selection, scope, speed);
  }

  /** This with something else looked at, if it is there, or else the same in the first network. */
  public Scene withSelection(Optional<Selection> other) {
    Optional<Selection> there = other.filter(this::exists);
    Optional<Selection> inFirst = other.map(s -> s.in(0)).filter(this::exists);
    return new Scene(networks, step, kept, there.or(() -> inFirst), scope, speed);
  }

  /** This with controls that apply to something else. */
  public Scene withScope(Scope other) {
    return new Scene(networks, step, kept, selection, other, speed);
  }

  /** This at another speed. */
  public Scene withSpeed(Speed other) {
    return new Scene(networks, step, kept, selection, scope, other);
  }

  /** Whether there is such a weight, bias or unit at the step. */
  public boolean exists(Selection s) {
    return s.lane() < networks.size() && s.place().isIn(settings(s.lane()).shape());
  }

  /** This with the networks, the step and the kept runs of another moment. */
  public Scene backTo(Scene other) {
    return new Scene(other.networks, other.step, other.kept, selection, scope, speed)
        .withSelection(selection);
  }

  // ---- what is opened

  /** Another document in place of what is open; what is kept stays. */
  public Scene opened(Document document) {
    return new Scene(networksOf(document), document.step(), kept, Optional.empty(), scope, speed);
  }

  // ---- changes

  /**
   * Other settings of some networks from the step on; weights that can be kept are kept. Settings
   * that are changed at step 0, where nothing else was changed yet, are those that it starts with.
   */
  public Scene changed(List<Integer> which, UnaryOperator<Experiment> how) {
    boolean isFromStart = true;
    for (int i : which) {
      isFromStart &= Branches.canStartWith(networks.get(i), step);
    }
    List<Variant> next = new ArrayList<>(networks);
    for (int i : which) {
      next.set(i, changed(i, which.size() > 1, isFromStart, how));
    }
    return with(next, step);
  }

  /** A refusal by B alone says that it is B's. */
  private Variant changed(
      int network, boolean isOneOfTwo, boolean isFromStart, UnaryOperator<Experiment> how) {
    try {
      return Branches.changed(networks.get(network), step, isFromStart, how);
    } catch (Refusal e) {
      throw network == 1 && isOneOfTwo ? e.within("In B, ") : e;
    }
  }

  /** Edits of one network, at the step. */
  public Scene edited(int network, List<Edit> edits) {
    return with(network, networks.get(network).with(step, edits));
  }

  /** One weight or bias of a network has another value. */
  public Scene weightSet(int network, Place place, double value) {
    return edited(
        network, new Edit.SetWeight(step, place.layer(), place.unit(), place.input(), value));
  }

  /** All weights of a network, or of one layer, have one value. */
  public Scene filled(int network, int layer, double value) {
    return edited(network, new Edit.Fill(step, layer, value));
  }

  /** A hidden unit is the same as another of its layer. */
  public Scene unitCopied(int network, int layer, int from, int to) {
    return edited(network, new Edit.Copy(step, layer, from, to));
  }

  /** {@code epsilon · N(0, 1)} is added to every weight of a network. */
  public Scene noiseAdded(int network, double epsilon) {
    long seed = settings(network).init().seed();
    return edited(network, new Edit.Noise(step, Edit.ALL_LAYERS, epsilon, seed));
  }

  private Scene edited(int network, Edit edit) {
    return edited(network, List.of(edit));
  }

  /**
   * A network starts anew, at step 0, with weights from an initializer; the other goes back to its
   * start. Settings stay; title and note go, for they spoke of another start.
   */
  public Scene started(int network, Initializers init) {
    return startedOver(network, e -> e.withInit(init).withTitle("", ""), List.of());
  }

  /** A starts with all weights 0, and beside it B, which is the same but for random weights. */
  public Scene zeroAgainstRandom() {
    return with(
        List.of(
            started(Scheme.ZEROS, "All weights 0"),
            started(Scheme.XAVIER_UNIFORM, "Random weights")),
        0);
  }

  private Variant started(Scheme scheme, String title) {
    long seed = settings(0).init().seed();
    Initializers init = Initializers.of(Initializer.of(scheme).withSeed(seed));
    return Branches.startedOver(
        networks.get(0), step, e -> e.withInit(init).withTitle(title, ""), List.of());
  }

  /** A network starts anew with one layer drawn by an initializer, the rest as it started. */
  public Scene layerStarted(int network, int layer, Initializer init) {
    List<Edit> edits = new ArrayList<>(networks.get(network).editsUpTo(0));
    edits.add(new Edit.Draw(0, layer, init));
    return startedOver(network, e -> e.withTitle("", ""), edits);
  }

  private Scene startedOver(int network, UnaryOperator<Experiment> how, List<Edit> edits) {
    List<Variant> next = new ArrayList<>();
    for (int i = 0; i < networks.size(); i++) {
      Variant old = networks.get(i);
      next.add(
          i == network ? Branches.startedOver(old, step, how, edits) : Branches.rewound(old, step));
    }
    return with(next, 0);
  }

  /**
   * A network is a perceptron for its data, as MATLAB's {@code configure} makes it, at step 0.
   *
   * @throws Refusal if the data is not of two classes
   */
  public Scene configured(int network) {
    return startedOver(network, Perceptrons::configured, List.of());
  }

  /**
   * A network goes back to its start as A, and beside it, on the same data, stands B with a hidden
   * layer: from zero, or as MATLAB's {@code initnw} starts it.
   */
  public Scene withHiddenLayerBeside(int network, boolean fromZeros) {
    Variant a = Branches.rewound(networks.get(network), step);
    Experiment b = Perceptrons.withHiddenLayer(a.experiment(), fromZeros);
    return with(List.of(a, new Variant(b, List.of())), 0);
  }

  /** A new seed, the given one or the next, and step 0; a constant start takes it for its noise. */
  public Scene reseeded(Optional<Long> seed) {
    List<Variant> next = new ArrayList<>();
    for (Variant old : networks) {
      next.add(Branches.reseeded(old, step, seed));
    }
    return with(next, 0);
  }

  /**
   * Step 0 with the same initial weights. Settings of now and edits made at step 0 stay; later
   * edits go.
   */
  public Scene rewound() {
    if (!hasLaterEdits()) {
      return at(0);
    }
    List<Variant> next = new ArrayList<>();
    for (Variant old : networks) {
      next.add(Branches.rewound(old, step));
    }
    return with(next, 0);
  }

  /** Whether there are edits after step 0. */
  public boolean hasLaterEdits() {
    boolean hasLater = false;
    for (Variant network : networks) {
      hasLater |= network.edits().size() > network.editsUpTo(0).size();
    }
    return hasLater;
  }

  /** A network has another title and note. */
  public Scene entitled(int network, String title, String note) {
    return with(network, networks.get(network).titled(title, note));
  }

  // ---- comparison

  /** A second network beside the first, which starts the other way; or the first alone. */
  public Scene compared(boolean on) {
    Variant a = networks.get(0);
    return with(on ? List.of(a, Branches.opposite(a)) : List.of(a), step);
  }

  /** B is the same as A. */
  public Scene startedFromA() {
    return with(List.of(networks.get(0), networks.get(0)), step);
  }

  /** A is B and B is A. */
  public Scene swapped() {
    return with(List.of(networks.get(1), networks.get(0)), step);
  }

  // ---- runs that are kept

  /**
   * A network is kept as it is at the step.
   *
   * @throws Refusal if it is kept already, or there is no room
   */
  public Scene keeping(int network) {
    return withKept(Kept.with(kept, Kept.of(networks.get(network), step)));
  }

  /** A run is kept no longer. */
  public Scene forgetting(Kept one) {
    List<Kept> rest = new ArrayList<>(kept);
    rest.remove(one);
    return withKept(rest);
  }

  /** These runs are kept, which were so before a reload. */
  public Scene restored(List<Kept> list) {
    return withKept(list);
  }

  /**
   * A kept run, at its step, in place of a network; alone where the other one trains on other data.
   */
  public Scene returned(Kept one, int network) {
    List<Variant> next = new ArrayList<>(networks);
    next.set(network, one.variant());
    boolean isAlone = isComparing() && !next.get(0).hasDataOf(next.get(1));
    return with(isAlone ? List.of(one.variant()) : next, one.step());
  }
}
