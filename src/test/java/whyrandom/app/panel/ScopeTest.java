package whyrandom.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.app.Samples;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.ScopeView;
import whyrandom.app.desk.Sheets;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Optimizer;
import whyrandom.experiment.Experiment;
import whyrandom.model.Player;
import whyrandom.model.Suiting;
import whyrandom.model.Workbench;

/** What the panels show and change while two networks are compared: both, A or B. */
class ScopeTest {
  private final Workbench workbench = Samples.comparison(4);
  private final Desk desk =
      new Desk(workbench, new Player(workbench, () -> 0), new Notices(), new Sheets());
  private final DescentView descent = new DescentView(desk);
  private final NetworkView network = new NetworkView(desk);
  private final DataView data = new DataView(desk);

  private void applyTo(String choice) {
    ScopeView view = new ScopeView(desk);
    for (Choice c : view.getChoices()) {
      if (c.label().equals(choice)) {
        view.choose(c);
      }
    }
    assertThat(view.getChoices())
        .filteredOn(Choice::isOn)
        .extracting(Choice::label)
        .containsExactly(choice);
  }

  private Experiment a() {
    return workbench.lanes().get(0).state().settings();
  }

  private Experiment b() {
    return workbench.lanes().get(1).state().settings();
  }

  private String marks() {
    return new Contrast(workbench).marks().strip();
  }

  @Test
  void settingsApplyToBothUntilOneIsChosen() {
    descent.setOptimizer("adam");
    assertThat(a().optimizer()).isEqualTo(b().optimizer());
    assertThat(marks()).isEqualTo("start");
    applyTo("B");
    descent.setOptimizer("rmsprop");
    assertThat(a().optimizer().kind().id()).isEqualTo("adam");
    assertThat(b().optimizer().kind().id()).isEqualTo("rmsprop");
    assertThat(marks()).isEqualTo("start optimizer");
  }

  @Test
  void panelsShowTheSettingsOfTheNetworkTheyApplyTo() {
    applyTo("B");
    descent.getRate().change("0.25");
    network.addUnits(0, 1);
    assertThat(descent.getRate().getText()).isEqualTo("0.25");
    assertThat(network.getLayers().get(0).getUnits()).isEqualTo("5");
    applyTo("A");
    assertThat(descent.getRate().getText()).isEqualTo("0.1");
    assertThat(network.getLayers().get(0).getUnits()).isEqualTo("4");
    applyTo("both");
    assertThat(descent.getRate().getText()).isEqualTo("0.1");
    assertThat(marks()).isEqualTo("units start rate");
  }

  @Test
  void whatIsChangedInBothLeavesTheirOtherDifferences() {
    applyTo("B");
    descent.setOptimizer("adam");
    network.deepen();
    network.setActivation(0, Activation.RELU);
    applyTo("both");
    descent.getRate().change("0.5");
    network.addUnits(0, 2);
    assertThat(a().optimizer()).isEqualTo(new Optimizer.Sgd(0.5, 0, false));
    assertThat(b().optimizer()).isEqualTo(new Optimizer.Adam(0.5, 0.9, 0.999, 1e-8));
    assertThat(a().hidden()).isEqualTo(List.of(6));
    assertThat(b().hidden()).isEqualTo(List.of(6, 4));
    assertThat(b().activations()).isEqualTo(List.of(Activation.RELU, Activation.TANH));
  }

  @Test
  void aParameterThatOnlyOneOfBothHasIsChangedInThatOne() {
    applyTo("B");
    descent.setOptimizer("adam");
    applyTo("both");
    descent.getNumbers().get(0).getField().change("0.9");
    descent.getFlags().get(0).setOn(true);
    assertThat(a().optimizer()).isEqualTo(new Optimizer.Sgd(0.1, 0.9, true));
    assertThat(b().optimizer()).isEqualTo(new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8));
  }

  @Test
  void aLayerThatOnlyOneOfBothHasIsChangedInThatOne() {
    applyTo("A");
    network.deepen();
    applyTo("both");
    network.setActivation(1, Activation.RELU);
    network.addUnits(1, 1);
    network.flatten();
    network.flatten();
    assertThat(a().hidden()).isEmpty();
    assertThat(b().hidden()).isEmpty();
  }

  @Test
  void dataAndFeaturesAreAlwaysThoseOfBoth() {
    applyTo("B");
    data.setNoise("30");
    data.toggleFeature(data.getFeatures().get(2));
    desk.changeShared("", e -> Suiting.withData(e, DataKind.MOONS));
    assertThat(b().data()).isEqualTo(a().data());
    assertThat(b().features()).isEqualTo(a().features()).hasSize(3);
    assertThat(a().data().kind()).isEqualTo(DataKind.MOONS);
    assertThat(a().data().noise()).isEqualTo(0.3);
  }

  @Test
  void weightsAreSetInTheNetworkThatWasChosenLast() {
    StartView start = new StartView(desk);
    applyTo("B");
    start.zeros();
    assertThat(b().init().first().scheme().id()).isEqualTo("zeros");
    applyTo("both");
    assertThat(desk.lane()).isEqualTo(1);
    desk.choose(0);
    assertThat(workbench.scope().isBoth()).isTrue();
    start.zeros();
    assertThat(a().init().first().scheme().id()).isEqualTo("zeros");
  }

  @Test
  void oneNetworkAloneIsAlwaysTheOneThatIsMeant() {
    applyTo("B");
    workbench.compare(false);
    descent.getRate().change("0.25");
    assertThat(a().optimizer().learningRate()).isEqualTo(0.25);
    assertThat(desk.lane()).isZero();
    assertThat(new Contrast(workbench).words()).isEmpty();
    assertThat(marks()).isEmpty();
  }

  @Test
  void whatDiffersIsSaidAnewAfterEveryChangeAndUndo() {
    Contrast contrast = new Contrast(workbench);
    String before = contrast.words();
    assertThat(before).startsWith("B differs in start: Xavier uniform, seed 1 (A: all weights 1).");
    applyTo("B");
    descent.setShuffled(false);
    assertThat(contrast.words()).contains("shuffle: off (A: on)");
    assertThat(contrast.marks()).contains("shuffle");
    workbench.undo();
    assertThat(contrast.words()).isEqualTo(before);
    assertThat(contrast.marks()).doesNotContain("shuffle");
  }

  /** Marks speak of the current step, words of the whole run. */
  @Test
  void goingBackBeforeAChangeTakesItsMarkAway() {
    workbench.stepBy(5);
    while (!workbench.travel(9)) {}
    applyTo("B");
    descent.setShuffled(false);
    Contrast contrast = new Contrast(workbench);
    assertThat(contrast.marks()).contains("shuffle");
    workbench.back(3);
    while (!workbench.travel(9)) {}
    assertThat(contrast.marks()).doesNotContain("shuffle");
    assertThat(contrast.words()).contains("Edited in B alone: step 5, shuffle off.");
  }
}
