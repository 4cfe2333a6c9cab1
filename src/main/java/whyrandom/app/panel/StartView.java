package whyrandom.app.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.NumberField;
import whyrandom.app.desk.Typed;
import whyrandom.app.diagram.Glyphs;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.explain.Labels;
import whyrandom.explain.LibraryDefault;
import whyrandom.plot.Numbers;

/**
 * Where a network starts: all weights 0, 1 or a constant, or drawn by an initializer; all layers or
 * one. Every choice here goes back to step 0, since it is a new start.
 */
@BindTemplate("templates/start.html")
public final class StartView {
  private final Desk desk;
  private final NumberField constant;
  private final List<SchemeSetting> settings = new ArrayList<>();
  private final NumberField seed;
  private double constantValue = 0.5;
  private Initializer random = Initializer.of(Scheme.XAVIER_UNIFORM);
  private int layer = Edit.ALL_LAYERS;

  /** The library whose start was chosen last, unless a scheme was since. */
  private Optional<LibraryDefault> library = Optional.empty();

  /** The panel for what is on the desk. */
  public StartView(Desk desk) {
    this.desk = desk;
    constant =
        new NumberField(
            "Constant",
            () -> Numbers.exactText(constantNow()),
            v -> start(Initializer.of(Scheme.CONSTANT).withParameter(v)),
            desk.notices());
    for (Scheme.Parameter parameter : Scheme.Parameter.values()) {
      settings.add(new SchemeSetting(this, parameter, desk));
    }
    seed =
        new NumberField(
            "Seed",
            () -> Long.toString(init().seed()),
            v -> draw(Typed.whole("Seed", v, 0, Initializer.MAX_SEED)),
            desk.notices());
  }

  /** Whether two networks are compared, so that one has to be chosen. */
  public boolean isComparing() {
    return desk.workbench().isComparing();
  }

  private int lane() {
    return desk.lane();
  }

  private Experiment start() {
    return desk.workbench().lanes().get(lane()).state().experiment();
  }

  /** What the layer starts with; where all are meant, the first. */
  private Initializer init() {
    int its = layerNow() == Edit.ALL_LAYERS ? 1 : layerNow();
    return start().init().in(its);
  }

  /** Closes the panel where it is a sheet. */
  public void close() {
    desk.sheets().close();
  }

  /** {@code "true"} if one network is shown. */
  public String getOnePane() {
    return Boolean.toString(!isComparing());
  }

  /** {@code "true"} if two networks are compared. */
  public String getTwoPanes() {
    return Boolean.toString(isComparing());
  }

  /** Shows A alone. */
  public void showOne() {
    desk.notices().attempt(() -> desk.workbench().compare(false));
  }

  /** Puts a second network beside the first. */
  public void showTwo() {
    desk.notices().attempt(() -> desk.workbench().compare(true));
  }

  /** Weights 0 in A against Xavier's in B. */
  public void zeroAgainstRandom() {
    desk.notices().attempt(desk.workbench()::zeroAgainstRandom);
  }

  /** The networks to choose from. */
  public List<Choice> getRuns() {
    return List.of(new Choice("0", "A", lane() == 0), new Choice("1", "B", lane() == 1));
  }

  /** Sets the weights of another network from here on. */
  public void chooseRun(Choice choice) {
    desk.choose(choice.id().equals("1") ? 1 : 0);
  }

  /** The layers to choose from. */
  public List<Choice> getLayers() {
    Shape shape = start().shape();
    List<Choice> list = new ArrayList<>();
    list.add(new Choice("0", "all layers", layer == Edit.ALL_LAYERS));
    for (int i = 1; i <= shape.layers(); i++) {
      list.add(new Choice(Integer.toString(i), Labels.layer(shape, i), layer == i));
    }
    return list;
  }

  /** The layer whose weights are set. */
  public String getLayer() {
    return Integer.toString(layerNow());
  }

  private int layerNow() {
    return layer <= start().shape().layers() ? layer : Edit.ALL_LAYERS;
  }

  /** Sets the weights of one layer, or of all, from here on. */
  public void setLayer(String value) {
    layer = Integer.parseInt(value);
  }

  private boolean isWholly(Scheme scheme) {
    return layerNow() == Edit.ALL_LAYERS
        && start().weights().isEmpty()
        && start().init().isOne()
        && init().scheme() == scheme
        && init().noise() == 0;
  }

  private boolean isConstant(double value) {
    return isWholly(Scheme.CONSTANT) && init().parameter() == value;
  }

  /** {@code "true"} if all weights start at 0. */
  public String getZeroPressed() {
    return Boolean.toString(isWholly(Scheme.ZEROS) || isConstant(0));
  }

  /** {@code "true"} if all weights start at 1. */
  public String getOnePressed() {
    return Boolean.toString(isWholly(Scheme.ONES) || isConstant(1));
  }

