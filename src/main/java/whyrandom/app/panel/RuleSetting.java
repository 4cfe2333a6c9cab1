package whyrandom.app.panel;

import whyrandom.app.desk.Desk;
import whyrandom.app.desk.NumberField;
import whyrandom.engine.Optimizer;
import whyrandom.experiment.Experiment;
import whyrandom.explain.Labels;
import whyrandom.plot.Numbers;

/** One setting of an update rule beside its learning rate: a number, or on or off. */
public final class RuleSetting {
  private final Desk desk;
  private final Optimizer.Kind kind;
  private final int index;
  private final NumberField field;

  /**
   * A setting of the network on the desk.
   *
   * @param index its place in {@link Optimizer.Kind#settings}
   */
  RuleSetting(Desk desk, Optimizer.Kind kind, int index) {
    this.desk = desk;
    this.kind = kind;
    this.index = index;
    field =
        new NumberField(
            getLabel(),
            () -> Numbers.exactText(value()),
            v -> desk.apply("", e -> with(e, v)),
            desk.notices());
  }

  private Optimizer rule() {
    return desk.settings().optimizer();
  }

  private double value() {
    return rule().settings()[index];
  }

  /** A network with another rule has no such setting: it is left alone. */
  private Experiment with(Experiment e, double value) {
    Optimizer rule = e.optimizer();
    return rule.kind() == kind ? e.withOptimizer(rule.with(index, value)) : e;
  }

  private Optimizer.Setting setting() {
    return kind.settings()[index];
  }

  boolean isFlag() {
    return setting().isFlag();
  }

  /** Whether its rule is in use; a flag must also do something when it is set. */
  boolean isPossible() {
    return rule().kind() == kind && (!isFlag() || rule().with(index, 1).settings()[index] != 0);
  }

  /** The id of its control, for its label. */
  public String getId() {
    return "optimizer-" + kind.id() + "-" + getLabel();
  }

  /** What it is called: {@code Momentum}, {@code β₁}. */
  public String getLabel() {
    String name = Labels.setting(setting());
    char first = name.charAt(0);
    boolean isSmall = first >= 'a' && first <= 'z';
    return isSmall ? (char) (first - 'a' + 'A') + name.substring(1) : name;
  }

  /** The field for its number. */
  public NumberField getField() {
    return field;
  }

  /** Whether it is on. */
  public boolean isOn() {
    return value() != 0;
  }

  /** Turns it on or off. */
  public void setOn(boolean on) {
    desk.change(e -> with(e, on ? 1 : 0));
  }
}
