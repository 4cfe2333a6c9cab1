package whyrandom.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.app.Samples;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Sheets;
import whyrandom.app.diagram.DiagramView;
import whyrandom.model.Player;
import whyrandom.model.Scope;
import whyrandom.model.Workbench;
import whyrandom.web.events.Key;
import whyrandom.web.events.RoomBinder.Room;

/** Hidden layers that are added where they are to be. */
class GrowthViewTest {
  private static final DiagramView.Host HOST =
      new DiagramView.Host() {
        @Override
        public boolean isDark() {
          return false;
        }

        @Override
        public void requestFrame() {}

        @Override
        public void picked() {}

        @Override
        public void entered() {}
      };

  private final Workbench workbench = Samples.comparison(4);
  private final Desk desk =
      new Desk(workbench, new Player(workbench, () -> 0), new Notices(), new Sheets());
  private final List<String> asked = new ArrayList<>();

  private GrowthView view(int index, double width) {
    DiagramView diagram = new DiagramView(workbench, index, () -> 0, HOST);
    diagram.setRoom(new Room(width, 420, 13));
    return new GrowthView(desk, index, i -> diagram, () -> asked.add("legend"), null);
  }

  private List<Integer> hidden(int network) {
    return workbench.lanes().get(network).state().settings().hidden();
  }

  @Test
  void everyGapHasAPlaceWithAName() {
    GrowthView view = view(0, 700);
    assertThat(view.getSpots())
        .extracting(GrowthView.Spot::getName)
        .containsExactly(
            "Add a hidden layer after the inputs", "Add a hidden layer before the output");
    view.add(view.getSpots().get(0));
    assertThat(view.getSpots())
        .extracting(GrowthView.Spot::getName)
        .contains("Add a hidden layer after hidden layer 1")
        .hasSize(3);
    assertThat(view(0, 150).getSpots()).as("no room").isEmpty();
  }

  @Test
  void aLayerIsLikeTheNextOneAndComesToBothUnlessSettingsApplyToOne() {
    GrowthView b = view(1, 700);
    b.add(b.getSpots().get(1));
    assertThat(hidden(0)).containsExactly(4, 4);
    assertThat(hidden(1)).containsExactly(4, 4);
    workbench.undo();
    assertThat(hidden(0)).containsExactly(4);
    workbench.setScope(Scope.BOTH.toOne(0));
    b.press(Key.named("Enter"), b.getSpots().get(0));
    assertThat(hidden(0)).containsExactly(4);
    assertThat(hidden(1)).as("the diagram that was clicked").containsExactly(4, 4);
  }

  @Test
  void weightsThatCanBeKeptAreKept() {
    double[] before = workbench.lanes().get(1).network().parameters.clone();
    GrowthView view = view(0, 700);
    view.add(view.getSpots().get(1));
    double[] after = workbench.lanes().get(1).network().parameters;
    assertThat(java.util.Arrays.copyOf(after, 12)).isEqualTo(java.util.Arrays.copyOf(before, 12));
  }

  @Test
  void theLegendIsAskedForByKeyToo() {
    GrowthView view = view(0, 700);
    assertThat(view.pressAsk(Key.named("x"))).isFalse();
    assertThat(view.pressAsk(Key.named(" "))).isTrue();
    assertThat(asked).containsExactly("legend");
  }
}
