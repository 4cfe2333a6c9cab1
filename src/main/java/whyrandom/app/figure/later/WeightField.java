package whyrandom.app.figure.later;

import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.NumberField;
import whyrandom.app.figure.FigurePart;
import whyrandom.explain.Labels;
import whyrandom.model.Seen;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;

/** A field in which the weight or bias that is selected in a network of a figure is typed. */
@BindTemplate("templates/figure/weight-field.html")
public final class WeightField implements FigurePart {
  private final Workbench workbench;
  private final int lane;
  private final NumberField value;
  private Fragment fragment;

  /** That of network {@code lane}, 0 = A. */
  WeightField(Workbench workbench, int lane, Notices notices) {
    this.workbench = workbench;
    this.lane = lane;
    value =
        new NumberField(this::getName, () -> Numbers.exactText(now()), this::set, notices)
            .shortly(() -> Numbers.shortText(now()));
  }

  @Override
  public Fragment fragment() {
    if (fragment == null) {
      fragment = Fragments.create(this);
    }
    return fragment;
  }

  private Optional<Selection> selection() {
    return workbench.selection().filter(at -> at.lane() == lane && !at.isUnit());
  }

  /** Whether a weight or bias of this network is selected. */
  boolean isOpen() {
    return lane < workbench.lanes().size() && selection().isPresent();
  }

  private Seen seen() {
    return workbench.lanes().get(lane);
  }

  private double now() {
    int index = selection().orElseThrow().place().index(seen().shape());
    return seen().network().parameters[index];
  }

  private void set(double number) {
    workbench.setWeight("", lane, selection().orElseThrow().place(), number);
  }

  /** Whose value it is: {@code x₁ → unit 2}. */
  public String getName() {
    return Labels.place(seen().settings(), selection().orElseThrow().place());
  }

  /** The exact value. */
  public NumberField getValue() {
    return value;
  }
}
