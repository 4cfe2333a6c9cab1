package whyrandom.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.app.Samples;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.NumberField;
import whyrandom.app.desk.Sheets;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;
import whyrandom.model.Player;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;
import whyrandom.web.Drags;

/** How far values go under the hand. */
class GripTest {
  private static final Selection EDGE = new Selection(0, new Place(1, 2, 1));

  private final Workbench workbench = Samples.comparison(4);
  private final Desk desk =
      new Desk(workbench, new Player(workbench, () -> 0), new Notices(), new Sheets());
  private final List<String> said = new ArrayList<>();
  private final EdgeGrip edges =
      new EdgeGrip(
          workbench,
          new EdgeGrip.Around() {
            @Override
            public boolean isShown(Selection at) {
              return WeightView.shown(workbench).equals(at);
            }

            @Override
            public void attempt(Notices.Attempt change) {
              desk.notices().attempt(change);
            }

            @Override
            public void leave() {}

            @Override
            public void say(String value) {
              said.add(value);
            }
          });

  private double value() {
    return workbench.lanes().get(0).network().weight(1, 2, 1);
  }

  private void take(boolean isTouch) {
    workbench.point(Optional.of(EDGE));
    edges.take(null, isTouch);
  }

  @Test
  void tenPixelsUpAreATenthAndFineOnesAHundredth() {
    workbench.setWeight(0, EDGE.place(), 0.5);
    take(false);
    for (int i = 0; i < 10; i++) {
      edges.move(0, 1, false, false);
    }
    assertThat(value()).isEqualTo(0.6);
    edges.move(40, -10, true, false);
    assertThat(value()).isEqualTo(0.59);
    edges.move(0, 10, false, true);
    assertThat(value()).isEqualTo(1.6);
    assertThat(workbench.selection()).contains(EDGE);
  }

  @Test
  void aDraggedWeightStopsAtRoundNumbersThatAreExactlyWhatTheySay() {
    workbench.setWeight(0, EDGE.place(), 0.34301234);
    take(false);
    edges.move(0, 1, false, false);
    assertThat(value()).isEqualTo(0.35);
    edges.move(0, -70, false, false);
    assertThat(value()).isEqualTo(-0.35);
    edges.move(0, 35, false, false);
    assertThat(value()).isEqualTo(0.0);
  }

  @Test
  void aFingerDragsOnlyWhatIsSelected() {
    workbench.point(Optional.of(new Selection(0, new Place(1, 0, 0))));
    assertThat(edges.take(null, true)).as("the first, until another is selected").isTrue();
    workbench.point(Optional.of(EDGE));
    assertThat(edges.take(null, true)).isFalse();
    assertThat(edges.take(null, false)).isTrue();
    workbench.select(EDGE);
    assertThat(edges.take(null, true)).isTrue();
    workbench.point(Optional.of(new Selection(0, new Place(1, 2, Edit.BIAS), true)));
    assertThat(edges.take(null, false)).as("a unit").isFalse();
  }

  @Test
  void keysDoTheSameAndPressesInARowAreOneUndo() {
    double before = value();
    workbench.select(EDGE);
    workbench.setWeight(0, EDGE.place(), 0.5);
    edges.nudge((Drags.Field) null, true, false);
    edges.nudge((Drags.Field) null, true, false);
    edges.nudge((Drags.Field) null, false, true);
    assertThat(value()).isEqualTo(0.69);
    workbench.setWeight(0, EDGE.place(), -0.25);
    edges.nudge((Drags.Field) null, false, false);
    assertThat(value()).isEqualTo(-0.35);
    workbench.undo();
    workbench.undo();
    assertThat(said).containsExactly("0.6", "0.7", "0.69", "−0.35");
    workbench.undo();
    assertThat(value()).isEqualTo(0.5);
    workbench.undo();
    assertThat(value()).isEqualTo(before);
  }

  @Test
  void aDoubleClickSetsZero() {
    workbench.point(Optional.of(EDGE));
    edges.clear();
    assertThat(value()).isZero();
  }

  @Test
  void largeWeightsGoFasterAndBrokenOnesBeginAtZero() {
    workbench.setWeight(0, EDGE.place(), 1e6);
    take(false);
    edges.move(0, 1, false, false);
    assertThat(value()).isEqualTo(1_001_000);
    for (double value : new double[] {1e300, Double.MAX_VALUE, 1e-300, Double.MIN_VALUE, 0, -7}) {
      int exponent = Round.ofWeight(value);
      assertThat(Round.to(exponent, value)).isFinite();
      assertThat(Round.ofSetting(value)).isBetween(-330, 310);
    }
  }

  /** A field without a browser. */
  private static final class Field implements Drags.Field {
    private final NumberField view;
    private final boolean isWhole;

    Field(NumberField view, boolean isWhole) {
      this.view = view;
      this.isWhole = isWhole;
    }

    @Override
    public String id() {
      return "";
    }

    @Override
    public String text() {
      return view.getText();
    }

    @Override
    public boolean isWhole() {
      return isWhole;
    }

    @Override
    public boolean enter(String text) {
      view.change(text);
      return view.getInvalid().equals("false");
    }
  }

  private double rate() {
    return desk.settings().optimizer().learningRate();
  }

  @Test
  void aSettingIsDraggedBetweenRoundNumbersAsFarAsItIsAllowedWithoutAComplaint() {
    FieldGrip fields = new FieldGrip(desk, edges);
    Field field = new Field(new DescentView(desk).getRate(), false);
    field.enter("0.3");
    double before = rate();
    assertThat(fields.take(field, false)).isTrue();
    fields.move(8, 99, false, false);
    assertThat(rate()).isEqualTo(0.32);
    fields.move(-400, 0, false, false);
    assertThat(rate()).isGreaterThan(0);
    assertThat(desk.notices().message()).isEmpty();
    fields.end(true);
    workbench.undo();
    assertThat(rate()).isEqualTo(before);
  }

  @Test
  void aWholeNumberStaysWhole() {
    FieldGrip fields = new FieldGrip(desk, edges);
    StartView start = new StartView(desk);
    Field field = new Field(start.getSeed(), true);
    fields.take(field, true);
    fields.move(13, 0, true, false);
    assertThat(field.text()).isEqualTo("4");
    fields.nudge(field, false, false);
    assertThat(field.text()).isEqualTo("3");
  }

  @Test
  void whatIsNoNumberCannotBeDragged() {
    FieldGrip fields = new FieldGrip(desk, edges);
    Field field = new Field(new NumberField("x", () -> "full", v -> {}, desk.notices()), false);
    assertThat(fields.take(field, false)).isFalse();
    fields.nudge(field, true, false);
    assertThat(field.text()).isEqualTo("full");
  }
}
