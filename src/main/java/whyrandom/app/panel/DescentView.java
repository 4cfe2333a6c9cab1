package whyrandom.app.panel;

import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.NumberField;
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
  private static final List<Choice> OPTIMIZERS = optimizers();
  private static final List<Choice> REGULARIZATIONS = regularizations();

  private final Desk desk;
  private Fragment scope;
  private final NumberField rate;
  private final NumberField regularizationRate;
  private final List<RuleSetting> settings = new ArrayList<>();

  /** The panel for what is on the desk. */
  public DescentView(Desk desk) {
    this.desk = desk;
    rate =
        new NumberField(
            "Learning rate",
            () -> Numbers.exactText(optimizer().learningRate()),
            v -> desk.apply("", e -> e.withOptimizer(e.optimizer().withLearningRate(v))),
            desk.notices());
    regularizationRate =
        new NumberField(
            "Regularization rate",
            () -> Numbers.exactText(desk.settings().regularization().rate()),
            v ->
                desk.apply(
                    "",
                    e -> e.withRegularization(new Regularization(e.regularization().kind(), v))),
            desk.notices());
    for (Optimizer.Kind kind : Optimizer.Kind.values()) {
      for (int i = 0; i < kind.settings().length; i++) {
        settings.add(new RuleSetting(desk, kind, i));
      }
    }
  }

  private static List<Choice> optimizers() {
    List<Choice> list = new ArrayList<>();
    for (Optimizer.Kind kind : Optimizer.Kind.values()) {
      list.add(new Choice(kind.id(), Labels.optimizer(kind), false));
    }
    return list;
  }

  private static List<Choice> regularizations() {
    List<Choice> list = new ArrayList<>();
    for (Regularization.Kind kind : Regularization.Kind.values()) {
      list.add(new Choice(kind.id(), Labels.regularization(kind), false));
    }
    return list;
  }

  private Optimizer optimizer() {
    return desk.settings().optimizer();
  }

  /** What the settings apply to. */
  public Fragment getScope() {
    if (scope == null) {
      scope = Fragments.create(new ScopeView(desk));
    }
    return scope;
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
    return optimizer().kind().id();
  }

  /** Uses another rule, with its usual settings and the learning rate in use. */
  public void setOptimizer(String id) {
    Optimizer.Kind kind = Optimizer.Kind.of(id).orElseThrow();
    desk.change(e -> e.withOptimizer(kind.usual(e.optimizer().learningRate())));
  }

  /** The numbers that the rule in use is set to. */
  public List<RuleSetting> getNumbers() {
    return settings(false);
  }

  /** What the rule in use can do or not: Nesterov's form, where there is momentum. */
  public List<RuleSetting> getFlags() {
    return settings(true);
  }

  private List<RuleSetting> settings(boolean areFlags) {
    List<RuleSetting> list = new ArrayList<>();
    for (RuleSetting setting : settings) {
      if (setting.isFlag() == areFlags && setting.isPossible()) {
        list.add(setting);
      }
    }
    return list;
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
}
