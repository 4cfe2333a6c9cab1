package whyrandom.app.figure.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.arithmetic.ArithmeticView;
import whyrandom.app.arithmetic.StepPlace;
import whyrandom.app.arithmetic.StepSight;
import whyrandom.app.figure.FigureHost;
import whyrandom.app.figure.FigurePart;
import whyrandom.experiment.Example;
import whyrandom.experiment.OneStep;
import whyrandom.experiment.TrainingData;
import whyrandom.explain.Labels;
import whyrandom.explain.arithmetic.Explanation;
import whyrandom.explain.arithmetic.Phase;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;

/** The next update with every number opened: phase by phase, for an example and a unit. */
@BindTemplate("templates/figure/step.html")
public final class FigureStep implements FigurePart {
  private final Workbench workbench;
  private final FigureHost host;
  private final String id;
  private final StepSight sight;
  private final Fragment arithmetic;
  private final Fragment fragment;
  private int row;
  private Optional<TrainingData> exampleOf = Optional.empty();
  private Optional<Example> example = Optional.empty();

  /**
   * The next update of what is open.
   *
   * @param id unique on the page
   */
  public FigureStep(Workbench workbench, String id, FigureHost host) {
    this.workbench = workbench;
    this.host = host;
    this.id = id;
    sight = new StepSight(new Place(), this::example);
    sight.choose(Phase.FORWARD);
    arithmetic = Fragments.create(new ArithmeticView(sight));
    fragment = Fragments.create(this);
  }

  private final class Place implements StepPlace {
    private int lane;

    @Override
    public Workbench workbench() {
      return workbench;
    }

    @Override
    public int laneIndex() {
      return Math.min(lane, workbench.lanes().size() - 1);
    }

    @Override
    public void lookAt(int other) {
      lane = other;
      requestFrame();
    }

    @Override
    public void requestFrame() {
      host.requestFrame();
    }

    @Override
    public double millis() {
      return host.millis();
    }
  }

  @Override
  public Fragment fragment() {
    return fragment;
  }

  private TrainingData data() {
    return workbench.main().state().data();
  }

  private Example example() {
    if (exampleOf.isEmpty() || exampleOf.get() != data()) {
      exampleOf = Optional.of(data());
      row = Math.min(row, data().train().size() - 1);
      example = Optional.of(Example.of(workbench.main().state(), row));
    }
    return example.get();
  }

  private void choose(int next) {
    row = (next + data().train().size()) % data().train().size();
    exampleOf = Optional.empty();
    host.requestFrame();
  }

  // ---- the example

  /** Whether there are several examples. */
  public boolean isSeveral() {
    return data().train().size() > 1;
  }

  /** {@code Example 2 of 4: x₁ 1, x₂ −1 → class 1}. */
  public String getExample() {
    Example now = example();
    StringBuilder text = new StringBuilder("Example");
    if (isSeveral()) {
      text.append(' ').append(row + 1).append(" of ").append(data().train().size());
    }
    text.append(": ");
    for (int column = 0; column < now.raw().length; column++) {
      text.append(column == 0 ? "x" : ", x").append(Labels.subscript(column + 1)).append(' ');
      text.append(Numbers.text(now.raw()[column], 3));
    }
    return text.append(data().dataset().classes() > 0 ? " → class " : " → ")
        .append(Numbers.text(now.y(), 3))
        .toString();
  }

  /** The example before, or from the first to the last. */
  public void previousExample() {
    choose(row - 1);
  }

  /** The next example, or from the last to the first. */
  public void nextExample() {
    choose(row + 1);
  }

  // ---- the way through the update

  /** The phases. */
  public List<Tab> getPhases() {
    List<Tab> tabs = new ArrayList<>();
    for (Phase phase : sight.phases()) {
      tabs.add(new Tab(phase, id + "-phase", phase == sight.phase()));
    }
    return tabs;
  }

  /** Goes to a phase. */
  public void open(Tab tab) {
    sight.choose(tab.phase());
  }

  /** Goes on: a layer further, or to the next phase. */
  public void goOn() {
    sight.goOn();
  }

  /** Goes back: a layer, or to the phase before. */
  public void goBack() {
    sight.goBack();
  }

  /** {@code "true"} if the way through the update is at its end. */
  public String getAtEnd() {
    return Boolean.toString(sight.isAtEnd());
  }

  /** {@code "true"} if the way through the update is at its beginning. */
  public String getAtStart() {
    return Boolean.toString(sight.isAtStart());
  }

  /** What is in view: {@code Step 0 → 1: hidden unit 1}. */
  public String getTitle() {
    OneStep one = sight.look();
    String about = sight.phase() == Phase.LOSS ? "" : ": " + Explanation.name(one, sight.chosen());
    return "Step " + Numbers.count(one.step()) + " → " + Numbers.count(one.step() + 1) + about;
  }

  /** The arithmetic. */
  public Fragment getArithmetic() {
    return arithmetic;
  }

  /**
   * A phase to choose.
   *
   * @param phase the phase
   * @param name what it has in common with the others
   * @param isOn whether it is in view
   */
  public record Tab(Phase phase, String name, boolean isOn) {
    /** What it has in common with the others. */
    public String getName() {
      return name;
    }

    /** What it says. */
    public String getText() {
      return phase.label();
    }

    /** Whether it is in view. */
    public boolean getOn() {
      return isOn;
    }
  }
}
