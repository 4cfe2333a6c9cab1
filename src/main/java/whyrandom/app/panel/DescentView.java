package whyrandom.app.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.NumberField;
import whyrandom.app.desk.Part;
import whyrandom.app.desk.ScopeView;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.experiment.Experiment;
import whyrandom.explain.Labels;
import whyrandom.math.Percent;
import whyrandom.plot.Numbers;

/** How gradient descent goes: rate, rule, mini-batches, regularization, dropout. */
@BindTemplate("templates/descent.html")
public final class DescentView {
  private static final List<Choice> OPTIMIZERS =
      choices(List.of("sgd", "adam", "rmsprop", "adagrad", "perceptron"));
  private static final List<Choice> REGULARIZATIONS =
      List.of(
          new Choice("none", "none", false),
          new Choice("l1", "L1", false),
          new Choice("l2", "L2", false));

  private final Desk desk;
  private final Part<ScopeView> scope;
  private final NumberField rate;
  private final NumberField regularizationRate;
  private final List<Parameter> parameters = new ArrayList<>();

  /** The panel for what is on the desk. */
  public DescentView(Desk desk) {
    this.desk = desk;
    scope = new Part<>(new ScopeView(desk));
    rate =
        field("Learning rate", () -> optimizer().learningRate(), (o, v) -> o.withLearningRate(v));
    regularizationRate =
        new NumberField(
            "Regularization rate",
            () -> Numbers.exactText(desk.settings().regularization().rate()),
            v ->
                desk.apply(
                    "",
                    e -> e.withRegularization(new Regularization(e.regularization().kind(), v))),
            desk.notices());
    addParameters();
  }

  /** Another setting of an update rule. */
  private interface Setting {
    Optimizer of(Optimizer rule, double value);
  }

  private static List<Choice> choices(List<String> rules) {
    List<Choice> list = new ArrayList<>();
    for (String id : rules) {
      list.add(new Choice(id, Labels.optimizer(id), false));
    }
    return list;
  }

  private NumberField field(String name, Supplier<Double> value, Setting with) {
    return new NumberField(
        name,
        () -> Numbers.exactText(value.get()),
        v -> desk.apply("", e -> e.withOptimizer(with.of(e.optimizer(), v))),
        desk.notices());
  }

  /** The parameters of all rules; only those of the rule in use are shown. */
  private void addParameters() {
    add(
        "sgd",
        "Momentum",
        () -> sgd(optimizer()).momentum(),
        (o, v) -> new Optimizer.Sgd(o.learningRate(), v, v > 0 && sgd(o).nesterov()));
    add(
        "adam",
        "β₁",
        () -> adam(optimizer()).beta1(),
        (o, v) -> new Optimizer.Adam(o.learningRate(), v, adam(o).beta2(), adam(o).epsilon()));
    add(
        "adam",
        "β₂",
        () -> adam(optimizer()).beta2(),
        (o, v) -> new Optimizer.Adam(o.learningRate(), adam(o).beta1(), v, adam(o).epsilon()));
    add(
        "adam",
        "ε",
        () -> adam(optimizer()).epsilon(),
        (o, v) -> new Optimizer.Adam(o.learningRate(), adam(o).beta1(), adam(o).beta2(), v));
    add(
        "rmsprop",
        "α",
        () -> rms(optimizer()).alpha(),
        (o, v) -> new Optimizer.RmsProp(o.learningRate(), v, rms(o).epsilon(), rms(o).momentum()));
    add(
        "rmsprop",
        "ε",
        () -> rms(optimizer()).epsilon(),
        (o, v) -> new Optimizer.RmsProp(o.learningRate(), rms(o).alpha(), v, rms(o).momentum()));
    add(
        "rmsprop",
        "Momentum",
        () -> rms(optimizer()).momentum(),
        (o, v) -> new Optimizer.RmsProp(o.learningRate(), rms(o).alpha(), rms(o).epsilon(), v));
    add(
        "adagrad",
        "ε",
        () -> ((Optimizer.Adagrad) optimizer()).epsilon(),
        (o, v) -> new Optimizer.Adagrad(o.learningRate(), v));
  }

  /** A network with another rule has no such parameter: it is left alone. */
  private void add(String rule, String label, Supplier<Double> value, Setting with) {
    NumberField field = field(label, value, (o, v) -> o.id().equals(rule) ? with.of(o, v) : o);
    parameters.add(new Parameter(rule, "optimizer-" + rule + "-" + label, label, field));
  }

  private Optimizer optimizer() {
    return desk.settings().optimizer();
  }

  private static Optimizer.Sgd sgd(Optimizer rule) {
    return (Optimizer.Sgd) rule;
  }

  private static Optimizer.Adam adam(Optimizer rule) {
    return (Optimizer.Adam) rule;
  }