  /** {@code "true"} if all weights start at the constant. */
  public String getConstantPressed() {
    boolean isOther = !isConstant(0) && !isConstant(1);
    return Boolean.toString(isWholly(Scheme.CONSTANT) && isOther);
  }

  /** All weights 0. */
  public void zeros() {
    attempt(Initializer.of(Scheme.ZEROS));
  }

  /** All weights 1. */
  public void ones() {
    attempt(Initializer.of(Scheme.ONES));
  }

  /** All weights the constant in the field. */
  public void constant() {
    attempt(Initializer.of(Scheme.CONSTANT).withParameter(constantNow()));
  }

  private double constantNow() {
    return init().scheme() == Scheme.CONSTANT ? init().parameter() : constantValue;
  }

  /** The constant. */
  public NumberField getConstant() {
    return constant;
  }

  /** The initializers that make weights differ. */
  public List<Choice> getSchemes() {
    List<Choice> list = new ArrayList<>();
    for (Scheme scheme : Scheme.values()) {
      if (!scheme.isEqual()) {
        list.add(new Choice(scheme.id(), Labels.scheme(scheme), schemeNow() == scheme));
      }
    }
    return list;
  }

  /** The initializer in use if it makes weights differ, else the one that will be. */
  Initializer chosen() {
    return init().scheme().isEqual() ? random : init();
  }

  private Scheme schemeNow() {
    return chosen().scheme();
  }

  /** How libraries start their layers. */
  public List<Choice> getLibraries() {
    List<Choice> list = new ArrayList<>();
    for (LibraryDefault each : LibraryDefault.values()) {
      list.add(new Choice(each.id(), each.label(), false));
    }
    return list;
  }

  /**
   * The name of the initializer in use, or of the one that will be; a library's if it was chosen.
   */
  public String getScheme() {
    boolean isCopied =
        library.isPresent()
            && isWholly(schemeNow())
            && library.get().of(start()).withSeed(init().seed()).equals(init());
    return isCopied ? library.get().id() : schemeNow().id();
  }

  /** {@code "true"} if all weights start as this initializer says. */
  public String getRandomPressed() {
    return Boolean.toString(isWholly(schemeNow()) && !init().scheme().isEqual());
  }

  /** The density that it draws from. */
  public String getDensity() {
    return Glyphs.scheme(schemeNow());
  }

  /** Draws the weights by another initializer, or as a library does. */
  public void setScheme(String id) {
    library = Optional.empty();
    for (LibraryDefault each : LibraryDefault.values()) {
      if (each.id().equals(id)) {
        library = Optional.of(each);
        desk.notices()
            .attempt(
                () -> {
                  start(each.of(start()).withSeed(init().seed()));
                  desk.notices().showAfter(each.source());
                });
        return;
      }
    }
    attempt(Initializer.of(Scheme.of(id).orElseThrow()));
  }

  /** What the initializer's button says: nothing is drawn where a place says it all. */
  public String getVerb() {
    return schemeNow().isRandom() ? "Draw" : "Set";
  }

  /** The numbers that the initializer can be told. */
  public List<SchemeSetting> getNumbers() {
    return settings(true);
  }

  /** The words that the initializer can be told. */
  public List<SchemeSetting> getWords() {
    return settings(false);
  }

  private List<SchemeSetting> settings(boolean areNumbers) {
    List<SchemeSetting> list = new ArrayList<>();
    for (SchemeSetting setting : settings) {
      if (setting.isNumber() == areNumbers && setting.isPossible()) {
        list.add(setting);
      }
    }
    return list;
  }

  /** The seed. */
  public NumberField getSeed() {
    return seed;
  }

  /** Draws the weights with the seed in the field. */
  public void draw() {
    desk.notices().attempt(() -> draw(init().seed()));
  }

  /** Draws the weights with the next seed. */
  public void drawNext() {
    desk.notices()
        .attempt(() -> draw(init().seed() == Initializer.MAX_SEED ? 0 : init().seed() + 1));
  }

  private void draw(long number) {
    if (layerNow() == Edit.ALL_LAYERS && !start().init().isOne()) {
      desk.workbench().start(lane(), start().init().withSeed(number));
      return;
    }
    boolean isInUse = !init().scheme().isEqual() || init().isRandom();
    start((isInUse ? init() : random).withSeed(number));
  }

  void attempt(Initializer init) {
    desk.notices().attempt(() -> start(init.withSeed(init().seed())));
  }

  void start(Initializer init) {
    if (layerNow() == Edit.ALL_LAYERS) {
      desk.workbench().start(lane(), init);
    } else {
      desk.workbench().startLayer(lane(), layerNow(), init);
    }
    if (init.scheme() == Scheme.CONSTANT) {
      constantValue = init.parameter();
    } else if (!init.scheme().isEqual()) {
      random = Initializer.of(init.scheme()).withValues(init.values());
    }
  }
}
