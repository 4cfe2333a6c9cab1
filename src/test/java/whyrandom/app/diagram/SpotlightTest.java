package whyrandom.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.app.Samples;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;
import whyrandom.model.Selection;
import whyrandom.model.Spotlight;
import whyrandom.model.Workbench;
import whyrandom.plot.Box;
import whyrandom.plot.NetworkLayout;
import whyrandom.web.events.Pointer;
import whyrandom.web.events.RoomBinder.Room;

/** What a closer look shows in a diagram, and how units of a diagram are looked at. */
class SpotlightTest {
  private static final Place FIRST = new Place(1, 0, 0);

  private final Workbench workbench = Samples.comparison(4);
  private final DiagramView a = view(0);
  private final DiagramView b = view(1);

  private DiagramView view(int index) {
    DiagramView view =
        new DiagramView(
            workbench,
            index,
            () -> 0,
            new QuietHost() {
              @Override
              public void picked() {
                throw new AssertionError("nothing but weights is picked");
              }
            });
    view.setRoom(new Room(700, 420, 13));
    return view;
  }

  private Shape shape() {
    return workbench.main().network().shape();
  }

  private void light(double[] amounts, List<Place> edges, List<Spotlight.Note> notes) {
    workbench.light(
        Optional.of(
            new Spotlight(
                0, shape(), "w·δ", amounts, edges, List.of(new Spotlight.Unit(1, 2)), notes)));
  }

  private static List<String> styles(DiagramView view) {
    return view.getParts().stream().map(DiagramEdge::getStyle).toList();
  }

  private static List<DiagramText> bubbles(DiagramView view) {
    return view.getLabels().stream().filter(l -> l.getStyle().equals("bubble")).toList();
  }

  @Test
  void edgesShowAmountsInPlaceOfWeightsAndZeroIsFaint() {
    double[] amounts = new double[shape().parameters()];
    amounts[FIRST.index(shape())] = -1e-9;
    light(amounts, List.of(), List.of());
    assertThat(a.getParts().get(0).getStyle()).isEqualTo("edge negative");
    assertThat(Double.parseDouble(a.getParts().get(0).getWidth())).isGreaterThan(2);
    assertThat(a.getParts().get(0).getOpacity()).isNull();
    assertThat(a.getParts().get(1).getStyle()).isEqualTo("edge zero");
    assertThat(a.getParts().get(1).getOpacity()).isNotNull();
    workbench.select(new Selection(0, FIRST));
    assertThat(bubbles(a).get(0).getText()).isEqualTo("w·δ = −1×10⁻⁹");
    workbench.light(Optional.empty());
    assertThat(styles(a)).contains("edge positive").doesNotContain("edge negative", "edge zero");
  }

  @Test
  void theOtherNetworkStaysAsItIs() {
    List<String> before = styles(b);
    light(new double[shape().parameters()], List.of(FIRST), List.of());
    assertThat(styles(b)).isEqualTo(before);
    assertThat(b.getLitFrames()).isEmpty();
  }

  @Test
  void edgesUnitsAndNumbersAreLitUntilItGoesOut() {
    assertThat(a.getLitFrames()).isEmpty();
    int words = a.getTexts().size();
    light(new double[0], List.of(FIRST), List.of(new Spotlight.Note(FIRST, "0.25", true)));
    assertThat(a.getParts().get(0).getStyle()).isEqualTo("edge positive pointed");
    assertThat(a.getParts().get(1).getStyle()).isEqualTo("edge positive");
    assertThat(a.getLitFrames()).isNotEmpty();
    assertThat(a.getTexts()).hasSize(words + 1);
    workbench.light(Optional.empty());
    assertThat(a.getLitFrames()).isEmpty();
    assertThat(a.getTexts()).hasSize(words);
  }

  @Test
  void numbersThatWouldTouchAreLeftOut() {
    int words = a.getTexts().size();
    Spotlight.Note note = new Spotlight.Note(FIRST, "0.25", true);
    light(new double[0], List.of(), List.of(note, note));
    assertThat(a.getTexts()).hasSize(words);
  }

  @Test
  void itGoesOutWhenTheNetworkHasAnotherShape() {
    light(new double[shape().parameters()], List.of(FIRST), List.of());
    workbench.change(e -> e.withNetwork(e.features(), List.of(3), e.activations()));
    assertThat(styles(a)).doesNotContain("edge zero");
  }

  private static Pointer mouse(Pointer.Phase phase, double x, double y, boolean isTouch) {
    return new Pointer(phase, x, y, 700, 420, 1, isTouch, false, false, false);
  }

  @Test
  void aTileIsPointedAtAndSelectsItsUnit() {
    Box tile =
        NetworkLayout.of(new NetworkLayout.Space(700, 420, 13, 7.4 * 13), 2, 4, 1).tile(1, 2);
    for (boolean isTouch : new boolean[] {false, true}) {
      workbench.deselect();
      a.getParts();
      Pointer.Phase phase = isTouch ? Pointer.Phase.DOWN : Pointer.Phase.MOVE;
      a.point(mouse(phase, tile.centerX(), tile.centerY(), isTouch));
      Selection unit = new Selection(0, new Place(1, 2, Edit.BIAS), true);
      assertThat(workbench.pointed()).contains(unit);
      a.click();
      assertThat(workbench.selection()).contains(unit);
      assertThat(a.getLitFrames()).isNotEmpty();
      assertThat(bubbles(a)).isEmpty();
      a.leave(mouse(Pointer.Phase.LEAVE, 0, 0, false));
      assertThat(workbench.pointed()).isEmpty();
    }
  }
}