  private static Optimizer.RmsProp rms(Optimizer rule) {
    return (Optimizer.RmsProp) rule;
  }

  /** What the settings apply to. */
  public Fragment getScope() {
    return scope.fragment();
  }

  /** Closes the panel where it is a sheet. */
  public void close() {
    desk.sheets().close();
  }

  /** The learning rate. */
  public NumberField getRate() {
    return rate;
  }

  /** The rules to choose from. */
  public List<Choice> getOptimizers() {
    return OPTIMIZERS;
  }

  /** The rule in use. */
  public String getOptimizer() {
    return optimizer().id();
  }

  /** Uses another rule, with its usual settings and the learning rate in use. */
  public void setOptimizer(String id) {
    desk.change(e -> e.withOptimizer(Optimizer.usual(id, e.optimizer().learningRate())));
  }

  /** The parameters of the rule in use. */
  public List<Parameter> getParameters() {
    List<Parameter> list = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.rule.equals(getOptimizer())) {
        list.add(parameter);
      }
    }
    return list;
  }

  /** Whether Nesterov's form can be chosen: SGD with momentum. */
  public boolean isNesterovPossible() {
    return optimizer() instanceof Optimizer.Sgd sgd && sgd.momentum() > 0;
  }

  /** Whether Nesterov's form is in use. */
  public boolean isNesterov() {
    return optimizer() instanceof Optimizer.Sgd sgd && sgd.nesterov();
  }

  /** Uses Nesterov's form, or not. */
  public void setNesterov(boolean on) {
    desk.change(
        e ->
            e.optimizer() instanceof Optimizer.Sgd sgd && sgd.momentum() > 0
                ? e.withOptimizer(new Optimizer.Sgd(sgd.learningRate(), sgd.momentum(), on))
                : e);
  }

  private int examples() {
    return desk.workbench().main().state().data().train().size();
  }

  /** The largest batch: all training examples. */
  public String getLargestBatch() {
    return Integer.toString(examples());
  }

  /** Where the slider stands. */
  public String getBatch() {
    int size = desk.settings().batchSize();
    return Integer.toString(size == Experiment.FULL ? examples() : Math.min(size, examples()));
  }

  /** The batch size in words. */
  public String getBatchText() {
    return desk.settings().batchSize() == Experiment.FULL ? "full" : getBatch();
  }

  /** Sets the batch size; the largest is the full training set. */
  public void setBatch(String value) {
    int size = Integer.parseInt(value);
    int wanted = size >= examples() ? Experiment.FULL : Math.max(1, size);
    desk.change("batch", e -> e.withBatchSize(wanted));
  }

  /** Whether each epoch takes the examples in a new order. */
  public boolean isShuffled() {
    return desk.settings().shuffle();
  }

  /** Shuffles or not. */
  public void setShuffled(boolean on) {
    desk.change(e -> e.withShuffle(on));
  }

  /** The kinds of regularization. */
  public List<Choice> getRegularizations() {
    return REGULARIZATIONS;
  }

  /** The kind in use. */
  public String getRegularization() {
    return desk.settings().regularization().kind().id();
  }

  /** Whether there is a regularization. */
  public boolean isRegularized() {
    return desk.settings().regularization().kind() != Regularization.Kind.NONE;
  }

  /** Uses another kind; a first one starts at a rate that can be seen to work. */
  public void setRegularization(String id) {
    Regularization.Kind kind = Regularization.Kind.of(id).orElseThrow();
    double now = desk.settings().regularization().rate();
    double wanted = kind == Regularization.Kind.NONE ? 0 : now == 0 ? 0.001 : now;
    desk.change(e -> e.withRegularization(new Regularization(kind, wanted)));
  }

  /** How strong the regularization is. */
  public NumberField getRegularizationRate() {
    return regularizationRate;
  }

  /** Dropout in hundredths. */
  public String getDropout() {
    return Integer.toString(Percent.whole(desk.settings().dropout()));
  }

  /** Dropout in words. */
  public String getDropoutText() {
    return Percent.of(desk.settings().dropout());
  }

  /** Sets dropout, in hundredths. */
  public void setDropout(String value) {
    double dropout = Integer.parseInt(value) / 100.0;
    desk.change("dropout", e -> e.withDropout(dropout));
  }

  /** A parameter of a rule. */
  public static final class Parameter {
    private final String rule;
    private final String id;
    private final String label;
    private final NumberField field;

    Parameter(String rule, String id, String label, NumberField field) {
      this.rule = rule;
      this.id = id;
      this.label = label;
      this.field = field;
    }

    /** The field's id, for its label. */
    public String getId() {
      return id;
    }

    /** What it is called. */
    public String getLabel() {
      return label;
    }

    /** Its field. */
    public NumberField getField() {
      return field;
    }
  }
}
