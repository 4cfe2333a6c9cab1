package whyrandom.app.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Sheets;
import whyrandom.engine.Network;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.explain.Presets;
import whyrandom.model.Player;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;
import whyrandom.share.Documents;

/** What the units tab shows is the network, by its own run and by plain replays. */
class UnitsViewTest {
  private final StillShell shell = new StillShell();
  private Workbench workbench = new Workbench(Presets.first().document());
  private InsideDesk inside = desk();
  private UnitsView view = new UnitsView(inside);

  private InsideDesk desk() {
    workbench.change(e -> e); // stands still: it is not on its way to the step to open at
    Desk desk = new Desk(workbench, new Player(workbench, shell), new Notices(), new Sheets());
    return new InsideDesk(desk, shell);
  }

  private void open(String document) {
    workbench = new Workbench(Documents.read(document).document());
    inside = desk();
    view = new UnitsView(inside);
  }

  /** Frames until nothing more is asked for. */
  private void settle() {
    int frames = 0;
    do {
      shell.frames = 0;
      shell.millis += 17;
      view.paint();
      frames++;
    } while (shell.frames > 0 && frames < 10_000);
    assertThat(frames).as("it comes to rest").isLessThan(10_000);
  }

  private void seek(int step) {
    workbench.seek(step);
    while (!workbench.travel(1000)) {}
  }

  private String sentence() {
    return view.getSpoken();
  }

  /** The parameters of the run of the network that is looked at, replayed from the start. */
  private Network replayed(int step) {
    Run replay = new Run(inside.lane().variant());
    for (int i = 0; i < step; i++) {
      replay.update();
    }
    return replay.network();
  }

  private void assertRowsAreOf(Place place, int step) {
    Network then = replayed(step);
    Network now = replayed(inside.lane().state().step());
    int fanIn = now.shape().fanIn(place.layer());
    assertThat(view.getRows()).hasSize(fanIn + 1);
    for (int i = 0; i <= fanIn; i++) {
      Place at = new Place(place.layer(), place.unit(), i < fanIn ? i : Edit.BIAS);
      UnitsView.Row row = view.getRows().get(i);
      assertThat(row.getThen())
          .isEqualTo(Numbers.shortText(then.parameters[at.index(then.shape())]));
      assertThat(row.getNow()).isEqualTo(Numbers.shortText(now.parameters[at.index(now.shape())]));
    }
  }

  @Test
  void theEqualStartHasOneLineAndTheRandomOneHasFour() {
    settle();
    assertThat(sentence()).startsWith("Units 1–4 share a line");
    seek(50);
    settle();
    assertThat(sentence()).startsWith("Units 1–4 share a line").contains("Since the start");
    inside.lookAt(1);
    settle();
    assertThat(sentence()).startsWith("4 units, 4 lines.");
    assertThat(view.getLineRows()).hasSize(4);
  }

  @Test
  void valuesAreReadAtTheCursorWhereverItStands() {
    seek(120);
    settle();
    assertThat(view.getCursorStep()).isEqualTo("0");
    for (int cursor : new int[] {0, 1, 57, 120}) {
      view.setCursor(Integer.toString(cursor));
      settle();
      assertThat(view.getCursorStep()).isEqualTo(Integer.toString(cursor));
      assertRowsAreOf(new Place(1, 0, 0), cursor);
      assertThat(view.getCursorText()).startsWith("step " + cursor + ": x₁ ").contains("bias ");
    }
    assertThat(view.getCursorEnd()).isEqualTo("120");
  }

  @Test
  void itFollowsTheSelectionAndSelects() {
    seek(9);
    workbench.select(new Selection(0, new Place(2, 0, 3)));
    settle();
    assertThat(view.getLayer()).isEqualTo("2");
    assertThat(view.getUnit()).isEqualTo("0");
    assertRowsAreOf(new Place(2, 0, 3), 0);
    view.setLayer("1");
    view.setUnit("2");
    settle();
    assertThat(workbench.selection()).contains(new Selection(0, new Place(1, 2, 0)));
    assertRowsAreOf(new Place(1, 2, 0), 0);
  }

  @Test
  void itIsRightAfterEditsUndoAndGoingBack() {
    open("{\"version\":1,\"network\":{\"hidden\":[3]},\"init\":{\"scheme\":\"xavier-normal\"}}");
    seek(40);
    settle();
    workbench.setWeight(0, new Place(1, 0, 1), 7);
    seek(60);
    view.setCursor("40");
    settle();
    assertRowsAreOf(new Place(1, 0, 0), 40);
    assertThat(view.getRows().get(1).getThen()).isEqualTo("7");
    workbench.undo();
    settle();
    assertRowsAreOf(new Place(1, 0, 0), 40);
    assertThat(view.getRows().get(1).getThen()).isNotEqualTo("7");
    seek(5);
    view.setCursor("30");
    settle();
    assertRowsAreOf(new Place(1, 0, 0), 30);
  }

  @Test
  void aWeightThatIsNewHasNoValueBeforeAndOneThatMovedIsFollowed() {
    open("{\"version\":1,\"features\":[\"x2\"],\"init\":{\"scheme\":\"xavier-normal\"}}");
    seek(10);
    String before = Numbers.shortText(inside.lane().network().weight(1, 0, 0));
    String document = "{\"version\":1,\"features\":[\"x1\",\"x2\"]}";
    var wider = Documents.read(document).document().main().experiment();
    workbench.change(e -> wider);
    settle();
    view.setCursor("9");
    settle();
    assertThat(view.getRows().get(0).getThen()).as("x1 was not there").isEqualTo("–");
    assertThat(view.getRows().get(1).getThen()).as("x2 was").isNotEqualTo("–");
    assertThat(view.getRows().get(1).getNow()).isEqualTo(before);
    assertThat(view.isPlane()).isTrue();
  }

  @Test
  void otherInputsHaveNoLines() {
    open("{\"version\":1,\"features\":[\"x1\",\"x2\",\"x1^2\"]}");
    settle();
    assertThat(view.isPlane()).isFalse();
    assertThat(sentence()).contains("not x₁ and x₂ alone");
    assertThat(view.getLineRows()).isEmpty();
    assertThat(view.getRows()).hasSize(4);
  }

  @Test
  void whileItPlaysNothingIsSpokenAndNumbersComeAFewTimesASecond() {
    settle();
    List<UnitsView.Row> first = view.getRows();
    workbench.play();
    assertThat(view.getSpoken()).isEmpty();
    int changes = 0;
    for (int frame = 0; frame < 60; frame++) {
      shell.millis += 16.7;
      workbench.update();
      view.paint();
      changes += view.getRows() == first ? 0 : 1;
      first = view.getRows();
    }
    assertThat(changes).isBetween(3, 5);
  }
}
